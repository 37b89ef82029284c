import { createLiveScorecard, evaluateScorecard } from '@strata/engine';
import { valueRowKey } from '@strata/read-models';
import { isDeepStrictEqual } from 'node:util';
import { structureOf } from './scorecard-structure.mjs';

const PERIOD = '2024-03';

/** A live scorecard of a number of measures with a map of reported values. */
export function openLiveScore(measures) {
  const { structure, places } = structureOf(measures);
  const reported = new Map(
    places.map(({ measure, subject }, index) => [
      valueRowKey(measure, subject, PERIOD),
      actualOf(((index * 7919) % 10_000) / 100),
    ]),
  );
  const values = { actual: (measure, subject, period) => reported.get(valueRowKey(measure, subject, period)) };
  const begun = performance.now();
  const live = createLiveScorecard(structure, PERIOD, values);
  return {
    measures,
    places,
    created: performance.now() - begun,
    nodes: () => live.scorecard().nodes,
    evaluatedCount: () => live.evaluatedCount(),
    /** Applies a reported value and returns the changed nodes. */
    report: ({ measure, subject }, actual) => {
      reported.set(valueRowKey(measure, subject, PERIOD), actual);
      return live.apply([{ measure, subject, period: PERIOD }], values);
    },
    /** Whether it equals a full evaluation to the last bit. */
    equalsFull: () => isDeepStrictEqual(live.scorecard(), evaluateScorecard(structure, PERIOD, values)),
  };
}

/** A number in the form of a reported value. */
export function actualOf(figure) {
  return { kind: 'number', value: figure.toFixed(2) };
}
