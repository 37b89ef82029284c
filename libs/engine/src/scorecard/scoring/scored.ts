import type { MeasureState, TargetFigures, TargetName } from '@strata/domain';
import type { ReasonCode } from '../scorecard.js';
import type { ScorecardOptions } from '../structure.js';
import { ratioOf, toNumber, type Ratio } from '../value/ratio.js';
import type { Reading } from '../value/reading.js';
import type { ScoredStatus } from './status.js';

/** A score (0 or more; above 1 is over-achievement) with its status, or the reason why there is none. */
export type Scored = { readonly score: number; readonly status: ScoredStatus } | Unscored;
export interface Unscored {
  readonly reason: ReasonCode;
  readonly detail?: string;
}

/** How one measure scores readings, its figures being fixed. */
export interface Scorer {
  score(reading: Reading): Scored;
  /** What an actual is compared with for its variance; absent where there is nothing. */
  readonly reference?: Ratio;
  /** The ends of an accepted interval, outside of which variance is the distance to the nearer end. */
  readonly interval?: { readonly low?: Ratio; readonly high?: Ratio };
}

/** What a scorer is made of. */
export interface ScorerInput {
  readonly measure: Pick<MeasureState, 'scoring' | 'polarity'>;
  readonly figures: TargetFigures;
  readonly compileFormula?: ScorecardOptions['compileFormula'];
}

/** An evaluation error as a value. */
export function fault(detail: string): Unscored {
  return { reason: 'EVALUATION_ERROR', detail };
}

/** No figure of this name is in force. */
export function noTarget(name: TargetName): Unscored {
  return { reason: 'NO_TARGET', detail: name };
}

/** A scorer that answers the same whatever was reported, but still says why nothing was. */
export function always(scored: Scored): Scorer {
  return { score: (reading) => (reading.kind === 'none' ? reasonOf(reading) : scored) };
}

/** A scorer of numbers: readings of other kinds are evaluation errors. */
export function ofNumbers(score: (value: Ratio) => Scored): Scorer['score'] {
  return (reading) => {
    if (reading.kind === 'none') return reasonOf(reading);
    return reading.kind === 'number' ? score(reading.exact) : fault('NOT_A_NUMBER');
  };
}

/** Why there is nothing to score. */
export function reasonOf(reading: Extract<Reading, { kind: 'none' }>): Unscored {
  const { reason, detail } = reading;
  return detail === undefined ? { reason } : { reason, detail };
}

/** A score from an exact fraction; below 0 it is 0. */
export function scored(raw: Ratio, status: ScoredStatus): Scored {
  return { score: Math.max(0, toNumber(raw)), status };
}

/** The exact figures of the names wanted; where one is missing or no decimal, the reason. */
export function figuresOf<N extends TargetName>(
  figures: TargetFigures,
  names: readonly N[],
): Readonly<Record<N, Ratio>> | Unscored {
  const found: Partial<Record<N, Ratio>> = {};
  for (const name of names) {
    const text = figures[name];
    if (text === undefined) return noTarget(name);
    const exact = ratioOf(text);
    if (exact === undefined) return fault(`NOT_A_DECIMAL ${name}`);
    found[name] = exact;
  }
  return found as Record<N, Ratio>;
}

/** True if figures could not be had. */
export function isReason(value: object): value is Unscored {
  return 'reason' in value;
}
