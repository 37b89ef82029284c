import { describe, expect, it } from '@jest/globals';
import type { ExplainedNode } from '@strata/application';
import { placeNodes } from './explanation-source.js';

function node(id: string, more: Partial<ExplainedNode> = {}): ExplainedNode {
  return { id, kind: 'formula', value: 1, children: [], ...more };
}

describe('An explanation laid out flat', () => {
  it('has each node before what is under it, with its place', () => {
    const top = node('a', { children: [node('b', { children: [node('c')] }), node('c')] });
    const placed = placeNodes(top, () => true);

    expect(placed.map(({ id, parentId, depth, node: { id: thing } }) => [id, parentId, depth, thing])).toEqual([
      ['0', null, 0, 'a'],
      ['0.0', '0', 1, 'b'],
      ['0.0.0', '0.0', 2, 'c'],
      ['0.1', '0', 1, 'c'],
    ]);
  });

  it('hides what is about others, and the formulas and inputs of their evaluations', () => {
    const others = node('method:m/B', { subject: 'B', children: [node('formula', { children: [node('input')] })] });
    const top = node('strategy', { children: [others, node('own', { subject: 'A', children: [node('part')] })] });
    const placed = placeNodes(top, (subject) => subject !== 'B');

    expect(placed.filter(({ hidden }) => hidden).map(({ node: { id } }) => id)).toEqual([
      'method:m/B',
      'formula',
      'input',
    ]);
  });

  it('hides an input that is taken from others, also where its own parts are left out', () => {
    const input = node('input', { kind: 'input', readsOf: ['A', 'B'], omitted: 2 });
    const placed = placeNodes(node('method:m/A', { subject: 'A', children: [input] }), (subject) => subject === 'A');

    expect(placed.map(({ hidden }) => hidden)).toEqual([false, true]);
  });
});
