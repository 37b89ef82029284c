import type { Band } from '@strata/domain';
import { compare, ratioOf, type Ratio } from '../value/ratio.js';
import { always, fault, ofNumbers, type Scored, type Scorer } from './scored.js';

interface ExactBand {
  readonly below?: Ratio;
  readonly scored: Scored;
}

/**
 * N bands, half-open: a value belongs to the first band whose `below` lies above it, so a value exactly on an edge is
 * in the upper band. Score and status are the band's own. A value above every band is an evaluation error.
 */
export function bandsScorer(bands: readonly Band[]): Scorer {
  const exact: ExactBand[] = [];
  for (const { below, score, status } of bands) {
    const edge = below === undefined ? undefined : ratioOf(below);
    if (below !== undefined && edge === undefined) return always(fault('NOT_A_DECIMAL below'));
    if (!Number.isFinite(score)) return always(fault('SCORE_NOT_FINITE'));
    exact.push({ below: edge, scored: { score, status } });
  }
  return { score: ofNumbers((value) => bandOf(exact, value)?.scored ?? fault('OUTSIDE_BANDS')) };
}

function bandOf(bands: readonly ExactBand[], value: Ratio): ExactBand | undefined {
  return bands.find(({ below }) => below === undefined || compare(value, below) < 0);
}
