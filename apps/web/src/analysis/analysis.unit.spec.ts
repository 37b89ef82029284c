import { describe, expect, it } from '@jest/globals';
import { describeMethod, parseMethod } from '@strata/engine';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explained, outputAddress } from '../explain/explain-tree.js';
import type { PortraitFragment, ResultRowFragment, ScoreRowFragment } from '../generated/operations.js';
import { readsFiguresOf, type Role } from '../shell/roles.js';
import { answeredOf } from './answers.js';
import { methodsInForce } from './in-force.js';
import { blocksOf, indexesOf, indexRows } from './index-tree.js';
import { COEFFICIENTS, isCovered, SPREADS, totalOf } from './liquidity.js';
import { isHidden, letterOf, PARTS } from './portrait.js';
import { lettersIn, resultLines } from './result-rows.js';
import { pathOf, scenarioRows } from './scenario-rows.js';

const METHODS = join(import.meta.dirname, '../../../../config/methods');

type Description = Pick<ReturnType<typeof describeMethod>, 'formulas' | 'outputs'>;

/** The index that a definition is, as the page finds it. */
function indexOf({ formulas, outputs }: Description) {
  const read = formulas.map((one) => ({ ...one, reads: [...one.reads] }));
  const description = { formulas: read, outputs: [...outputs] };
  const versions = [
    { version: 1, description: null },
    { version: 2, description },
  ];
  const answer = { clusterMethods: { nodes: [{ id: 'method', versions }] } };
  return indexesOf(answer, new Map([['method', { version: 2 }]])).get('method');
}

function shipped(file: string) {
  const parsed = parseMethod(readFileSync(join(METHODS, file), 'utf8'), file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { id: parsed.method.id, tree: indexOf(describeMethod(parsed.method, 'en')) };
}

function row(output: string, value: string | number | boolean | null): ResultRowFragment {
  const [number, yesNo] = [typeof value === 'number' ? value : null, typeof value === 'boolean' ? value : null];
  const computed = value === null ? null : { text: String(value), number, yesNo, items: null };
  const error = value === null ? { reason: 'MISSING_INPUT', message: `${output} has no value.` } : null;
  return { output, label: output, value: computed, text: null, error };
}

const outputsOf = (values: Readonly<Record<string, string | number | boolean | null>>) =>
  new Map(Object.entries(values).map(([output, value]) => [output, row(output, value)]));

describe('An integral index', () => {
  it('is the only shipped method that sums all of its outputs', () => {
    const files = readdirSync(METHODS).filter((name) => name.endsWith('.yaml'));
    const indexes = files.map(shipped).filter(({ tree }) => tree !== undefined);
    expect(indexes.map(({ id }) => id)).toEqual(['regional-cluster-index']);
  });

  it('has its criteria and blocks with their weights', () => {
    const { tree } = shipped('regional-cluster-index.yaml');
    expect(tree?.parts.map(({ output, weight }) => [output, weight])).toEqual([
      ['K1', 0.35],
      ['K2', 0.25],
      ['K3', 0.25],
      ['K4', 0.15],
    ]);
    expect(blocksOf(tree!)).toHaveLength(14);
    expect(tree?.parts[0]?.parts.at(-1)).toMatchObject({ output: 'K16', weight: 0.11 });
    expect(indexRows(tree!).map(({ depth }) => depth)).toEqual([
      0, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 1, 2, 2, 1, 2, 2,
    ]);
  });

  it('takes signs into account, and no weight from a part of a name', () => {
    const formula = (name: string, text: string, reads: string[]) => ({ name, label: name, formula: text, reads });
    const tree = indexOf({
      formulas: [formula('I', '2*A1 − 0.5 * A + B', ['A1', 'A', 'B'])],
      outputs: ['I', 'A1', 'A', 'B'].map((path) => ({ path, from: path, label: path })),
    });
    expect(tree?.parts.map(({ output, weight }) => [output, weight])).toEqual([
      ['A1', 2],
      ['A', -0.5],
      ['B', undefined],
    ]);
  });
});

describe('A portrait', () => {
  const portrait: PortraitFragment = {
    subject: 'museum',
    learning: 'S',
    customers: null,
    processes: 'W',
    finance: 'N',
    portrait: null,
    points: null,
    direction: null,
    directionText: null,
    weak: ['PROCESSES'],
    match: null,
    reason: 'customers has no value.',
  };

  it('has its letters in the order of its parts', () => {
    expect(PARTS.map((part) => letterOf(portrait, part))).toEqual(['S', null, 'W', 'N']);
  });

  it('is hidden if it has neither letters nor a reason', () => {
    const empty = { ...portrait, learning: null, processes: null, finance: null, weak: [] };
    expect(isHidden(portrait)).toBe(false);
    expect(isHidden(empty)).toBe(false);
    expect(isHidden({ ...empty, reason: null })).toBe(true);
  });
});

describe('Liquidity', () => {
  const known = { MLA: 10, FSA: 5, SSA: 2, HSA: 7, IO: 10, LST: 6, LLT: 1, SL: 7 };

  it('asks for at least the liabilities of a group, and for at most those of the last', () => {
    const covered = (more: object = {}) => SPREADS.map((spread) => isCovered(spread, outputsOf({ ...known, ...more })));
    expect(covered()).toEqual([true, false, true, true]);
    expect(covered({ HSA: 8, IO: null })).toEqual([undefined, false, true, false]);
  });

  it('has totals only if every group is known', () => {
    expect(totalOf('assets', outputsOf(known))).toBe(24);
    expect(totalOf('liabilities', outputsOf({ ...known, SL: null }))).toBeUndefined();
    expect(totalOf('assets', undefined)).toBeUndefined();
  });

  it('compares each coefficient with its norm', () => {
    const met = (values: Parameters<typeof outputsOf>[0]) =>
      COEFFICIENTS.map(({ output, isMet }) => [output, isMet(outputsOf(values))]);
    expect(met({ withinNorm: true, surplus: -1, liquiditySupport: false, Z: 1, selfFinancing: 1.2 })).toEqual([
      ['K', true],
      ['surplus', false],
      ['TLR', false],
      ['Z', true],
      ['selfFinancing', false],
    ]);
    expect(met({ Z: null }).every(([, isMet]) => isMet === undefined)).toBe(true);
  });
});

describe('The results of a method', () => {
  it('stand beside the segments of the same name, and count them', () => {
    const lines = resultLines(outputsOf({ M: 2.6, 'segments.M': 'S', H: 1, 'segments.H': 'W', 'segments.Z': 'N' }));
    expect(lines.map((line) => [line.row.output, line.segment?.output])).toEqual([
      ['M', 'segments.M'],
      ['H', 'segments.H'],
      ['segments.Z', 'segments.Z'],
    ]);
    expect(lettersIn(lines)).toEqual({ S: 1, N: 1, W: 1 });
  });

  it('come from methods that are adopted, bound and not withdrawn', () => {
    const method = { id: 'a', adopted: 2, withdrawn: false, binding: { scope: 'ACTOR' as const }, versions: [] };
    const others = [
      { ...method, id: 'b', adopted: null },
      { ...method, id: 'c', withdrawn: true },
      { ...method, id: 'd', binding: null },
    ];
    const found = methodsInForce({ clusterMethods: { nodes: [method, ...others] } });
    expect([...found.values()]).toEqual([{ id: 'a', version: 2, scope: 'ACTOR', title: 'a', summary: null }]);
  });
});

describe('The answers to a questionnaire', () => {
  it('have a letter for means of points, and none for figures', () => {
    const means = [
      { item: 'f1', mean: 2.5, assessors: 2 },
      { item: 'f4', mean: 4, assessors: 1 },
    ];
    const item = (id: string, scale: string) => ({ id, scale, group: null, label: id });
    const items = [item('f1', 'snw'), item('f2', 'snw'), item('f4', '0-6')];
    const [answered] = answeredOf({
      assessments: { nodes: [{ questionnaire: 'hc', means }] },
      questionnaires: [{ id: 'hc', title: 'Human capital', items }],
    });
    expect(answered).toMatchObject({ of: 3, items: [{ letter: 'S' }, { id: 'f4', letter: undefined, mean: 4 }] });
  });
});

describe('A scenario', () => {
  const score = (scenario: string, number: number | null) => ({ scenario, value: number === null ? null : { number } });
  const output = (id: string, base: number | null, then: number | null) => ({
    output: id,
    periods: [{ values: [score('base', base), score('mild', then)] }],
  });

  it('lists what it changes most first, and before that what appears', () => {
    const rows = scenarioRows([output('a', 0.5, 0.6), output('b', 0.5, 0.2), output('c', null, 0.4)], new Map());
    expect(rows.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['c', undefined, 0.4],
      ['b', 0.5, 0.2],
      ['a', 0.5, 0.6],
    ]);
  });

  it('names what a node stands below within its strategy', () => {
    const node = (id: string, kind: string, parentId: string | null, strategy = 'S') =>
      [id, { id, kind, parentId, strategy, label: id } as ScoreRowFragment] as const;
    const nodes = new Map([
      node('top', 'STRATEGY', null, 'T'),
      node('S', 'STRATEGY', 'top'),
      node('P', 'PERSPECTIVE', 'S'),
      node('O', 'OBJECTIVE', 'P'),
      node('M', 'MEASURE', 'O'),
    ]);
    expect(pathOf('M', nodes)).toEqual(['S', 'O']);
    expect(pathOf('none', nodes)).toEqual([]);
  });
});

describe('An address', () => {
  it('asks to explain an output of a method for a member or the cluster', () => {
    const output = { method: 'snw-portrait', output: 'segments.finance' };
    expect(explained(outputAddress('snw-portrait', 'segments.finance', 'museum'))).toEqual({
      output: { ...output, member: 'museum' },
    });
    expect(explained(outputAddress('snw-portrait', 'segments.finance', undefined))).toEqual({
      output: { ...output, member: null },
    });
    expect(explained('value|occupancy|museum')).toEqual({ value: { measure: 'occupancy', member: 'museum' } });
    expect(explained('strategy:all')).toEqual({ node: 'strategy:all' });
  });
});

describe('An account', () => {
  const me = (cluster: string, role: Role, actor: string | null = null) => ({ grants: [{ cluster, role, actor }] });

  it.each([
    [me('alps', 'COORDINATOR'), true],
    [me('*', 'ADMINISTRATOR'), true],
    [me('alps', 'UPDATER', 'museum'), true],
    [me('alps', 'APPROVER', 'grand-hotel'), false],
    [me('alps', 'UPDATER', 'museum/education'), false],
    [me('other', 'AUDITOR'), false],
  ])('reads the figures of members by its roles: %j', (account, reads) => {
    expect(readsFiguresOf(account, 'alps', 'museum')).toBe(reads);
  });
});
