import { firstDay, lastDay } from '../calendar/period.js';
import type { FiscalCalendar } from '../cluster/cluster.js';
import { awaitsCycleSince, cycleOf } from '../cycle/cycle.decide.js';
import type { CyclesState } from '../cycle/cycle.js';
import { isLockedFor } from '../cycle/lock-exception.js';
import type { DateText, InstantText, PeriodName } from '../words.js';
import type { Reporter, ValueApproval } from './report.js';

/** Why a value cannot be submitted. `NOT_YOURS` is about who asks; the others hold for everybody. */
export type LockCode =
  'RETIRED' | 'COMPUTED' | 'FUTURE' | 'NOT_YET_OPEN' | 'CLOSED' | 'LOCKED' | 'APPROVED' | 'SUBMITTED' | 'NOT_YOURS';

/** What is known of a period, as far as it decides whether its values can be submitted. */
export interface PeriodFacts {
  readonly period: PeriodName;
  readonly calendar: FiscalCalendar;
  /** Today. */
  readonly day: DateText;
  readonly cycles: CyclesState;
  /** The reporter and the moment at which it would submit. */
  readonly reporter: Reporter;
  readonly now: InstantText;
  /** The last day of the latest closed evaluation. */
  readonly closedUpTo: DateText | undefined;
}

/** What is known of one value of a period. */
export interface CellFacts {
  /** Whether the measure is out of use in the period. */
  readonly isRetired: boolean;
  /** Whether a method computes the measure. */
  readonly isComputed: boolean;
  /** Whether a value was reported. */
  readonly isReported: boolean;
  /** How far its approval has come; undefined if it needs none. */
  readonly approval?: ValueApproval | undefined;
}

/** True for a value that was approved; not for one that had to pass no stage. */
export function hasPassed({ status, last }: ValueApproval): boolean {
  return status === 'approved' && last.act === 'approved';
}

/**
 * Why a value cannot be submitted by anybody; undefined if it can. What was reported can be restated with a reason, unless
 * the measure is retired or computed. The rules of reports refuse for the same causes.
 */
export function lockOf(
  { isRetired, isComputed, isReported, approval }: CellFacts,
  { period, calendar, day, cycles, reporter, now, closedUpTo }: PeriodFacts,
): LockCode | undefined {
  const cycle = cycleOf(cycles, period);
  const isLocked = cycle !== undefined && isLockedFor(cycle, reporter, now);
  const isClosed = closedUpTo !== undefined && lastDay(period, calendar) <= closedUpTo;
  const causes: readonly (readonly [LockCode, boolean])[] = [
    ['RETIRED', isRetired],
    ['COMPUTED', isComputed],
    ['FUTURE', firstDay(period, calendar) > day],
    // An evaluation does not keep out what was reported late: it stays as it was closed.
    ['CLOSED', isReported && isClosed],
    ['LOCKED', isLocked],
    ['APPROVED', isReported && approval !== undefined && hasPassed(approval)],
    // What was returned is submitted again.
    ['SUBMITTED', isReported && approval?.status !== 'returned'],
    ['NOT_YET_OPEN', awaitsCycleSince(cycles, period) !== undefined],
  ];
  return causes.find(([, holds]) => holds)?.[0];
}
