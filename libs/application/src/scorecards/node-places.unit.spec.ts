import { describe, expect, it } from '@jest/globals';
import { NodePlaces } from './node-places.js';

const places = new NodePlaces([
  { id: 'strategy:S', parentId: null },
  { id: 'objective:S/o', parentId: 'strategy:S' },
  { id: 'strategy:A', parentId: 'strategy:S' },
  { id: 'objective:A/o', parentId: 'strategy:A' },
  { id: 'strategy:B', parentId: 'strategy:gone' },
]);

describe('The places of nodes', () => {
  it('are found by id and by parent', () => {
    expect(places.indexOf('strategy:A')).toBe(2);
    expect(places.indexOf('strategy:C')).toBeUndefined();
    expect(places.childrenOf('strategy:S')).toEqual([1, 2]);
    expect(places.childrenOf('objective:A/o')).toEqual([]);
  });

  it('have nodes whose parent is not among them at the top', () => {
    expect(places.childrenOf(null)).toEqual([0, 4]);
  });

  it('of a strategy are those of its node and all below it', () => {
    const part = places.ofStrategy('A');
    expect(part.indexes).toEqual([2, 3]);
    expect(part.places.ids()).toEqual(['strategy:A', 'objective:A/o']);
    expect(part.places.childrenOf(null)).toEqual([0]);
    expect(places.ofStrategy('S').indexes).toEqual([0, 1, 2, 3]);
    expect(places.ofStrategy('none').indexes).toEqual([]);
  });
});
