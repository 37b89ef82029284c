import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import { hasPassed } from './cell-lock.js';
import { lockedPeriod } from './locked-period.js';
import { keyColumns } from './report-columns.js';
import { reportValueKey } from './value-key.js';
import type { ReportEvent, ReportState, ValueOfReport, WithdrawValues } from './report.js';
import type { PeriodName } from '../words.js';
import type { ReportContext } from './value.rules.js';

/** Withdraws all values or none; values that are withdrawn already are ignored. */
export function withdrawValues(
  command: WithdrawValues,
  state: ReportState,
  context: ReportContext,
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
  const locked = lockedPeriod(period, context) ?? approvedValue(values, state, period);
  if (locked !== undefined) return refuse(locked);
  return accept({ type: 'ValuesWithdrawn', data: { ...keyColumns(command, values), reason } });
}

function distinct(values: readonly ValueOfReport[]): readonly ValueOfReport[] {
  return [...new Map(values.map((value) => [reportValueKey(value), value])).values()];
}

/** Refuses to withdraw what was approved, also if a value that replaces it waits or was returned: it still counts. */
function approvedValue(values: readonly ValueOfReport[], state: ReportState, period: PeriodName): Refusal | undefined {
  const passed = state.approvals?.filter(hasPassed) ?? [];
  const approved = new Set([...passed, ...(state.replacing ?? [])].map(reportValueKey));
  const found = values.find((value) => approved.has(reportValueKey(value)));
  if (found === undefined) return undefined;
  const { measure, subject } = found;
  return {
    code: 'VALUE_APPROVED',
    message: `The measure "${measure}" of "${subject}" was approved for ${period}, so it cannot be withdrawn.`,
    remedy: 'Restate the value with a reason; the new one has to be approved again.',
    details: { measure, subject, period },
  };
}
