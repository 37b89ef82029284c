import type { BoundEvaluator, Scorecard } from '@strata/engine';
import type { EvaluationInputs, ValueRow } from '@strata/read-models';
import type { ClusterSnapshot } from './cluster-snapshot.js';

/** A scorecard with what it was computed from. */
export interface ScorecardView extends ClusterSnapshot {
  readonly scorecard: Scorecard;
  /** The reported values that it was computed from, by `valueRowKey`. */
  readonly values: ReadonlyMap<string, ValueRow>;
  /** Everything that it was computed from. */
  readonly inputs: EvaluationInputs;
  /** An evaluator of bound methods on the same inputs. */
  readonly evaluator: BoundEvaluator;
}
