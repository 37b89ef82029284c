import type { Refusal } from '../decider.js';
import type { PeriodName } from '../words.js';
import { FIRST_YEAR, LAST_YEAR } from './period.js';

/** Refusal of a period that is named well but lies partly outside the years of the calendar. */
export function periodOutOfRange(period: PeriodName): Refusal {
  return {
    code: 'PERIOD_OUT_OF_RANGE',
    message: `In this fiscal calendar ${period} lies partly outside the years ${FIRST_YEAR} to ${LAST_YEAR}.`,
    remedy: 'Name a period within those years.',
    details: { period },
  };
}
