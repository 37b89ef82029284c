import {
  applyCluster,
  DEFAULT_COLUMNS,
  importValues,
  parseClusterFile,
  type ApplyReport,
  type ImportReport,
} from '@strata/application';
import { readSettings } from '@strata/config';
import { openRuntime, type Purpose, type Runtime } from '@strata/runtime';
import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { CLUSTER_FILE, ROOT, VALUES_FILE } from './edp.js';
import type { Place } from './places.js';

const BY = 'test:main-job';

/** Opens a place as a process does, with its read models up to the log. */
export async function openPlace(place: Place, purpose: Purpose = 'command'): Promise<Runtime> {
  const runtime = await openRuntime(readSettings(place.env, ROOT), { purpose });
  await runtime.catchUp();
  return runtime;
}

/** `strata apply -f test/fixtures/edp/cluster.yaml`. */
export async function applyEdp(runtime: Runtime): Promise<ApplyReport> {
  const parsed = parseClusterFile(readFileSync(CLUSTER_FILE, 'utf8'), CLUSTER_FILE);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const current = (await runtime.queries.find('edp'))?.structure;
  const tools = { commands: runtime.commands, newId: () => runtime.ambient.newId() };
  const report = await applyCluster(tools, { file: parsed.file, current, by: BY, dryRun: false });
  await runtime.catchUp();
  return report;
}

/** `strata import values … --cluster edp --known-at-column vintage`, of the notifications or of given rows. */
export async function importEdp(runtime: Runtime, rows?: readonly string[]): Promise<ImportReport> {
  const { structure } = await runtime.queries.get('edp');
  const text = rows && ['vintage,member,measure,period,value', ...rows].join('\n');
  const report = await importValues(
    { commands: runtime.commands, newId: () => runtime.ambient.newId() },
    {
      clusterId: 'edp',
      structure,
      input: text === undefined ? createReadStream(VALUES_FILE) : Readable.from([text]),
      file: 'values.csv',
      columns: { ...DEFAULT_COLUMNS, knownAt: 'vintage' },
      by: BY,
      skipBad: false,
      dryRun: false,
    },
  );
  await runtime.catchUp();
  return report;
}
