import { actorNotFound, findActor } from '../cluster/membership.js';
import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import { CLUSTER_SUBJECT } from '../words.js';
import { reportValueKey } from './report.evolve.js';
import type { ReportedValue, ReportEvent, ReportState } from './report.js';
import { sameActual, valueFault, type ReportContext, type ReportKey, type ValueFault } from './value.rules.js';

/** Decides what to do with a value, given the earlier one. */
export type Comparison = (
  value: ReportedValue,
  earlier: ReportedValue | undefined,
) => ValueFault | 'same' | 'submit' | 'restate';

/** Values to apply to a report. Without a `reason`, restated values have an empty one. */
export interface IncomingValues {
  readonly report: ReportKey;
  readonly values: readonly ReportedValue[];
  readonly reason?: string | undefined;
  readonly evidence?: { readonly sha256: string; readonly address: string } | undefined;
  readonly compare: Comparison;
}

interface Refused {
  readonly index: number;
  readonly value: ReportedValue;
  readonly fault: ValueFault;
}

/** Applies all values, or none if any of them is invalid; unchanged values are ignored. */
export function applyValues(
  incoming: IncomingValues,
  state: ReportState,
  context: ReportContext,
): Decision<ReportEvent> {
  const { report, values, compare } = incoming;
  const actor = findActor(context.cluster, report.actorId);
  if (actor === undefined && report.actorId !== CLUSTER_SUBJECT) return refuse(actorNotFound(report.actorId));
  const { measures, computed } = context;
  const valueContext = { period: report.period, actor, measures, ...(computed === undefined ? {} : { computed }) };
  const earlier = valuesByKey(state);
  const seen = new Set<string>();
  const sorted: Record<'submit' | 'restate' | 'same', ReportedValue[]> = { submit: [], restate: [], same: [] };
  const faults: Refused[] = [];
  values.forEach((value, index) => {
    const key = reportValueKey(value);
    const fault = seen.has(key) ? DUPLICATE : valueFault(value, valueContext);
    const outcome = fault ?? compare(value, earlier.get(key));
    seen.add(key);
    if (typeof outcome === 'string') sorted[outcome].push(value);
    else faults.push({ index, value, fault: outcome });
  });
  if (faults.length > 0) return refuse(valuesRefused(faults, values.length));
  return accept(...eventsOf(incoming, sorted));
}

/** True if the report already contains every value, even if a measure has been retired since. */
export function containsAll(state: ReportState, values: readonly ReportedValue[]): boolean {
  const earlier = valuesByKey(state);
  return values.every((value) => {
    const known = earlier.get(reportValueKey(value));
    return known !== undefined && isUnchanged(value, known);
  });
}

/** True if a value equals the earlier one; leaving out the note is no change. */
export function isUnchanged(value: ReportedValue, earlier: ReportedValue): boolean {
  const sameNote = value.note === undefined || value.note === earlier.note;
  return sameNote && sameActual(value.actual, earlier.actual);
}

function valuesByKey(state: ReportState): ReadonlyMap<string, ReportedValue> {
  return new Map(state.values.map((value) => [reportValueKey(value), value]));
}

function eventsOf(
  { report: { actorId, period }, reason = '', evidence }: IncomingValues,
  { submit, restate }: { readonly submit: readonly ReportedValue[]; readonly restate: readonly ReportedValue[] },
): ReportEvent[] {
  const events: ReportEvent[] = [];
  if (submit.length > 0) events.push({ type: 'ValuesSubmitted', data: { actorId, period, values: submit } });
  if (restate.length > 0) {
    const justification = evidence === undefined ? { reason } : { reason, evidence };
    events.push({ type: 'ValuesRestated', data: { actorId, period, values: restate, ...justification } });
  }
  return events;
}

const DUPLICATE: ValueFault = {
  code: 'DUPLICATE_VALUE',
  message: 'The command contains the measure and subject twice.',
};

const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['VALUE_ALREADY_SUBMITTED', 'Restate the value with a reason.'],
  ['REASON_REQUIRED', 'Give a reason for the change.'],
  ['NOTHING_TO_RESTATE', 'Submit the value first.'],
  ['DUPLICATE_VALUE', 'Send each measure and subject once.'],
  ['MEASURE_COMPUTED', 'Report the inputs of the method, or bind its output to another measure.'],
  ['WRONG_FREQUENCY', "Report for a period of the measure's frequency."],
]);

/** One refusal for all wrong values; its code is their common code, or `VALUES_REFUSED`. */
function valuesRefused(faults: readonly Refused[], total: number): Refusal {
  const codes = new Set(faults.map(({ fault }) => fault.code));
  const code = codes.size === 1 ? [...codes].join() : 'VALUES_REFUSED';
  const first = faults[0]?.fault.message ?? '';
  return {
    code,
    message: faults.length === 1 ? first : `${faults.length} of ${total} values are invalid. The first: ${first}`,
    remedy: REMEDIES.get(code) ?? 'Correct the values named in the details; no value was recorded.',
    details: {
      values: faults.map(({ index, value: { measure, subject }, fault }) => ({ index, measure, subject, ...fault })),
    },
  };
}
