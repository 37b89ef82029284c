import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packAdjacency, topologyOf, cyclePath } from './topology.js';

describe('The topology of a graph', () => {
  it('has dependencies before dependents, in any order of input', () => {
    expect([...topologyOf(packAdjacency([[1, 3], [3, 2], [], []])).order]).toEqual([3, 2, 1, 0]);
  });

  it('reports a cycle with its path', () => {
    const graph = packAdjacency([[1], [2], [1], [3]]);
    const ways = topologyOf(graph).cycles.map((members) => cyclePath(members, graph));
    expect(ways).toEqual([
      [1, 2, 1],
      [3, 3],
    ]);
  });

  it('handles a chain of 100,000 nodes without exhausting the stack', () => {
    const length = 100_000;
    const chain = Array.from({ length }, (_, node) => (node + 1 < length ? [node + 1] : []));
    const { order, cycles } = topologyOf(packAdjacency(chain));
    expect([order[0], order[length - 1], cycles]).toEqual([length - 1, 0, []]);
  });

  it('exists for any graph without cycles; otherwise a cycle is found', () => {
    const edges = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const lists = Array.from({ length: 12 }, (_, node) =>
          pairs.filter(([from]) => from === node).map(([, to]) => to),
        );
        const { order, cycles } = topologyOf(packAdjacency(lists));
        const place = new Map([...order].map((node, at) => [node, at]));
        const late = pairs.filter(([from, to]) => (place.get(to) ?? 12) >= (place.get(from) ?? -1));
        expect(new Set(order).size).toBe(12);
        expect(late.length === 0).toBe(cycles.length === 0);
      }),
    );
  });
});
