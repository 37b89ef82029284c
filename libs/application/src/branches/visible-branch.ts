import type { BranchState, Id } from '@strata/domain';
import type { ClusterView } from '../clusters/cluster-view.js';
import { notFound } from '../messages/not-found.js';
import { seesAllFigures } from '../scorecards/reader-of.js';

/** The branches that the view's caller may see: its own, and all of them if it sees the figures of every member. */
export function visibleBranches(view: ClusterView, branches: ReadonlyMap<Id, BranchState>): readonly BranchState[] {
  const { caller } = view;
  const seesAll = seesAllFigures(view);
  return [...branches.values()].filter(({ owner }) => seesAll || ('login' in caller && caller.login === owner));
}

/** The branch with an id, discarded or not. Throws `UNKNOWN_BRANCH`, also for one that the view's caller may not see. */
export function requireBranch(view: ClusterView, branches: ReadonlyMap<Id, BranchState>, id: Id): BranchState {
  const visible = visibleBranches(view, branches);
  const found = visible.find((one) => one.id === id);
  if (found) return found;
  throw notFound('branch', { cluster: view.clusterId, id, known: visible.map((one) => one.id) });
}
