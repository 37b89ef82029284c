import { describe, expect, it } from '@jest/globals';
import { knownStreams } from './known-streams.js';

describe('what is known of streams', () => {
  it('is nothing at first', () => {
    const known = knownStreams(10);
    expect(known.isKnown('a')).toBe(false);
    expect(known.of('a').last).toBe(-1);
  });

  it('grows without gaps, whatever comes', () => {
    const known = knownStreams(10);
    known.note('a', 1, 'early');
    expect(known.isKnown('a')).toBe(false);
    for (const revision of [0, 1, 1, 3, 2]) known.note('a', revision, `id-${revision}`);
    expect(known.of('a').last).toBe(2);
    expect(known.of('a').revisionOf('id-2')).toBe(2);
    expect(known.of('a').revisionOf('id-3')).toBeUndefined();
  });

  it('counts events without an id of interest', () => {
    const known = knownStreams(10);
    known.note('a', 0, undefined);
    known.note('a', 1, 'x');
    expect(known.of('a')).toMatchObject({ last: 1 });
  });

  it('forgets the stream used longest ago, as a whole, and never the one in use', () => {
    const known = knownStreams(3);
    known.note('a', 0, 'a0');
    known.note('b', 0, 'b0');
    known.of('a');
    known.note('c', 0, 'c0');
    known.note('c', 1, 'c1');
    expect([known.isKnown('a'), known.isKnown('b'), known.isKnown('c')]).toEqual([true, false, true]);
    for (let revision = 2; revision < 9; revision += 1) known.note('c', revision, `c${revision}`);
    expect([known.isKnown('a'), known.of('c').last]).toEqual([false, 8]);
  });
});
