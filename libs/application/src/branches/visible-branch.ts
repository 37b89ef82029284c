import type { BranchState, Id } from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import { notFound } from '../messages/not-found.js';
import { seesAllFigures } from '../scorecards/reader-of.js';

/** The branches that the view's caller may see: its own, and all of them if it sees the figures of every member. */
export function visibleBranches(view: ClusterView, branches: ReadonlyMap<Id, BranchState>): readonly BranchState[] {
  return [...branches.values()].filter((branch) => isVisibleBranch(view, branch));
}

function isVisibleBranch(view: ClusterView, { owner }: BranchState): boolean {
  const { caller } = view;
  return seesAllFigures(view) || ('login' in caller && caller.login === owner);
}

/** The branch with an id, discarded or not. Throws `UNKNOWN_BRANCH`, also for one that the view's caller may not see. */
export async function requireBranch(
  { branches }: Pick<ClusterReads, 'branches'>,
  view: ClusterView,
  id: Id,
): Promise<BranchState> {
  const found = await branches.one(view, id);
  if (found !== undefined && isVisibleBranch(view, found)) return found;
  const known = visibleBranches(view, await branches.all(view)).map((one) => one.id);
  throw notFound('branch', { cluster: view.clusterId, id, known });
}
