import type { AskedStart, EffectiveStart } from '../effective-start/start.js';
import type { DecimalText, EffectiveDated, Id, Subject } from '../words.js';

/** One version of a method's definition, stored as text so that it can always be read and run. */
export interface MethodVersion {
  /** The version number in the definition: 1, 2, … */
  readonly version: number;
  /** The definition (YAML). */
  readonly text: string;
  /** SHA-256 of the text, hex. */
  readonly sha256: string;
  /** Shipped with Strata, derived from data, weighted by experts, or written by the cluster. */
  readonly origin: 'catalogue' | 'derived' | 'expert-panel' | 'own';
}

/** The source of one input of a method, for the subject and period of the evaluation. */
export type InputSource =
  /** A measure of the subject, or of another one (`@cluster`, an actor); `periodsBack` 1 is the previous period. */
  | { readonly kind: 'measure'; readonly measure: Id; readonly subject?: Subject; readonly periodsBack?: number }
  /** The mean of all assessors' grades of one item of a questionnaire. */
  | { readonly kind: 'assessment'; readonly questionnaire: Id; readonly item: string; readonly subject?: Subject }
  /** An output of another bound method, for the same subject and period. */
  | { readonly kind: 'method'; readonly method: Id; readonly output: string }
  /** The customers segment derived from a member's market segmentation matrix. */
  | { readonly kind: 'segmentation' }
  /**
   * The development activities of initiatives, as records with the fields dTs, dC and dK: those of all strategies for the
   * cluster, those of its own strategies for a member.
   */
  | { readonly kind: 'activities' }
  | { readonly kind: 'constant'; readonly value: DecimalText | string }
  /** The input's default wiring in the method's definition. */
  | { readonly kind: 'default' }
  /** One element of a list of records. */
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, InputSource>> }
  /** For list inputs. */
  | { readonly kind: 'list'; readonly items: readonly InputSource[] }
  /** For inputs that compare two periods. */
  | { readonly kind: 'change'; readonly previous: InputSource; readonly current: InputSource };

/** Where a method gets its inputs in a cluster and where its outputs go. */
export interface MethodBinding {
  /** Whether it is evaluated once for the cluster or for each member. */
  readonly scope: 'cluster' | 'actor';
  readonly inputs: Readonly<Record<string, InputSource>>;
  /** Outputs bound to measures, whose values are from then on computed rather than reported. */
  readonly outputs: Readonly<Record<string, Id>>;
}

/** A method in a cluster, with the latest of what is dated. */
export interface MethodState {
  readonly exists: boolean;
  readonly withdrawn: boolean;
  readonly id: Id;
  readonly versions: readonly MethodVersion[];
  /** The version in use. */
  readonly adopted?: number;
  /** A version that is evaluated alongside it, on the same history, until it is adopted or the trial ends. */
  readonly onTrial?: number;
  readonly binding?: MethodBinding;
  /** The versions in use over time, once one is adopted from a period on; the same for bindings and withdrawals. */
  readonly adoptions?: EffectiveDated<number>;
  readonly bindings?: EffectiveDated<MethodBinding>;
  readonly withdrawals?: EffectiveDated<boolean>;
}

export type MethodCommand =
  | { readonly type: 'RegisterMethodVersion'; readonly methodId: Id; readonly version: MethodVersion }
  | { readonly type: 'StartMethodTrial'; readonly version: number }
  | { readonly type: 'EndMethodTrial'; readonly reason: string }
  | ({ readonly type: 'AdoptMethodVersion'; readonly version: number; readonly reason: string } & AskedStart)
  | ({ readonly type: 'BindMethod'; readonly binding: MethodBinding } & AskedStart)
  | ({ readonly type: 'WithdrawMethod'; readonly reason: string } & AskedStart);

export type MethodEvent =
  | {
      readonly type: 'MethodVersionRegistered';
      readonly data: { readonly methodId: Id; readonly version: MethodVersion };
    }
  | { readonly type: 'MethodTrialStarted'; readonly data: { readonly version: number } }
  | { readonly type: 'MethodTrialEnded'; readonly data: { readonly version: number; readonly reason: string } }
  | {
      readonly type: 'MethodVersionAdopted';
      readonly data: { readonly version: number; readonly reason: string } & EffectiveStart;
    }
  | { readonly type: 'MethodBound'; readonly data: { readonly binding: MethodBinding } & EffectiveStart }
  | { readonly type: 'MethodWithdrawn'; readonly data: { readonly reason: string } & EffectiveStart };
