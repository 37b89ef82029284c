import type { CascadeState, StrategyEntry } from '../cascade/cascade.js';
import { findStrategy } from '../cascade/placement.js';
import type { ClusterState } from '../cluster/cluster.js';
import type { Refusal } from '../decider.js';
import type { MeasureState } from '../measure/measure.js';
import type { Id } from '../words.js';
import type { Objective, StrategyState } from './strategy.js';

/** The state of other aggregates that the rules of a map need. */
export interface StrategyContext {
  readonly cluster: ClusterState;
  readonly cascade: CascadeState;
  readonly strategyId: Id;
  /** The map of the parent strategy, if it has one. */
  readonly parentMap?: StrategyState | undefined;
  /** The maps of its child strategies by strategy id; objectives that they link to cannot be dropped. */
  readonly childMaps?: ReadonlyMap<Id, StrategyState>;
  readonly measures: ReadonlyMap<Id, MeasureState>;
  /** The number of changes that the map has had; only needed by `EditMap`. */
  readonly changes?: number | undefined;
}

/** The strategy's entry in the cascade. */
export function entryOf(context: StrategyContext): StrategyEntry | undefined {
  return findStrategy(context.cascade, context.strategyId);
}

export function findObjective(map: StrategyState, id: Id): Objective | undefined {
  return map.objectives.find((objective) => objective.id === id);
}

export function objectiveNotFound(objectiveId: Id): Refusal {
  return {
    code: 'OBJECTIVE_NOT_FOUND',
    message: `The objective "${objectiveId}" is not on this map.`,
    remedy: 'Name an objective of this map, or set it first.',
    details: { objectiveId },
  };
}

export function perspectiveNotFound(perspective: Id, cluster: ClusterState): Refusal | undefined {
  if (cluster.perspectives.some(({ id }) => id === perspective)) return undefined;
  return {
    code: 'PERSPECTIVE_NOT_FOUND',
    message: `The perspective "${perspective}" is not defined in this cluster.`,
    remedy: 'Name one of the perspectives of the cluster, or add it to them first.',
    details: { perspective, perspectives: cluster.perspectives.map(({ id }) => id) },
  };
}
