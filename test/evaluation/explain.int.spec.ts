import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ClusterView, DisclosedNode, ExplainLimits, ExplainQuestion } from '@strata/application';
import type { AddressedCommand } from '@strata/domain';
import { TESTER } from '../support/tester.js';
import { nodeIn, nodesOf } from './support/explained.js';
import {
  adopt,
  assess,
  bind,
  FIRST,
  inCluster,
  measured,
  register,
  report,
  systemWithMethods,
  type MethodSystem,
} from './support/method-system.js';

let system: MethodSystem;
let view: ClusterView;

function explain(question: ExplainQuestion, limits: ExplainLimits = {}, at = view): Promise<DisclosedNode> {
  return system.strata.scorecards.explain(at, '2009', question, limits);
}

function explainNode(node: string, limits?: ExplainLimits, at = view): Promise<DisclosedNode> {
  return explain({ kind: 'node', node }, limits, at);
}

beforeAll(async () => {
  system = await systemWithMethods();
  await system.send(
    inCluster({ type: 'SetUpUnit', actorId: 'A', unit: { id: 'desk', labels: { en: 'Desk' } } }),
    register('graded', 1, 1),
    adopt('graded', 1),
    bind('graded', {
      scope: 'actor',
      inputs: {
        x: { kind: 'assessment', questionnaire: 'units', item: 'i' },
        y: { kind: 'constant', value: '0.5' },
        g: { kind: 'method', method: 'first', output: 'out' },
      },
      outputs: {},
    }),
    report('A', '2008', 'raw', '3.10'),
    report('A', '2009', 'raw', '4'),
    assess('A', '2009', { assessor: 'ann', grade: 'S' }),
    assess('A', '2009', { assessor: 'bob', grade: 'N' }),
    assess('A/shop', '2009', { assessor: 'ann', grade: 'S', questionnaire: 'units' }),
    assess('A/desk', '2009', { assessor: 'ann', grade: 'N', questionnaire: 'units' }),
  );
  await system.catchUp();
  view = await system.view();
});

describe('An explanation', () => {
  it('leads from a score through a method to reported values and grades, with their events', async () => {
    const { reports, timeline } = system.strata;
    const tree = await explainNode('measure:a/x/k');
    expect(tree).toMatchObject({ kind: 'measure', label: { en: 'k' }, value: '13.6', subject: 'A', period: '2009' });
    const output = nodeIn(tree, 'method:first/A/2009/out');
    expect(output).toMatchObject({ kind: 'method-output', value: 13.6, formula: expect.stringContaining('coalesce') });
    expect(output.children.map(({ id, contribution }) => [id, contribution])).toEqual([
      ['input:first/A/2009/x', 8],
      ['input:first/A/2009/y', 3.1],
      ['input:first/A/2009/g', 2.5],
    ]);
    const row = (await reports.value(view, { measure: 'raw', subject: 'A', period: '2008' }))!;
    expect(nodeIn(tree, 'value:raw/A/2008')).toMatchObject({
      value: '3.10',
      event: { id: row.eventId, position: row.validFrom, by: 'test', knownAt: row.knownAt, recordedAt: row.recordedAt },
    });
    const grade = nodeIn(tree, 'assessment:q/i/A/2009');
    expect(grade).toMatchObject({ value: 2.5, questionnaire: 'q', item: 'i', assessors: 2, event: { by: 'test' } });
    const [last] = (await timeline.page(view, { limit: 3, newestFirst: true })).slice(-1);
    expect(grade.event!.id).toBe(last!.eventId);
  });

  it('covers actors that are assessed unit by unit, constants, and outputs of other methods', async () => {
    const tree = await explain({ kind: 'output', method: 'graded', subject: 'A', output: 'out' });
    expect(tree.value).toBeCloseTo(2.5 + 0.5 + 13.6, 12);
    const units = nodeIn(tree, 'assessment:units/i/A/2009');
    expect(units).toMatchObject({ value: 2.5, assessors: 0 });
    expect(units.children.map(({ id, value, assessors }) => [id, value, assessors])).toEqual([
      ['assessment:units/i/A/desk/2009', 2, 1],
      ['assessment:units/i/A/shop/2009', 3, 1],
    ]);
    expect(nodeIn(tree, 'input:graded/A/2009/y')).toMatchObject({ value: 0.5, source: 'constant', children: [] });
    expect(nodeIn(tree, 'method:first/A/2009/out').value).toBe(13.6);
  });

  it('composes a value of the cluster from its members and follows chains of methods', async () => {
    const tree = await explainNode('strategy:top');
    const k = nodeIn(tree, 'value:k/@cluster/2009');
    expect(k.value).toBeCloseTo((13.6 + 0) / 2, 12);
    expect(k.children.map(({ id, value }) => [id, value])).toEqual([
      ['value:k/A/2009', '13.6'],
      ['value:k/B/2009', '0'],
    ]);
    expect(nodeIn(tree, 'value:k/@cluster/2008').value).toBeCloseTo(3.1, 12);
    for (const one of nodesOf(tree)) {
      expect(JSON.parse(JSON.stringify(one))).toEqual(one);
      const parts = one.children.filter(({ relation }) => relation !== undefined);
      if (parts.length === 0 || typeof one.score !== 'number') continue;
      expect(parts.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)).toBeCloseTo(one.score, 12);
    }
  });

  it('says why there is no value', async () => {
    const tree = await explain({ kind: 'output', method: 'first', subject: 'B', output: 'out' });
    expect(nodeIn(tree, 'input:first/B/2009/x')).toMatchObject({ value: null, reason: 'MISSING_INPUT' });
    expect(nodeIn(tree, 'value:raw/B/2009')).toMatchObject({ value: null, reason: 'MISSING' });
    expect(nodeIn(tree, 'assessment:q/i/B/2009')).toMatchObject({ value: null, reason: 'MISSING', assessors: 0 });
  });

  it('is limited in depth and size, and counts what it omits', async () => {
    const whole = [...nodesOf(await explainNode('strategy:top'))];
    const flat = await explainNode('strategy:top', { depth: 1 });
    expect([...nodesOf(flat)].length).toBeLessThan(4);
    expect(flat.children[0]!.omitted).toBeGreaterThan(0);
    const none = await explainNode('strategy:top', { depth: 0 });
    expect(none.children).toEqual([]);
    expect(none.omitted).toBeGreaterThan(0);
    for (const nodes of [1, 5, 17]) {
      const small = [...nodesOf(await explainNode('strategy:top', { nodes }))];
      expect(small).toHaveLength(nodes);
      expect(small.some(({ omitted = 0 }) => omitted > 0)).toBe(true);
    }
    expect(whole.every(({ omitted }) => omitted === undefined)).toBe(true);
  });

  it('can be given for a measure that is on no map', async () => {
    const tree = await explain({ kind: 'value', measure: 'raw', subject: '@cluster' });
    expect(tree).toMatchObject({ id: 'value:raw/@cluster/2009', value: 4 });
    expect(tree.children.map(({ value }) => value)).toEqual(['4', null]);
    expect(tree.children[0]!.event).toBeDefined();
    await expect(explain({ kind: 'value', measure: 'none', subject: 'A' })).rejects.toMatchObject({
      code: 'UNKNOWN_MEASURE',
    });
  });

  it('belongs to the moment of its view', async () => {
    const before = (await system.strata.reports.value(view, { measure: 'raw', subject: 'A', period: '2009' }))!;
    const later: readonly AddressedCommand[] = [
      report('A', '2009', 'raw', '40'),
      bind('first', { ...FIRST, inputs: { x: measured('other') } }),
    ];
    await system.send(...later);
    await system.catchUp();
    const then = await system.strata.clusters.view(TESTER, 'alps', { position: view.position });
    const tree = await explainNode('measure:a/x/k', {}, then);
    expect(nodeIn(tree, 'value:raw/A/2009')).toMatchObject({ value: '4', event: { id: before.eventId } });
    expect((await system.view()).position > view.position).toBe(true);
  });

  it('is refused for nodes, outputs and methods that do not exist', async () => {
    await expect(explainNode('strategy:none')).rejects.toMatchObject({ code: 'UNKNOWN_NODE' });
    const output = { kind: 'output', method: 'first', subject: 'A', output: 'none' } as const;
    await expect(explain(output)).rejects.toMatchObject({ code: 'UNKNOWN_OUTPUT' });
    await expect(explain({ ...output, method: 'none' })).rejects.toMatchObject({ code: 'METHOD_NOT_IN_FORCE' });
  });
});
