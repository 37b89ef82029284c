import type { Role } from '../account/account.js';
import type { Rank } from '../cascade/cascade.js';
import type { ClusterState } from '../cluster/cluster.js';
import type { ProcessPlan } from '../process/process.js';
import type { Reporter } from '../report/report.js';
import type { DateText, Id, InstantText, PeriodName } from '../words.js';

/** The ranks of strategies, deepest first; those who report for a deeper rank are due earlier. */
export const RANKS_FROM_BELOW = [
  'operational',
  'functional',
  'business',
  'integrative',
] as const satisfies readonly Rank[];

/** When the reports of a rank are due. */
export interface CycleDeadline {
  readonly rank: Rank;
  readonly due: InstantText;
}

/** The most stages in which a value can be approved. */
export const MAX_STAGES = 5;

/** The roles whose accounts can approve at a stage. */
export const STAGE_ROLES = ['updater', 'approver', 'coordinator'] as const satisfies readonly Role[];

/** A stage of the approval of reported values. */
export interface ApprovalStage {
  readonly id: Id;
  /** Who approves: accounts with this role for the reporter, and coordinators what is reported about the cluster itself. */
  readonly role: (typeof STAGE_ROLES)[number];
  /** When the values should have been approved at the stage; nothing is approved by itself. */
  readonly due: InstantText;
  /** Which values go through the stage: those that meet each condition. */
  readonly when?:
    | {
        /** Values of subjects of these ranks. */
        readonly ranks?: readonly Rank[] | undefined;
        /**
         * Values that differ from that of the period before by more than this percentage, or that cannot be compared with it.
         */
        readonly changeAbove?: number | undefined;
      }
    | undefined;
}

/** How the values of a cycle are approved. */
export interface ApprovalPlan {
  /** Whether nobody approves what they entered themselves. */
  readonly fourEyes: boolean;
  readonly stages: readonly ApprovalStage[];
}

/** When a value needs a note: if it meets one of the conditions. */
export interface NoteRule {
  /** By default every measure. */
  readonly measures?: readonly Id[] | undefined;
  /** Figures below or above these, in the unit of the measure. */
  readonly below?: number | undefined;
  readonly above?: number | undefined;
  /** Figures that differ from that of the period before by more than this percentage, or that replace a zero. */
  readonly changeAbove?: number | undefined;
  /** Values that are not applicable. */
  readonly notApplicable?: boolean | undefined;
}

/** The moments of one reporting cycle, computed when it opens. */
export interface CycleCalendar {
  /** One for each rank, deepest rank first. */
  readonly deadlines: readonly CycleDeadline[];
  /** The end of the grace period: from then on the period is locked. */
  readonly locksAt: InstantText;
  /** What the cycle does by itself and when. */
  readonly plan: ProcessPlan;
  /** Without it, values need no approval. */
  readonly approval?: ApprovalPlan | undefined;
  /** Which submitted values need a note; absent if none does. */
  readonly noteRules?: readonly NoteRule[] | undefined;
}

/** Lets a reporter submit values for a period that its cycle has locked. */
export interface LockException {
  readonly actor: Reporter;
  /** From this moment on, the period is locked for the reporter too. */
  readonly until: InstantText;
  readonly reason: string;
  /** Why it was ended early, at `until`; absent if it was not. */
  readonly endedBecause?: string | undefined;
}

/** A reporter that lacks values of a rank after their deadline. */
export interface LateReporter {
  /** An actor, or `@cluster` for what is reported about the cluster itself. */
  readonly actor: Reporter;
  readonly rank: Rank;
  /** The number of its values that have not come. */
  readonly missing: number;
}

/** A reporting cycle: the time in which the actors report for one period. */
export interface Cycle {
  readonly period: PeriodName;
  readonly status: 'open' | 'locked';
  readonly deadlines: readonly CycleDeadline[];
  readonly locksAt: InstantText;
  /** The version of the workflow that the cycle follows. */
  readonly version: number;
  /** How its values are approved; absent if they need no approval. */
  readonly approval?: ApprovalPlan | undefined;
  /** Which submitted values need a note; absent if none does. */
  readonly noteRules?: readonly NoteRule[] | undefined;
  /** The reminders and escalations that were sent, by the step that sent them. */
  readonly reminders: readonly Id[];
  /** Why it was opened again after it had been locked; absent if it was not. */
  readonly reopenedBecause?: string | undefined;
  /** The last exception of each reporter; absent without any. */
  readonly exceptions?: readonly LockException[] | undefined;
  /** The day on which each late reporter was nudged last; absent if none was. */
  readonly nudged?: Readonly<Record<Reporter, DateText>> | undefined;
}

/** The reporting cycles of one cluster, in the order in which they were opened. */
export interface CyclesState {
  readonly cycles: readonly Cycle[];
}

/** A step of the calendar that is about a stage of approval. */
export interface StageStep {
  readonly period: PeriodName;
  readonly step: Id;
  readonly stage: Id;
}

export type CycleCommand =
  | { readonly type: 'OpenCycle'; readonly period: PeriodName }
  | { readonly type: 'LockCycle'; readonly period: PeriodName }
  | { readonly type: 'ReopenCycle'; readonly period: PeriodName; readonly reason: string }
  | {
      readonly type: 'RemindOfCycle';
      readonly period: PeriodName;
      /** The step of the calendar that reminds. */
      readonly step: Id;
      readonly rank: Rank;
    }
  /** Lets a reporter submit after the lock until a moment; replaces its earlier exception. */
  | ({ readonly type: 'GrantLockException'; readonly period: PeriodName; readonly actorId: Reporter } & Omit<
      LockException,
      'actor' | 'endedBecause'
    >)
  /** Ends the exception of a reporter at once. */
  | {
      readonly type: 'EndLockException';
      readonly period: PeriodName;
      readonly actorId: Reporter;
      readonly reason: string;
    }
  /** Reminds those who can approve what waits at a stage. */
  | ({ readonly type: 'RemindApprovers' } & StageStep)
  /** Tells the coordinators that values wait at a stage. */
  | ({ readonly type: 'EscalateApprovals' } & StageStep)
  /** Reminds those who are late; each at most once a day. */
  | { readonly type: 'NudgeReporters'; readonly period: PeriodName; readonly late: readonly LateReporter[] };

export type CycleEvent =
  | { readonly type: 'CycleOpened'; readonly data: { readonly period: PeriodName } & CycleCalendar }
  | { readonly type: 'CycleLocked'; readonly data: { readonly period: PeriodName } }
  | { readonly type: 'CycleReopened'; readonly data: { readonly period: PeriodName; readonly reason: string } }
  | {
      readonly type: 'CycleReminderSent';
      readonly data: {
        readonly period: PeriodName;
        readonly step: Id;
        readonly rank: Rank;
        /** When the reports of that rank are due. */
        readonly due: InstantText;
      };
    }
  | {
      readonly type: 'LockExceptionGranted';
      readonly data: { readonly period: PeriodName } & Omit<LockException, 'endedBecause'>;
    }
  | {
      readonly type: 'LockExceptionEnded';
      readonly data: {
        readonly period: PeriodName;
        readonly actor: Reporter;
        readonly at: InstantText;
        readonly reason: string;
      };
    }
  /** `due`: when the values should have been approved at the stage. */
  | { readonly type: 'ApproversReminded'; readonly data: StageStep & { readonly due: InstantText } }
  | { readonly type: 'ApprovalsEscalated'; readonly data: StageStep & { readonly due: InstantText } }
  | {
      readonly type: 'ReportersNudged';
      readonly data: {
        readonly period: PeriodName;
        /** In the time zone of the cluster. */
        readonly day: DateText;
        readonly late: readonly LateReporter[];
      };
    };

/** What the rules of reporting cycles need. */
export interface CycleContext {
  readonly cluster: ClusterState;
  /** The moment of the command. */
  readonly now: InstantText;
  /** Its day in the time zone of the cluster. */
  readonly day: DateText;
  /** The moments of the period under the definition in force; undefined if the command opens no cycle. */
  readonly calendar: CycleCalendar | undefined;
}
