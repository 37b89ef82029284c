import { isEnded, strategyEnded, strategyNotFound } from '../cascade/placement.js';
import type { StrategyEntry } from '../cascade/cascade.js';
import type { ClusterState } from '../cluster/cluster.js';
import { clusterNotFound, subjectExists } from '../cluster/membership.js';
import type { Refusal } from '../decider.js';
import { measureNotUsable } from '../measure/measure.rules.js';
import type { MeasureState } from '../measure/measure.js';
import { findObjective, objectiveNotFound } from '../strategy/strategy.context.js';
import type { StrategyState } from '../strategy/strategy.js';
import type { DateText, Id, Subject } from '../words.js';

/** The state of other aggregates that the rules of the plans of a strategy need. */
export interface StrategyPlanContext {
  readonly cluster: ClusterState;
  readonly strategyId: Id;
  /** The strategy's entry in the cascade, if it exists. */
  readonly entry: StrategyEntry | undefined;
  /** The working copy of its map. */
  readonly map: StrategyState;
  /** The measures that the command names. */
  readonly measures: ReadonlyMap<Id, MeasureState>;
}

/** What the rules of an action programme need. */
export interface ProgrammeContext extends StrategyPlanContext {
  /** The last locked day of the cluster; undefined if nothing is locked. */
  readonly lockedUpTo?: DateText | undefined;
}

/** Refuses plans for a strategy that does not exist or has ended. */
export function notPlannable({ cluster, entry, strategyId }: StrategyPlanContext): Refusal | undefined {
  if (!cluster.exists) return clusterNotFound;
  if (entry === undefined) return strategyNotFound(strategyId);
  return isEnded(entry) ? strategyEnded(entry) : undefined;
}

/** Refuses an objective that is not on the map, or a measure that cannot be used. */
export function purposeRefused(
  { objectives, measures }: { readonly objectives: readonly Id[]; readonly measures: readonly Id[] },
  context: StrategyPlanContext,
): Refusal | undefined {
  return (
    first(objectives, (id) => (findObjective(context.map, id) ? undefined : objectiveNotFound(id))) ??
    first(measures, (id) => measureNotUsable(id, context.measures))
  );
}

/** Refuses subjects that are not in the cluster. */
export function subjectsRefused(
  subjects: readonly Subject[],
  { cluster }: Pick<StrategyPlanContext, 'cluster'>,
): Refusal | undefined {
  return first(subjects, (subject) => (subjectExists(cluster, subject) ? undefined : subjectNotFound(subject)));
}

function first<T>(list: readonly T[], refusalOf: (one: T) => Refusal | undefined): Refusal | undefined {
  for (const one of list) {
    const refusal = refusalOf(one);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function subjectNotFound(subject: Subject): Refusal {
  return {
    code: 'SUBJECT_NOT_FOUND',
    message: `The subject "${subject}" is not in this cluster.`,
    remedy: 'Name an actor of the cluster, one of its services or units, or @cluster.',
    details: { subject },
  };
}
