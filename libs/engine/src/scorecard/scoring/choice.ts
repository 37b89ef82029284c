import type { ScoringFunction } from '@strata/domain';
import { evaluationError, reasonOf, type Scored, type Scorer } from './scored.js';

type TextItems = Extract<ScoringFunction, { kind: 'text-list' }>['items'];

/** Yes/no: the good answer is 1 and green, the other 0 and red. */
export function yesNoScorer(good: 'yes' | 'no'): Scorer {
  return {
    score(reading) {
      if (reading.kind === 'none') return reasonOf(reading);
      if (reading.kind !== 'yes-no') return evaluationError('NOT_YES_OR_NO');
      return reading.value === (good === 'yes') ? { score: 1, status: 'green' } : { score: 0, status: 'red' };
    },
  };
}

/** A list of texts with their scores; a text that is not in the list is an evaluation error. */
export function textListScorer(items: TextItems): Scorer {
  const scores = new Map<string, Scored>();
  for (const { text, score, status } of items) {
    if (!scores.has(text))
      scores.set(text, Number.isFinite(score) ? { score, status } : evaluationError('SCORE_NOT_FINITE'));
  }
  return {
    score(reading) {
      if (reading.kind === 'none') return reasonOf(reading);
      return reading.kind === 'text'
        ? (scores.get(reading.value) ?? evaluationError('TEXT_NOT_LISTED'))
        : evaluationError('NOT_A_TEXT');
    },
  };
}
