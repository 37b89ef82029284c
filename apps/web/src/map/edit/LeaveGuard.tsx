import { useBlocker } from '@tanstack/react-router';
import { lazy } from 'react';
import { Deferred } from '../../shell/Deferred.js';
import type { PageSearch } from '../../shell/page-search.js';

const LeaveDialog = lazy(() => import('./LeaveDialog.js').then((it) => ({ default: it.LeaveDialog })));

export interface LeaveGuardProps {
  readonly isUnsaved: boolean;
  /** Whether leaving the mode was asked for. */
  readonly isLeaving: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before edits that are not saved are lost: by leaving the mode, the page or the application. */
export function LeaveGuard({ isUnsaved, isLeaving, ...answers }: LeaveGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && isElsewhere(current, next),
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  });
  const onStay = () => {
    answers.onStay();
    blocker.reset?.();
  };
  const onLeave = () => (blocker.status === 'blocked' ? blocker.proceed() : answers.onLeave());
  const isAsked = isLeaving || blocker.status === 'blocked';
  return (
    <Deferred when={isAsked}>
      <LeaveDialog opened={isAsked} onStay={onStay} onLeave={onLeave} />
    </Deferred>
  );
}

interface Place {
  readonly pathname: string;
  readonly search: PageSearch;
}

/** True for an address of another page, strategy or moment. */
function isElsewhere(current: Place, next: Place): boolean {
  const fields = ['s', 'at', 'axis'] as const;
  return current.pathname !== next.pathname || fields.some((field) => current.search[field] !== next.search[field]);
}
