import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLUSTER, PERIOD, startDemoApi, type DemoApi } from '../testing/demo-api.js';
import { TEST } from '../testing/seed-clusters.js';

let demo: DemoApi;

beforeAll(async () => {
  demo = await startDemoApi();
  for (const scenarioId of ['one', 'two', 'three']) {
    const send = (field: string, input: object) =>
      demo.send('coordinator', field, { cluster: CLUSTER, scenarioId, ...input });
    await send('draftScenario', { labels: { en: scenarioId } });
    const value = { measure: 'guest-satisfaction', subject: 'grand-hotel', period: PERIOD, value: '3' };
    await send('assumeValues', { assumptions: [value] });
  }
}, 120_000);
afterAll(() => demo.close());

const COMPARISON = `scenarioComparison(cluster: "${CLUSTER}", periods: ["2026-07", "2026-08"]) { periods }`;
const LONG = COMPARISON.replace('"2026-07"', Array.from({ length: 11 }, (_, month) => `"${2014 + month}"`).join());
const DIFFERENCES = '{ outputs(first: 500) { nodes { periods { differences { of } } } } }';
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

describe('A heavy query', () => {
  it('leaves room for others while it is answered', async () => {
    const order: string[] = [];
    const heavy = demo.must('updater', `{ ${COMPARISON} }`).then(() => order.push('comparison'));
    await demo.must('auditor', '{ me { login } }');
    order.push('me');
    await heavy;

    expect(order).toEqual(['me', 'comparison']);
  });

  it('is refused when its account has too many already, and others are still answered', async () => {
    const many = Array.from({ length: 30 }, () => demo.refusal('updater', `{ ${COMPARISON} }`));
    const other = demo.refusal('auditor', `{ ${COMPARISON} }`);
    const codes = await Promise.all(many);

    expect(codes.filter((code) => code === 'TOO_MANY_QUERIES').length).toBeGreaterThan(0);
    expect(codes.filter((code) => code === undefined).length).toBeGreaterThan(0);
    expect(await other).toBeUndefined();
  });

  it('stops when its signal is aborted', async () => {
    const { clusters, scenarios } = demo.api.runtime.strata;
    const view = await clusters.view(TEST, CLUSTER);
    const reason = new Error('enough');

    await expect(scenarios.compare(view, { periods: [PERIOD] }, AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it.each([
    [
      'under many aliases in a fragment',
      `{ ...f } fragment f on Query { ${times(21, (i) => `a${i}: ${COMPARISON}`)} }`,
    ],
    [
      'in fragments in fragments',
      `{ ...f ...g } fragment f on Query { ...g ... { ...g } } fragment g on Query { ${times(7, (i) => `a${i}: ${COMPARISON}`)} }`,
    ],
    ['twice, with all periods and scenarios', `{ a: ${LONG} b: ${LONG} }`],
    ['with every difference', `{ ${COMPARISON.replace('{ periods }', DIFFERENCES)} }`],
    [
      'as a replay again and again',
      `{ ${times(5, (i) => `a${i}: replayEvaluation(cluster: "x", evaluation: "${i}") { equal }`)} }`,
    ],
    [
      'as introspection in a fragment',
      `{ ...f } fragment f on Query { ${times(38, (i) => `a${i}: __schema { types { name } }`)} }`,
    ],
  ])('is refused %s', async (_name, query) => {
    expect(await demo.refusal('updater', query)).toBe('QUERY_TOO_LARGE');
  });
});
