import { excerpt, StrataError, type Id } from '@strata/domain';
import type { ClusterReads, ClusterSnapshot, EvaluationVariant } from '../clusters/cluster-reads.js';
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
  const { assumptions } = requireScenario(usableScenarios(await reads.scenarios(view)), scenario);
  return { onTrial, preview, assumptions };
}

const MAX_LISTED = 20;

/** Throws `UNKNOWN_STRATEGY` if a strategy was not in the cluster. */
export function requireStrategy({ clusterId, structure }: ClusterSnapshot, strategy: Id): void {
  const { strategies } = structure.cascade;
  if (strategies.some(({ id }) => id === strategy)) return;
  const known = strategies.slice(0, MAX_LISTED).map(({ id }) => id);
  throw new StrataError(
    'UNKNOWN_STRATEGY',
    `The cluster "${clusterId}" had no strategy "${excerpt(strategy)}" at that moment.`,
    { remedy: `Strategies: ${known.join(', ')}` },
  );
}
