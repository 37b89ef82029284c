import { actorNotFound, findActor } from '../cluster/membership.js';
import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import { ERASED } from '../personal/personal-text.js';
import { CLUSTER_SUBJECT, type Id } from '../words.js';
import { lockedPeriod } from './locked-period.js';
import { valueColumns } from './report-columns.js';
import { reportValueKey } from './value-key.js';
import { approvalRoutes, countingOnApproval, requestApproval } from './request-approval.js';
import type { Evidence, ReportedValue, ReportEvent, ReportState } from './report.js';
import { missingNote } from './required-notes.js';
import { unusualness } from './unusual-values.js';
import { sameActual, valueFault, type ReportContext, type ReportKey, type ValueFault } from './value.rules.js';

type Sorted = 'submit' | 'restate' | 'same';

/** Decides what to do with a value, given the earlier one and whether that was returned. */
export type Comparison = (
  value: ReportedValue,
  earlier: ReportedValue | undefined,
  isReturned: boolean,
) => ValueFault | 'same' | 'submit' | 'restate';

/** Values to apply to a report. Without a `reason`, restated values have an empty one. */
export interface IncomingValues {
  readonly report: ReportKey;
  readonly values: readonly ReportedValue[];
  readonly reason?: string | undefined;
  readonly evidence?: Evidence | undefined;
  readonly confirm?: boolean | undefined;
  /** The approved restatement that the values come from. */
  readonly restatement?: Id | undefined;
  readonly compare: Comparison;
}

/** What is known of a value before. */
interface Former {
  readonly isReturned: boolean;
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
  const { measures, computed, persons } = context;
  const valueContext = { period: report.period, actor, measures, computed, persons };
  const earlier = valuesByKey(state);
  const returned = new Set(state.approvals?.filter(({ status }) => status === 'returned').map(reportValueKey));
  const seen = new Set<string>();
  const sorted: Record<Sorted, ReportedValue[]> = { submit: [], restate: [], same: [] };
  const unusual = new Set<ReportedValue>();
  const unconfirmed = (value: ReportedValue, outcome: Sorted): ValueFault | undefined => {
    const fault = outcome === 'same' ? undefined : unusualness(value, context);
    if (fault !== undefined && incoming.confirm === true) unusual.add(value);
    return incoming.confirm === true ? undefined : fault;
  };
  const ruleFault = (value: ReportedValue, outcome: Sorted, { isReturned }: Former): ValueFault | undefined => {
    if (outcome === 'submit') return submissionFault(report, context, isReturned) ?? missingNote(value, context);
    return outcome === 'restate' ? restatementFault(value, report, context) : undefined;
  };
  const faults: Refused[] = [];
  values.forEach((given, index) => {
    const key = reportValueKey(given);
    const former = { value: earlier.get(key), isReturned: returned.has(key) };
    const fault = seen.has(key) ? DUPLICATE : valueFault(given, valueContext);
    const value = aboutTheSame(given, former.value);
    const compared = fault ?? compare(value, former.value, former.isReturned);
    const outcome = typeof compared === 'string' ? (ruleFault(value, compared, former) ?? compared) : compared;
    seen.add(key);
    const problem = typeof outcome === 'string' ? unconfirmed(value, outcome) : outcome;
    if (problem === undefined) sorted[outcome as Sorted].push(value);
    else faults.push({ index, value, fault: problem });
  });
  if (faults.length > 0) return refuse(valuesRefused(faults, values.length));
  const routes = approvalRoutes([...sorted.submit, ...sorted.restate], context);
  const events = eventsOf(incoming, { ...sorted, unusual, onApproval: countingOnApproval(routes, context) });
  return accept(...events, ...requestApproval(report, routes, context));
}

/**
 * New values, and those that were returned, are taken while the cycle of their period is open. What was reported can be
 * restated with a reason later too; an evaluation does not keep out what comes late.
 */
function submissionFault({ period }: ReportKey, context: ReportContext, isReturned: boolean): ValueFault | undefined {
  const { cyclesSince, cycleLockedAt } = context;
  if (cyclesSince !== undefined) {
    return {
      code: 'NOT_YET_OPEN',
      message: `The period ${period} is not open yet: since ${cyclesSince} the cluster reports in cycles.`,
    };
  }
  if (isReturned) return lockedPeriod(period, context);
  if (cycleLockedAt === undefined) return undefined;
  return {
    code: 'PERIOD_LOCKED',
    message: `The period ${period} is locked: its reporting cycle ended on ${cycleLockedAt}.`,
  };
}

/** Where the cluster requires it, values of locked periods change by an approved restatement alone. */
function restatementFault(
  { measure, subject }: ReportedValue,
  { period }: ReportKey,
  context: ReportContext,
): ValueFault | undefined {
  if (context.restatementRequired !== true || lockedPeriod(period, context) === undefined) return undefined;
  const message = `The period ${period} is locked, so the measure "${measure}" of "${subject}" changes only by a restatement that is approved.`;
  return { code: 'RESTATEMENT_REQUIRED', message };
}

/** True if the report already contains every value, even if a measure has been retired since. */
export function containsAll(state: ReportState, values: readonly ReportedValue[]): boolean {
  const earlier = valuesByKey(state);
  return values.every((value) => {
    const known = earlier.get(reportValueKey(value));
    return known !== undefined && isUnchanged(value, known);
  });
}

/** A note that replaces one about a person is about them too, unless it says otherwise, so that it can be erased with them. */
function aboutTheSame(value: ReportedValue, earlier: ReportedValue | undefined): ReportedValue {
  const { note, noteAbout = earlier?.note === ERASED ? undefined : earlier?.noteAbout } = value;
  return note === undefined || noteAbout === undefined ? value : { ...value, noteAbout };
}

/** True if a value equals the earlier one; leaving out the note or the evidence changes nothing. */
export function isUnchanged(value: ReportedValue, earlier: ReportedValue): boolean {
  const sameNote = value.note === undefined || value.note === earlier.note;
  return (
    sameNote && sameAbout(value, earlier) && sameEvidence(value, earlier) && sameActual(value.actual, earlier.actual)
  );
}

/** True if a value says of nobody else than the earlier one that its note is about them. */
export function sameAbout({ noteAbout }: ReportedValue, earlier: ReportedValue): boolean {
  return noteAbout === undefined || noteAbout === earlier.noteAbout;
}

/** True if a value names no other evidence than the earlier one. */
export function sameEvidence({ evidence }: ReportedValue, earlier: ReportedValue): boolean {
  if (evidence === undefined) return true;
  return evidence.sha256 === earlier.evidence?.sha256 && evidence.address === earlier.evidence.address;
}

function valuesByKey(state: ReportState): ReadonlyMap<string, ReportedValue> {
  return new Map(state.values.map((value) => [reportValueKey(value), value]));
}

function eventsOf(
  { report, reason = '', evidence, restatement }: IncomingValues,
  {
    submit,
    restate,
    unusual,
    onApproval,
  }: Record<'submit' | 'restate', readonly ReportedValue[]> &
    Record<'unusual' | 'onApproval', ReadonlySet<ReportedValue>>,
): ReportEvent[] {
  const events: ReportEvent[] = [];
  const dataOf = (values: readonly ReportedValue[]) => {
    const indexesIn = (set: ReadonlySet<ReportedValue>) =>
      [...values.keys()].filter((index) => set.has(values[index]!));
    const [confirmed, waiting] = [indexesIn(unusual), indexesIn(onApproval)];
    return {
      ...valueColumns(report, values),
      ...(confirmed.length === 0 ? {} : { confirmed }),
      ...(waiting.length === 0 ? {} : { onApproval: waiting }),
    };
  };
  if (submit.length > 0) events.push({ type: 'ValuesSubmitted', data: dataOf(submit) });
  if (restate.length > 0) {
    const grounds = { reason, ...(evidence && { evidence }), ...(restatement !== undefined && { restatement }) };
    events.push({ type: 'ValuesRestated', data: { ...dataOf(restate), ...grounds } });
  }
  return events;
}

const DUPLICATE: ValueFault = {
  code: 'DUPLICATE_VALUE',
  message: 'The command contains the measure and subject twice.',
};

const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['VALUE_ALREADY_SUBMITTED', 'Restate the value with a reason.'],
  ['CONFIRMATION_REQUIRED', 'Check the values; if they are right, send them again with a confirmation.'],
  ['RESTATEMENT_REQUIRED', 'Propose a restatement of the value, and have it approved.'],
  ['NOTE_REQUIRED', 'Add a note that explains the value.'],
  ['REASON_REQUIRED', 'Give a reason for the change.'],
  ['PERIOD_LOCKED', 'Ask the coordinator to reopen the cycle.'],
  ['NOT_YET_OPEN', 'Ask the coordinator to open the cycle of the period.'],
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
