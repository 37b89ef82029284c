import type { EventHandlers } from '../define-decider.js';
import type { ThreadComment, ThreadEvent, ThreadState } from './thread.js';

export const initialThread: ThreadState = { threadId: '', status: 'none', about: '', figures: [], comments: [] };

export const threadEvolve: EventHandlers<ThreadState, ThreadEvent> = {
  CommentWritten: (_state, { threadId, about, figures, ...written }) => ({
    threadId,
    status: 'open',
    about,
    figures,
    comments: [commentOf(written)],
  }),
  CommentReplied: (state, written) => ({ ...state, comments: [...state.comments, commentOf(written)] }),
  CommentWithdrawn: (state, { comment, at: withdrawnAt }) => ({
    ...state,
    comments: state.comments.map((one) =>
      one.comment === comment ? { ...one, text: '', mentions: [], withdrawnAt } : one,
    ),
  }),
  ThreadResolved: (state, { by: resolvedBy, at: resolvedAt }) => ({
    ...state,
    status: 'resolved',
    resolvedBy,
    resolvedAt,
  }),
  ThreadReopened: ({ resolvedBy: _by, resolvedAt: _at, ...state }) => ({ ...state, status: 'open' }),
};

function commentOf({ comment, by, at, text, mentions, seen }: ThreadComment): ThreadComment {
  return { comment, by, at, text, mentions, ...(seen && { seen }) };
}
