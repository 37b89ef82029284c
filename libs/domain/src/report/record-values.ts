import { accept, type Decision } from '../decider.js';
import { compareDecimals } from '../decimal.js';
import type { Id, PeriodName } from '../words.js';
import { reportDecider, type ReportContext } from './report.decide.js';
import type { Actual, ReportCommand, ReportedValue, ReportEvent, ReportState } from './report.js';

/** Values as a file or another system states them, whether or not they were reported before. */
export interface RecordValues {
  readonly type: 'RecordValues';
  readonly actorId: Id;
  readonly period: PeriodName;
  readonly values: readonly ReportedValue[];
  /** Why figures that were reported before are now others. */
  readonly reason: string;
}

/** Whether two actuals say the same: decimals by value, so that 1.0 equals 1.00. */
export function sameActual(a: Actual, b: Actual): boolean {
  if (a.kind === 'number' && b.kind === 'number') return compareDecimals(a.value, b.value) === 0;
  if (a.kind === 'not-applicable' || b.kind === 'not-applicable') return a.kind === b.kind;
  return a.kind === b.kind && a.value === b.value;
}

/**
 * Submits what is new, restates what has changed, leaves alone what is the same; all of it or nothing. It is one
 * command so that a file imported again (after it was cut off) is recognised as a whole.
 */
export function decideRecordValues(
  command: RecordValues,
  state: ReportState,
  context: ReportContext,
): Decision<ReportEvent> {
  const { actorId, period } = command;
  const known = new Map(state.values.map((value) => [`${value.measure}\u0000${value.subject}`, value.actual]));
  const fresh: ReportedValue[] = [];
  const changed: ReportedValue[] = [];
  for (const value of command.values) {
    const before = known.get(`${value.measure}\u0000${value.subject}`);
    if (before === undefined) fresh.push(value);
    else if (!sameActual(before, value.actual)) changed.push(value);
  }
  const commands: ReportCommand[] = [];
  if (fresh.length > 0) commands.push({ type: 'SubmitValues', actorId, period, values: fresh });
  if (changed.length > 0) {
    commands.push({ type: 'RestateValues', actorId, period, values: changed, reason: command.reason });
  }
  const events: ReportEvent[] = [];
  for (const part of commands) {
    const decision = reportDecider.decide(part, state, context);
    if (decision.kind === 'refused') return decision;
    events.push(...decision.events);
  }
  return accept(...events);
}
