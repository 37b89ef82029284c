import type { AgreementState } from '../agreement/agreement.js';
import type { ClusterState } from '../cluster/cluster.js';
import type { StrategyState } from '../strategy/strategy.js';
import type { DateText } from '../words.js';

/** The state of other aggregates that the rules of the cascade need. */
export interface CascadeContext {
  readonly cluster: ClusterState;
  /** The last locked day of the cluster; undefined if nothing is locked. */
  readonly lockedUpTo?: DateText | undefined;
  /**
   * The map of the strategy that the command puts in force, or whose contribution it is about, and the revision of its
   * stream.
   */
  readonly map?: { readonly state: StrategyState; readonly revision: number } | undefined;
  /** The agreement about that strategy, if the cluster requires one. */
  readonly agreement?: AgreementState | undefined;
}
