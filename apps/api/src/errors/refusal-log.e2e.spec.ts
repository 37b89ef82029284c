import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

describe('What the log says of a request that is refused', () => {
  it.each([
    ['no query', '{', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a wrong argument', '{ measures(cluster: "alpha", first: 9999) { nodes { id } } }', 'INVALID_INPUT'],
    ['an unknown cluster', '{ cluster(id: "gamma") { id } }', 'NOT_ALLOWED'],
    [
      'an unknown strategy',
      '{ scorecard(cluster: "alpha", period: "2024-01", strategy: "x") { position } }',
      'UNKNOWN_STRATEGY',
    ],
    ['too much', `{ ${'a'.repeat(200)} }`, 'QUERY_TOO_LARGE'],
  ])('is its code, in one line of level info, for %s', async (_name, query, code) => {
    const before = test.logged.length;
    await test.ask(query, { as: 'auditor' });
    const lines = test.logged.slice(before).filter(({ msg, channel }) => msg !== 'command' && channel !== 'security');

    expect(lines).toEqual([
      expect.objectContaining({ level: 30, msg: 'request refused', by: 'auditor', codes: [code] }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/stack|gamma|9999/);
  });

  it('is its status for a body that cannot be read', async () => {
    const before = test.logged.length;
    const headers = { 'content-type': 'application/json' };
    await fetch(test.api.graphqlUrl, { method: 'POST', headers, body: '{"query":' });
    await fetch(test.api.graphqlUrl, { method: 'POST', headers: { 'content-type': 'text/x' }, body: 'x' });
    const lines = test.logged.slice(before);

    expect(lines.map(({ level, msg }) => [level, msg])).toEqual(lines.map(() => [30, 'request refused']));
    expect(lines).toHaveLength(2);
  });
});
