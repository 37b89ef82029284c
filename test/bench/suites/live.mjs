// One reported value in a live scorecard, for structures of increasing size.
import { actualOf, openLiveScore } from '../support/live-score.mjs';
import { inTurn, median, perCall, randomFrom, ratios, spread } from '../support/measure.mjs';
import { number, withUnit } from '../support/report.mjs';

const SUITE = 'live';
/** The top strategy. */
const TOP = 'strategy:s';

function open(measures) {
  const live = openLiveScore(measures);
  const random = randomFrom(5);
  const change = () => {
    const place = live.places[Math.floor(random() * live.places.length)];
    return live.report(place, actualOf(Math.round(random() * 10_000) / 100));
  };
  return { measures, live, change };
}

/** Each value must reach the top, and the live scores must equal a full evaluation to the last bit. */
function wrongIn({ live, change }) {
  let reached = 0;
  for (let count = 0; count < 50; count += 1) reached += change().some(({ id }) => id === TOP) ? 1 : 0;
  if (reached < 50) return `${50 - reached} of 50 values did not reach the top`;
  return live.equalsFull() ? undefined : 'differs from a full evaluation';
}

export async function live(report, { quick }) {
  report.heading('One reported value in a live scorecard (four ranks, ten under each)');
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
  const [least, most] = [sizes[0], sizes.at(-1)];
  const created = opened.map((one) => one.live.created);
  report.add({
    suite: SUITE,
    name: 'growth of the cost of one reported value, 100 times as many measures',
    figures: Object.fromEntries(
      sizes.map((measures) => [measures.toLocaleString('en'), withUnit(spread(figures[measures]), 'µs')]),
    ),
    ratio: ratios(figures[most], figures[least]),
    remark:
      `nodes evaluated for a value: ${opened.map((one) => one.live.evaluatedCount()).join(', ')}; ` +
      `the whole scorecard: ${created.map((milliseconds) => `${number(milliseconds)} ms`).join(', ')} ` +
      `(${number(median(created.map((milliseconds, at) => (milliseconds * 1000) / sizes[at])))} µs a measure)`,
    data: figures,
  });
}
