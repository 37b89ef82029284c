import type { Id, PeriodName, Subject } from '../words.js';

/** How an item is graded: strong, neutral or weak, or by a figure from 0 to 6. */
export type GradeScale = 'snw' | '0-6';

/** A grade: `S`, `N`, `W`, or a decimal from 0 to 6 as text. */
export type Grade = string;

/** An item of a questionnaire with one assessor's grade. */
export interface GradedItem {
  readonly item: string;
  readonly grade: Grade;
  readonly note?: string;
}

/** A grade as it stands. */
export interface StandingGrade extends GradedItem {
  /** Who recorded it on behalf of the assessor; undefined if the assessor did. */
  readonly recordedBy?: string | undefined;
}

/** One assessor's latest grade of each item. */
export interface AssessorGrades {
  readonly assessor: string;
  readonly grades: readonly StandingGrade[];
}

/** The answers to one questionnaire about one subject (cluster, actor or organisational unit) for one period. */
export interface AssessmentState {
  readonly questionnaire: Id;
  readonly subject: Subject;
  readonly period: PeriodName;
  readonly assessors: readonly AssessorGrades[];
}

/** The items of a questionnaire and their scales; questionnaires are data (`config/questionnaires`). */
export interface QuestionnaireItems {
  readonly id: Id;
  readonly items: readonly { readonly id: string; readonly scale: GradeScale }[];
  /** The kind of subject it is about. */
  readonly about: 'cluster' | 'actor' | 'unit';
}

export type AssessmentCommand =
  | {
      readonly type: 'AssessItems';
      readonly questionnaire: Id;
      readonly subject: Subject;
      readonly period: PeriodName;
      readonly assessor: string;
      readonly grades: readonly GradedItem[];
      /** Who records the grades, if it is not the assessor. */
      readonly recordedBy?: string | undefined;
    }
  | {
      readonly type: 'WithdrawGrades';
      readonly questionnaire: Id;
      readonly subject: Subject;
      readonly period: PeriodName;
      readonly assessor: string;
      readonly items: readonly string[];
      readonly reason: string;
    };

export type AssessmentEvent =
  | {
      readonly type: 'ItemsAssessed';
      readonly data: {
        readonly questionnaire: Id;
        readonly subject: Subject;
        readonly period: PeriodName;
        readonly assessor: string;
        readonly grades: readonly GradedItem[];
      };
    }
  | {
      readonly type: 'ItemsAssessedOnBehalf';
      readonly data: {
        readonly questionnaire: Id;
        readonly subject: Subject;
        readonly period: PeriodName;
        readonly assessor: string;
        readonly grades: readonly GradedItem[];
        readonly recordedBy: string;
      };
    }
  | {
      readonly type: 'GradesWithdrawn';
      readonly data: { readonly assessor: string; readonly items: readonly string[]; readonly reason: string };
    };
