import type { Id } from '@strata/domain';
import type { ClusterReads, ClusterSnapshot } from '../clusters/cluster-reads.js';
import type { EvaluationVariant } from '../clusters/evaluation-variant.js';
import { requireStrategy } from '../clusters/cluster-view.js';
import { requireOnTrial } from '../methods/on-trial.js';
import { requireScenario, usableScenarios } from '../scenarios/require-scenario.js';

/**
 * A deviation from the current state: a method in its version on trial, the values of a scenario, or the working copy of a
 * strategy's map.
 */
export interface ScorecardVariant {
  readonly onTrial?: Id | undefined;
  readonly scenario?: Id | undefined;
  readonly preview?: Id | undefined;
}

/** Resolves a variant as known in the view. Throws `METHOD_NOT_ON_TRIAL`, `UNKNOWN_SCENARIO` and `UNKNOWN_STRATEGY`. */
export async function evaluationVariant(
  reads: ClusterReads,
  view: ClusterSnapshot,
  { onTrial, scenario, preview }: ScorecardVariant,
): Promise<EvaluationVariant> {
  if (onTrial !== undefined) requireOnTrial(view.clusterId, await reads.methods(view), onTrial);
  if (preview !== undefined) requireStrategy(view, preview);
  if (scenario === undefined) return { onTrial, preview };
  const { assumptions } = requireScenario(view.clusterId, usableScenarios(await reads.scenarios(view)), scenario);
  return { onTrial, preview, assumptions };
}
