import { lastDay } from '../calendar/period.js';
import type { FiscalCalendar } from '../cluster/cluster.js';
import type { CyclesState } from '../cycle/cycle.js';
import type { EvaluationsState } from '../evaluation/evaluation.js';
import type { DateText } from '../words.js';

/** The last day of the latest evaluation that is closed and not withdrawn; undefined if there is none. */
export function closedUpTo({ evaluations }: EvaluationsState, calendar: FiscalCalendar): DateText | undefined {
  const days = evaluations.flatMap(({ period, withdrawn }) =>
    withdrawn === undefined ? [lastDay(period, calendar)] : [],
  );
  return days.sort().at(-1);
}

/**
 * The last day that a closed evaluation or a locked reporting cycle covers; a change that holds from then or earlier
 * alters results that are locked. Undefined if nothing is locked.
 */
export function lockedUpTo(
  { evaluations, cycles }: EvaluationsState & CyclesState,
  calendar: FiscalCalendar,
): DateText | undefined {
  const locked = cycles.filter(({ status }) => status === 'locked').map(({ period }) => lastDay(period, calendar));
  const closed = closedUpTo({ evaluations }, calendar);
  return [...locked, ...(closed === undefined ? [] : [closed])].sort().at(-1);
}
