import { lastDay } from '../calendar/period.js';
import { accept, refuse, type Decision } from '../decider.js';
import { keyColumns } from './report-columns.js';
import { reportValueKey } from './report.evolve.js';
import type { ReportEvent, ReportState, ValueOfReport, WithdrawValues } from './report.js';
import type { ReportContext } from './value.rules.js';

/** Withdraws all values or none; values that are withdrawn already are ignored. */
export function withdrawValues(
  command: WithdrawValues,
  state: ReportState,
  { cluster, closedUpTo, cycleLockedAt }: ReportContext,
): Decision<ReportEvent> {
  const { period, reason } = command;
  const reported = new Set(state.values.map(reportValueKey));
  const gone = new Set(state.withdrawn?.map(reportValueKey));
  const missing = [...command.values.entries()].filter(([, value]) => {
    const key = reportValueKey(value);
    return !reported.has(key) && !gone.has(key);
  });
  if (missing.length > 0) {
    const faults = missing.map(([index, { measure, subject }]) => {
      const message = `The measure "${measure}" of "${subject}" has no value for ${period}.`;
      return { index, measure, subject, code: 'NOTHING_TO_WITHDRAW', message };
    });
    return refuse({
      code: 'NOTHING_TO_WITHDRAW',
      message: faults[0]!.message,
      remedy: 'Name values that were reported.',
      details: { values: faults },
    });
  }
  const values = distinct(command.values).filter((value) => reported.has(reportValueKey(value)));
  if (values.length === 0) return accept();
  if (closedUpTo !== undefined && lastDay(period, cluster.calendar) <= closedUpTo) {
    return refuse({
      code: 'PERIOD_LOCKED',
      message: `The period ${period} is locked: an evaluation is closed up to ${closedUpTo}.`,
      remedy: 'Restate the value, or withdraw the evaluation first.',
      details: { period, lockedUpTo: closedUpTo },
    });
  }
  if (cycleLockedAt !== undefined) {
    return refuse({
      code: 'PERIOD_LOCKED',
      message: `The period ${period} is locked: its reporting cycle ended on ${cycleLockedAt}.`,
      remedy: 'Restate the value, or ask the coordinator to reopen the cycle.',
      details: { period, cycleLockedAt },
    });
  }
  return accept({ type: 'ValuesWithdrawn', data: { ...keyColumns(command, values), reason } });
}

function distinct(values: readonly ValueOfReport[]): readonly ValueOfReport[] {
  return [...new Map(values.map((value) => [reportValueKey(value), value])).values()];
}
