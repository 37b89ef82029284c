import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClusterView } from '@strata/application';
import { loadDemo, loadDemoDiagnosis, type Runtime } from '@strata/runtime';
import { openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { TESTER } from '../support/tester.js';

const CLUSTER = 'silver-lakes';
const YEAR = '2026';

let place: Place;
let runtime: Runtime;

beforeAll(async () => {
  place = await newPlace();
  runtime = await openPlace(place);
  await loadDemo(runtime, loadDemoDiagnosis);
}, 60_000);

afterAll(async () => {
  await runtime?.close();
  await place?.remove();
});

const view = (): Promise<ClusterView> => runtime.strata.clusters.view(TESTER, CLUSTER);

describe('The demo cluster with its diagnosis', () => {
  it('has the methods of its portraits and of its environment in force', async () => {
    const methods = await runtime.strata.methods.inForce(await view());
    expect([...methods.keys()].sort()).toEqual([
      'bankruptcy-probability',
      'environment-analysis',
      'human-capital',
      'innovation-activity',
      'integration-competitive-advantage',
      'lakeland-index',
      'liquidity-normative-discounts',
      'profitability',
      'snw-portrait',
    ]);
  });

  it('has a portrait of every member that handed in what it needs, and says whom the cluster’s stands on', async () => {
    const { members, cluster, counts } = await runtime.strata.assessments.portraits(await view(), YEAR);
    const drawn = members.filter(({ portrait }) => portrait !== null);
    expect(drawn.length).toBeGreaterThanOrEqual(4);
    for (const { directionText } of drawn) expect(directionText?.uk).toMatch(/[а-яіїєґ]/u);
    expect(members.some(({ weak }) => weak.length > 0)).toBe(true);
    expect(cluster.portrait).toMatch(/^[SNW]{4}$/);
    const missing = new Map<string, readonly string[]>(counts.map((count) => [count.part, count.missing]));
    expect(missing.get('learning')).toEqual([]);
    expect(missing.get('processes')).toEqual(['highwire', 'pine-resort', 'wanderland']);
    expect(missing.get('customers')).toEqual(['highwire']);
    expect(missing.get('finance')).toEqual(['silver-ferries']);
  });

  it('has one portrait: that of its environment analysis', async () => {
    const { cluster } = await runtime.strata.assessments.portraits(await view(), YEAR);
    const question = { method: 'environment-analysis', subject: '@cluster', period: YEAR };
    const analysis = await runtime.strata.methods.evaluate(await view(), question);
    expect(analysis.output('portrait')).toBe(cluster.portrait);
    expect(analysis.output('segments.macro')).toMatch(/^[SNW]$/);
    expect(analysis.output('segments.meso')).toMatch(/^[SNW]$/);
  });

  it('takes the museum, which has no debts, as strong in liquidity and cover', async () => {
    const at = { subject: 'museum', period: YEAR };
    for (const [method, output] of [
      ['liquidity-normative-discounts', 'segments.K'],
      ['bankruptcy-probability', 'segments.Z'],
    ] as const) {
      const evaluation = await runtime.strata.methods.evaluate(await view(), { ...at, method });
      expect(evaluation.output(output)).toBe('S');
    }
  });

  it('has an index of its own, with every block between 0 and 120', async () => {
    const question = { method: 'lakeland-index', subject: '@cluster', period: YEAR };
    const evaluation = await runtime.strata.methods.evaluate(await view(), question);
    const figures = evaluation.method.definition.outputs.map(({ name }) => evaluation.output(name));
    expect(figures).toHaveLength(16);
    for (const figure of figures) expect(figure).toBeGreaterThan(0);
    for (const figure of figures) expect(figure).toBeLessThanOrEqual(120);
  });

  it('explains the environment down to the members and the items of the questionnaires', async () => {
    const of = { kind: 'output', method: 'environment-analysis', output: 'micro', subject: '@cluster' } as const;
    const tree = await runtime.strata.scorecards.explain(await view(), YEAR, of);
    const text = JSON.stringify(tree);
    expect(text).toContain('method:snw-portrait');
    expect(text).toContain('grand-hotel');
  });

  it('has a scenario that changes scores, and a closed evaluation that replays equal', async () => {
    const current = await view();
    const [scenario] = await runtime.strata.scenarios.usable(current);
    expect(scenario?.assumptions.length).toBeGreaterThan(0);
    const [closed, ...others] = await runtime.strata.evaluations.list(current);
    expect([closed?.id, closed?.period, others]).toEqual(['2025_1', '2025', []]);
    expect(closed?.methods).toHaveLength(9);
    expect(await runtime.strata.evaluations.replay(TESTER, CLUSTER, '2025_1')).toMatchObject({ equal: true });
  });

  it('has its values as declared history, which needs no confirmation', async () => {
    const key = { measure: 'balance-sheet-cash', subject: 'grand-hotel', period: '2025' };
    const [reported] = await runtime.strata.reports.versions(await view(), key);
    expect(reported?.knownAt).toBe('2026-11-06T00:00:00.000Z');
  });

  it('changes nothing when it is loaded again', async () => {
    const { position } = await view();
    await loadDemoDiagnosis(runtime, CLUSTER);
    await runtime.catchUp();
    expect((await view()).position).toBe(position);
  });
});
