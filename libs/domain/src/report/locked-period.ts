import { lastDay } from '../calendar/period.js';
import type { Refusal } from '../decider.js';
import type { PeriodName } from '../words.js';
import type { ReportContext } from './value.rules.js';

/** Why the values of a period can only be restated; undefined if nothing locks it. */
export function lockedPeriod(
  period: PeriodName,
  { cluster, closedUpTo, cycleLockedAt }: ReportContext,
): Refusal | undefined {
  if (closedUpTo !== undefined && lastDay(period, cluster.calendar) <= closedUpTo) {
    return {
      code: 'PERIOD_LOCKED',
      message: `The period ${period} is locked: an evaluation is closed up to ${closedUpTo}.`,
      remedy: 'Restate the value, or withdraw the evaluation first.',
      details: { period, lockedUpTo: closedUpTo },
    };
  }
  if (cycleLockedAt === undefined) return undefined;
  return {
    code: 'PERIOD_LOCKED',
    message: `The period ${period} is locked: its reporting cycle ended on ${cycleLockedAt}.`,
    remedy: 'Restate the value, or ask the coordinator to reopen the cycle.',
    details: { period, cycleLockedAt },
  };
}
