import { actorNotFound, findActor } from '../cluster/membership.js';
import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import { reportValueKey } from './report.evolve.js';
import type { ReportedValue, ReportEvent, ReportState } from './report.js';
import { sameActual, valueFault, type ReportContext, type ReportPlace, type ValueFault } from './value.rules.js';

/** What a command makes of one value beside the one that is there. */
export type Comparison = (
  value: ReportedValue,
  earlier: ReportedValue | undefined,
) => ValueFault | 'same' | 'submit' | 'restate';

/** Values on their way into a report. `reason` is there wherever `compare` can say "restate". */
export interface Taking {
  readonly place: ReportPlace;
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

/** Takes all the values, or none if anything is wrong with one; what is there already is left alone. */
export function takeValues(taking: Taking, state: ReportState, context: ReportContext): Decision<ReportEvent> {
  const { place, values, compare } = taking;
  const actor = findActor(context.cluster, place.actorId);
  if (actor === undefined) return refuse(actorNotFound(place.actorId));
  const { measures, computed } = context;
  const ground = { period: place.period, actor, measures, ...(computed === undefined ? {} : { computed }) };
  const earlier = earlierValues(state);
  const seen = new Set<string>();
  const taken: Record<'submit' | 'restate' | 'same', ReportedValue[]> = { submit: [], restate: [], same: [] };
  const faults: Refused[] = [];
  values.forEach((value, index) => {
    const key = reportValueKey(value);
    const fault = seen.has(key) ? DUPLICATE : valueFault(value, ground);
    const outcome = fault ?? compare(value, earlier.get(key));
    seen.add(key);
    if (typeof outcome === 'string') taken[outcome].push(value);
    else faults.push({ index, value, fault: outcome });
  });
  if (faults.length > 0) return refuse(valuesRefused(faults, values.length));
  return accept(...eventsOf(taking, taken));
}

/** True if every value stands in the report as it is stated, whatever has become of its measure since. */
export function saysNothingNew(values: readonly ReportedValue[], state: ReportState): boolean {
  const earlier = earlierValues(state);
  return values.every((value) => {
    const known = earlier.get(reportValueKey(value));
    return known !== undefined && saysTheSame(value, known);
  });
}

/** A value that only leaves out the note of the one that is there says nothing new. */
export function saysTheSame(value: ReportedValue, earlier: ReportedValue): boolean {
  const sameNote = value.note === undefined || value.note === earlier.note;
  return sameNote && sameActual(value.actual, earlier.actual);
}

function earlierValues(state: ReportState): ReadonlyMap<string, ReportedValue> {
  return new Map(state.values.map((value) => [reportValueKey(value), value]));
}

function eventsOf(
  { place: { actorId, period }, reason = '', evidence }: Taking,
  { submit, restate }: { readonly submit: readonly ReportedValue[]; readonly restate: readonly ReportedValue[] },
): ReportEvent[] {
  const events: ReportEvent[] = [];
  if (submit.length > 0) events.push({ type: 'ValuesSubmitted', data: { actorId, period, values: submit } });
  if (restate.length > 0) {
    const ground = evidence === undefined ? { reason } : { reason, evidence };
    events.push({ type: 'ValuesRestated', data: { actorId, period, values: restate, ...ground } });
  }
  return events;
}

const DUPLICATE: ValueFault = {
  code: 'DUPLICATE_VALUE',
  message: 'The measure and subject stand in the command twice.',
};

const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['VALUE_ALREADY_SUBMITTED', 'Restate the value with a reason.'],
  ['NOTHING_TO_RESTATE', 'Submit the value first.'],
  ['DUPLICATE_VALUE', 'Send each measure and subject once.'],
  ['MEASURE_COMPUTED', 'Report what the method reads, or bind its output to another measure.'],
  ['WRONG_FREQUENCY', 'Report for a period of the frequency of the measure.'],
]);

/** One refusal for all the values that are wrong; its code is theirs where they agree, else `VALUES_REFUSED`. */
function valuesRefused(faults: readonly Refused[], total: number): Refusal {
  const codes = new Set(faults.map(({ fault }) => fault.code));
  const code = codes.size === 1 ? [...codes].join() : 'VALUES_REFUSED';
  const first = faults[0]?.fault.message ?? '';
  return {
    code,
    message: faults.length === 1 ? first : `${faults.length} of ${total} values are refused; the first: ${first}`,
    remedy: REMEDIES.get(code) ?? 'Correct the values named in the details; none of the command was taken.',
    details: {
      values: faults.map(({ index, value: { measure, subject }, fault }) => ({ index, measure, subject, ...fault })),
    },
  };
}
