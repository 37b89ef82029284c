import type { Decision } from '../decider.js';
import { decideFrom } from '../effective-start/effective-start.js';
import type { AskedStart, EffectiveStart } from '../effective-start/start.js';
import type { DateText } from '../words.js';
import type { ClusterCommand, ClusterEvent, ClusterState } from './cluster.js';

/** The state of other aggregates that the rules of a cluster need. */
export interface ClusterContext {
  /** The last locked day of the cluster; undefined if nothing is locked. */
  readonly lockedUpTo?: DateText | undefined;
}

/** A handler of a command whose change holds from a period on. */
export function fromStart<C extends Extract<ClusterCommand, AskedStart>>(
  decide: (start: EffectiveStart, command: C, state: ClusterState) => Decision<ClusterEvent>,
) {
  return (command: C, state: ClusterState, context: ClusterContext | undefined): Decision<ClusterEvent> =>
    decideFrom(command, { calendar: state.calendar, lockedUpTo: context?.lockedUpTo }, (start) =>
      decide(start, command, state),
    );
}
