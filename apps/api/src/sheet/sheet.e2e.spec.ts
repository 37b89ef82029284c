import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { executeCommand } from '../testing/seed-clusters.js';
import { dataOf, submitValues } from '../testing/submit-values.js';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

const SHEET = `query ($actor: ID!, $period: Period!, $asOf: AsOf) {
  entrySheet(cluster: "alpha", actor: $actor, period: $period, asOf: $asOf) {
    actor period due cycle { status }
    rows {
      measure { id unit polarity label(language: UK) } subject due definition { number from }
      objectives { strategy objective }
      previous { period unit value { number } }
      value { number by }
      scored { status score variance targets { goal redFlag } }
      lock { code since openedBy message remedy }
    }
  }
}`;

async function sheet(as: Person, variables: object) {
  return (await test.ask(SHEET, { as, variables: { actor: 'north', period: '2024-03', ...variables } })).body;
}

describe('Entry sheets over GraphQL', () => {
  it('answer with everything that an actor enters for a period', async () => {
    await submitValues(test, [{ measure: 'guests', actual: { number: '140' } }], '2024-02');
    const { position } = (await submitValues(test, [{ measure: 'guests', actual: { number: '150' } }])).body.data
      .submitValues;
    const { data } = await sheet('updater', { asOf: { atLeast: position } });

    expect(data.entrySheet).toEqual({
      actor: 'north',
      period: '2024-03',
      due: null,
      cycle: null,
      rows: [
        {
          measure: { id: 'guests', unit: 'people', polarity: 'HIGHER', label: 'Гості' },
          subject: 'north',
          due: null,
          definition: { number: 1, from: null },
          objectives: [{ strategy: 'north', objective: 'grow' }],
          previous: [
            { period: '2024-02', unit: 'people', value: { number: '140' } },
            { period: '2024-01', unit: 'people', value: null },
          ],
          value: { number: '150', by: 'updater' },
          scored: {
            status: 'AMBER',
            score: expect.closeTo(0.5),
            variance: -50,
            targets: { goal: '200', redFlag: '100' },
          },
          lock: {
            code: 'SUBMITTED',
            since: expect.any(String),
            openedBy: ['UPDATER', 'APPROVER'],
            message: 'The account "updater" has submitted the value.',
            remedy: 'Restate the value with a reason.',
          },
        },
      ],
    });
  });

  it('say who reports to those who do not, and nothing to other members', async () => {
    const { data } = await sheet('auditor', { period: '2024-04' });
    expect(data.entrySheet.rows[0].lock).toMatchObject({ code: 'NOT_YOURS', openedBy: ['ADMINISTRATOR'] });
    const foreign = await sheet('updater', { actor: 'south' });
    expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' });
    const unknown = await sheet('updater', { actor: 'norht' });
    expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_MEMBER' });
  });

  it('have the deadlines of the cycle, and wait for that of a later period', async () => {
    const open = { type: 'OpenCycle', period: '2090-01' } as const;
    const atLeast = await executeCommand(test.api.runtime, { aggregate: 'cycles', clusterId: 'alpha', command: open });
    const { data } = await sheet('updater', { period: '2090-01', asOf: { atLeast } });
    expect(data.entrySheet).toMatchObject({ cycle: { status: 'OPEN' }, due: expect.stringMatching(/^2090-02-/) });
    expect(data.entrySheet.rows[0].lock).toMatchObject({ code: 'FUTURE', openedBy: [], since: null });
  });
});

describe('Checked values over GraphQL', () => {
  const CHECK = `query ($values: [TypedValueInput!]!, $mark: DecimalMark) {
    checkValues(cluster: "alpha", actor: "north", values: $values, decimalMark: $mark) {
      index measure subject period understood { kind number } scored { status variance } refusal { code message } warnings
    } }`;

  it('say what each would be', async () => {
    const typed = (text: string, measure = 'Гості') => ({ measure, period: 'Apr 2024', text });
    const values = [typed('1.234'), typed('much'), typed('1', 'beds')];
    const { checkValues } = await dataOf(test, CHECK, { as: 'updater', variables: { values, mark: 'COMMA' } });

    expect(checkValues).toEqual([
      {
        index: 0,
        measure: 'guests',
        subject: 'north',
        period: '2024-04',
        understood: { kind: 'NUMBER', number: '1234' },
        scored: { status: 'BLUE', variance: 1034 },
        refusal: null,
        warnings: [],
      },
      expect.objectContaining({ index: 1, scored: null, refusal: expect.objectContaining({ code: 'NOT_A_NUMBER' }) }),
      expect.objectContaining({ index: 2, refusal: expect.objectContaining({ code: 'UNKNOWN_MEASURE' }) }),
    ]);
    const ambiguous = await dataOf(test, CHECK, { as: 'updater', variables: { values: values.slice(0, 1) } });
    expect(ambiguous.checkValues[0].refusal.code).toBe('AMBIGUOUS_NUMBER');
    const auditor = await dataOf(test, CHECK, { as: 'auditor', variables: { values: [typed('5')] } });
    expect(auditor.checkValues[0].refusal.code).toBe('NOT_ALLOWED');
  });
});

describe('Drafts over GraphQL', () => {
  const KEEP = `mutation ($input: KeepDraftsInput!) { keepDrafts(input: $input) { __typename
    ... on Refusal { code message remedy }
    ... on RuleBroken { faults { code message measure subject } }
    ... on DraftsChanged { outcome drafts { measure subject text by edition } } } }`;
  const keep = async (as: Person, text: string | null, basedOn?: number) => {
    const values = [{ measure: 'guests', text, basedOn }];
    const input = { cluster: 'alpha', actorId: 'north', period: '2024-05', values };
    return (await dataOf(test, KEEP, { as, variables: { input } })).keepDrafts;
  };
  const draftSeenBy = async (as: Person) => {
    const query = `{ entrySheet(cluster: "alpha", actor: "north", period: "2024-05") { rows { draft { text by edition } } } }`;
    return (await dataOf(test, query, { as })).entrySheet.rows[0].draft;
  };

  it('are kept for the people of the actor, and of two that differ the second is refused', async () => {
    const draft = { text: 'about 160', by: 'updater', edition: 1 };
    expect(await keep('updater', 'about 160')).toEqual({
      __typename: 'DraftsChanged',
      outcome: 'DONE',
      drafts: [{ measure: 'guests', subject: 'north', ...draft }],
    });
    expect(await draftSeenBy('approver')).toEqual(draft);
    expect([await draftSeenBy('coordinator'), await draftSeenBy('auditor')]).toEqual([null, null]);
    expect(await keep('approver', '170')).toMatchObject({
      __typename: 'RuleBroken',
      code: 'DRAFT_CONFLICT',
      faults: [{ measure: 'guests', subject: 'north', message: expect.stringContaining('about 160') }],
    });
    expect(await keep('approver', '170', 1)).toMatchObject({ outcome: 'DONE', drafts: [{ text: '170', edition: 2 }] });
    expect(await keep('updater', null, 2)).toMatchObject({ drafts: [{ text: null, edition: 3 }] });
  });
});
