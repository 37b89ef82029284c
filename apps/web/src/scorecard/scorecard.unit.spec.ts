import { describe, expect, it } from '@jest/globals';
import type { ScoreRowFragment, Status, StrategyRowFragment } from '../generated/operations.js';
import { compareNodes } from './compare-nodes.js';
import { cascadeOf, countStatuses, filterRows, rowsOf } from './score-tree.js';

function node(id: string, more: Partial<ScoreRowFragment> = {}): ScoreRowFragment {
  const kind = id.split(':')[0]!.toUpperCase() as ScoreRowFragment['kind'];
  const common = {
    perspective: null,
    objective: null,
    measure: null,
    shown: 'ALL',
    coverage: 1,
    state: 'COMPLETE',
  } as const;
  const rest = { reason: null, share: null, actual: null, target: null, variance: null, reading: null } as const;
  return {
    id,
    kind,
    parentId: null,
    strategy: 'top',
    label: id,
    score: 0.5,
    status: 'AMBER',
    ...common,
    ...rest,
    ...more,
  };
}

function strategy(id: string, parent?: string): StrategyRowFragment {
  return {
    id,
    label: id,
    rank: 'BUSINESS',
    owner: id,
    status: 'ACTIVE',
    parent: parent === undefined ? null : { id: parent },
  };
}

describe('The cascade', () => {
  it('has each strategy below its parent, and one with an unknown parent at the top', () => {
    const strategies = [
      strategy('top'),
      strategy('b', 'top'),
      strategy('c', 'b'),
      strategy('d', 'top'),
      strategy('x', 'gone'),
    ];
    const rows = cascadeOf(strategies, [node('strategy:top')]);
    expect(rows.map((row) => [row.strategy.id, row.depth])).toEqual([
      ['top', 0],
      ['b', 1],
      ['c', 2],
      ['d', 1],
      ['x', 0],
    ]);
    expect(rows[0]?.node?.id).toBe('strategy:top');
  });
});

const nodes = [
  node('strategy:top'),
  node('perspective:top/f', { parentId: 'strategy:top' }),
  node('objective:top/o', { parentId: 'perspective:top/f', status: 'GREEN' }),
  node('measure:top/o/m', { parentId: 'objective:top/o', status: 'RED' }),
  node('strategy:other', { strategy: 'other', parentId: 'strategy:top' }),
];

describe('The rows of a strategy', () => {
  it('are its own nodes with their depth', () => {
    expect(rowsOf(nodes, 'top').map(({ depth }) => depth)).toEqual([0, 1, 2, 3]);
    expect(rowsOf(nodes, 'other').map((row) => [row.node.id, row.depth])).toEqual([['strategy:other', 0]]);
  });

  it('with a status are shown with the rows above them', () => {
    const shown = (status: Status) => filterRows(rowsOf(nodes, 'top'), status).map((row) => row.node.id);
    expect(shown('RED')).toEqual(['strategy:top', 'perspective:top/f', 'objective:top/o', 'measure:top/o/m']);
    expect(shown('GREEN')).toEqual(['strategy:top', 'perspective:top/f', 'objective:top/o']);
    expect(shown('BLUE')).toEqual([]);
  });

  it('are counted by status', () => {
    expect(countStatuses(nodes)).toEqual([
      ['RED', 1],
      ['AMBER', 3],
      ['GREEN', 1],
    ]);
  });
});

describe('Two scorecards', () => {
  it('differ by score, by status, and by nodes', () => {
    const then = [
      node('a', { score: 0.4 }),
      node('b', { score: 0.5, status: 'GREEN' }),
      node('c', { score: 0.50001 }),
      node('gone'),
      node('e', { score: null, status: 'GREY' }),
    ];
    const { changes, removed } = compareNodes([node('a'), node('b'), node('c'), node('new'), node('e')], then);
    expect(changes.get('a')).toMatchObject({ kind: 'changed', difference: expect.closeTo(0.1) });
    expect(changes.get('b')).toMatchObject({ kind: 'changed', difference: 0 });
    expect(changes.get('c')).toMatchObject({ kind: 'same' });
    expect(changes.get('new')).toEqual({ kind: 'added' });
    expect(changes.get('e')).toMatchObject({ kind: 'changed', difference: undefined });
    expect(removed.map(({ id }) => id)).toEqual(['gone']);
  });
});
