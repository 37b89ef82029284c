import type { CLUSTER_SUBJECT, DecimalText, Id, PeriodName, Subject } from '../words.js';

/** A reported actual: an exact decimal, yes or no, a text from a list, or an explicit "not applicable". */
export type Actual =
  | { readonly kind: 'number'; readonly value: DecimalText }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'not-applicable' };

/** Who a report is about: an actor, or `@cluster` for the cluster itself. */
export type Reporter = Id | typeof CLUSTER_SUBJECT;

/** One value of a report. The subject is the reporting actor, a part of it, or `@cluster` in a report of the cluster. */
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

/** The measure and subject of a value; within a report they identify it. */
export type ValueOfReport = Pick<ReportedValue, 'measure' | 'subject'>;

/** What an actor has reported for one period. */
export interface ReportState {
  readonly actor: Id;
  readonly period: PeriodName;
  readonly values: readonly ReportedValue[];
  /** Values that were withdrawn and not submitted again; absent without any. */
  readonly withdrawn?: readonly ValueOfReport[] | undefined;
}

/**
 * Records values from a file or another system, whether or not they were reported before: submits new values, restates
 * changed ones and ignores unchanged ones, as a whole or not at all.
 */
export interface RecordValues {
  readonly type: 'RecordValues';
  readonly actorId: Reporter;
  readonly period: PeriodName;
  readonly values: readonly ReportedValue[];
  /** The reason for restating changed values. Only declared history needs none. */
  readonly reason?: string | undefined;
  readonly confirm?: boolean | undefined;
}

/** Withdraws values that were reported by mistake: as of later moments they are missing. */
export interface WithdrawValues {
  readonly type: 'WithdrawValues';
  readonly actorId: Reporter;
  readonly period: PeriodName;
  readonly values: readonly ValueOfReport[];
  readonly reason: string;
}

export type ReportCommand =
  | {
      readonly type: 'SubmitValues';
      readonly actorId: Reporter;
      readonly period: PeriodName;
      readonly values: readonly ReportedValue[];
      /** Confirms unusual values. */
      readonly confirm?: boolean | undefined;
    }
  | {
      readonly type: 'RestateValues';
      readonly actorId: Reporter;
      readonly period: PeriodName;
      readonly values: readonly ReportedValue[];
      readonly reason: string;
      readonly evidence?: Evidence;
      readonly confirm?: boolean | undefined;
    }
  | RecordValues
  | WithdrawValues;

/** The index and text of some values of a report. */
export type Sparse<Text extends string = string> = readonly (readonly [index: number, text: Text])[];

/** Which values of a report an event is about: the measure of each, and the parts among their subjects. */
export interface ReportKeys {
  readonly actorId: Reporter;
  readonly period: PeriodName;
  readonly measures: readonly Id[];
  /** The id of each service or unit that a value is about instead of the actor. */
  readonly parts?: Sparse | undefined;
}

/** The values of a report in columns, in the order in which they were reported. */
export interface ReportColumns extends ReportKeys {
  /** A decimal as entered, `yes` or `no`, or a text from a list; null if not applicable. */
  readonly figures: readonly (string | null)[];
  /** The kind of each value that is not a number. */
  readonly kinds?: Sparse<Exclude<Actual['kind'], 'number'>> | undefined;
  readonly notes?: Sparse | undefined;
  /** The indexes of unusual values that the reporter confirmed. */
  readonly confirmed?: readonly number[] | undefined;
}

export type ReportEvent =
  | { readonly type: 'ValuesSubmitted'; readonly data: ReportColumns }
  | {
      readonly type: 'ValuesRestated';
      readonly data: ReportColumns & {
        readonly reason: string;
        readonly evidence?: Evidence;
      };
    }
  | { readonly type: 'ValuesWithdrawn'; readonly data: ReportKeys & { readonly reason: string } };
