import type { MeasureState, TargetName } from '@strata/domain';
import type { ReasonCode } from '../scorecard.js';
import type { ScorecardOptions } from '../structure.js';
import { toNumber, type Ratio } from '../value/ratio.js';
import type { Reading } from '../value/reading.js';
import type { ScoredStatus } from './status.js';

/** A score (at least 0; above 1 is over-achievement) with its status, or the reason why there is none. */
export type Scored = { readonly score: number; readonly status: ScoredStatus } | Unscored;
export interface Unscored {
  readonly reason: ReasonCode;
  readonly detail?: string;
}

/** Scores readings of one measure with fixed targets. */
export interface Scorer {
  score(reading: Reading): Scored;
  /** The value with which an actual is compared for its variance, if there is one. */
  readonly reference?: Ratio;
  /** The accepted interval; the variance of values outside it is the distance to the nearer end. */
  readonly interval?: { readonly low?: Ratio | undefined; readonly high?: Ratio | undefined };
}

/** The targets of a value. */
export type ExactFigures = Readonly<Partial<Record<TargetName, Ratio>>>;

/** The inputs of a scorer. */
export interface ScorerInput {
  readonly measure: Pick<MeasureState, 'scoring' | 'polarity'>;
  readonly figures: ExactFigures;
  /** The number of periods that are summed: band edges, tolerances and margins apply to each of them. */
  readonly times: number;
  readonly compileFormula?: ScorecardOptions['compileFormula'];
}

/** An evaluation error as a value. */
export function evaluationError(detail: string): Unscored {
  return { reason: 'EVALUATION_ERROR', detail };
}

/** The reason for a target that is not in force. */
export function noTarget(name: TargetName): Unscored {
  return { reason: 'NO_TARGET', detail: name };
}

/** A scorer with the same result for every reported value. */
export function constantScorer(scored: Scored): Scorer {
  return { score: (reading) => (reading.kind === 'none' ? reasonOf(reading) : scored) };
}

/** Scores numbers; readings of other kinds are evaluation errors. */
export function numberScore(score: (value: Ratio) => Scored): Scorer['score'] {
  return (reading) => {
    if (reading.kind === 'none') return reasonOf(reading);
    return reading.kind === 'number' ? score(reading.exact) : evaluationError('NOT_A_NUMBER');
  };
}

/** Why there is nothing to score. */
export function reasonOf(reading: Extract<Reading, { kind: 'none' }>): Unscored {
  const { reason, detail } = reading;
  return detail === undefined ? { reason } : { reason, detail };
}

/** The score of an exact fraction; below 0 it is 0. */
export function scored(raw: Ratio, status: ScoredStatus): Scored {
  return { score: Math.max(0, toNumber(raw)), status };
}

/** The targets with the given names, or the reason if one is missing. */
export function figuresOf<N extends TargetName>(
  figures: ExactFigures,
  names: readonly N[],
): Readonly<Record<N, Ratio>> | Unscored {
  const found: Partial<Record<N, Ratio>> = {};
  for (const name of names) {
    const figure = figures[name];
    if (figure === undefined) return noTarget(name);
    found[name] = figure;
  }
  return found as Record<N, Ratio>;
}

/** True for a reason why there is no score. */
export function isReason(value: object): value is Unscored {
  return 'reason' in value;
}
