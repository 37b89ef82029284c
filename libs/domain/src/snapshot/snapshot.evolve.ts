import type { EventHandlers } from '../define-decider.js';
import type { SnapshotEvent, SnapshotState } from './snapshot.js';

export const initialSnapshot: SnapshotState = {
  id: '',
  status: 'none',
  sha256: '',
  publishedBy: '',
  publishedAt: '',
};

export const snapshotEvolve: EventHandlers<SnapshotState, SnapshotEvent> = {
  SnapshotPublished: (_state, { snapshotId: id, by, at, content, sha256 }) => {
    const { view, period, strategy, position, evaluation } = content;
    const about = {
      ...{ view, period, position },
      ...(strategy !== undefined && { strategy }),
      ...(evaluation !== undefined && { evaluation }),
    };
    return { id, status: 'published', content, about, sha256, publishedBy: by, publishedAt: at };
  },
  // What is withdrawn is shown to nobody any more.
  SnapshotWithdrawn: ({ content: _, ...state }, { by, at, reason }) => ({
    ...state,
    status: 'withdrawn',
    withdrawnBy: by,
    withdrawnAt: at,
    reason,
  }),
};
