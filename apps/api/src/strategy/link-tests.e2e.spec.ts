import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLUSTER, startDemoApi, type DemoApi } from '../testing/demo-api.js';

let demo: DemoApi;

beforeAll(async () => {
  demo = await startDemoApi();
}, 120_000);
afterAll(() => demo.close());

describe('The tests of links over GraphQL', () => {
  const query = `query ($strategy: ID!) { linkTests(cluster: "${CLUSTER}", strategy: $strategy, from: "2024-10", to: "2026-09") {
    strategy links { from fromLabel(language: UK) to toLabel sign lag lagPeriods verdict tests { lag n effective r p } } } }`;

  it('have a verdict and the correlations around the stated lag', async () => {
    const { linkTests } = await demo.must('auditor', query, { strategy: 'all-seasons' });
    expect(linkTests.links.length).toBeGreaterThan(0);
    for (const { lagPeriods, verdict, tests } of linkTests.links) {
      expect(tests.map(({ lag }: { lag: number }) => lag)).toEqual([lagPeriods - 1, lagPeriods, lagPeriods + 1]);
      expect(['BORNE_OUT', 'NOT_BORNE_OUT', 'TOO_LITTLE_DATA']).toContain(verdict);
    }
  });

  it('are refused for an unknown strategy', async () => {
    expect(await demo.refusal('auditor', query, { strategy: 'nowhere' })).toBe('UNKNOWN_STRATEGY');
  });
});
