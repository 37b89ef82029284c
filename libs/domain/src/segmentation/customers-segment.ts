import { compareDecimals, sumOfDecimals } from '../decimal.js';
import type { DecimalText } from '../words.js';
import type { SegmentationCell, SegmentationMatrix } from './segmentation.js';

const DEMAND: Readonly<Record<SegmentationCell['demand'], number>> = { growing: 3, stable: 2, falling: 1 };

/**
 * The customers segment of a market segmentation; undefined without target cells.
 *
 * The source asks for target markets, advantages and weaknesses but states no rule; this is our interpretation. A target
 * cell scores points by its demand (growing 3, stable 2, falling 1), plus one for an advantage and minus one for a
 * weakness, within 1 to 3. The mean of the target cells' points, weighted by share of sales (equally if all shares are
 * 0), is S from 2.5, N from 1.5, otherwise W. It is computed exactly, so a mean on a limit belongs to the upper segment.
 */
export function customersSegment({ cells }: SegmentationMatrix): 'S' | 'N' | 'W' | undefined {
  const targets = cells.filter(({ target }) => target);
  if (targets.length === 0) return undefined;
  const shares = targets.map(({ share }) => share);
  const weights = compareDecimals(sumOfDecimals(shares), '0') > 0 ? shares : targets.map(() => '1');
  const points = sumOfDecimals(targets.map((cell, i) => times(weights[i] ?? '0', pointsOf(cell))));
  const total = sumOfDecimals(weights);
  // Both sides are doubled, so that the limits 2.5 and 1.5 need no division.
  if (compareDecimals(times(points, 2), times(total, 5)) >= 0) return 'S';
  return compareDecimals(times(points, 2), times(total, 3)) >= 0 ? 'N' : 'W';
}

function pointsOf({ demand, advantage, weakness }: SegmentationCell): number {
  const points = DEMAND[demand] + (advantage === undefined ? 0 : 1) - (weakness === undefined ? 0 : 1);
  return Math.min(3, Math.max(1, points));
}

/** An integer multiple, by exact addition. */
function times(figure: DecimalText, count: number): DecimalText {
  return sumOfDecimals(Array.from({ length: count }, () => figure));
}
