import type { AskedStart, EffectiveStart } from '../effective-start/start.js';
import type { DecimalText, EffectiveDated, Frequency, Id, Labels, Subject } from '../words.js';

/** A measure, and whose it is. */
export interface MeasureOfSubject {
  readonly measure: Id;
  readonly subject: Subject;
}

/** When a share of income is due: if a value is not below a threshold, or not above it. */
export interface IncomeCondition extends MeasureOfSubject {
  readonly is: 'at-least' | 'at-most';
  readonly value: DecimalText;
}

/** What is due then: a part of an amount. */
export interface IncomeShare extends MeasureOfSubject {
  /** Percent, above 0, at most 100. */
  readonly percent: DecimalText;
}

/** A term of an actor's income: in each period in which the condition holds, the share of the amount is due to the actor. */
export interface IncomeTerm {
  readonly id: Id;
  readonly labels: Labels;
  /** The length of its periods; that of both measures. */
  readonly frequency: Frequency;
  readonly condition: IncomeCondition;
  readonly share: IncomeShare;
}

/** A term over time. */
export interface IncomeTermEntry {
  readonly id: Id;
  /** Its latest form; null once it was dropped. */
  readonly term: IncomeTerm | null;
  /** Its forms over time, once one holds from a period on; null where there is none. */
  readonly terms?: EffectiveDated<IncomeTerm | null>;
}

/** The terms of an actor's income, in the order in which they were first set. */
export interface IncomeState {
  readonly entries: readonly IncomeTermEntry[];
}

export type IncomeCommand =
  | ({ readonly type: 'SetIncomeTerm'; readonly actorId: Id; readonly term: IncomeTerm } & AskedStart)
  | ({
      readonly type: 'DropIncomeTerm';
      readonly actorId: Id;
      readonly termId: Id;
      readonly reason: string;
    } & AskedStart);

export type IncomeEvent =
  | {
      readonly type: 'IncomeTermSet';
      readonly data: { readonly actorId: Id; readonly term: IncomeTerm } & EffectiveStart;
    }
  | {
      readonly type: 'IncomeTermDropped';
      readonly data: { readonly actorId: Id; readonly termId: Id; readonly reason: string } & EffectiveStart;
    };
