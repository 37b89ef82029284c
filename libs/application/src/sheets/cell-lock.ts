import {
  CLUSTER_SUBJECT,
  excerpt,
  firstDay,
  type DateText,
  type FiscalCalendar,
  type Id,
  type InstantText,
  type LockCode,
  type MeasureState,
  type PeriodName,
  type Refusal,
  type Role,
  type Subject,
  type ValueApproval,
} from '@strata/domain';

/** Why a value cannot be written, since when, and who can change that. */
export interface CellLock extends Pick<Refusal, 'code' | 'message'> {
  readonly code: LockCode;
  /** A day or an instant; undefined if it is not known. */
  readonly since: DateText | InstantText | undefined;
  /** The roles that can open it, or restate the value. */
  readonly openedBy: readonly Role[];
  /** The accounts with these roles that the reader may know; see `nameOpeners`. */
  readonly openers: readonly string[];
  readonly remedy: string;
}

/** What the texts of locks name. */
export interface LockedCell {
  readonly measure: MeasureState;
  readonly subject: Subject;
  readonly period: PeriodName;
  readonly calendar: FiscalCalendar;
  readonly caller: string;
  readonly isReported: boolean;
  /** Who reported the value. */
  readonly reportedBy: string;
  readonly approval: ValueApproval | undefined;
  /** The role of the stage at which it waits. */
  readonly stageRole: Role | undefined;
  /** The method that computes the measure. */
  readonly method: Id;
  /** The closed evaluation that covers the period. */
  readonly evaluation: Id;
  /** The period whose cycle was the first. */
  readonly cyclesSince: PeriodName;
}

type Opening = Pick<CellLock, 'message' | 'remedy' | 'openedBy'>;

const COORDINATOR: readonly Role[] = ['coordinator'];

/** Those who can restate a value of a subject. */
function reportersOf(subject: Subject): readonly Role[] {
  return subject === CLUSTER_SUBJECT ? ['coordinator', 'updater', 'approver'] : ['updater', 'approver'];
}

/** What each lock says, and who can open it. */
export const OPENINGS: Readonly<Record<LockCode, (cell: LockedCell) => Opening>> = {
  RETIRED: ({ measure: { id }, period }) => ({
    message: `The measure "${id}" is not in use in ${period}.`,
    remedy: 'Ask the coordinator to reinstate the measure.',
    openedBy: COORDINATOR,
  }),
  COMPUTED: ({ measure: { id }, method }) => ({
    message: `The measure "${id}" is computed by the method "${method}".`,
    remedy: 'Report the inputs of the method, or bind its output to another measure.',
    openedBy: COORDINATOR,
  }),
  FUTURE: ({ period, calendar }) => ({
    message: `The period ${period} begins on ${firstDay(period, calendar)}.`,
    remedy: 'Report for a period that has begun; for expectations, set targets or assume values in a scenario.',
    openedBy: [],
  }),
  NOT_YET_OPEN: ({ period, cyclesSince }) => ({
    message: `The period ${period} is not open yet: since ${cyclesSince} the cluster reports in cycles.`,
    remedy: 'Ask the coordinator to open the cycle of the period.',
    openedBy: COORDINATOR,
  }),
  LOCKED: ({ period, isReported, subject }) => ({
    message: `The period ${period} is locked: its reporting cycle has ended.`,
    remedy: isReported ? 'Restate the value with a reason.' : 'Ask the coordinator to reopen the cycle.',
    openedBy: isReported ? reportersOf(subject) : COORDINATOR,
  }),
  CLOSED: ({ period, evaluation, subject }) => ({
    message: `The closed evaluation "${evaluation}" covers the value for ${period}.`,
    remedy: 'Restate the value with a reason; the closed evaluation stays as it is.',
    openedBy: reportersOf(subject),
  }),
  APPROVED: ({ approval, subject }) => ({
    message: `The account "${approval?.last.by ?? ''}" has approved the value.`,
    remedy: 'Restate the value with a reason; the new one has to be approved again.',
    openedBy: reportersOf(subject),
  }),
  SUBMITTED: ({ reportedBy, subject, approval, stageRole }) =>
    stageRole === undefined
      ? {
          message: `The account "${reportedBy}" has submitted the value.`,
          remedy: 'Restate the value with a reason.',
          openedBy: reportersOf(subject),
        }
      : {
          message: `The account "${reportedBy}" has submitted the value, which waits at the stage "${approval?.stages[0] ?? ''}".`,
          remedy: 'Restate the value with a reason, or ask its approver to return it.',
          openedBy: [...new Set([...reportersOf(subject), stageRole])],
        },
  NOT_YOURS: ({ caller, subject }) => ({
    message: `The account "${caller}" does not report on "${excerpt(subject)}".`,
    remedy: 'Ask an administrator for the required role.',
    openedBy: ['administrator'],
  }),
};
