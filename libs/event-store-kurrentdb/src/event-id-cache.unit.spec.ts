import { describe, expect, it } from '@jest/globals';
import { createEventIdCache } from './event-id-cache.js';

describe('The event id cache', () => {
  it('is empty at first', () => {
    const cache = createEventIdCache(10);
    expect(cache.has('a')).toBe(false);
    expect(cache.get('a').lastRevision).toBe(-1);
  });

  it('never has gaps, in whatever order events are added', () => {
    const cache = createEventIdCache(10);
    cache.add('a', 1, 'early');
    expect(cache.has('a')).toBe(false);
    for (const revision of [0, 1, 1, 3, 2]) cache.add('a', revision, `id-${revision}`);
    expect(cache.get('a').lastRevision).toBe(2);
    expect(cache.get('a').revisionOf('id-2')).toBe(2);
    expect(cache.get('a').revisionOf('id-3')).toBeUndefined();
  });

  it('counts the revisions of events that are added without an id', () => {
    const cache = createEventIdCache(10);
    cache.add('a', 0, undefined);
    cache.add('a', 1, 'x');
    expect(cache.get('a')).toMatchObject({ lastRevision: 1 });
  });

  it('evicts whole streams, the least recently used first, but never the stream being added to', () => {
    const cache = createEventIdCache(3);
    cache.add('a', 0, 'a0');
    cache.add('b', 0, 'b0');
    cache.get('a');
    cache.add('c', 0, 'c0');
    cache.add('c', 1, 'c1');
    expect([cache.has('a'), cache.has('b'), cache.has('c')]).toEqual([true, false, true]);
    for (let revision = 2; revision < 9; revision += 1) cache.add('c', revision, `c${revision}`);
    expect([cache.has('a'), cache.get('c').lastRevision]).toEqual([false, 8]);
  });
});
