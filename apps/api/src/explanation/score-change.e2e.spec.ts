import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLUSTER, PERIOD, startDemoApi, type DemoApi } from '../testing/demo-api.js';

const HOTEL = 'measure:grand-hotel/skilled-staff/training-hours';

let demo: DemoApi;
let before: string;

beforeAll(async () => {
  demo = await startDemoApi();
  const { scorecard } = await demo.must(
    'auditor',
    `{ scorecard(cluster: "${CLUSTER}", period: "${PERIOD}") { position } }`,
  );
  before = scorecard.position;
  const value = { measure: 'training-hours', subject: 'grand-hotel', actual: { number: '31' } };
  const input = { cluster: CLUSTER, actorId: 'grand-hotel', period: PERIOD, values: [value], reason: 'counted twice' };
  const restated = await demo.send('updater', 'restateValues', input, '... on ValuesReported { outcome }');
  expect(restated).toMatchObject({ outcome: 'DONE' });
}, 120_000);
afterAll(() => demo.close());

describe('The change of a score over GraphQL', () => {
  const asked = (more: string, node = HOTEL) =>
    `{ scoreChange(cluster: "${CLUSTER}", node: "${node}", period: "${PERIOD}"${more}) { difference from { score } to { score }
      parts { cause amount omitted figures { measure subject from { value } to { value } event { by type } }
        events { type } } } }`;

  it('is split into parts that lead to events', async () => {
    const { scoreChange } = await demo.must('updater', asked(`, from: { position: "${before}" }`));
    expect(scoreChange.parts).toMatchObject([
      {
        cause: 'RESTATEMENT',
        amount: scoreChange.difference,
        omitted: 0,
        figures: [{ subject: 'grand-hotel', to: { value: '31' }, event: { by: 'updater', type: 'ValuesRestated' } }],
      },
    ]);
    const periods = await demo.must('auditor', asked(', fromPeriod: "2026-08"'));
    expect(periods.scoreChange.parts.map(({ cause }: { cause: string }) => cause)).toContain('ACTUAL');
  });

  it('is from the period before by default', async () => {
    const given = await demo.must('auditor', asked(', fromPeriod: "2026-08"'));
    expect(await demo.must('auditor', asked(''))).toEqual(given);
  });

  it('has one start, two periods of the same length, and scores that are shown', async () => {
    const both = asked(`, from: { position: "${before}" }, fromPeriod: "2026-08"`);
    expect(await demo.refusal('auditor', both)).toBe('INVALID_INPUT');
    expect(await demo.refusal('auditor', asked(', fromPeriod: "2026"'))).toBe('PERIODS_DIFFER');
    const other = asked(`, from: { position: "${before}" }`, 'strategy:museum');
    expect(await demo.refusal('updater', other)).toBe('NOT_ALLOWED');
  });
});
