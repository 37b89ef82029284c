import { createLiveScorecard, evaluateScorecard } from '@strata/engine';
import { valueRowKey } from '@strata/read-models';
import { isDeepStrictEqual } from 'node:util';
import { structureOf } from './scorecard-structure.mjs';

const PERIOD = '2024-03';

/** A scorecard of so many measures in memory over a map of reported values. */
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
    /** Takes in a reported value and answers the nodes that differ. */
    report: ({ measure, subject }, actual) => {
      reported.set(valueRowKey(measure, subject, PERIOD), actual);
      return live.apply([{ measure, subject, period: PERIOD }], values);
    },
    /** Whether it is what a full evaluation gives, to the last bit. */
    equalsFull: () => isDeepStrictEqual(live.scorecard(), evaluateScorecard(structure, PERIOD, values)),
  };
}

/** A number as it is reported. */
export function actualOf(figure) {
  return { kind: 'number', value: figure.toFixed(2) };
}
