import { describe, expect, it } from '@jest/globals';
import { addDecimals } from '@strata/domain';
import fc from 'fast-check';
import { splitChange } from './split-change.js';

type Cause = 'a' | 'b' | 'c' | 'd';
const CAUSES: readonly Cause[] = ['a', 'b', 'c', 'd'];

/** Scores by the names of the causes that have come about, in alphabetical order. */
const table = (scores: Readonly<Record<string, number | null>>) => (changed: ReadonlySet<Cause>) =>
  scores[[...changed].sort().join('')] ?? null;

describe('The difference of a score', () => {
  it('belongs to its only cause to the last digit', () => {
    const change = splitChange(['a'] as const, table({ '': 0.06666666666666667, a: 0 }));
    expect(change).toEqual({
      from: 0.06666666666666667,
      to: 0,
      difference: '-0.06666666666666667',
      parts: [{ cause: 'a', amount: '-0.06666666666666667' }],
    });
  });

  it('is split among causes that act together, by the mean over their orders', () => {
    const { parts } = splitChange(['a', 'b'] as const, table({ '': 0.2, a: 0.3, b: 0.2, ab: 0.7 }));
    expect(parts).toEqual([
      { cause: 'a', amount: '0.3' },
      { cause: 'b', amount: '0.2' },
    ]);
  });

  it('gives nothing to a cause that moves nothing', () => {
    const { parts } = splitChange(['a', 'b'] as const, table({ '': 0.5, a: 0.8, b: 0.5, ab: 0.8 }));
    expect(parts).toEqual([
      { cause: 'a', amount: '0.3' },
      { cause: 'b', amount: '0' },
    ]);
  });

  it('does not exist if one of the scores is missing', () => {
    expect(splitChange(['a'] as const, table({ '': null, a: 0.4 }))).toEqual({
      from: null,
      to: 0.4,
      difference: null,
      parts: [{ cause: 'a', amount: null }],
    });
  });

  it('passes over combinations without a score', () => {
    const { parts } = splitChange(['a', 'b'] as const, table({ '': 0.2, a: null, b: 0.4, ab: 0.6 }));
    // a then b: 0 and 0.4; b then a: 0.2 and 0.2.
    expect(parts).toEqual([
      { cause: 'a', amount: '0.1' },
      { cause: 'b', amount: '0.3' },
    ]);
  });

  it('is the exact sum of its parts, whatever the scores', () => {
    const score = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1.5, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 16, maxLength: 16 }),
        fc.integer({ min: 1, max: 4 }),
        (scores, count) => {
          const causes = CAUSES.slice(0, count);
          const { difference, parts } = splitChange(causes, (changed) => {
            const mask = causes.reduce((sum, cause, index) => sum + (changed.has(cause) ? 2 ** index : 0), 0);
            return scores[mask] ?? null;
          });
          if (difference === null) return;
          const sum = parts.reduce((total, { amount }) => addDecimals(total, amount!), '0');
          expect(Number(addDecimals(sum, difference.startsWith('-') ? difference.slice(1) : `-${difference}`))).toBe(0);
        },
      ),
    );
  });
});
