import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { executeCommand } from '../testing/seed-clusters.js';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

const target = { cluster: 'alpha', actorId: 'north', termId: 'bonus' };
const TERM = 'term { id label frequency condition { measure subject is value } share { percent measure subject } }';

async function change(as: Person, field: string, input: object) {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Refusal { code }
    ... on IncomeChanged { outcome ${TERM} } } }`;
  const { body } = await test.ask(query, { as, variables: { input: { ...target, ...input } } });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data[field];
}

const ask = async (as: Person, query: string) => (await test.ask(query, { as })).body;

const term = {
  labels: { en: 'A bonus' },
  frequency: 'MONTH',
  condition: { measure: 'guests', subject: 'north', is: 'AT_LEAST', value: '50' },
  share: { percent: '10', measure: 'guests', subject: 'north' },
};

describe('Income terms over GraphQL', () => {
  it('are set by coordinators', async () => {
    expect(await change('approver', 'setIncomeTerm', term)).toMatchObject({ __typename: 'NotAllowed' });
    const { labels, ...shown } = term;
    expect(await change('coordinator', 'setIncomeTerm', term)).toMatchObject({
      outcome: 'DONE',
      term: { id: 'bonus', label: labels.en, ...shown },
    });
    expect(await change('coordinator', 'setIncomeTerm', term)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await change('coordinator', 'setIncomeTerm', { ...term, frequency: 'YEAR' })).toMatchObject({
      __typename: 'RuleBroken',
      code: 'MEASURE_DOES_NOT_FIT',
    });
    const share = { ...term.share, percent: '101' };
    expect(await change('coordinator', 'setIncomeTerm', { ...term, share })).toMatchObject({
      __typename: 'InvalidInput',
      code: 'INVALID_SHARE',
    });
  });

  it('say what is due and what was missed, to those who may read the figures of the actor', async () => {
    for (const [period, value] of [
      ['2024-01', '60'],
      ['2024-02', '40'],
    ] as const) {
      const reported = { measure: 'guests', subject: 'north', actual: { kind: 'number', value } } as const;
      const command = { type: 'SubmitValues', actorId: 'north', period, values: [reported] } as const;
      await executeCommand(test.api.runtime, { aggregate: 'report', clusterId: 'alpha', command });
    }
    const query = `{ incomeDue(cluster: "alpha", period: "2024-Q1", actor: "north") { nodes {
      actor term { id } period value holds amount due missed } } }`;
    const { nodes } = (await ask('updater', query)).data.incomeDue;
    const of = { actor: 'north', term: { id: 'bonus' } };
    expect(nodes).toEqual([
      { ...of, period: '2024-01', value: '60', holds: true, amount: '60', due: '6.00', missed: '0' },
      { ...of, period: '2024-02', value: '40', holds: false, amount: '40', due: '0', missed: '4.00' },
      { ...of, period: '2024-03', value: null, holds: null, amount: null, due: null, missed: null },
    ]);
    const unknown = await ask(
      'auditor',
      '{ incomeDue(cluster: "alpha", period: "2024", actor: "none") { nodes { period } } }',
    );
    expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_MEMBER' });
  });

  it('are dropped from a period on', async () => {
    const reason = 'agreed anew';
    expect(await change('coordinator', 'dropIncomeTerm', { reason, from: '2024-02' })).toMatchObject({ term: null });
    const terms = '{ incomeTerms(cluster: "alpha", actor: "north") { nodes { id } } }';
    expect((await ask('auditor', terms)).data.incomeTerms.nodes).toEqual([]);
    const query = '{ incomeDue(cluster: "alpha", period: "2024-Q1") { nodes { period due } } }';
    expect((await ask('auditor', query)).data.incomeDue.nodes).toEqual([{ period: '2024-01', due: '6.00' }]);
  });
});
