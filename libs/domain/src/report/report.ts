import type { DecimalText, Id, PeriodName, Subject } from '../words.js';

/** A reported actual: an exact decimal, yes or no, a text from a list, or an explicit "not applicable". */
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

/** A document that supports a value: its hash and where it is kept. */
export type Evidence = {
  /** SHA-256 of its content, hex. */
  readonly sha256: string;
  readonly address: string;
};

/** What an actor has reported for one period. */
export interface ReportState {
  readonly actor: Id;
  readonly period: PeriodName;
  readonly values: readonly ReportedValue[];
}

/**
 * Records values from a file or another system, whether or not they were reported before: submits new values, restates
 * changed ones and ignores unchanged ones, as a whole or not at all.
 */
export interface RecordValues {
  readonly type: 'RecordValues';
  readonly actorId: Id;
  readonly period: PeriodName;
  readonly values: readonly ReportedValue[];
  /** The reason for restating changed values. */
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
      readonly evidence?: Evidence;
    }
  | RecordValues;

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
        readonly evidence?: Evidence;
      };
    };
