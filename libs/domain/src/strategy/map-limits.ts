import type { ClusterLimits } from '../cluster/cluster.js';
import type { Refusal } from '../decider.js';
import { depthBelow } from './chains.js';
import type { StrategyState } from './strategy.js';

/** Refuses a map with more objectives, measures or levels of detail than the cluster allows. */
export function beyondLimits({ objectives }: StrategyState, limits: ClusterLimits): Refusal | undefined {
  const levels = objectives
    .filter(({ details }) => details === undefined)
    .reduce(
      (most, { id }) =>
        Math.max(
          most,
          depthBelow(id, (above) => objectives.filter(({ details }) => details === above).map((one) => one.id)),
        ),
      0,
    );
  const measures = objectives.reduce((most, { measures: placed }) => Math.max(most, placed.length), 0);
  const beyond = (
    [
      ['objectives', objectives.length, limits.objectivesPerMap],
      ['measures on an objective', measures, limits.measuresPerObjective],
      ['levels of detail', levels, limits.objectiveLevels],
    ] as const
  ).find(([, count, limit]) => count > limit);
  if (beyond === undefined) return undefined;
  const [what, count, limit] = beyond;
  return {
    code: 'MAP_BEYOND_LIMITS',
    message: `The map has ${count} ${what}; the cluster allows ${limit}.`,
    remedy: 'Reduce the map, or raise the limit of the cluster.',
    details: { what, count, limit },
  };
}
