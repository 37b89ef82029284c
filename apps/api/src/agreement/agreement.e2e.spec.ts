import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { executeCommand } from '../testing/seed-clusters.js';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;

const ROUND = `round note due quorum { agree objections } reminders escalated
  parties { party because roles answer { answer comment edition remarks { about comment } } }`;

async function send(as: Person, field: string, input: object) {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename
    ... on Refusal { code message remedy }
    ... on AgreementChanged { outcome agreement { strategy status proposal changedSince reason rounds { ${ROUND} } } } } }`;
  const variables = { input: { cluster: 'alpha', strategyId: 'whole', ...input } };
  return (await test.ask(query, { as, variables })).body.data[field];
}

const ask = async (as: Person, query: string) => (await test.ask(query, { as })).body;

beforeAll(async () => {
  test = await startTestApi();
  const query = `mutation { requireAgreement(input: { cluster: "alpha", required: true }) {
    ... on ClusterChanged { cluster { agreementRequired } } } }`;
  expect((await ask('coordinator', query)).data.requireAgreement).toEqual({ cluster: { agreementRequired: true } });
}, 60_000);
afterAll(() => test.close());

describe('Agreements over GraphQL', () => {
  it('ask those whom a proposal affects, in rounds that show what they change', async () => {
    const roles = [{ party: 'south', role: 'executor' }];
    const proposed = await send('coordinator', 'proposeStrategy', { roles, note: 'two years' });
    expect(proposed).toMatchObject({ __typename: 'AgreementChanged', outcome: 'DONE' });
    expect(proposed.agreement).toMatchObject({
      strategy: 'whole',
      status: 'PROPOSED',
      proposal: 1,
      changedSince: false,
    });
    expect(proposed.agreement.rounds[0]).toMatchObject({
      ...{ round: 1, note: 'two years', quorum: { agree: 100, objections: 0 }, escalated: false },
      parties: [
        { party: 'north', because: ['CHILD', 'CONTRIBUTION'], roles: [], answer: null },
        { party: 'south', because: ['CHILD', 'CONTRIBUTION', 'ROLE'], roles: ['executor'], answer: null },
      ],
    });
    const remarks = [{ about: 'objective:grow', comment: 'too vague' }];
    const asked = { party: 'north', round: 1, answer: 'ASKS', remarks };
    const { agreement } = await send('approver', 'answerProposal', asked);
    expect(agreement.rounds[0].parties[0].answer).toEqual({ answer: 'ASKS', comment: null, edition: 1, remarks });
  });

  it('name conflicts and what is wrong with an answer', async () => {
    const objects = { party: 'north', round: 1, answer: 'OBJECTS' };
    expect(await send('approver', 'answerProposal', objects)).toMatchObject({
      __typename: 'RuleBroken',
      code: 'ANSWER_CONFLICT',
      message: 'Since you looked, "north" has asked for a change in round 1.',
    });
    expect(await send('approver', 'answerProposal', { ...objects, basedOn: 1 })).toMatchObject({
      code: 'COMMENT_REQUIRED',
    });
    const unknown = { ...objects, basedOn: 1, remarks: [{ about: 'objective:fly', comment: 'no' }] };
    expect(await send('approver', 'answerProposal', unknown)).toMatchObject({
      __typename: 'NotFound',
      code: 'REMARK_NOT_FOUND',
    });
    expect(await send('coordinator', 'decideProposal', { round: 1, reason: 'now' })).toMatchObject({
      code: 'DECISION_TOO_EARLY',
    });
  });

  it('refuse answers in the name of others', async () => {
    const agrees = { party: 'south', round: 1, answer: 'AGREES' };
    for (const person of ['approver', 'coordinator', 'updater', 'auditor', 'admin', 'root', 'stranger'] as const) {
      const answer = await send(person, 'answerProposal', agrees);
      expect([person, answer.__typename]).toEqual([person, 'NotAllowed']);
    }
  });

  it('open the next round with the difference to the last one', async () => {
    await executeCommand(test.api.runtime, {
      aggregate: 'strategy',
      clusterId: 'alpha',
      strategyId: 'whole',
      command: {
        type: 'SetObjective',
        objective: {
          ...{ id: 'save', labels: { en: 'Save' }, perspective: 'finance', rollUp: 'weighted-mean' },
          weight: [{ from: null, value: 1 }],
        },
      },
    });
    const revised = await send('coordinator', 'reviseProposal', { round: 1 });
    expect(revised.agreement.rounds).toMatchObject([{ round: 1 }, { round: 2, parties: [{ answer: null }, {}] }]);
    const { data } = await ask(
      'updater',
      `{ proposalDifference(cluster: "alpha", strategy: "whole") { differences { nodes { kind thing } } }
        agreements(cluster: "alpha") { nodes { strategy status rounds { round } } }
        agreement(cluster: "alpha", strategy: "whole") { status } }`,
    );
    expect(data).toEqual({
      proposalDifference: { differences: { nodes: [{ kind: 'ADDED', thing: 'objective:whole/save' }] } },
      agreements: { nodes: [{ strategy: 'whole', status: 'PROPOSED', rounds: [{ round: 1 }, { round: 2 }] }] },
      agreement: { status: 'PROPOSED' },
    });
    const withdrawn = await send('coordinator', 'withdrawProposal', { reason: 'no money' });
    expect(withdrawn.agreement).toMatchObject({ status: 'WITHDRAWN', reason: 'no money' });
    const unknown = await ask('updater', '{ agreement(cluster: "alpha", strategy: "north") { status } }');
    expect(unknown.errors?.[0]?.extensions.code).toBe('UNKNOWN_AGREEMENT');
  });

  it('list the tasks of realignment after a revision, with what it changed', async () => {
    const off = 'mutation { requireAgreement(input: { cluster: "alpha", required: false }) { __typename } }';
    expect((await ask('coordinator', off)).data.requireAgreement).toEqual({ __typename: 'ClusterChanged' });
    await executeCommand(test.api.runtime, {
      aggregate: 'cascade',
      clusterId: 'alpha',
      command: { type: 'ReviseStrategy', strategyId: 'whole', note: 'saving' },
    });
    const query = `{ realignments(cluster: "alpha", owner: "north") { nodes { strategy label owner parent alignedWith } }
      parentDifference(cluster: "alpha", strategy: "north") { strategy differences { nodes { kind thing } } } }`;
    const { runtime } = test.api;
    await runtime.reads.waitFor('history', await runtime.events.head(), 5_000);
    expect((await ask('approver', query)).data).toEqual({
      realignments: {
        nodes: [{ strategy: 'north', label: 'Strategy of north', owner: 'north', parent: 'whole', alignedWith: 1 }],
      },
      parentDifference: {
        strategy: 'whole',
        // The contributions were accepted after the activation, with which the children were aligned.
        differences: {
          nodes: [
            { kind: 'ADDED', thing: 'objective:whole/save' },
            ...['north', 'south'].map((child) => ({ kind: 'ADDED', thing: `contribution:${child}/grow>grow` })),
          ],
        },
      },
    });
    const { data } = await ask('approver', '{ parentDifference(cluster: "alpha", strategy: "whole") { strategy } }');
    expect(data).toEqual({ parentDifference: null });
  });
});
