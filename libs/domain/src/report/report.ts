import type { DecimalText, Id, PeriodName, Subject } from '../words.js';

/** A reported actual: an exact decimal, yes/no, a text of a list, or an explicit "not applicable". */
export type Actual =
  | { readonly kind: 'number'; readonly value: DecimalText }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'not-applicable' };

/** One value of a report. The subject is the reporting actor or a part of it. */
export interface ReportedValue {
  readonly measure: Id;
  readonly subject: Subject;
  readonly actual: Actual;
  readonly note?: string;
}

/** What an actor has reported for one period. */
export interface ReportState {
  readonly actor: Id;
  readonly period: PeriodName;
  readonly values: readonly ReportedValue[];
}

/**
 * Values as a file or another system states them, whether or not they were reported before: submits what is new,
 * restates what has changed and leaves alone what is the same, all of it or nothing.
 */
export interface RecordValues {
  readonly type: 'RecordValues';
  readonly actorId: Id;
  readonly period: PeriodName;
  readonly values: readonly ReportedValue[];
  /** Why figures that were reported before have changed. */
  readonly reason: string;
}

export type ReportCommand =
  | {
      readonly type: 'SubmitValues';
      readonly actorId: Id;
      readonly period: PeriodName;
      readonly values: readonly ReportedValue[];
    }
  | {
      readonly type: 'RestateValues';
      readonly actorId: Id;
      readonly period: PeriodName;
      readonly values: readonly ReportedValue[];
      readonly reason: string;
      readonly evidence?: { readonly sha256: string; readonly address: string };
    }
  | RecordValues;

/** Values as a file or another system states them, whether or not they were reported before. */
export interface RecordValues {
  readonly type: 'RecordValues';
  readonly actorId: Id;
  readonly period: PeriodName;
  readonly values: readonly ReportedValue[];
  /** Why figures that were reported before are now others. */
  readonly reason: string;
}

export type ReportEvent =
  | {
      readonly type: 'ValuesSubmitted';
      readonly data: { readonly actorId: Id; readonly period: PeriodName; readonly values: readonly ReportedValue[] };
    }
  | {
      readonly type: 'ValuesRestated';
      readonly data: {
        readonly actorId: Id;
        readonly period: PeriodName;
        readonly values: readonly ReportedValue[];
        readonly reason: string;
        readonly evidence?: { readonly sha256: string; readonly address: string };
      };
    };
