import type { Actual, MeasureState, TargetFigures, TargetName } from '@strata/domain';
import { ratioOf, type Ratio } from '../value/ratio.js';
import { readingOf } from '../value/reading.js';
import { isReason, type ExactFigures } from './scored.js';
import { scorerOf, varianceOf } from './scorer.js';
import type { ScoredStatus } from './status.js';

/** A value that is not reported yet, with the measure and the targets of its period. */
export interface ActualToScore {
  readonly measure: Pick<MeasureState, 'scoring' | 'polarity'>;
  readonly figures: TargetFigures;
  readonly actual: Actual;
}

export interface ScoredActual {
  /** Undefined if the value has no score, as without targets. */
  readonly status: ScoredStatus | undefined;
  readonly score: number | undefined;
  /** The distance from the main figure; positive is better. */
  readonly variance: number | undefined;
}

/** What a value would score on its own, by the rules of every scorecard. Formulas need a compiler and have no score. */
export function scoreActual({ measure, figures, actual }: ActualToScore): ScoredActual {
  const scorer = scorerOf({ measure, figures: exactly(figures), times: 1 });
  const reading = readingOf(actual);
  const scored = scorer.score(reading);
  const variance = reading.kind === 'number' ? varianceOf(reading.exact, scorer, measure.polarity) : null;
  const none = isReason(scored);
  return {
    status: none ? undefined : scored.status,
    score: none ? undefined : scored.score,
    variance: variance ?? undefined,
  };
}

function exactly(figures: TargetFigures): ExactFigures {
  const exact: Partial<Record<TargetName, Ratio>> = {};
  for (const [name, text] of Object.entries(figures)) {
    const figure = ratioOf(text);
    if (figure !== undefined) exact[name as TargetName] = figure;
  }
  return exact;
}
