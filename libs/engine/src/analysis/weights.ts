/** How weights come from coefficients: as they are, or divided so that their magnitudes sum to 1. */
export type Weighting = 'coefficient' | 'normalised';

/** Digits after the point that a proposed weight is written with. */
const DIGITS = 6;

/**
 * Weights for an additive model. `coefficient`: the correlation (or the panel's mean) itself, with its sign;
 * `normalised`: divided by the sum of magnitudes. Rounded to six digits; coefficients that are all 0 stay 0.
 */
export function weightsOf(coefficients: readonly number[], weighting: Weighting): readonly number[] {
  const total = coefficients.reduce((sum, one) => sum + Math.abs(one), 0);
  const divisor = weighting === 'normalised' && total > 0 ? total : 1;
  return coefficients.map((one) => Number((one / divisor).toFixed(DIGITS)));
}
