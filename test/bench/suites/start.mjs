// Cold start of a query on the command line, against a process that does nothing.
import { loadedStore } from '../support/loaded-store.mjs';
import { inTurn, ratios, spread } from '../support/measure.mjs';
import { mustSucceed, run, strata, strataFromModules } from '../support/processes.mjs';
import { withUnit } from '../support/report.mjs';
import { CLUSTER, figure } from '../support/sample-cluster.mjs';

const SUITE = 'start';
const PLACE = { memberAt: 3, measureAt: 4, monthAt: 1 };

export async function start(report, { quick }) {
  report.heading('Starting the command');
  const { data } = await loadedStore(report, 10_000);
  const question = ['value', '--cluster', CLUSTER, '--member', 'a3', '--measure', 'm4', '--period', '2000-02'];
  const { stdout } = await mustSucceed(strata(question, data));
  const expected = figure(PLACE).toFixed(2);
  if (stdout.trim() !== expected)
    return report.wrong(SUITE, 'strata value', `it says ${stdout.trim()}, not ${expected}`);
  const figures = await inTurn(
    {
      strata: async () => (await mustSucceed(strata(question, data))).milliseconds,
      modules: async () => (await mustSucceed(strataFromModules(question, data))).milliseconds,
      version: async () => (await mustSucceed(strata(['--version'], data))).milliseconds,
      bare: async () => (await mustSucceed(run(['-e', '0']))).milliseconds,
    },
    { rounds: quick ? 5 : 15, warmUp: 2 },
  );
  const added = figures.strata.map((ms, round) => ms - figures.bare[round]);
  report.add({
    suite: SUITE,
    name: '`strata value` on a store of 10,000 values, vs `node -e 0`',
    figures: {
      strata: withUnit(spread(figures.strata), 'ms'),
      bare: withUnit(spread(figures.bare), 'ms'),
      added: withUnit(spread(added), 'ms'),
      '`strata --version`': withUnit(spread(figures.version), 'ms'),
      'without the bundle': withUnit(spread(figures.modules), 'ms'),
    },
    ratio: ratios(figures.strata, figures.bare),
    data: figures,
  });
}
