import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, REFUSAL } from '../testing/submit-values.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
  const measure = { measure: 'guests', weight: [{ value: 3 }] };
  const input = { cluster: 'alpha', strategyId: 'north', objectiveId: 'grow', measure };
  const place = `mutation ($input: PlaceMeasureInput!) { placeMeasure(input: $input) { __typename ${REFUSAL} } }`;
  const { placeMeasure } = await dataOf(test, place, { as: 'coordinator', variables: { input } });
  expect(placeMeasure.__typename).toBe('StrategyChanged');
}, 60_000);
afterAll(() => test.close());

describe('The comparison of maps over GraphQL', () => {
  const query = `query ($revision: Int) { mapComparison(cluster: "alpha", strategy: "north", fromRevision: $revision,
    workingCopy: true) { label from { position first } to { position last } putInForce { type }
    differences(first: 10) { nodes { kind thing label changes { what before after } eventsOmitted
      events { type by sentence(language: UK) } } pageInfo { hasNextPage } } } }`;

  it('tells what the working copy would change, and who changed it', async () => {
    const { mapComparison } = await dataOf(test, query, { as: 'updater' });
    expect(mapComparison.differences).toEqual({
      nodes: [
        {
          kind: 'REWEIGHTED',
          thing: 'measure:north/grow/guests',
          label: expect.any(String),
          changes: [{ what: 'weight', before: '1', after: '3' }],
          eventsOmitted: 0,
          events: [
            { type: 'MeasureReweighed', by: 'coordinator', sentence: expect.stringContaining('вагу показника') },
          ],
        },
      ],
      pageInfo: { hasNextPage: false },
    });
  });

  it('refuses a revision that the strategy does not have', async () => {
    const { body } = await test.ask(query, { as: 'auditor', variables: { revision: 9 } });
    expect(body.errors?.[0]?.extensions.code).toBe('UNKNOWN_REVISION');
  });
});
