import { lastDay } from '../calendar/period.js';
import type { FiscalCalendar } from '../cluster/cluster.js';
import type { EvaluationsState } from '../evaluation/evaluation.js';
import type { DateText } from '../words.js';

/**
 * The last day of the latest evaluation that is closed and not withdrawn; periods that end by it are locked. Undefined if
 * nothing is locked.
 */
export function lockedUpTo({ evaluations }: EvaluationsState, calendar: FiscalCalendar): DateText | undefined {
  const days = evaluations.flatMap(({ period, withdrawn }) =>
    withdrawn === undefined ? [lastDay(period, calendar)] : [],
  );
  return days.sort().at(-1);
}
