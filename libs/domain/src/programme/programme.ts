import type { AskedStart, EffectiveStart } from '../effective-start/start.js';
import type { DateText, DecimalText, EffectiveDated, Id, Labels, Subject } from '../words.js';

/** What a development activity changes, compared with the base year (methods §3). */
export interface DevelopmentActivity {
  readonly id: Id;
  readonly labels: Labels;
  /** The change of the volume of output. */
  readonly dTs: DecimalText;
  /** The change of current costs; a reduction is positive. */
  readonly dC: DecimalText;
  /** The change of one-time costs. */
  readonly dK: DecimalText;
}

/** A result that an initiative is to have on a day. */
export interface Milestone {
  readonly id: Id;
  readonly labels: Labels;
  readonly due: DateText;
}

/** What an initiative is for, who carries it out, and when. */
export interface InitiativePlan {
  readonly id: Id;
  readonly labels: Labels;
  /** The objectives of the strategy's map that it serves. */
  readonly objectives: readonly Id[];
  /** The measures that it is to move. */
  readonly measures: readonly Id[];
  /** Who is responsible; several form a cross-functional group, whose lead is the first. */
  readonly responsible: readonly Subject[];
  readonly start: DateText;
  readonly end: DateText;
  readonly milestones: readonly Milestone[];
}

/** How far an initiative is; a cancelled one stays so. */
export type InitiativeProgress = 'planned' | 'under-way' | 'on-hold' | 'completed';

export interface Initiative extends InitiativePlan {
  readonly status: InitiativeProgress | 'cancelled';
  /** What was said about the status. */
  readonly comment?: string;
  /** The milestones that were reached, and when. */
  readonly reached: readonly { readonly milestone: Id; readonly on: DateText }[];
  /** Its latest development activities. */
  readonly activities: readonly DevelopmentActivity[];
  /** Its activities over time, once they hold from a period on. */
  readonly activitiesOverTime?: EffectiveDated<readonly DevelopmentActivity[]>;
}

/** The action programme of a strategy: the initiatives that carry it out. */
export interface ProgrammeState {
  readonly initiatives: readonly Initiative[];
}

export type ProgrammeCommand =
  /** Plans an initiative, or revises its plan as a whole. */
  | { readonly type: 'PlanInitiative'; readonly initiative: InitiativePlan }
  | {
      readonly type: 'SetInitiativeStatus';
      readonly initiativeId: Id;
      readonly status: InitiativeProgress;
      readonly comment: string;
    }
  | {
      readonly type: 'ReachMilestone';
      readonly initiativeId: Id;
      readonly milestoneId: Id;
      readonly on: DateText;
    }
  | ({
      /** Replaces the development activities of an initiative. */
      readonly type: 'PlanActivities';
      readonly initiativeId: Id;
      readonly activities: readonly DevelopmentActivity[];
    } & AskedStart)
  /** Cancels an initiative, and ends its activities from a period on. */
  | ({ readonly type: 'CancelInitiative'; readonly initiativeId: Id; readonly reason: string } & AskedStart);

export type ProgrammeEvent =
  | { readonly type: 'InitiativePlanned'; readonly data: { readonly initiative: InitiativePlan } }
  | {
      readonly type: 'InitiativeStatusSet';
      readonly data: { readonly initiativeId: Id; readonly status: InitiativeProgress; readonly comment: string };
    }
  | {
      readonly type: 'MilestoneReached';
      readonly data: { readonly initiativeId: Id; readonly milestoneId: Id; readonly on: DateText };
    }
  | {
      readonly type: 'ActivitiesPlanned';
      readonly data: {
        readonly initiativeId: Id;
        readonly activities: readonly DevelopmentActivity[];
      } & EffectiveStart;
    }
  | {
      readonly type: 'InitiativeCancelled';
      readonly data: { readonly initiativeId: Id; readonly reason: string } & EffectiveStart;
    };
