/** How coefficients become weights: unchanged, or divided by the sum of their absolute values. */
export type Weighting = 'coefficient' | 'normalised';

/** Decimal places of a proposed weight. */
const DIGITS = 6;

/**
 * Weights of an additive model. `coefficient`: the correlation (or the panel's mean) with its sign; `normalised`: divided
 * by the sum of absolute values. Rounded to six decimal places; if all coefficients are 0, so are the weights.
 */
export function weightsOf(coefficients: readonly number[], weighting: Weighting): readonly number[] {
  const total = coefficients.reduce((sum, one) => sum + Math.abs(one), 0);
  const divisor = weighting === 'normalised' && total > 0 ? total : 1;
  return coefficients.map((one) => Number((one / divisor).toFixed(DIGITS)));
}
