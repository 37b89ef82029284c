// A scorecard query, now and as of a moment in the middle, for stores with increasing numbers of values.
import { openSqliteAccountStore } from '@strata/account-store-sqlite';
import { createStrata, operator } from '@strata/application';
import { openSqliteEventStore } from '@strata/event-store-sqlite';
import { openSqliteReadStore } from '@strata/read-store-sqlite';
import { join } from 'node:path';
import { loadedStore } from '../support/loaded-store.mjs';
import { inTurn, median, ratios, spread, timed } from '../support/measure.mjs';
import { number, withUnit } from '../support/report.mjs';
import { CLUSTER, figure, isRestated, knownOn, MEASURES, MEMBERS, month } from '../support/sample-cluster.mjs';

const SUITE = 'scorecard';

/** Opens a loaded store for queries of a period in the middle. */
async function open(report, values) {
  const { data, months } = await loadedStore(report, values);
  const events = await openSqliteEventStore({ file: join(data, 'events.db'), readOnly: true });
  const reads = await openSqliteReadStore({ file: join(data, 'read.db'), readOnly: true });
  const accountStore = await openSqliteAccountStore({ file: join(data, 'accounts.db') });
  // What one keeps in memory would be all that is measured.
  const newStrata = () => createStrata({ events, reads, accountStore });
  const close = async () => {
    for (const store of [accountStore, reads, events]) await store.close();
  };
  const monthAt = months / 2 - 1;
  const then = { instant: `${knownOn(monthAt)}T23:59:59.999Z`, axis: 'known' };
  return { values, newStrata, close, monthAt, then };
}

async function ask({ newStrata, monthAt }, asOf) {
  return newStrata().scorecards.asOf(operator('bench'), { cluster: CLUSTER, period: month(monthAt), asOf });
}

/** Compares every figure of a scorecard with the one that was imported. */
function wrongIn({ nodes }, monthAt, { restated }) {
  const measures = nodes.filter(({ kind }) => kind === 'measure');
  if (measures.length !== MEMBERS * MEASURES) return `it has ${measures.length} measures`;
  for (const { measure, reading } of measures) {
    const { subject, actual } = reading;
    const place = { memberAt: Number(subject.slice(1)), measureAt: Number(measure.slice(1)), monthAt };
    const expected = figure(place, restated && isRestated(place) ? 1 : 0).toFixed(2);
    if (actual?.value !== expected) return `${measure} of ${subject} is ${actual?.value}, not ${expected}`;
  }
  return wrongScore(nodes.find((node) => node.kind === 'strategy' && node.strategy === 'top'));
}

function wrongScore(top) {
  return top?.score > 0 && top.score < 1 ? undefined : `the score of the cluster is ${top?.score}`;
}

function sizeName(values) {
  return values >= 1_000_000 ? `${values / 1_000_000}M` : `${values / 1_000}k`;
}

export async function scorecard(report, { quick }) {
  report.heading('Querying a scorecard of 100 members × 50 measures (5,000 values, about 9,000 nodes)');
  const sizes = quick ? [10_000, 50_000, 100_000] : [10_000, 100_000, 1_000_000];
  const opened = [];
  for (const values of sizes) opened.push(await open(report, values));
  const contestants = {};
  for (const one of opened) {
    for (const [moment, asOf] of [
      ['now', {}],
      ['then', one.then],
    ]) {
      const name = `${moment} ${sizeName(one.values)}`;
      const wrong = wrongIn(await ask(one, asOf), one.monthAt, { restated: moment === 'now' });
      if (wrong !== undefined) report.wrong(SUITE, name, wrong);
      contestants[name] = () => timed(() => ask(one, asOf));
    }
  }
  const figures = await inTurn(contestants, { rounds: quick ? 5 : 15, warmUp: 3 });
  for (const one of opened) await one.close();
  addGrowth(report, figures, { sizes, moment: 'now', said: 'as known now' });
  addGrowth(report, figures, { sizes, moment: 'then', said: 'as known at a moment in the middle' });
}

function addGrowth(report, figures, { sizes, moment, said }) {
  const of = (values) => figures[`${moment} ${sizeName(values)}`];
  const shown = Object.fromEntries(sizes.map((values) => [sizeName(values), withUnit(spread(of(values)), 'ms')]));
  const [least, most] = [sizes[0], sizes.at(-1)];
  report.add({
    suite: SUITE,
    name: `scorecard of a month ${said}, by values held`,
    figures: shown,
    ratio: ratios(of(most), of(least)),
    remark: `the ratio is the growth of cost while the values held grow ${number(most / least)}-fold (${number(median(of(most)) / 5)} µs per value asked for)`,
    data: figures,
  });
}
