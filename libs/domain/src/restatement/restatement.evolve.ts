import type { EventHandlers } from '../define-decider.js';
import type { RestatementEvent, RestatementState } from './restatement.js';

export const initialRestatement: RestatementState = {
  id: '',
  status: 'none',
  reason: '',
  corrections: [],
  proposedBy: '',
  proposedAt: '',
};

export const restatementEvolve: EventHandlers<RestatementState, RestatementEvent> = {
  RestatementProposed: (_state, { restatementId: id, reason, evidence, corrections, by, at }) => {
    const proposed = { id, status: 'proposed', reason, corrections, proposedBy: by, proposedAt: at } as const;
    return { ...proposed, ...(evidence && { evidence }) };
  },
  RestatementApproved: (state, { by, at, comment }) => ({
    ...state,
    status: 'approved',
    decidedBy: by,
    decidedAt: at,
    ...(comment !== undefined && { comment }),
  }),
  RestatementDeclined: (state, { by, at, comment }) => ({
    ...state,
    status: 'declined',
    decidedBy: by,
    decidedAt: at,
    comment,
  }),
};
