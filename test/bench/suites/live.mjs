// One changed value in a live scorecard, over structures of more and more measures.
import { createLiveScorecard, evaluateScorecard } from '@strata/engine';
import { isDeepStrictEqual } from 'node:util';
import { inTurn, median, perCall, randomFrom, ratios, spread } from '../support/measure.mjs';
import { number, withUnit } from '../support/report.mjs';
import { structureOf } from '../support/scorecard-structure.mjs';

const SUITE = 'live';
const PERIOD = '2024-03';

/** Values that can be changed, by place. */
function valuesFor(places) {
  const figures = new Map(places.map(({ key }, index) => [key, ((index * 7919) % 10_000) / 100]));
  return {
    set: (key, figure) => figures.set(key, figure),
    actual: (measure, subject, period) => {
      const figure = period === PERIOD ? figures.get(`${measure} ${subject}`) : undefined;
      return figure === undefined ? undefined : { kind: 'number', value: figure.toFixed(2) };
    },
  };
}

function open(measures) {
  const { structure, places } = structureOf(measures);
  const values = valuesFor(places);
  const begun = performance.now();
  const live = createLiveScorecard(structure, PERIOD, values);
  const created = performance.now() - begun;
  const random = randomFrom(5);
  const change = () => {
    const { key, measure, subject } = places[Math.floor(random() * places.length)];
    values.set(key, Math.round(random() * 10_000) / 100);
    return live.apply([{ measure, subject, period: PERIOD }], values);
  };
  return { measures, structure, values, live, change, created };
}

/** The live scorecard must be what a full evaluation gives, to the last bit. */
function wrongIn({ structure, values, live, change }) {
  let moved = 0;
  for (let count = 0; count < 50; count += 1) moved += change().length;
  if (moved === 0) return 'fifty changes moved nothing';
  const full = evaluateScorecard(structure, PERIOD, values);
  return isDeepStrictEqual(live.scorecard(), full) ? undefined : 'differs from a full evaluation';
}

export async function live(report, { quick }) {
  report.heading('One changed value in a live scorecard (four ranks, ten under each)');
  const sizes = [1_000, 10_000, 100_000];
  const opened = sizes.map(open);
  for (const one of opened) {
    const wrong = wrongIn(one);
    if (wrong !== undefined) report.wrong(SUITE, `${one.measures} measures`, wrong);
  }
  const contestants = Object.fromEntries(
    opened.map(({ measures, change }) => [measures, () => perCall(change, { atLeast: 100 })]),
  );
  const figures = await inTurn(contestants, { rounds: quick ? 3 : 9, warmUp: 2 });
  const evaluated = opened.map(({ live: one }) => one.evaluatedCount());
  const [least, most] = [sizes[0], sizes.at(-1)];
  report.add({
    suite: SUITE,
    name: 'growth of the cost of one changed value, 100 times as many measures',
    figures: Object.fromEntries(
      sizes.map((measures) => [measures.toLocaleString('en'), withUnit(spread(figures[measures]), 'µs')]),
    ),
    ratio: ratios(figures[most], figures[least]),
    remark:
      `nodes evaluated for a change: ${evaluated.join(', ')}; ` +
      `the whole scorecard: ${opened.map(({ created }) => `${number(created)} ms`).join(', ')} ` +
      `(${number(median(opened.map(({ created, measures }) => (created * 1000) / measures)))} µs a measure)`,
    data: figures,
  });
}
