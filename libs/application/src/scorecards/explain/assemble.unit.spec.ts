import { describe, expect, it } from '@jest/globals';
import { assemble, leaf, type Draft } from './assemble.js';
import type { ExplainedNode } from './explained-node.js';

const facts = (id: string) => ({ id, kind: 'value', value: id }) as const;
const draft = (id: string, ...parts: readonly Draft[]): Draft => ({ facts: facts(id), parts: () => parts });
const shape = ({ id, children, repeated, omitted }: ExplainedNode): unknown => [
  id,
  ...(repeated ? ['again'] : []),
  ...(omitted === undefined ? [] : [`${omitted} left out`]),
  ...children.map(shape),
];

describe('A tree', () => {
  it('holds what the drafts say, in their order', () => {
    const tree = assemble(draft('top', draft('a', leaf(facts('a1')), leaf(facts('a2'))), leaf(facts('b'))));
    expect(shape(tree)).toEqual(['top', ['a', ['a1'], ['a2']], ['b']]);
    expect(tree.children[0]).toEqual({
      ...facts('a'),
      children: [
        { ...facts('a1'), children: [] },
        { ...facts('a2'), children: [] },
      ],
    });
  });

  it('shows the parts of the same thing once, where it stands highest', () => {
    const shared = draft('shared', leaf(facts('part')));
    expect(shape(assemble(draft('top', draft('a', shared), shared)))).toEqual([
      'top',
      ['a', ['shared', 'again']],
      ['shared', ['part']],
    ]);
    expect(shape(assemble(draft('top', draft('a', leaf(facts('x'))), leaf(facts('x')))))).toEqual([
      'top',
      ['a', ['x']],
      ['x'],
    ]);
  });

  it('ends what runs in a circle', () => {
    const circle: Draft = { facts: facts('a'), parts: () => [draft('b', circle)] };
    expect(shape(assemble(circle))).toEqual(['a', ['b', ['a', 'again']]]);
  });

  it('leaves out what is too deep or too much, the deepest first, and says so', () => {
    const wide = draft('top', draft('a', leaf(facts('a1')), leaf(facts('a2'))), draft('b', leaf(facts('b1'))));
    expect(shape(assemble(wide, { depth: 1 }))).toEqual(['top', ['a', '2 left out'], ['b', '1 left out']]);
    expect(shape(assemble(wide, { nodes: 4 }))).toEqual(['top', ['a', '1 left out', ['a1']], ['b', '1 left out']]);
    expect(shape(assemble(wide, { nodes: 2 }))).toEqual(['top', '1 left out', ['a', '2 left out']]);
    expect(shape(assemble(wide, { depth: 0 }))).toEqual(['top', '2 left out']);
  });

  it('looks up only what it takes in', () => {
    let looked = 0;
    const endless = (depth: number): Draft => ({
      facts: facts(String(depth)),
      parts: () => {
        looked += 1;
        return [endless(depth + 1), endless(-depth - 1)];
      },
    });
    assemble(endless(0), { nodes: 100 });
    expect(looked).toBeLessThan(250);
    looked = 0;
    assemble(endless(0), { depth: 3 });
    expect(looked).toBeLessThan(20);
  });
});
