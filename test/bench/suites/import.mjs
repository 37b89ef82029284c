// Imports many values with the real command.
import { loadedStore } from '../support/loaded-store.mjs';
import { mustSucceed, strata } from '../support/processes.mjs';
import { number } from '../support/report.mjs';
import { CLUSTER, figure, isRestated, knownOn, month } from '../support/sample-cluster.mjs';

const SUITE = 'import';
const MEBIBYTE = 2 ** 20;

/** Queries sample values with the command, also restated ones, now and as known before the restatement. */
async function differing({ data, months }) {
  const last = months - 2;
  const first = { memberAt: 0, measureAt: 0, monthAt: 0 };
  const restated = [...Array(100).keys()]
    .map((memberAt) => ({ memberAt, measureAt: 7, monthAt: last }))
    .find((place) => isRestated(place));
  const wanted = [
    { place: first, version: isRestated(first) ? 1 : 0 },
    { place: { memberAt: 99, measureAt: 49, monthAt: months - 1 }, version: 0 },
    { place: restated, version: 1 },
    { place: restated, version: 0, at: knownOn(last) },
  ];
  for (const { place, version, at } of wanted) {
    const where = ['--member', `a${place.memberAt}`, '--measure', `m${place.measureAt}`];
    const when = ['--period', month(place.monthAt), ...(at === undefined ? [] : ['--at', at])];
    const { stdout } = await mustSucceed(strata(['value', '--cluster', CLUSTER, ...where, ...when], data));
    const expected = figure(place, version).toFixed(2);
    if (stdout.trim() !== expected) return `${[...where, ...when].join(' ')} is ${stdout.trim()}, not ${expected}`;
  }
  return undefined;
}

export async function importing(report, { quick }) {
  const values = quick ? 100_000 : 1_000_000;
  report.heading('Importing values with `strata import values`');
  const loaded = await loadedStore(report, values);
  const { said, counts, milliseconds, peakMemory, processorTime, sizes } = loaded;
  const name = `${values.toLocaleString('en')} values of 100 members × 50 measures × ${loaded.months} months, and ${counts.restated.toLocaleString('en')} restatements`;
  if (said.submitted !== counts.submitted || said.restated !== counts.restated || said.refused.length > 0) {
    return report.wrong(SUITE, name, `the command says ${JSON.stringify({ ...said, refused: said.refused.length })}`);
  }
  const wrong = await differing(loaded);
  if (wrong !== undefined) return report.wrong(SUITE, name, wrong);
  const rows = counts.submitted + counts.restated;
  const size = (file) => sizes.after[file] - (sizes.before[file] ?? 0);
  report.add({
    suite: SUITE,
    name,
    figures: {
      rate: `${number((rows * 1000) / milliseconds)} values/s (${number(milliseconds / 1000)} s, projected too)`,
      'peak memory': `${number(peakMemory / MEBIBYTE)} MiB`,
      processor: `${number(processorTime / 1000)} s`,
    },
    remark:
      `CSV ${number(sizes.csv / MEBIBYTE)} MiB; events.db ${number(size('events.db') / MEBIBYTE)} MiB ` +
      `(${number(size('events.db') / rows)} bytes a value); read.db ${number(size('read.db') / MEBIBYTE)} MiB ` +
      `(${number(size('read.db') / rows)} bytes a value)`,
    data: { counts, milliseconds, peakMemory, processorTime, sizes },
  });
}
