import { fitsCalendar } from '../calendar/period.js';
import { periodOutOfRange } from '../calendar/period.refusal.js';
import { clusterNotFound, notAMember } from '../cluster/membership.js';
import { accept, type Decider, type Refusal } from '../decider.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { initialReport, reportEvolve } from './report.evolve.js';
import type { RecordValues, ReportCommand, ReportEvent, ReportState } from './report.js';
import { reportCommandShape } from './report.shape.js';
import { saysNothingNew, saysTheSame, takeValues, type Comparison } from './take-values.js';
import { sameActual, type ReportContext, type ReportPlace } from './value.rules.js';

export type { ReportContext } from './value.rules.js';

const decide: CommandHandlers<ReportState, ReportCommand, ReportEvent, ReportContext> = {
  SubmitValues: (command, state, context) =>
    takeValues({ place: command, values: command.values, compare: submitted }, state, context),
  RestateValues: (command, state, context) => {
    const { values, reason, evidence } = command;
    return takeValues({ place: command, values, reason, evidence, compare: restated }, state, context);
  },
  RecordValues: (command, state, context) => {
    if (isRepeat(command, state)) return accept();
    const { values, reason } = command;
    return takeValues({ place: command, values, reason, compare: recorded }, state, context);
  },
};

/** What one actor reports for one period. All the values of a command are taken, or none. */
export const reportDecider: Decider<ReportState, ReportCommand, ReportEvent, ReportContext> = defineDecider({
  initial: initialReport,
  shape: reportCommandShape,
  guard: (command, state, context) =>
    command.type === 'RecordValues' && isRepeat(command, state) ? undefined : notReportable(command, state, context),
  decide,
  evolve: reportEvolve,
});

/**
 * Whether a file states only what is in the report already. It is then accepted as a whole, even where the actor has
 * left or a measure was retired since, so that an import that was cut off can be run again.
 */
function isRepeat({ actorId, period, values }: RecordValues, state: ReportState): boolean {
  return state.actor === actorId && state.period === period && saysNothingNew(values, state);
}

/** Why nothing can be reported in this place. */
function notReportable(
  { actorId, period }: ReportPlace,
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
  return periodOutOfRange(period);
}

const submitted: Comparison = (value, earlier) => {
  if (earlier === undefined) return 'submit';
  if (sameActual(value.actual, earlier.actual) && value.note === earlier.note) return 'same';
  return {
    code: 'VALUE_ALREADY_SUBMITTED',
    message: `"${value.measure}" of "${value.subject}" has another figure or note already.`,
  };
};

const restated: Comparison = (value, earlier) => {
  if (earlier !== undefined) return saysTheSame(value, earlier) ? 'same' : 'restate';
  return { code: 'NOTHING_TO_RESTATE', message: `"${value.measure}" of "${value.subject}" has no value yet.` };
};

const recorded: Comparison = (value, earlier) => {
  if (earlier === undefined) return 'submit';
  return saysTheSame(value, earlier) ? 'same' : 'restate';
};
