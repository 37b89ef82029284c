import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, REFUSAL, submitValues } from '../testing/submit-values.js';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;
let position: string;
const EVIDENCE = { sha256: 'b'.repeat(64), address: 'https://archive.test/count.pdf' };

const send = async (as: Person, field: string, input: object, more = '') => {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${REFUSAL} ${more} } }`;
  const data = await dataOf(test, query, { as, variables: { input: { cluster: 'alpha', ...input } } });
  return data[field];
};

beforeAll(async () => {
  test = await startTestApi();
  await submitValues(test, [{ measure: 'guests', actual: { number: '150' } }]);
  const values = [{ measure: 'guests', actual: { number: '160' }, note: 'late groups' }];
  const input = { actorId: 'north', period: '2024-03', values, reason: 'recount', evidence: EVIDENCE };
  position = (await send('approver', 'restateValues', input, '... on ValuesReported { position }')).position;
  await send('coordinator', 'setTarget', {
    measureId: 'guests',
    subject: 'south',
    figures: { goal: '300', redFlag: '100' },
  });
  const measure = { measure: 'guests', weight: [{ value: 1 }, { from: '2025-01-01', value: 3 }] };
  const placed = await send('coordinator', 'placeMeasure', { strategyId: 'north', objectiveId: 'grow', measure });
  expect(placed.__typename).toBe('StrategyChanged');
}, 60_000);
afterAll(() => test.close());

describe('A timeline of the API', () => {
  const query = `query ($about: String, $language: Language, $newestFirst: Boolean, $first: Int) {
    timeline(cluster: "alpha", about: $about, newestFirst: $newestFirst, first: $first) { nodes {
      type by sentence(language: $language) reason evidence { sha256 address } changesOmitted
      changes { what subject before after } } } }`;
  const timeline = async (as: Person, variables: object) =>
    (await dataOf(test, query, { as, variables: { ...variables } })).timeline.nodes;

  it('tells what changed in a language, with reason and evidence', async () => {
    const nodes = await timeline('auditor', { about: 'measure:guests', language: 'UK' });
    expect(nodes.find(({ type }: { type: string }) => type === 'ValuesRestated')).toEqual({
      type: 'ValuesRestated',
      by: 'approver',
      sentence: 'Виправлено дані за 2024-03 (North Hotel).',
      reason: 'recount',
      evidence: EVIDENCE,
      changesOmitted: 0,
      changes: [
        { what: 'guests', subject: 'north', before: '150', after: '160' },
        { what: 'guests note', subject: 'north', before: null, after: 'late groups' },
      ],
    });
    expect(nodes.at(-1)).toMatchObject({ type: 'MeasureReweighed' });
    expect(nodes.at(-1).changes).toEqual([{ what: 'weight from 2025-01-01', subject: null, before: '1', after: '3' }]);
  });

  it('shows members what they may read', async () => {
    const own = await timeline('updater', { about: 'member:north' });
    expect(own.map(({ type }: { type: string }) => type)).toContain('ValuesRestated');
    const { body } = await test.ask('{ timeline(cluster: "alpha") { nodes { type } } }', { as: 'stranger' });
    expect(body.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it('refuses an unknown subject', async () => {
    const { body } = await test.ask(query, { as: 'auditor', variables: { about: 'measure:gests' } });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'UNKNOWN_MEASURE',
      remedy: expect.stringContaining('"guests"'),
    });
  });
});

describe('Evidence', () => {
  it('is readable wherever its value is', async () => {
    const value = `{ value(cluster: "alpha", member: "north", measure: "guests", period: "2024-03") {
      value { number evidence { sha256 address } } versions { nodes { number evidence { address } } } } }`;
    const { value: answer } = await dataOf(test, value, { as: 'updater' });
    expect(answer.value).toEqual({ number: '160', evidence: EVIDENCE });
    expect(answer.versions.nodes.map(({ evidence }: { evidence: object | null }) => evidence)).toEqual([
      null,
      { address: EVIDENCE.address },
    ]);
    const explained = `{ explanation(cluster: "alpha", period: "2024-03", of: { node: "measure:north/grow/guests" }) {
      nodes(first: 50) { nodes { event { position reason note evidence { address } } } } } }`;
    const { explanation } = await dataOf(test, explained, { as: 'updater' });
    expect(explanation.nodes.nodes).toContainEqual({
      event: { position, reason: 'recount', note: 'late groups', evidence: { address: EVIDENCE.address } },
    });
  });
});

describe('Who set a target, a weight or an evaluation', () => {
  it('is a field of it', async () => {
    const measure = `{ measure(cluster: "alpha", id: "guests") { targets { subject entries { origin { by recordedAt } } } } }`;
    const { measure: found } = await dataOf(test, measure, { as: 'auditor' });
    expect(found.targets.map(({ entries }: { entries: object[] }) => entries[0])).toEqual([
      { origin: { by: 'system:test', recordedAt: expect.any(String) } },
      { origin: { by: 'coordinator', recordedAt: expect.any(String) } },
    ]);
    const map = `{ strategyMap(cluster: "alpha", strategy: "north") { objectives { weight { origin { by } }
      measures { weight { from value origin { by } } } } } }`;
    const [objective] = (await dataOf(test, map, { as: 'updater' })).strategyMap.objectives;
    expect(objective).toEqual({
      weight: [{ origin: { by: 'system:test' } }],
      measures: [
        {
          weight: [
            { from: null, value: 1, origin: { by: 'system:test' } },
            { from: '2025-01-01', value: 3, origin: { by: 'coordinator' } },
          ],
        },
      ],
    });
    const close = { evaluationId: 'march', period: '2024-03', reason: 'spring', incomplete: true };
    await send('coordinator', 'closeEvaluation', close);
    const withdraw = { evaluationId: 'march', reason: 'wrong figures' };
    const fields = '... on EvaluationChanged { evaluation { closed { by reason } withdrawn { by reason } } }';
    const withdrawn = await send('coordinator', 'withdrawEvaluation', withdraw, fields);
    expect(withdrawn.evaluation).toEqual({
      closed: { by: 'coordinator', reason: 'spring' },
      withdrawn: { by: 'coordinator', reason: 'wrong figures' },
    });
  });
});
