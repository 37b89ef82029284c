import type { Refusal } from '../decider.js';
import type { PeriodName } from '../words.js';
import { FIRST_YEAR, LAST_YEAR } from './period.js';

/** The refusal of a well-formed period that lies partly outside the supported years. */
export function periodOutOfRange(period: PeriodName): Refusal {
  return {
    code: 'PERIOD_OUT_OF_RANGE',
    message: `In this fiscal calendar, the period ${period} lies partly outside the years ${FIRST_YEAR} to ${LAST_YEAR}.`,
    remedy: 'Use a period within those years.',
    details: { period },
  };
}
