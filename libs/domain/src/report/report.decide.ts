import { fitsCalendar } from '../calendar/period.js';
import { clusterNotFound, notAMember } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { initialReport, reportEvolve, valueKey } from './report.evolve.js';
import type { ReportCommand, ReportedValue, ReportEvent, ReportState } from './report.js';
import { reportCommandShape } from './report.shape.js';
import { sameActual, valueFault, type ReportContext, type ValueFault } from './value.rules.js';

export type { ReportContext } from './value.rules.js';

/** What a command makes of one value beside the one that is there: a fault, nothing new, or a value to take. */
type Comparison = (value: ReportedValue, earlier: ReportedValue | undefined) => ValueFault | 'same' | 'new';

const decide: CommandHandlers<ReportState, ReportCommand, ReportEvent, ReportContext> = {
  SubmitValues: (command, state, context) => {
    const { actorId, period } = command;
    return takeValues({ command, state, context, compare: submitted }, (values) => ({
      type: 'ValuesSubmitted',
      data: { actorId, period, values },
    }));
  },
  RestateValues: (command, state, context) => {
    const { actorId, period, reason, evidence } = command;
    return takeValues({ command, state, context, compare: restated }, (values) => ({
      type: 'ValuesRestated',
      data: { actorId, period, values, reason, ...(evidence === undefined ? {} : { evidence }) },
    }));
  },
};

/** What one actor reports for one period. All the values of a command are taken, or none. */
export const reportDecider: Decider<ReportState, ReportCommand, ReportEvent, ReportContext> = defineDecider({
  initial: initialReport,
  shape: reportCommandShape,
  guard: notReportable,
  decide,
  evolve: reportEvolve,
});

function notReportable(
  { actorId, period }: ReportCommand,
  state: ReportState,
  { cluster }: ReportContext,
): Refusal | undefined {
  if (!cluster.exists) return clusterNotFound;
  if (state.actor !== '' && (state.actor !== actorId || state.period !== period)) {
    return {
      code: 'ANOTHER_REPORT',
      message: `This is the report of "${state.actor}" for ${state.period}, not of "${actorId}" for ${period}.`,
      remedy: 'Send the values to their own report.',
      details: { actorId, period },
    };
  }
  if (fitsCalendar(period, cluster.calendar)) return notAMember(cluster, actorId);
  return {
    code: 'PERIOD_OUT_OF_RANGE',
    message: `In this fiscal calendar ${period} lies partly outside the years 1900 to 2200.`,
    remedy: 'Report for a period within those years.',
    details: { period },
  };
}

interface Taking {
  readonly command: ReportCommand;
  readonly state: ReportState;
  readonly context: ReportContext;
  readonly compare: Comparison;
}

function takeValues(
  { command, state, context, compare }: Taking,
  eventOf: (values: readonly ReportedValue[]) => ReportEvent,
): Decision<ReportEvent> {
  const earlier = new Map(state.values.map((value) => [valueKey(value), value]));
  const seen = new Set<string>();
  const taken: ReportedValue[] = [];
  const faults: { readonly index: number; readonly value: ReportedValue; readonly fault: ValueFault }[] = [];
  command.values.forEach((value, index) => {
    const key = valueKey(value);
    const outcome = seen.has(key)
      ? DUPLICATE
      : (valueFault(value, command, context) ?? compare(value, earlier.get(key)));
    seen.add(key);
    if (outcome === 'new') taken.push(value);
    else if (outcome !== 'same') faults.push({ index, value, fault: outcome });
  });
  if (faults.length > 0) return refuse(valuesRefused(faults, command.values.length));
  return taken.length === 0 ? accept() : accept(eventOf(taken));
}

const DUPLICATE: ValueFault = {
  code: 'DUPLICATE_VALUE',
  message: 'The measure and subject stand in the command twice.',
};

function submitted(value: ReportedValue, earlier: ReportedValue | undefined): ValueFault | 'same' | 'new' {
  if (earlier === undefined) return 'new';
  if (sameActual(value.actual, earlier.actual) && value.note === earlier.note) return 'same';
  return {
    code: 'VALUE_ALREADY_SUBMITTED',
    message: `"${value.measure}" of "${value.subject}" has another figure or note already.`,
  };
}

// A restatement is about the figure: one that only leaves the note out says nothing new.
function restated(value: ReportedValue, earlier: ReportedValue | undefined): ValueFault | 'same' | 'new' {
  if (earlier === undefined) {
    return { code: 'NOTHING_TO_RESTATE', message: `"${value.measure}" of "${value.subject}" has no value yet.` };
  }
  const sameNote = value.note === undefined || value.note === earlier.note;
  return sameActual(value.actual, earlier.actual) && sameNote ? 'same' : 'new';
}

const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['VALUE_ALREADY_SUBMITTED', 'Restate the value with a reason.'],
  ['NOTHING_TO_RESTATE', 'Submit the value first.'],
  ['DUPLICATE_VALUE', 'Send each measure and subject once.'],
  ['WRONG_FREQUENCY', 'Report for a period of the frequency of the measure.'],
]);

/** One refusal for all the values that are wrong; its code is theirs where they agree, else `VALUES_REFUSED`. */
function valuesRefused(
  faults: readonly { readonly index: number; readonly value: ReportedValue; readonly fault: ValueFault }[],
  total: number,
): Refusal {
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
