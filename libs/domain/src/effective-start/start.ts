import type { DateText, PeriodName } from '../words.js';

/** Why a change reaches back into locked periods. */
export interface Retroaction {
  readonly reason: string;
}

/** When a change starts, as its sender asks for it. */
export interface AskedStart {
  /** A period, or its first day; null from the beginning; by default the first period that is not locked. */
  readonly from?: PeriodName | DateText | null | undefined;
  /** Required for a change that reaches back into locked periods. */
  readonly retroactive?: Retroaction | undefined;
}

/** When a change starts, as its event stores it. */
export interface EffectiveStart {
  /** The first day of a period; null from the beginning. */
  readonly from: DateText | null;
  /** Set if the change reaches back into periods that are locked. */
  readonly retroactive?: Retroaction;
}
