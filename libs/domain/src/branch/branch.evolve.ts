import type { EventHandlers } from '../define-decider.js';
import { BEFORE_FIRST } from '../position.js';
import { branchChangeKey } from './branch-keys.js';
import type { BranchEvent, BranchState } from './branch.js';

export const initialBranch: BranchState = {
  id: '',
  status: 'none',
  labels: { en: '' },
  origin: BEFORE_FIRST,
  owner: '',
  forkedAt: '',
  changes: [],
};

export const branchEvolve: EventHandlers<BranchState, BranchEvent> = {
  BranchForked: (state, { branchId: id, labels, origin, by: owner, at: forkedAt }) => ({
    ...state,
    id,
    status: 'open',
    labels,
    origin,
    owner,
    forkedAt,
  }),
  BranchChanged: (state, { changes }) => {
    const byKey = new Map(state.changes.map((change) => [branchChangeKey(change), change]));
    for (const change of changes) byKey.set(branchChangeKey(change), change);
    return { ...state, changes: [...byKey.values()] };
  },
  BranchChangesDropped: (state, { keys }) => {
    const dropped = new Set(keys);
    return { ...state, changes: state.changes.filter((change) => !dropped.has(branchChangeKey(change))) };
  },
  BranchDiscarded: (state, { reason }) => ({ ...state, status: 'discarded', reason }),
  BranchProposed: (state, { reason, proposals }) => ({ ...state, status: 'proposed', reason, proposals }),
};
