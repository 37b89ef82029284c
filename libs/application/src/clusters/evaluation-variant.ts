import type { Assumption, Id } from '@strata/domain';

/**
 * A deviation from the current state: a method in its version on trial, the assumptions of a scenario, or the working copy
 * of a strategy's map.
 */
export interface EvaluationVariant {
  readonly onTrial?: Id | undefined;
  readonly assumptions?: readonly Assumption[] | undefined;
  readonly preview?: Id | undefined;
  /** Ends the evaluation before it starts. */
  readonly signal?: AbortSignal | undefined;
}
