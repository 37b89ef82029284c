import type { ScoringFunction } from '@strata/domain';

/**
 * Which of a measure's targets its actual is compared with for the variance: with `target-tolerance` the target, else the
 * goal; the other of the two if that is not set. Undefined if neither is.
 */
export function mainFigure<T>(
  kind: ScoringFunction['kind'],
  { goal, target }: { readonly goal?: T | undefined; readonly target?: T | undefined },
): T | undefined {
  return kind === 'target-tolerance' ? (target ?? goal) : (goal ?? target);
}
