import { describe, expect, it } from '@jest/globals';
import { discloseExplanation, type DisclosedNode } from './disclose-explanation.js';
import type { ExplainedNode } from './explained-node.js';

function node(id: string, more: Partial<ExplainedNode> = {}): ExplainedNode {
  return { id, kind: 'formula', value: 1, children: [], ...more };
}

function all(top: DisclosedNode): readonly DisclosedNode[] {
  return [top, ...top.children.flatMap(all)];
}

describe('discloseExplanation', () => {
  it('hides the figures of others, and the formulas and inputs of their evaluations', () => {
    const others = node('method:m/B', { subject: 'B', children: [node('formula', { children: [node('input')] })] });
    const top = node('strategy', { children: [others, node('own', { subject: 'A', children: [node('part')] })] });
    const nodes = all(
      discloseExplanation(
        top,
        () => undefined,
        (subject) => subject !== 'B',
      ),
    );

    expect(nodes.filter(({ hidden }) => hidden).map(({ id }) => id)).toEqual(['method:m/B', 'formula', 'input']);
    expect(nodes.map(({ about, value }) => [about, value])).toEqual([
      [undefined, 1],
      ['B', null],
      ['B', null],
      ['B', null],
      ['A', 1],
      ['A', 1],
    ]);
  });

  it('hides an input that is read from others, even if its parts are omitted', () => {
    const input = node('input', { kind: 'input', readsOf: ['A', 'B'], omitted: 2 });
    const top = node('method:m/A', { subject: 'A', children: [input] });
    const nodes = all(
      discloseExplanation(
        top,
        () => undefined,
        (subject) => subject === 'A',
      ),
    );

    expect(nodes.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it('retains the score, weight and reason of nodes with hidden figures', () => {
    const facts = { value: 5, previous: 4, detail: 'five', weight: 2, contribution: 0.5, reason: 'MISSING' };
    const seen = (more: Partial<ExplainedNode>) =>
      discloseExplanation(
        node('n', { subject: 'B', ...facts, ...more }),
        () => undefined,
        () => false,
      );

    const scored = seen({ score: 0.5 });
    expect(scored).toMatchObject({ value: null, score: 0.5, weight: 2, contribution: 0.5, reason: 'MISSING' });
    expect([scored.previous, scored.detail]).toEqual([undefined, undefined]);
    const figure = seen({});
    expect(figure).toMatchObject({ value: null, hidden: true });
    expect([figure.weight, figure.contribution, figure.reason]).toEqual([undefined, undefined, undefined]);
  });
});
