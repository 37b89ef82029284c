import type { Subject } from '@strata/domain';
import type { Aggregate } from './member-figures.js';

/**
 * An aggregate shows no more than status and score, if even with all its decimals every other member's figure could lie
 * anywhere within this part of the scale. It is more than the 10 % that must stay unknown, because whoever sees that it is
 * withheld knows that it is nearer.
 */
const NEAR = 0.25;

/** How a value over members stands for a reader who knows the figures that it sees. */
export interface Standing {
  /** The other members whose figures are in it. */
  readonly others: number;
  /** True if the others' figures are all near the least or the greatest value possible, which bounds each of them. */
  readonly isNearBound: boolean;
}

/** How an aggregate stands for the reader who sees the figures of some subjects. */
export function standing({ figures, least, most, scale }: Aggregate, sees: (subject: Subject) => boolean): Standing {
  const hidden = figures.filter(({ subject, weight }) => weight > 0 && !sees(subject));
  const others = new Set(hidden.map(({ subject }) => subject)).size;
  if (others === 0) return { others, isNearBound: false };
  const heaviest = Math.max(...hidden.map(({ weight }) => weight));
  const room = (distance: (value: number) => number): number => {
    // Figures beyond a bound show that it is none.
    if (hidden.some(({ value }) => distance(value) < 0)) return Infinity;
    return hidden.reduce((sum, { value, weight }) => sum + weight * distance(value), 0) / heaviest;
  };
  const nearest = Math.min(
    room((value) => value - least),
    room((value) => most - value),
  );
  return { others, isNearBound: nearest <= NEAR * scale };
}
