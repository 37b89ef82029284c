import { useBlocker } from '@tanstack/react-router';
import { lazy } from 'react';
import { Deferred } from '../../shell/Deferred.js';
import type { PageSearch } from '../../shell/page-search.js';

const LeaveDialog = lazy(() => import('./LeaveDialog.js').then((it) => ({ default: it.LeaveDialog })));

export interface LeaveGuardProps {
  readonly isUnsaved: boolean;
  /** The parameters of the address that lead elsewhere when they change; others stay on the page. */
  readonly leads: readonly (keyof PageSearch)[];
  /** Whether leaving the mode was asked for. */
  readonly isLeaving: boolean;
  /** What is lost; by default changes of the map. */
  readonly text?: string | undefined;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before edits that are not saved are lost: by leaving the mode, the page or the application. */
export function LeaveGuard({ isUnsaved, leads, isLeaving, text, ...answers }: LeaveGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && isElsewhere(current, next, leads),
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
      <LeaveDialog opened={isAsked} text={text} onStay={onStay} onLeave={onLeave} />
    </Deferred>
  );
}

interface Place {
  readonly pathname: string;
  readonly search: PageSearch;
}

/** True for an address of another page, or with another of the parameters that lead elsewhere. */
function isElsewhere(current: Place, next: Place, leads: readonly (keyof PageSearch)[]): boolean {
  return current.pathname !== next.pathname || leads.some((field) => current.search[field] !== next.search[field]);
}
