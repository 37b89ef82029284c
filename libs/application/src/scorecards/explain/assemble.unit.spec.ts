import { describe, expect, it } from '@jest/globals';
import { assemble, leaf, type ExplanationNode } from './assemble.js';
import type { ExplainedNode } from './explained-node.js';

const facts = (id: string) => ({ id, kind: 'value', value: id }) as const;
const node = (id: string, ...parts: readonly ExplanationNode[]): ExplanationNode => ({
  facts: facts(id),
  parts: () => parts,
});
const shape = ({ id, children, repeated, omitted }: ExplainedNode): unknown => [
  id,
  ...(repeated ? ['repeated'] : []),
  ...(omitted === undefined ? [] : [`${omitted} omitted`]),
  ...children.map(shape),
];

describe('assemble', () => {
  it('builds the tree with the parts in order', () => {
    const tree = assemble(node('top', node('a', leaf(facts('a1')), leaf(facts('a2'))), leaf(facts('b'))));
    expect(shape(tree)).toEqual(['top', ['a', ['a1'], ['a2']], ['b']]);
    expect(tree.children[0]).toEqual({
      ...facts('a'),
      children: [
        { ...facts('a1'), children: [] },
        { ...facts('a2'), children: [] },
      ],
    });
  });

  it('expands the same node once, at its highest occurrence', () => {
    const shared = node('shared', leaf(facts('part')));
    expect(shape(assemble(node('top', node('a', shared), shared)))).toEqual([
      'top',
      ['a', ['shared', 'repeated']],
      ['shared', ['part']],
    ]);
    expect(shape(assemble(node('top', node('a', leaf(facts('x'))), leaf(facts('x')))))).toEqual([
      'top',
      ['a', ['x']],
      ['x'],
    ]);
  });

  it('ends cycles', () => {
    const cycle: ExplanationNode = { facts: facts('a'), parts: () => [node('b', cycle)] };
    expect(shape(assemble(cycle))).toEqual(['a', ['b', ['a', 'repeated']]]);
  });

  it('omits nodes beyond the limits, the deepest first, and counts them', () => {
    const wide = node('top', node('a', leaf(facts('a1')), leaf(facts('a2'))), node('b', leaf(facts('b1'))));
    expect(shape(assemble(wide, { depth: 1 }))).toEqual(['top', ['a', '2 omitted'], ['b', '1 omitted']]);
    expect(shape(assemble(wide, { nodes: 4 }))).toEqual(['top', ['a', '1 omitted', ['a1']], ['b', '1 omitted']]);
    expect(shape(assemble(wide, { nodes: 2 }))).toEqual(['top', '1 omitted', ['a', '2 omitted']]);
    expect(shape(assemble(wide, { depth: 0 }))).toEqual(['top', '2 omitted']);
  });

  it('computes only the parts that it includes', () => {
    let computed = 0;
    const endless = (depth: number): ExplanationNode => ({
      facts: facts(String(depth)),
      parts: () => {
        computed += 1;
        return [endless(depth + 1), endless(-depth - 1)];
      },
    });
    assemble(endless(0), { nodes: 100 });
    expect(computed).toBeLessThan(250);
    computed = 0;
    assemble(endless(0), { depth: 3 });
    expect(computed).toBeLessThan(20);
  });
});
