import type { Id } from '@strata/domain';
import type { ClusterReads, ClusterSnapshot, EvaluationVariant } from '../clusters/cluster-reads.js';
import { requireOnTrial } from '../methods/on-trial.js';
import { requireScenario, usableScenarios } from '../scenarios/require-scenario.js';

/** A deviation from the current state: a method in its version on trial, or the values of a scenario. */
export interface ScorecardVariant {
  readonly onTrial?: Id | undefined;
  readonly scenario?: Id | undefined;
}

/** Resolves a variant as known in the view. Throws `METHOD_NOT_ON_TRIAL` and `UNKNOWN_SCENARIO`. */
export async function evaluationVariant(
  reads: ClusterReads,
  view: ClusterSnapshot,
  { onTrial, scenario }: ScorecardVariant,
): Promise<EvaluationVariant> {
  if (onTrial !== undefined) requireOnTrial(view.clusterId, await reads.methods(view), onTrial);
  if (scenario === undefined) return { onTrial };
  const { assumptions } = requireScenario(usableScenarios(await reads.scenarios(view)), scenario);
  return { onTrial, assumptions };
}
