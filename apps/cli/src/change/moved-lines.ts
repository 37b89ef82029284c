import type { MovedScores } from '@strata/application';
import { counted, phrase } from '../language/phrase.js';

const MAX_SHOWN = 50;

/** Moved scores as lines: the first of them, and the number of each period. */
export function movedLines({ scores, counts }: MovedScores): readonly string[] {
  if (scores.length === 0) return [phrase`no score moves`];
  const shown = scores.slice(0, MAX_SHOWN).map(({ period, node, before, after }) => {
    return `  ${period}  ${node}  ${percent(before)} → ${percent(after)}`;
  });
  const more = scores.length - shown.length;
  return [
    phrase`moves ${counted(scores.length, 'score')}:`,
    ...shown,
    ...(more > 0 ? [phrase`  and ${more} more`] : []),
    ...counts.map(({ period, scores: count }) => `  ${period}: ${counted(count, 'score')}`),
  ];
}

function percent(score: number | null): string {
  return score === null ? phrase`none` : `${(score * 100).toFixed(1)} %`;
}
