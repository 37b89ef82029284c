import { useRouteContext } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useCommand } from '../api/use-command.js';
import { MarkThreadRead } from '../generated/operations.js';
import { useTime } from '../shell/use-time.js';
import type { CommentThread } from './things.js';

/** Marks the mentions of the account in threads that are shown as read: they leave its worklist. */
export function useReadThreads(threads: readonly CommentThread[]): void {
  const { me } = useRouteContext({ from: '__root__' });
  const { cluster, isPast } = useTime();
  const { mutate } = useCommand(MarkThreadRead);
  const read = useRef(new Set<string>());
  const { login } = me;
  useEffect(() => {
    if (isPast) return;
    for (const { id: threadId, lastAt: upTo, comments } of threads) {
      const key = `${threadId} ${upTo}`;
      if (read.current.has(key) || !comments.some(({ mentions }) => mentions.includes(login))) continue;
      read.current.add(key);
      mutate({ cluster, threadId, upTo });
    }
  }, [threads, login, cluster, isPast, mutate]);
}
