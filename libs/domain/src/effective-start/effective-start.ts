import { dayAfter } from '../calendar/date.js';
import { FIRST_YEAR, firstDay, fitsCalendar, isPeriod, LAST_YEAR } from '../calendar/period.js';
import type { FiscalCalendar } from '../cluster/cluster.js';
import { refuse, type Decision, type DomainEvent, type Refusal } from '../decider.js';
import type { DateText, PeriodName } from '../words.js';
import type { AskedStart, EffectiveStart } from './start.js';

/** What a start depends on. */
export interface StartContext {
  readonly calendar: FiscalCalendar;
  /** The last day that is locked; undefined if nothing is. */
  readonly lockedUpTo: DateText | undefined;
}

/**
 * Decides a change with its start. Refuses a start outside the calendar, and a change that reaches back into locked
 * periods without a reason; a command that changes nothing needs none.
 */
export function decideFrom<E extends DomainEvent>(
  asked: AskedStart,
  context: StartContext,
  decide: (start: EffectiveStart) => Decision<E>,
): Decision<E> {
  const { calendar, lockedUpTo } = context;
  if (isPeriod(asked.from) && !fitsCalendar(asked.from, calendar)) return refuse(startOutOfRange(asked.from));
  const from = startDay(asked, context);
  const back = lockedUpTo !== undefined && (from === null || from <= lockedUpTo);
  if (!back) return decide({ from });
  if (asked.retroactive !== undefined) return decide({ from, retroactive: asked.retroactive });
  const decision = decide({ from });
  const isChange = decision.kind === 'accepted' && decision.events.length > 0;
  return isChange ? refuse(reasonRequired(from, lockedUpTo)) : decision;
}

/** The first day of a change; null from the beginning. */
export function startDay({ from }: AskedStart, { calendar, lockedUpTo }: StartContext): DateText | null {
  if (from === undefined) return lockedUpTo === undefined ? null : dayAfter(lockedUpTo);
  return isPeriod(from) ? firstDay(from, calendar) : from;
}

function startOutOfRange(period: PeriodName): Refusal {
  return {
    code: 'START_OUT_OF_RANGE',
    message: `In this fiscal calendar, the period ${period} lies partly outside the years ${FIRST_YEAR} to ${LAST_YEAR}.`,
    remedy: 'Let the change start in a period within those years.',
    details: { period },
  };
}

function reasonRequired(from: DateText | null, lockedUpTo: DateText): Refusal {
  const start = from === null ? 'from the beginning' : `from ${from}`;
  return {
    code: 'RETROACTIVE_CHANGE',
    message: `The change would hold ${start} and alter results of periods that are locked through ${lockedUpTo}.`,
    remedy: 'Let it start in a later period, or send it as a retroactive change with a reason.',
    details: { from, lockedUpTo },
  };
}
