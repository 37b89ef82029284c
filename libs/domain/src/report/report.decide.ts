import { daysOfPeriod, firstDay, fitsCalendar } from '../calendar/period.js';
import { periodOutOfRange } from '../calendar/period.refusal.js';
import { clusterDuring } from '../cluster/cluster-in-force.js';
import type { FiscalCalendar } from '../cluster/cluster.js';
import { CLUSTER_SUBJECT, type DateText, type PeriodName } from '../words.js';
import { clusterNotFound, findActor, notAMember } from '../cluster/membership.js';
import { accept, type Decider, type Refusal } from '../decider.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { measureDuring } from '../measure/measure-in-force.js';
import { initialReport, reportEvolve } from './report.evolve.js';
import type { RecordValues, ReportCommand, ReportEvent, ReportState } from './report.js';
import { reportCommandShape } from './report.shape.js';
import { applyRestatement } from './apply-restatement.js';
import { withdrawValues } from './withdraw-values.js';
import { approveValues, returnValues } from './approve-values.js';
import { applyValues, containsAll, isUnchanged, sameAbout, sameEvidence, type Comparison } from './apply-values.js';
import { sameActual, type ReportContext, type ReportKey } from './value.rules.js';

export type { ReportContext } from './value.rules.js';

const decide: CommandHandlers<ReportState, ReportCommand, ReportEvent, ReportContext> = {
  SubmitValues: (command, state, context) =>
    applyValues(
      { report: command, values: command.values, confirm: command.confirm, compare: submitted },
      state,
      during(command, context),
    ),
  RestateValues: (command, state, context) => {
    const { values, reason, evidence, confirm } = command;
    const report = { report: command, values, reason, evidence, confirm, compare: restated };
    return applyValues(report, state, during(command, context));
  },
  RecordValues: (command, state, context) => {
    if (isRepeat(command, state)) return accept();
    const { values, reason, confirm } = command;
    const needsReason = reason === undefined && context.declared !== true;
    const report = { report: command, values, reason, confirm, compare: recorded(needsReason) };
    return applyValues(report, state, during(command, context));
  },
  WithdrawValues: withdrawValues,
  ApproveValues: approveValues,
  ReturnValues: returnValues,
  ApplyRestatement: (command, state, context) => applyRestatement(command, state, during(command, context)),
};

/** What one actor reports for one period. A command applies as a whole or not at all. */
export const reportDecider: Decider<ReportState, ReportCommand, ReportEvent, ReportContext> = defineDecider({
  initial: initialReport,
  shape: reportCommandShape,
  guard: (command, state, context) =>
    command.type === 'RecordValues' && isRepeat(command, state) ? undefined : notReportable(command, state, context),
  decide,
  evolve: reportEvolve,
});

/**
 * True if the values are already in the report. They are then accepted even if the actor has left or a measure was
 * retired in the meantime, so that an interrupted import can be repeated.
 */
function isRepeat({ actorId, period, values }: RecordValues, state: ReportState): boolean {
  return state.actor === actorId && state.period === period && containsAll(state, values);
}

/** Members, parts and measures as they are in force during the period that is reported on. */
function during({ period }: ReportKey, context: ReportContext): ReportContext {
  const days = daysOfPeriod(period, context.cluster.calendar);
  const measures = new Map([...context.measures].map(([id, measure]) => [id, measureDuring(measure, days)]));
  return { ...context, cluster: clusterDuring(context.cluster, days), measures };
}

/** Refuses a report that does not match the command, an actor that is not a member, or an unsupported period. */
function notReportable(report: ReportKey, state: ReportState, context: ReportContext): Refusal | undefined {
  const { actorId, period } = report;
  const { cluster, day } = context;
  if (!cluster.exists) return clusterNotFound;
  if (state.actor !== '' && (state.actor !== actorId || state.period !== period)) {
    return {
      code: 'ANOTHER_REPORT',
      message: `The values are for the report of "${actorId}" for ${period}, but were sent to the report of "${state.actor}" for ${state.period}.`,
      remedy: 'Send the values to the report of their actor and period.',
      details: { actorId, period },
    };
  }
  if (!fitsCalendar(period, cluster.calendar)) return periodOutOfRange(period);
  return notAMemberThen(report, context) ?? notBegun(period, cluster.calendar, day);
}

/** Refuses an actor that is not a member in the period. */
function notAMemberThen(report: ReportKey, context: ReportContext): Refusal | undefined {
  const { actorId, period } = report;
  if (actorId === CLUSTER_SUBJECT) return undefined;
  const refusal = notAMember(during(report, context).cluster, actorId);
  if (refusal?.code !== 'ACTOR_LEFT' || findActor(context.cluster, actorId)?.membership === undefined) return refusal;
  return {
    ...refusal,
    message: `The actor "${actorId}" is not a member of the cluster in ${period}.`,
    remedy: 'Report for the periods of its membership.',
  };
}

/** Refuses a period that begins after the day of the report. */
function notBegun(period: PeriodName, calendar: FiscalCalendar, day: DateText | undefined): Refusal | undefined {
  const begins = firstDay(period, calendar);
  if (day === undefined || begins <= day) return undefined;
  return {
    code: 'PERIOD_NOT_BEGUN',
    message: `The period ${period} begins on ${begins}; on ${day} there is nothing to report for it.`,
    remedy: 'Report for a period that has begun; for expectations, set targets or assume values in a scenario.',
    details: { period, begins, day },
  };
}

const submitted: Comparison = (value, earlier, isReturned) => {
  if (earlier === undefined || isReturned) return 'submit';
  const isSame = sameActual(value.actual, earlier.actual) && value.note === earlier.note && sameAbout(value, earlier);
  if (isSame && sameEvidence(value, earlier)) return 'same';
  return {
    code: 'VALUE_ALREADY_SUBMITTED',
    message: `The measure "${value.measure}" of "${value.subject}" already has a different value or note.`,
  };
};

const restated: Comparison = (value, earlier) => {
  if (earlier !== undefined) return isUnchanged(value, earlier) ? 'same' : 'restate';
  return {
    code: 'NOTHING_TO_RESTATE',
    message: `The measure "${value.measure}" of "${value.subject}" has no value yet.`,
  };
};

const recorded =
  (needsReason: boolean): Comparison =>
  (value, earlier, isReturned) => {
    if (earlier === undefined) return 'submit';
    if (isUnchanged(value, earlier)) return 'same';
    if (isReturned) return 'submit';
    if (!needsReason) return 'restate';
    return {
      code: 'REASON_REQUIRED',
      message: `The measure "${value.measure}" of "${value.subject}" already has another value or note, and a change needs a reason.`,
    };
  };
