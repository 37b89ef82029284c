import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, submitValues } from '../testing/submit-values.js';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;
/** The current month: it has begun, and its cycle is not over. */
const period = new Date().toISOString().slice(0, 7);

const RESULTS: Readonly<Record<string, string>> = {
  openCycle: 'CycleChanged { cycle { approval { fourEyes stages { id role ranks changeAbove } } } }',
  defineWorkflow: 'WorkflowChanged { position }',
  approveValues: 'ValuesReported { outcome position values { number } }',
  returnValues: 'ValuesReported { outcome position values { number } }',
};

async function send(as: Person, field: string, input: object) {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on ${RESULTS[field]}
    ... on Refusal { code message } ... on FaultyInput { faults { path code measure message } } } }`;
  return (await dataOf(test, query, { as, variables: { input: { cluster: 'alpha', ...input } } }))[field];
}

async function waiting(as: Person, atLeast: string) {
  const query = `{ approvals(cluster: "alpha", forMe: true, asOf: { atLeast: "${atLeast}" }) { nodes {
    actor measure subject stage { id role } overdue enteredBy edition value { number } before { number } forMe } } }`;
  return (await dataOf(test, query, { as })).approvals.nodes;
}

async function row(as: Person, atLeast: string) {
  const query = `{ entrySheet(cluster: "alpha", actor: "north", period: "${period}", asOf: { atLeast: "${atLeast}" }) {
    rows { value { number } lock { code } approval { status stages edition last { act stage by note } } } } }`;
  return (await dataOf(test, query, { as })).entrySheet.rows[0];
}

const guests = (figure: string) => ({ measure: 'guests', actual: { number: figure } });
const decision = (stage: string, basedOn: number, more: object = {}) => ({
  actorId: 'north',
  period,
  stage,
  values: [{ measure: 'guests', basedOn, ...more }],
});

beforeAll(async () => {
  test = await startTestApi();
  const { workflow } = await dataOf(test, '{ workflow(cluster: "alpha", id: "reporting-cycle") { definition } }', {
    as: 'coordinator',
  });
  const shipped = workflow.definition as string;
  const stages = `approval:
  stages:
    - { id: check, role: approver, on: business-due }
    - { id: sign-off, role: coordinator, on: grace-end, when: { changeAbove: 50 } }
`;
  const definition = shipped.replace('version: 1', 'version: 2').replace('retry:\n', `${stages}retry:\n`);
  const defined = await send('coordinator', 'defineWorkflow', {
    workflow: 'reporting-cycle',
    definition,
    reason: 'two stages',
  });
  expect(defined.__typename).toBe('WorkflowChanged');
}, 60_000);
afterAll(() => test.close());

describe('The approval of values over GraphQL', () => {
  it('follows the stages of the cycle', async () => {
    const { cycle } = await send('coordinator', 'openCycle', { period });
    expect(cycle.approval).toEqual({
      fourEyes: true,
      stages: [
        { id: 'check', role: 'APPROVER', ranks: null, changeAbove: null },
        { id: 'sign-off', role: 'COORDINATOR', ranks: null, changeAbove: 50 },
      ],
    });
  });

  it('lists what waits, returns it with a note, and takes it again', async () => {
    const { position } = (await submitValues(test, [guests('150')], period)).body.data.submitValues;
    expect(await waiting('approver', position)).toEqual([
      {
        actor: 'north',
        measure: 'guests',
        subject: 'north',
        stage: { id: 'check', role: 'APPROVER' },
        overdue: false,
        enteredBy: 'updater',
        edition: 1,
        value: { number: '150' },
        before: null,
        forMe: true,
      },
    ]);
    expect(await waiting('updater', position)).toEqual([]);
    const returned = await send('approver', 'returnValues', decision('check', 1, { note: 'without the harbour?' }));
    expect(returned).toMatchObject({ __typename: 'ValuesReported', outcome: 'DONE', values: [{ number: '150' }] });
    expect(await row('updater', returned.position)).toMatchObject({
      lock: null,
      approval: {
        status: 'RETURNED',
        edition: 2,
        last: { act: 'RETURNED', stage: 'check', by: 'approver', note: 'without the harbour?' },
      },
    });
    const again = (await submitValues(test, [guests('180')], period)).body.data.submitValues;
    expect(await waiting('approver', again.position)).toMatchObject([
      { edition: 3, value: { number: '180' }, before: { number: '150' } },
    ]);
  });

  it('names a conflict by value, and needs the role of the stage', async () => {
    const late = await send('approver', 'approveValues', decision('check', 1));
    expect(late).toMatchObject({
      __typename: 'RuleBroken',
      code: 'APPROVAL_CONFLICT',
      faults: [{ path: 'input.values.0', code: 'APPROVAL_CONFLICT', measure: 'guests' }],
    });
    expect(await send('updater', 'approveValues', decision('check', 3))).toMatchObject({ __typename: 'NotAllowed' });
    const checked = await send('approver', 'approveValues', decision('check', 3));
    expect(checked).toMatchObject({ outcome: 'DONE' });
    expect(await send('approver', 'approveValues', decision('sign-off', 4))).toMatchObject({
      __typename: 'NotAllowed',
    });
    const signed = await send('coordinator', 'approveValues', decision('sign-off', 4));
    expect(await row('updater', signed.position)).toMatchObject({
      value: { number: '180' },
      lock: { code: 'APPROVED' },
      approval: { status: 'APPROVED', stages: [], edition: 5 },
    });
    const query = `mutation ($input: SubmitValuesInput!) { submitValues(input: $input) { ... on FaultyInput { faults {
      path code lock { code openedBy openers } } } } }`;
    const input = { cluster: 'alpha', actorId: 'north', period, values: [guests('190')] };
    const { submitValues: refused } = await dataOf(test, query, { as: 'updater', variables: { input } });
    expect(refused.faults).toEqual([
      {
        path: 'input.values.0',
        code: 'VALUE_ALREADY_SUBMITTED',
        lock: { code: 'APPROVED', openedBy: ['UPDATER', 'APPROVER'], openers: ['approver', 'updater'] },
      },
    ]);
    const unknown = await send('approver', 'approveValues', decision('audit', 5));
    expect(unknown).toMatchObject({ __typename: 'NotFound', code: 'STAGE_NOT_FOUND' });
  });

  it('decides what counts in scores, where the cluster counts approved values', async () => {
    const set = `mutation ($input: SetClusterScoringInput!) { setClusterScoring(input: $input) { __typename
      ... on ClusterChanged { cluster { scoring { counts } } } } }`;
    const scoring = { cluster: 'alpha', scoring: { counts: 'APPROVED' }, from: period };
    const as = (person: Person) => dataOf(test, set, { as: person, variables: { input: scoring } });
    expect(await as('updater')).toMatchObject({ setClusterScoring: { __typename: 'NotAllowed' } });
    expect((await as('coordinator')).setClusterScoring.cluster.scoring).toEqual({ counts: 'APPROVED' });
    const restate = `mutation ($input: RestateValuesInput!) { restateValues(input: $input) {
      ... on ValuesReported { position values { awaitsApproval } } } }`;
    const input = { cluster: 'alpha', actorId: 'north', period, values: [guests('200')], reason: 'late guests' };
    const restated = (await dataOf(test, restate, { as: 'updater', variables: { input } })).restateValues;
    expect(restated.values).toEqual([{ awaitsApproval: true }]);
    const asOf = `asOf: { atLeast: "${restated.position}" }`;
    const of = `cluster: "alpha", period: "${period}", ${asOf}`;
    const card = `{ scorecard(${of}) { counts nodes(kinds: [MEASURE], first: 500) { nodes {
      strategy actual { number } reading { awaitingApproval } } } }
      explanation(${of}, of: { value: { measure: "guests", member: "north" } }) { counts top {
        value { text } awaitingApproval { value { text } event { by reason } } } } }`;
    const { scorecard, explanation } = await dataOf(test, card, { as: 'updater' });
    const waits = scorecard.nodes.nodes.filter(
      ({ reading }: { reading: { awaitingApproval: number | null } | null }) => (reading?.awaitingApproval ?? 0) > 0,
    );
    expect(scorecard.counts).toBe('APPROVED');
    expect(waits).toMatchObject([{ actual: { number: '180' }, reading: { awaitingApproval: 1 } }]);
    expect(explanation).toMatchObject({
      counts: 'APPROVED',
      top: {
        value: { text: '180' },
        awaitingApproval: { value: { text: '200' }, event: { by: 'updater', reason: 'late guests' } },
      },
    });
  });
});
