import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  assessmentMoments,
  explainMeasure,
  explainMethodOutput,
  explainNode,
  type ExplainedNode,
  type ScorecardView,
} from '@strata/application';
import {
  adopt,
  assess,
  bind,
  FIRST,
  furnished,
  inCluster,
  measured,
  register,
  report,
  type MethodHouse,
} from './support/method-house.js';

let house: MethodHouse;
let view: ScorecardView;

function* walk(tree: ExplainedNode): Iterable<ExplainedNode> {
  yield tree;
  for (const child of tree.children) yield* walk(child);
}

function find(tree: ExplainedNode, id: string): ExplainedNode {
  const found = [...walk(tree)].find((one) => one.id === id);
  if (!found) throw new Error(`no ${id} among ${[...walk(tree)].map((one) => one.id).join(', ')}`);
  return found;
}

beforeAll(async () => {
  house = await furnished();
  await house.send(
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
  await house.catchUp();
  view = await house.queries.scorecard(await house.queries.get('alps'), '2009');
});

describe('An explanation', () => {
  it('goes from a score through a method to reported values and grades, with their events', async () => {
    const moments = await assessmentMoments(house.queries, view);
    const tree = explainNode(view, 'measure:a/x/k', { moments });
    expect(tree).toMatchObject({ kind: 'measure', label: { en: 'k' }, value: '13.6', subject: 'A', period: '2009' });
    const output = find(tree, 'method:first/A/2009/out');
    expect(output).toMatchObject({ kind: 'method-output', value: 13.6, formula: expect.stringContaining('coalesce') });
    expect(output.children.map(({ id, contribution }) => [id, contribution])).toEqual([
      ['input:first/A/2009/x', 8],
      ['input:first/A/2009/y', 3.1],
      ['input:first/A/2009/g', 2.5],
    ]);
    const row = (await house.queries.value(view, 'raw', 'A', '2008'))!;
    expect(find(tree, 'value:raw/A/2008')).toMatchObject({
      value: '3.10',
      event: { id: row.eventId, position: row.validFrom, by: 'test', knownAt: row.knownAt, recordedAt: row.recordedAt },
    });
    const grade = find(tree, 'assessment:q/i/A/2009');
    expect(grade).toMatchObject({ value: 2.5, questionnaire: 'q', item: 'i', assessors: 2, event: { by: 'test' } });
    const [last] = (await house.queries.timeline({ cluster: 'alps', limit: 3, newestFirst: true })).slice(-1);
    expect(grade.event!.id).toBe(last!.eventId);
  });

  it('shows an actor that is assessed unit by unit, constants, and outputs of other methods', () => {
    const tree = explainMethodOutput(view, { method: 'graded', subject: 'A', period: '2009', output: 'out' });
    expect(tree.value).toBeCloseTo(2.5 + 0.5 + 13.6, 12);
    const units = find(tree, 'assessment:units/i/A/2009');
    expect(units).toMatchObject({ value: 2.5, assessors: 0 });
    expect(units.children.map(({ id, value, assessors }) => [id, value, assessors])).toEqual([
      ['assessment:units/i/A/desk/2009', 2, 1],
      ['assessment:units/i/A/shop/2009', 3, 1],
    ]);
    expect(find(tree, 'input:graded/A/2009/y')).toMatchObject({ value: 0.5, source: 'constant', children: [] });
    expect(find(tree, 'method:first/A/2009/out').value).toBe(13.6);
  });

  it('puts a value of the cluster together from its members, and follows chains of methods', () => {
    const tree = explainNode(view, 'strategy:top');
    const k = find(tree, 'value:k/@cluster/2009');
    expect(k.value).toBeCloseTo((13.6 + 0) / 2, 12);
    expect(k.children.map(({ id, value }) => [id, value])).toEqual([
      ['value:k/A/2009', '13.6'],
      ['value:k/B/2009', '0'],
    ]);
    expect(find(tree, 'value:k/@cluster/2008').value).toBeCloseTo(3.1, 12);
    for (const one of walk(tree)) {
      expect(JSON.parse(JSON.stringify(one))).toEqual(one);
      const parts = one.children.filter(({ relation }) => relation !== undefined);
      if (parts.length === 0 || typeof one.score !== 'number') continue;
      expect(parts.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)).toBeCloseTo(one.score, 12);
    }
  });

  it('says why there is no value', () => {
    const tree = explainMethodOutput(view, { method: 'first', subject: 'B', period: '2009', output: 'out' });
    expect(find(tree, 'input:first/B/2009/x')).toMatchObject({ value: null, reason: 'MISSING_INPUT' });
    expect(find(tree, 'value:raw/B/2009')).toMatchObject({ value: null, reason: 'MISSING' });
    expect(find(tree, 'assessment:q/i/B/2009')).toMatchObject({ value: null, reason: 'MISSING', assessors: 0 });
  });

  it('is bounded in depth and size, and says what it left out', () => {
    const whole = [...walk(explainNode(view, 'strategy:top'))];
    const flat = explainNode(view, 'strategy:top', { depth: 1 });
    expect([...walk(flat)].length).toBeLessThan(4);
    expect(flat.children[0]!.omitted).toBeGreaterThan(0);
    const none = explainNode(view, 'strategy:top', { depth: 0 });
    expect(none.children).toEqual([]);
    expect(none.omitted).toBeGreaterThan(0);
    for (const nodes of [1, 5, 17]) {
      const small = [...walk(explainNode(view, 'strategy:top', { nodes }))];
      expect(small).toHaveLength(nodes);
      expect(small.some(({ omitted = 0 }) => omitted > 0)).toBe(true);
    }
    expect(whole.every(({ omitted }) => omitted === undefined)).toBe(true);
  });

  it('explains a measure that stands on no map', async () => {
    const { queries } = house;
    const tree = await explainMeasure(queries, view, { measure: 'raw', subject: '@cluster', period: '2009' });
    expect(tree).toMatchObject({ id: 'value:raw/@cluster/2009', value: 4 });
    expect(tree.children.map(({ value }) => value)).toEqual(['4', null]);
    expect(tree.children[0]!.event).toBeDefined();
    await expect(
      explainMeasure(queries, view, { measure: 'none', subject: 'A', period: '2009' }),
    ).rejects.toMatchObject({
      code: 'UNKNOWN_MEASURE',
    });
  });

  it('shows what a scenario assumes as assumed', async () => {
    const assumptions = [{ measure: 'raw', subject: 'A', period: '2009', value: '9' }];
    const assumed = await house.queries.scorecard(view, '2009', { assumptions });
    const tree = explainNode(assumed, 'measure:a/x/k');
    expect(find(tree, 'value:raw/A/2009')).toMatchObject({ value: '9', assumed: true });
    expect(find(tree, 'value:raw/A/2009').event).toBeUndefined();
    expect(find(tree, 'value:raw/A/2008').event).toBeDefined();
  });

  it('belongs to the moment that the view is of', async () => {
    const { queries, events } = house;
    const before = (await queries.value(view, 'raw', 'A', '2009'))!;
    await house.send(report('A', '2009', 'raw', '40'), bind('first', { ...FIRST, inputs: { x: measured('other') } }));
    await house.catchUp();
    const then = await queries.get('alps', { position: view.position });
    const tree = explainNode(await queries.scorecard(then, '2009'), 'measure:a/x/k');
    expect(find(tree, 'value:raw/A/2009')).toMatchObject({ value: '4', event: { id: before.eventId } });
    expect((await events.head()) > view.position).toBe(true);
  });

  it('refuses what there is not', () => {
    expect(() => explainNode(view, 'strategy:none')).toThrow(expect.objectContaining({ code: 'UNKNOWN_NODE' }));
    const at = { method: 'first', subject: 'A', period: '2009', output: 'none' };
    expect(() => explainMethodOutput(view, at)).toThrow(expect.objectContaining({ code: 'UNKNOWN_OUTPUT' }));
    expect(() => explainMethodOutput(view, { ...at, method: 'none' })).toThrow(
      expect.objectContaining({ code: 'METHOD_NOT_IN_FORCE' }),
    );
  });
});
