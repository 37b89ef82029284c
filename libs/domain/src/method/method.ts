import type { DecimalText, Id, Subject } from '../words.js';

/** One version of a method's definition, as text, so that it can be read and run for ever. */
export interface MethodVersion {
  /** As the definition names it: 1, 2, … */
  readonly version: number;
  /** The definition (YAML). */
  readonly text: string;
  /** SHA-256 of the text, hex. */
  readonly sha256: string;
  /** Shipped with Strata, derived from data, weighed by experts, or written by the cluster. */
  readonly origin: 'catalogue' | 'derived' | 'expert-panel' | 'own';
}

/** Where one input of a method comes from, for the subject and period it is evaluated for. */
export type InputSource =
  /** A measure of the subject, or of another (`@cluster`, an actor); `periodsBack` 1 is the previous period. */
  | { readonly kind: 'measure'; readonly measure: Id; readonly subject?: Subject; readonly periodsBack?: number }
  /** The mean of all assessors' grades of one item of a questionnaire. */
  | { readonly kind: 'assessment'; readonly questionnaire: Id; readonly item: string; readonly subject?: Subject }
  /** An output of another bound method, for the same subject and period. */
  | { readonly kind: 'method'; readonly method: Id; readonly output: string }
  /** The customers segment that a member's market segmentation matrix leads to. */
  | { readonly kind: 'segmentation' }
  | { readonly kind: 'constant'; readonly value: DecimalText | string }
  /** The default wiring that the method's definition gives for the input. */
  | { readonly kind: 'default' }
  /** One element of an input that is a list of records. */
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, InputSource>> }
  /** Inputs that are lists. */
  | { readonly kind: 'list'; readonly items: readonly InputSource[] }
  /** Inputs that look at two periods. */
  | { readonly kind: 'change'; readonly previous: InputSource; readonly current: InputSource };

/** How a cluster feeds a method and what becomes of its results. */
export interface MethodBinding {
  /** Evaluated once for the cluster, or for each member. */
  readonly scope: 'cluster' | 'actor';
  readonly inputs: Readonly<Record<string, InputSource>>;
  /** Outputs that are measures: from then on their values are computed, not reported. */
  readonly outputs: Readonly<Record<string, Id>>;
}

/** A method as a cluster uses it. */
export interface MethodState {
  readonly exists: boolean;
  readonly withdrawn: boolean;
  readonly id: Id;
  readonly versions: readonly MethodVersion[];
  /** The version that counts. */
  readonly adopted?: number;
  /** A version that runs beside it, on the same history, until it is adopted or the trial ends. */
  readonly onTrial?: number;
  readonly binding?: MethodBinding;
}

export type MethodCommand =
  | { readonly type: 'RegisterMethodVersion'; readonly methodId: Id; readonly version: MethodVersion }
  | { readonly type: 'StartMethodTrial'; readonly version: number }
  | { readonly type: 'EndMethodTrial'; readonly reason: string }
  | { readonly type: 'AdoptMethodVersion'; readonly version: number; readonly reason: string }
  | { readonly type: 'BindMethod'; readonly binding: MethodBinding }
  | { readonly type: 'WithdrawMethod'; readonly reason: string };

export type MethodEvent =
  | {
      readonly type: 'MethodVersionRegistered';
      readonly data: { readonly methodId: Id; readonly version: MethodVersion };
    }
  | { readonly type: 'MethodTrialStarted'; readonly data: { readonly version: number } }
  | { readonly type: 'MethodTrialEnded'; readonly data: { readonly version: number; readonly reason: string } }
  | { readonly type: 'MethodVersionAdopted'; readonly data: { readonly version: number; readonly reason: string } }
  | { readonly type: 'MethodBound'; readonly data: { readonly binding: MethodBinding } }
  | { readonly type: 'MethodWithdrawn'; readonly data: { readonly reason: string } };
