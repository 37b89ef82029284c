import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, submitValues } from '../testing/submit-values.js';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;
const evidence = { sha256: 'e'.repeat(64), address: 'https://archive.example/audit.pdf' };

beforeAll(async () => {
  test = await startTestApi();
  await submitValues(test, [{ measure: 'guests', actual: { number: '150' } }]);
}, 60_000);
afterAll(() => test.close());

const RESTATEMENT = `id status reason proposedBy decidedBy comment evidence { address }
  corrections { measure subject period was { number } becomes { number } now { number } applied conflict }`;

async function send(as: Person, mutation: string, input: object) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename
    ... on RestatementChanged { outcome position restatement { ${RESTATEMENT} } }
    ... on Refusal { code } ... on FaultyInput { faults { path code measure subject period } } } }`;
  return (await dataOf(test, query, { as, variables: { input: { cluster: 'alpha', ...input } } }))[mutation];
}

const correction = (was: string, becomes: string) => ({
  measure: 'guests',
  subject: 'north',
  period: '2024-03',
  was: { number: was },
  becomes: { number: becomes },
});

describe('Restatements over GraphQL', () => {
  it('are proposed with reason and evidence, approved by a coordinator, and move scores', async () => {
    const proposal = { restatementId: 'audit', reason: 'an audit', evidence, corrections: [correction('150', '180')] };
    const proposed = await send('updater', 'proposeRestatement', proposal);
    expect(proposed).toMatchObject({
      outcome: 'DONE',
      restatement: {
        status: 'PROPOSED',
        proposedBy: 'updater',
        decidedBy: null,
        evidence: { address: evidence.address },
        corrections: [{ was: { number: '150' }, becomes: { number: '180' }, applied: false, conflict: false }],
      },
    });
    const scores = `query ($as: AsOf) { restatementScores(cluster: "alpha", id: "audit", first: 500, asOf: $as) {
      counts { period scores } nodes { period node before after } } }`;
    const movedBy = async (as: Person, position: string) =>
      (await dataOf(test, scores, { as, variables: { as: { atLeast: position } } })).restatementScores;
    const before = await movedBy('coordinator', proposed.position);
    expect(before.nodes).toContainEqual(expect.objectContaining({ period: '2024-03', node: 'strategy:north' }));
    expect((await movedBy('updater', proposed.position)).nodes).toEqual([]);

    const decision = { restatementId: 'audit', comment: 'seen' };
    expect(await send('approver', 'approveRestatement', decision)).toMatchObject({ __typename: 'NotAllowed' });
    const approved = await send('coordinator', 'approveRestatement', decision);
    expect(approved).toMatchObject({
      outcome: 'DONE',
      restatement: {
        status: 'APPROVED',
        decidedBy: 'coordinator',
        corrections: [{ now: { number: '180' }, applied: true }],
      },
    });
    expect(await movedBy('auditor', approved.position)).toEqual(before);
    const value = `{ value(cluster: "alpha", member: "north", measure: "guests", period: "2024-03") {
      value { number reason restatement evidence { sha256 } } } }`;
    expect((await dataOf(test, value, { as: 'updater' })).value.value).toEqual({
      number: '180',
      reason: 'an audit',
      restatement: 'audit',
      evidence: { sha256: evidence.sha256 },
    });
  });

  it('name the values that are not what the proposer has seen', async () => {
    const proposal = { restatementId: 'late', reason: 'late', corrections: [correction('1', '2')] };
    const answer = await send('updater', 'proposeRestatement', proposal);
    expect(answer).toMatchObject({ __typename: 'RuleBroken', code: 'RESTATEMENT_CONFLICT' });
    expect(answer.faults).toEqual([
      {
        path: 'input.corrections.0',
        code: 'RESTATEMENT_CONFLICT',
        measure: 'guests',
        subject: 'north',
        period: '2024-03',
      },
    ]);
  });

  it('follow the rules of the cluster', async () => {
    const query = '{ restatementRules(cluster: "alpha") { required fourEyes } }';
    const rules = (await dataOf(test, query, { as: 'updater' }))['restatementRules'];
    expect(rules).toEqual({ required: false, fourEyes: false });
  });

  it('are listed for those who may read all of their figures', async () => {
    const again = { restatementId: 'again', reason: 'again', corrections: [correction('180', '181')] };
    const { position } = await send('updater', 'proposeRestatement', again);
    const query = `query ($as: AsOf) { restatements(cluster: "alpha", status: PROPOSED, asOf: $as) { nodes { id } } }`;
    const listed = async (as: Person) =>
      (await dataOf(test, query, { as, variables: { as: { atLeast: position } } })).restatements.nodes;
    expect(await listed('updater')).toEqual([{ id: 'again' }]);
    const declined = await send('updater', 'declineRestatement', { restatementId: 'again', comment: 'a mistake' });
    expect(declined).toMatchObject({ outcome: 'DONE', restatement: { status: 'DECLINED', comment: 'a mistake' } });
  });
});
