import type { Band } from '@strata/domain';
import { compare, multiply, ratioOf, whole, type Ratio } from '../value/ratio.js';
import { constantScorer, evaluationError, numberScore, type Scored, type Scorer } from './scored.js';

interface ExactBand {
  readonly below?: Ratio | undefined;
  readonly scored: Scored;
}

/**
 * Half-open bands: a value belongs to the first band whose `below` is above it, so a value exactly on an edge is in the
 * upper band. Score and status are those of the band. A value above every band is an evaluation error. The edges apply
 * to each of the `times` periods that are summed.
 */
export function bandsScorer(bands: readonly Band[], times: number): Scorer {
  const exact: ExactBand[] = [];
  for (const { below, score, status } of bands) {
    const edge = below === undefined ? undefined : ratioOf(below);
    if (below !== undefined && edge === undefined) return constantScorer(evaluationError('NOT_A_DECIMAL below'));
    if (!Number.isFinite(score)) return constantScorer(evaluationError('SCORE_NOT_FINITE'));
    exact.push({ below: edge && multiply(edge, whole(times)), scored: { score, status } });
  }
  return { score: numberScore((value) => bandOf(exact, value)?.scored ?? evaluationError('OUTSIDE_BANDS')) };
}

function bandOf(bands: readonly ExactBand[], value: Ratio): ExactBand | undefined {
  return bands.find(({ below }) => below === undefined || compare(value, below) < 0);
}
