import { describe, expect, it } from '@jest/globals';
import type { DisclosedNode } from '@strata/application';
import { placeNodes } from './explanation-source.js';

function node(id: string, ...children: readonly DisclosedNode[]): DisclosedNode {
  return { id, kind: 'formula', value: 1, hidden: false, children };
}

describe('An explanation as a list', () => {
  it('has each node before its descendants, with its place', () => {
    const placed = placeNodes(node('a', node('b', node('c')), node('c')));

    expect(placed.map(({ id, parentId, depth, node: { id: thing } }) => [id, parentId, depth, thing])).toEqual([
      ['0', null, 0, 'a'],
      ['0.0', '0', 1, 'b'],
      ['0.0.0', '0.0', 2, 'c'],
      ['0.1', '0', 1, 'c'],
    ]);
  });
});
