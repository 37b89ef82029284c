import type { CLUSTER_SUBJECT, DecimalText, Id, InstantText, PeriodName, Subject } from '../words.js';

/** A reported actual: an exact decimal, yes or no, a text from a list, or an explicit "not applicable". */
export type Actual =
  | { readonly kind: 'number'; readonly value: DecimalText }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'not-applicable' };

/** A document that supports a value: its hash and where it is kept. */
export type Evidence = {
  /** SHA-256 of its content, hex. */
  readonly sha256: string;
  readonly address: string;
};

/** Who a report is about: an actor, or `@cluster` for the cluster itself. */
export type Reporter = Id | typeof CLUSTER_SUBJECT;

/** One value of a report. The subject is the reporting actor, a part of it, or `@cluster` in a report of the cluster. */
export interface ReportedValue {
  readonly measure: Id;
  readonly subject: Subject;
  readonly actual: Actual;
  readonly note?: string;
  /** The login of the person whom the note is about; the note is then stored under their key. */
  readonly noteAbout?: string;
  readonly evidence?: Evidence;
}

/** The measure and subject of a value; within a report they identify it. */
export type ValueOfReport = Pick<ReportedValue, 'measure' | 'subject'>;

/** How far the approval of a value has come, in a cycle whose values have to be approved. */
export interface ValueApproval extends ValueOfReport {
  /** `approved` once it has passed every stage. A value that was withdrawn waits for nothing. */
  readonly status: 'pending' | 'returned' | 'approved' | 'withdrawn';
  /** The stages that are left, first the one at which it waits. */
  readonly stages: readonly Id[];
  /** The account that entered it. */
  readonly enteredBy: string;
  /** How often it was entered, approved, returned or withdrawn. */
  readonly edition: number;
  /** What was done last, except for a withdrawal. */
  readonly last: {
    readonly act: 'entered' | 'approved' | 'returned';
    /** The stage of an approval or return. */
    readonly stage?: Id | undefined;
    readonly by: string;
    readonly at: InstantText;
    /** Why it was returned. */
    readonly note?: string | undefined;
  };
}

/** What an actor has reported for one period. */
export interface ReportState {
  readonly actor: Id;
  readonly period: PeriodName;
  readonly values: readonly ReportedValue[];
  /** The approved restatements that changed values of the report; absent without any. */
  readonly restatements?: readonly Id[] | undefined;
  /** Values that were withdrawn and not submitted again; absent without any. */
  readonly withdrawn?: readonly ValueOfReport[] | undefined;
  /** Of the values that have to be approved; absent without any. */
  readonly approvals?: readonly ValueApproval[] | undefined;
  /** Values that were entered to count once they are approved, and are not yet; absent without any. */
  readonly uncounted?: readonly ValueOfReport[] | undefined;
  /** Those of `uncounted` that replace a value which was approved, and counts until they do; absent without any. */
  readonly replacing?: readonly ValueOfReport[] | undefined;
}

/** A value to approve or return, as its approver saw it: in the `edition` of its approval. */
export interface SeenValue extends ValueOfReport {
  readonly basedOn: number;
}

/** Approves values at the stage at which they wait: all, or none if one of them has changed since. */
export interface ApproveValues {
  readonly type: 'ApproveValues';
  readonly actorId: Reporter;
  readonly period: PeriodName;
  readonly stage: Id;
  readonly values: readonly SeenValue[];
}

/** Returns values to those who report them, with what is wrong with each: all, or none if one has changed since. */
export interface ReturnValues extends Omit<ApproveValues, 'type' | 'values'> {
  readonly type: 'ReturnValues';
  readonly values: readonly (SeenValue & { readonly note: string })[];
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

/** Restates the values of the report that an approved restatement corrects: all, or none if one has changed since. */
export interface ApplyRestatement {
  readonly type: 'ApplyRestatement';
  readonly actorId: Reporter;
  readonly period: PeriodName;
  readonly restatementId: Id;
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
  | WithdrawValues
  | ApproveValues
  | ReturnValues
  | ApplyRestatement;

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
  /** The index of each note about a person, and their login. */
  readonly about?: Sparse | undefined;
  /** The index and evidence of each value that has one of its own. */
  readonly evidences?: readonly (readonly [index: number, evidence: Evidence])[] | undefined;
  /** The indexes of unusual values that the reporter confirmed. */
  readonly confirmed?: readonly number[] | undefined;
  /** The indexes of values that count in scores once they are approved; until then, what was approved before counts. */
  readonly onApproval?: readonly number[] | undefined;
}

/** Who did something with values of a report, and when. */
export interface ReportAct extends ReportKeys {
  readonly by: string;
  readonly at: InstantText;
}

/** Events about the approval of values; the others are about the values themselves. */
export type ApprovalEvent =
  /** Values were entered that have to pass stages; none if no stage applies to them, so that they count as approved. */
  | { readonly type: 'ApprovalRequested'; readonly data: ReportAct & { readonly stages: readonly Id[] } }
  | { readonly type: 'ValuesApproved'; readonly data: ReportAct & { readonly stage: Id } }
  | {
      readonly type: 'ValuesReturned';
      readonly data: ReportAct & { readonly stage: Id; readonly reasons: readonly string[] };
    };

/** Values that were entered to count once they are approved have passed every stage, so that they count from now on. */
export interface ValuesCounted {
  readonly type: 'ValuesCounted';
  readonly data: ReportKeys;
}

export type ReportEvent = ValueEvent | ApprovalEvent | ValuesCounted;

/** Events that change what is known of values. */
export type ValueEvent =
  | { readonly type: 'ValuesSubmitted'; readonly data: ReportColumns }
  | {
      readonly type: 'ValuesRestated';
      readonly data: ReportColumns & {
        readonly reason: string;
        readonly evidence?: Evidence;
        /** The approved restatement by which the values changed. */
        readonly restatement?: Id;
      };
    }
  | { readonly type: 'ValuesWithdrawn'; readonly data: ReportKeys & { readonly reason: string } };
