import type {
  ClusterState,
  DateText,
  EffectiveDated,
  MeasureState,
  MissingPolicy,
  Objective,
  ObjectiveMeasure,
} from '@strata/domain';
import { inForce } from '@strata/domain';
import type { ClusterStructure } from '../structure.js';

/** The furthest that a value is ever carried forward, in periods; it bounds what one value can move. */
export const MAX_CARRY = 120;

/** A measure as it stands on an objective. */
export interface Placement {
  readonly measure: MeasureState;
  readonly weight: EffectiveDated<number>;
  /** The measure's own policy, else the objective's, else the cluster's. */
  readonly missing: MissingPolicy;
}

/** The measures on an objective; retired ones are left out. */
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

/** What an objective without a score does to the score above it: its own policy, else the cluster's. */
export function policyOf(objective: Objective, cluster: ClusterState): MissingPolicy {
  return objective.missing ?? cluster.scoring.missing;
}

/** How many periods back a policy may carry a value from; 0 to 120. */
export function carryOf(policy: MissingPolicy): number {
  if (policy.kind !== 'carry-forward' || !(policy.periods > 0)) return 0;
  return Math.min(Math.floor(policy.periods), MAX_CARRY);
}

/** The weight in force on a day. Without any entry it is 1; before the first entry it is 0. */
export function weightOn(weight: EffectiveDated<number>, day: DateText): number {
  if (weight.length === 0) return 1;
  const value = inForce(weight, day) ?? 0;
  return Number.isFinite(value) && value > 0 ? value : 0;
}
