import type { Band, ScoringFunction, TargetFigures } from '@strata/domain';

/**
 * The distance on which a score tells values apart: from red flag to goal, or what takes its place in another scoring, in
 * units of the measure. `times` is the number of periods that are summed. 0 if the scoring has no such distance.
 */
export function scaleOf(scoring: ScoringFunction, targets: TargetFigures, times: number): number {
  const { goal, redFlag, low, high } = targets;
  if (goal !== undefined && redFlag !== undefined) return spread([goal, redFlag]);
  if (scoring.kind === 'bands') return spread(edgesOf(scoring.bands)) * times;
  if (scoring.kind === 'target-tolerance') return toleranceOf(scoring, targets, times);
  if (scoring.kind !== 'accepted-interval') return spread(Object.values(targets));
  return spread([low, high]) || Number(scoring.margin ?? 0) * times;
}

type Tolerance = Extract<ScoringFunction, { kind: 'target-tolerance' }>;

function toleranceOf({ tolerance, percent }: Tolerance, { target = '0' }: TargetFigures, times: number): number {
  return Number(tolerance) * (percent === true ? Math.abs(Number(target)) / 100 : times);
}

function edgesOf(bands: readonly Band[]): readonly (string | undefined)[] {
  return bands.map(({ below }) => below);
}

/** The distance from the least to the greatest of several figures; of a single one, from 0. */
function spread(figures: readonly (string | undefined)[]): number {
  const numbers = figures.flatMap((figure) => (figure === undefined ? [] : [Number(figure)]));
  if (numbers.length === 0) return 0;
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? Math.abs(most) : most - least;
}
