import type {
  ClusterState,
  Days,
  EffectiveDated,
  MeasureState,
  MissingPolicy,
  Objective,
  ObjectiveMeasure,
} from '@strata/domain';
import { inForceDuring } from '@strata/domain';
import type { ClusterStructure } from '../structure.js';

/** The largest number of periods that a value is carried forward, which limits what one value can affect. */
const MAX_CARRY = 120;

/** A measure on an objective. */
export interface Placement {
  readonly measure: MeasureState;
  readonly weight: EffectiveDated<number>;
  /** The measure's own policy, else the objective's, else the cluster's. */
  readonly missing: MissingPolicy;
}

/** The measures on an objective, without retired ones. */
export function placementsOn(objective: Objective, structure: ClusterStructure): Placement[] {
  const found = new Map<string, Placement>();
  for (const placed of objective.measures) {
    const placement = placementOf(placed, objective, structure);
    if (placement !== undefined && !found.has(placed.measure)) found.set(placed.measure, placement);
  }
  return [...found.values()];
}

function placementOf(
  placed: ObjectiveMeasure,
  objective: Objective,
  { cluster, measures }: ClusterStructure,
): Placement | undefined {
  const measure = measures.get(placed.measure);
  if (measure === undefined || measure.retired) return undefined;
  return { measure, weight: placed.weight, missing: measure.missing ?? policyOf(objective, cluster) };
}

/** The missing-data policy of an objective: its own, else the cluster's. */
export function policyOf(objective: Objective, cluster: ClusterState): MissingPolicy {
  return objective.missing ?? cluster.scoring.missing;
}

/** From how many periods back a policy may carry a value forward; 0 to 120. */
export function carryOf(policy: MissingPolicy): number {
  if (policy.kind !== 'carry-forward' || !(policy.periods > 0)) return 0;
  return Math.min(Math.floor(policy.periods), MAX_CARRY);
}

/**
 * The weight that holds for a period: the one in force on its first day, else the first that comes into force within it;
 * 1 without entries, 0 before the first entry.
 */
export function weightDuring(weight: EffectiveDated<number>, { first, last }: Days): number {
  if (weight.length === 0) return 1;
  const value = inForceDuring(weight, first, last) ?? 0;
  return Number.isFinite(value) && value > 0 ? value : 0;
}
