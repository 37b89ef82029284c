import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLUSTER, PERIOD, startDemoApi, type DemoApi } from '../testing/demo-api.js';

let demo: DemoApi;

beforeAll(async () => {
  demo = await startDemoApi();
  const value = { measure: 'training-hours', subject: 'grand-hotel', actual: { number: '31' } };
  const input = { cluster: CLUSTER, actorId: 'grand-hotel', period: PERIOD, values: [value], reason: 'counted twice' };
  const restated = await demo.send('updater', 'restateValues', input, '... on ValuesReported { outcome }');
  expect(restated).toMatchObject({ outcome: 'DONE' });
}, 120_000);
afterAll(() => demo.close());

describe('The revisions of a measure over GraphQL', () => {
  const asked = (member: string) =>
    `{ revisionTriangle(cluster: "${CLUSTER}", measure: "training-hours", member: "${member}") { vintages
      statistics { count revised mean meanAbsolute bias { t p } }
      rows(first: 500) { nodes { subject period values first { vintage value } latest { value } revision } } } }`;

  it('are rows of figures, first and latest, with their statistics', async () => {
    const { revisionTriangle } = await demo.must('auditor', asked('grand-hotel'));
    const { vintages, rows, statistics } = revisionTriangle;
    const row = rows.nodes.find(({ period }: { period: string }) => period === PERIOD);
    expect(row).toMatchObject({ subject: 'grand-hotel', latest: { value: '31' } });
    expect(row.values).toHaveLength(vintages.length);
    expect(Number(row.revision)).toBe(31 - Number(row.first.value));
    expect(statistics).toMatchObject({ revised: 1, count: expect.any(Number) });
  });

  it('are refused to other members', async () => {
    expect(await demo.refusal('updater', asked('museum'))).toBe('NOT_ALLOWED');
  });
});
