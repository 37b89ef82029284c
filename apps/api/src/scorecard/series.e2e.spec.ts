import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, submitValues } from '../testing/submit-values.js';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
  for (const [period, number] of [
    ['2024-01', '100'],
    ['2024-03', '200'],
  ] as const) {
    await submitValues(test, [{ measure: 'guests', actual: { number } }], period);
  }
}, 60_000);
afterAll(() => test.close());

describe('A series of scores', () => {
  const series = (as: Person, variables: Readonly<Record<string, unknown>>) =>
    test.ask(
      `query ($nodes: [ID!]!, $from: Period!, $to: Period!) { scoreSeries(cluster: "alpha", nodes: $nodes, from: $from, to: $to) {
        position nodes { id points { period node { score status label actual { number } } } } } }`,
      { as, variables },
    );

  it('has a node of every period', async () => {
    const nodes = ['measure:north/grow/guests', 'strategy:whole'];
    const { body } = await series('auditor', { nodes, from: '2024-01', to: '2024-03' });
    const [measure, whole] = body.data.scoreSeries.nodes;
    expect(measure.points.map(({ period, node }: { period: string; node: object }) => ({ period, ...node }))).toEqual([
      { period: '2024-01', score: 1 / 3, status: 'AMBER', label: 'Guests', actual: { number: '100' } },
      { period: '2024-02', score: null, status: 'GREY', label: 'Guests', actual: null },
      { period: '2024-03', score: 2 / 3, status: 'GREEN', label: 'Guests', actual: { number: '200' } },
    ]);
    expect(whole.points).toHaveLength(3);
  });

  it('shows a member of others what every scorecard shows', async () => {
    const nodes = ['measure:south/grow/guests'];
    const { body } = await series('updater', { nodes, from: '2024-01', to: '2024-03' });
    const points = body.data.scoreSeries.nodes[0].points as { node: { score: null; actual: null } }[];
    expect(points.every(({ node }) => node.score === null && node.actual === null)).toBe(true);
  });

  it('names whose figures counted', async () => {
    const query = `query ($composition: CompositionInput) { scoreSeries(cluster: "alpha", nodes: ["strategy:whole"],
      from: "2024-01", to: "2024-03", composition: $composition) { composition { members from to without actors } }
      scorecard(cluster: "alpha", period: "2024-03", composition: $composition) { composition { members from actors } } }`;
    const usual = await dataOf(test, query, { as: 'auditor' });
    const { actors } = usual.scoreSeries.composition;
    expect(usual.scoreSeries.composition).toMatchObject({
      members: 'THEN',
      from: '2024-01',
      to: '2024-03',
      without: null,
    });
    expect(actors).toContain('north');
    const composition = { members: 'CONSTANT', without: 'north' };
    const other = await dataOf(test, query, { as: 'auditor', variables: { composition } });
    expect(other.scoreSeries.composition).toMatchObject({
      ...composition,
      actors: actors.filter((id: string) => id !== 'north'),
    });
    expect(other.scorecard.composition).toMatchObject({ members: 'CONSTANT', from: '2024-03' });
    const unknown = await test.ask(query, { as: 'auditor', variables: { composition: { without: 'nobody' } } });
    expect(unknown.body.errors?.[0]?.extensions.code).toBe('UNKNOWN_MEMBER');
  });

  it.each([
    [{ nodes: ['strategy:wole'], from: '2024-01', to: '2024-02' }, 'UNKNOWN_NODE'],
    [{ nodes: ['strategy:whole'], from: '2024-02', to: '2024-01' }, 'INVALID_INPUT'],
    [{ nodes: ['strategy:whole'], from: '2024-02', to: '2024' }, 'INVALID_INPUT'],
    [{ nodes: ['strategy:whole'], from: '2010-01', to: '2024-01' }, 'INVALID_INPUT'],
    [{ nodes: Array.from({ length: 21 }, (_, i) => `strategy:${i}`), from: '2024', to: '2024' }, 'INVALID_INPUT'],
  ])('refuses %j', async (variables, code) => {
    const { body } = await series('auditor', variables);
    expect(body.errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('A series of values', () => {
  const query = `query ($member: String!, $to: Period!) {
    valueSeries(cluster: "alpha", member: $member, measure: "guests", from: "2024-01", to: $to) {
      position points { period value { number by } } } }`;

  it('has every period', async () => {
    const data = await dataOf(test, query, { as: 'updater', variables: { member: 'north', to: '2024-03' } });
    expect(data.valueSeries.points).toEqual([
      { period: '2024-01', value: { number: '100', by: 'updater' } },
      { period: '2024-02', value: null },
      { period: '2024-03', value: { number: '200', by: 'updater' } },
    ]);
  });

  it('is refused for another member, and for periods of another frequency', async () => {
    const refused = async (variables: object) =>
      (await test.ask(query, { as: 'updater', variables: { ...variables } })).body.errors?.[0]?.extensions.code;
    expect(await refused({ member: 'south', to: '2024-03' })).toBe('NOT_ALLOWED');
    expect(await refused({ member: 'north', to: '2024' })).toBe('INVALID_INPUT');
  });
});
