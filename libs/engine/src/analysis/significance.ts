import jstat from 'jstat';

/**
 * Two-sided p-value of a correlation r over n pairs: the probability of a correlation at least as strong if there is none
 * (Student's t with n − 2 degrees of freedom). r from −1 to 1, n at least 3.
 */
export function correlationPValue(r: number, n: number): number {
  // t² = r²(n − 2)/(1 − r²), hence (n − 2)/(n − 2 + t²) = 1 − r²: no division, so r = ±1 needs no case of its own.
  return within(jstat.ibeta(within((1 - r) * (1 + r)), (n - 2) / 2, 0.5));
}

/** Two-sided p-value of Student's t of the mean of n values (n − 1 degrees of freedom); n at least 2. */
export function meanPValue(t: number, n: number): number {
  const degreesOfFreedom = n - 1;
  return within(jstat.ibeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5));
}

/** Upper tail of the chi-square distribution: the probability of a value of at least x. */
export function chiSquarePValue(x: number, degreesOfFreedom: number): number {
  return within(1 - jstat.chisquare.cdf(Math.max(0, x), degreesOfFreedom));
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
