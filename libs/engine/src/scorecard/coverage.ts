import type { Progress } from './plan/plan.js';
import { isExpected, type Sibling } from './rollup/roll-up.js';
import type { NodeState } from './scorecard.js';

/** The data behind a node. */
export interface Cover {
  /** The share of its weight that has complete data, 0 to 1; null if nothing is due or expected. */
  readonly coverage: number | null;
  /** True if nothing is missing, carried forward or set to zero. */
  readonly complete: boolean;
}

/** A part of a node, for its coverage. */
export interface CoverPart extends Cover, Pick<Sibling, 'score' | 'reason'> {
  readonly weight: number;
}

/**
 * The coverage of a node: the mean coverage of its parts by weight. Parts of weight 0, and those that are unscored, not
 * applicable or not due, do not count.
 */
export function coverOf(parts: readonly CoverPart[]): Cover {
  let [covered, weights, complete] = [0, 0, true];
  const counted = parts.filter((part) => part.weight > 0 && part.coverage !== null && isExpected(part));
  const largest = counted.reduce((max, { weight }) => Math.max(max, weight), 0);
  for (const part of counted) {
    const weight = part.weight / largest;
    covered += weight * (part.coverage ?? 0);
    weights += weight;
    complete &&= part.complete;
  }
  return { coverage: counted.length === 0 ? null : Math.min(covered / weights, 1), complete };
}

export function stateOf(complete: boolean, progress: Progress): NodeState {
  if (progress === 'not-started') return 'not-started';
  if (progress === 'running') return 'open';
  return complete ? 'complete' : 'provisional';
}
