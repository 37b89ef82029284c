// Data folders loaded with the real command, created once per run and shared by suites with the same size.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSizes, freshFolder } from './folders.mjs';
import { LARGE, largeClusterFile, writeLargeValues } from './large-cluster.mjs';
import { mustSucceed, strata, strataMetered } from './processes.mjs';
import { CLUSTER, clusterFile, MEASURES, MEMBERS, writeValues } from './sample-cluster.mjs';

const made = new Map();

/** A data folder with a number of values (a multiple of 5,000), and the cost of loading it. */
export function loadedStore(report, values) {
  if (!made.has(values)) made.set(values, load(report, values));
  return made.get(values);
}

async function load(report, values) {
  const months = values / (MEMBERS * MEASURES);
  report.note(`loading ${values.toLocaleString('en')} values with strata import …`);
  const write = (file) => writeValues(file, months);
  return { months, ...(await loadInto({ id: CLUSTER, text: clusterFile(), write })) };
}

/** A data folder with the large cluster. */
export function largeStore(report) {
  report.note('loading the large cluster with strata import …');
  return loadInto({ id: LARGE, text: largeClusterFile(), write: writeLargeValues });
}

async function loadInto({ id, text, write }) {
  const folder = freshFolder();
  const data = join(folder, 'data');
  const cluster = join(folder, 'cluster.yaml');
  const file = join(folder, 'values.csv');
  writeFileSync(cluster, text);
  const counts = await write(file);
  await mustSucceed(strata(['apply', '-f', cluster], data));
  const before = fileSizes(data);
  const args = ['import', 'values', file, '--cluster', id, '--known-at-column', 'known_at', '--json'];
  const result = await mustSucceed(strataMetered(args, data));
  const said = JSON.parse(result.stdout);
  const { milliseconds, peakMemory, processorTime } = result;
  const sizes = { csv: fileSizes(folder)['values.csv'], before, after: fileSizes(data) };
  return { data, counts, said, milliseconds, peakMemory, processorTime, sizes };
}
