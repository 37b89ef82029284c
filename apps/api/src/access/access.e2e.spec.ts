import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { typeDefs } from '@strata/contract';
import { aggregateKinds, aggregateOf, type AggregateKind } from '@strata/domain';
import { buildSchema, type GraphQLField } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { sampleOperation } from '../testing/sample-operation.js';
import { PEOPLE, startTestApi, type Answer, type Person, type TestApi } from '../testing/test-api.js';

const PERSONS = Object.keys(PEOPLE) as Person[];
const EVERYBODY = PERSONS;
const MEMBERS: readonly Person[] = ['root', 'admin', 'coordinator', 'updater', 'approver', 'auditor'];
const HISTORIANS: readonly Person[] = ['root', 'admin', 'coordinator', 'auditor'];
const ADMINISTRATORS: readonly Person[] = ['root', 'admin'];
const INSTALLATION: readonly Person[] = ['root'];
const COORDINATOR: readonly Person[] = ['coordinator'];
/** The strategies in the samples belong to the approver's actor. */
const STRATEGISTS: readonly Person[] = ['coordinator', 'approver'];
const ASSESSORS: readonly Person[] = ['coordinator', 'updater', 'approver'];
const REPORTERS: readonly Person[] = ['updater', 'approver'];

/** Who may use a root field with the sample arguments. Everyone else is refused, and so is every anonymous caller. */
const QUERIES: Readonly<Record<string, readonly Person[]>> = {
  clusters: EVERYBODY,
  cluster: MEMBERS,
  exportCluster: HISTORIANS,
  clusterTemplates: EVERYBODY,
  strategies: MEMBERS,
  strategyMap: MEMBERS,
  measures: MEMBERS,
  measure: MEMBERS,
  value: MEMBERS,
  values: MEMBERS,
  valueSeries: MEMBERS,
  reportedPeriods: MEMBERS,
  dataQuality: MEMBERS,
  approvals: MEMBERS,
  revisionTriangle: MEMBERS,
  mapComparison: MEMBERS,
  linkTests: MEMBERS,
  scoreChange: MEMBERS,
  scorecard: MEMBERS,
  closedScorecard: MEMBERS,
  scoreSeries: MEMBERS,
  timeline: MEMBERS,
  scoresMoved: HISTORIANS,
  rehearseChange: EVERYBODY,
  seals: EVERYBODY,
  eventProof: HISTORIANS,
  methodCatalogue: EVERYBODY,
  method: EVERYBODY,
  clusterMethods: MEMBERS,
  clusterMethod: MEMBERS,
  suggestedBinding: MEMBERS,
  methodEvaluation: MEMBERS,
  questionnaires: EVERYBODY,
  assessments: MEMBERS,
  segmentation: MEMBERS,
  snwPortraits: MEMBERS,
  initiatives: MEMBERS,
  activityEffects: MEMBERS,
  budgets: MEMBERS,
  resourceBalances: MEMBERS,
  planCompliance: MEMBERS,
  incomeTerms: MEMBERS,
  incomeDue: MEMBERS,
  timeSlice: MEMBERS,
  functionalSlice: MEMBERS,
  resourceSlice: MEMBERS,
  operatorSlice: MEMBERS,
  branches: MEMBERS,
  branch: MEMBERS,
  branchComparison: MEMBERS,
  branchSteps: MEMBERS,
  scenarios: MEMBERS,
  scenarioComparison: MEMBERS,
  entrySheet: MEMBERS,
  checkValues: MEMBERS,
  agreements: MEMBERS,
  agreement: MEMBERS,
  proposalDifference: MEMBERS,
  realignments: MEMBERS,
  parentDifference: MEMBERS,
  restatementRules: MEMBERS,
  snapshots: MEMBERS,
  snapshotPreview: COORDINATOR,
  restatements: MEMBERS,
  restatement: MEMBERS,
  restatementScores: MEMBERS,
  comments: MEMBERS,
  commentThread: MEMBERS,
  commentCounts: MEMBERS,
  mentionable: MEMBERS,
  cycles: MEMBERS,
  cycle: MEMBERS,
  cycleCompletion: MEMBERS,
  worklist: MEMBERS,
  processes: ADMINISTRATORS,
  process: ADMINISTRATORS,
  notices: MEMBERS,
  mailbox: MEMBERS,
  workflow: MEMBERS,
  workflows: MEMBERS,
  evaluations: MEMBERS,
  replayEvaluation: HISTORIANS,
  evidenceBundle: HISTORIANS,
  explanation: MEMBERS,
  me: EVERYBODY,
  quotas: EVERYBODY,
  accounts: ADMINISTRATORS,
  account: ADMINISTRATORS,
  personRecord: INSTALLATION,
  sessions: INSTALLATION,
  systemHealth: INSTALLATION,
};

/** Mutations that need no sign-in. */
const OPEN: readonly string[] = ['signIn', 'confirmSignIn', 'refresh'];

/** Who may use the mutations that are commands of an aggregate, unless they are listed in `MUTATIONS`. */
const COMMANDS: Partial<Readonly<Record<AggregateKind, readonly Person[]>>> = {
  cluster: COORDINATOR,
  strategy: STRATEGISTS,
  measure: COORDINATOR,
  method: COORDINATOR,
  layout: STRATEGISTS,
  resources: STRATEGISTS,
  income: COORDINATOR,
  scenario: COORDINATOR,
  branch: COORDINATOR,
  evaluations: COORDINATOR,
  snapshot: COORDINATOR,
  cycles: COORDINATOR,
  workflows: COORDINATOR,
  thread: MEMBERS,
};

const MUTATIONS: Readonly<Record<string, readonly Person[]>> = {
  signIn: EVERYBODY,
  confirmSignIn: EVERYBODY,
  refresh: EVERYBODY,
  beginSecondFactor: EVERYBODY,
  confirmSecondFactor: EVERYBODY,
  removeSecondFactor: INSTALLATION,
  signOut: EVERYBODY,
  setPassword: INSTALLATION,
  endSession: INSTALLATION,
  endSessions: INSTALLATION,
  foundCluster: INSTALLATION,
  requireSecondFactor: ADMINISTRATORS,
  applyClusterFile: ['root', 'coordinator'],
  draftStrategy: STRATEGISTS,
  reviseStrategyStatement: STRATEGISTS,
  confirmAlignment: STRATEGISTS,
  acceptContribution: STRATEGISTS,
  declineContribution: STRATEGISTS,
  forkBranch: ASSESSORS,
  moveStrategy: COORDINATOR,
  activateStrategy: COORDINATOR,
  reviseStrategy: COORDINATOR,
  retireStrategy: COORDINATOR,
  submitValues: REPORTERS,
  restateValues: REPORTERS,
  withdrawValues: REPORTERS,
  approveValues: ASSESSORS,
  returnValues: ASSESSORS,
  keepDrafts: REPORTERS,
  proposeRestatement: ['coordinator', ...REPORTERS],
  approveRestatement: COORDINATOR,
  declineRestatement: COORDINATOR,
  planInitiative: STRATEGISTS,
  setInitiativeStatus: ASSESSORS,
  reachMilestone: ASSESSORS,
  planActivities: STRATEGISTS,
  cancelInitiative: STRATEGISTS,
  setBudgetLine: STRATEGISTS,
  dropBudgetLine: STRATEGISTS,
  planBudget: STRATEGISTS,
  recordSpending: ASSESSORS,
  proposeStrategy: STRATEGISTS,
  reviseProposal: STRATEGISTS,
  answerProposal: ['approver'],
  decideProposal: COORDINATOR,
  withdrawProposal: STRATEGISTS,
  retryProcess: ADMINISTRATORS,
  setNoticeSettings: MEMBERS,
  markNoticesRead: MEMBERS,
  markThreadRead: MEMBERS,
  resendNotices: MEMBERS,
  assessItems: ASSESSORS,
  withdrawGrades: ASSESSORS,
  segmentMarket: ASSESSORS,
  openAccount: INSTALLATION,
  renameAccount: INSTALLATION,
  grantRole: ADMINISTRATORS,
  revokeRole: ADMINISTRATORS,
  linkIdentity: INSTALLATION,
  closeAccount: INSTALLATION,
  erasePerson: INSTALLATION,
};

const SUBSCRIPTIONS: Readonly<Record<string, readonly Person[]>> = {
  scorecardChanged: MEMBERS,
  clusterMoved: MEMBERS,
  worklistChanged: MEMBERS,
};

type Fields = readonly GraphQLField<unknown, unknown>[];
const schema = buildSchema(typeDefs);
const queries: Fields = Object.values(schema.getQueryType()!.getFields());
const mutations: Fields = Object.values(schema.getMutationType()!.getFields());
const subscriptions: Fields = Object.values(schema.getSubscriptionType()!.getFields());

/** Who may use a mutation: those listed for it, otherwise those who may send the commands of its aggregate. */
function usersOf(mutation: string): readonly Person[] | undefined {
  if (Object.hasOwn(MUTATIONS, mutation)) return MUTATIONS[mutation];
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`;
  const kind = aggregateKinds.find((one) => aggregateOf(one).decider.commandTypes.includes(type));
  return kind && COMMANDS[kind];
}

/** The verdict expected for each person. */
function expectedOf(allowed: readonly Person[] | undefined) {
  if (allowed === undefined) throw new Error('no expectation covers this field');
  return PERSONS.map((person) => ({ person, verdict: allowed.includes(person) ? 'allowed' : 'denied' }));
}

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

const MISTAKES = new Set(['INVALID_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL']);

/** The outcome of a call: `allowed` unless it was refused for lack of access. */
async function verdict(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, person?: Person) {
  const { query, variables } = sampleOperation(kind, field);
  const { status, body } = await test.ask(query, { variables, ...(person === undefined ? {} : { as: person }) });
  const code = String(body.errors?.[0]?.extensions.code);
  if (code === 'NOT_SIGNED_IN') return { verdict: 'not signed in', status };
  if (code === 'NOT_ALLOWED' || answerType(body, field.name) === 'NotAllowed') return { verdict: 'denied' };
  // A malformed sample would pass as allowed.
  if (MISTAKES.has(code)) throw new Error(JSON.stringify(body));
  return { verdict: 'allowed' };
}

function answerType({ data }: Answer['body'], field: string): unknown {
  return data?.[field]?.__typename;
}

describe('Access rules', () => {
  it('are listed here for every field of the SDL, and for nothing else', () => {
    const names = (fields: Fields) => fields.map(({ name }) => name).sort();

    expect(Object.keys(QUERIES).sort()).toEqual(names(queries));
    expect(names(mutations).filter((name) => usersOf(name) === undefined)).toEqual([]);
    expect(Object.keys(MUTATIONS).filter((name) => !names(mutations).includes(name))).toEqual([]);
    expect(Object.keys(SUBSCRIPTIONS).sort()).toEqual(names(subscriptions));
  });

  describe.each(queries.map(({ name }, index) => ({ name, index })))('Query.$name', ({ name, index }) => {
    it('is refused without a sign-in and otherwise answered by role', async () => {
      const field = queries[index]!;
      const met = [];
      for (const person of PERSONS) met.push({ person, ...(await verdict('query', field, person)) });

      expect(await verdict('query', field)).toMatchObject({ verdict: 'not signed in', status: 401 });
      expect(met).toEqual(expectedOf(QUERIES[name]));
    });
  });

  describe.each(mutations.map(({ name }, index) => ({ name, index })))('Mutation.$name', ({ name, index }) => {
    it('is executed by role and, unless it is open, refused without a sign-in', async () => {
      const field = mutations[index]!;
      const anonymous = await verdict('mutation', field);
      const met = [];
      for (const person of PERSONS) met.push({ person, ...(await verdict('mutation', field, person)) });

      expect(anonymous).toMatchObject(
        OPEN.includes(name) ? { verdict: 'allowed' } : { verdict: 'not signed in', status: 401 },
      );
      expect(met).toEqual(expectedOf(usersOf(name)));
    });
  });

  describe.each(subscriptions.map(({ name }, index) => ({ name, index })))('Subscription.$name', ({ name, index }) => {
    it('is refused without a sign-in and otherwise answered by role', async () => {
      const field = subscriptions[index]!;
      const met = [];
      for (const person of PERSONS) met.push({ person, verdict: await firstMessage(field, await test.token(person)) });

      await expect(firstMessage(field, undefined)).resolves.toBe('not connected');
      expect(met).toEqual(expectedOf(SUBSCRIPTIONS[name]));
    });
  });

  it('allow introspection only after sign-in', async () => {
    const query = '{ __schema { queryType { name } } }';

    expect((await test.ask(query)).body.errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
    const hidden = await test.ask('{ __type(name: "Query") { name } __typename }');
    expect(hidden.body).toEqual({ data: { __type: null, __typename: 'Query' } });
    const both = await test.ask('{ __type(name: "Query") { name } me { login } }');
    expect(both.status).toBe(401);
    expect((await test.ask(query, { as: 'auditor' })).body.data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
  });

  it('cannot be bypassed with fragments, aliases or a second operation', async () => {
    const hidden = ['{ ...f } fragment f on Query { me { login } }', '{ __typename ... { x: me { login } } }'];

    for (const query of hidden) expect((await test.ask(query)).status).toBe(401);
    const two = 'query a { __typename } query b { me { login } }';
    expect((await test.ask(two, { operationName: 'a' })).body.data).toEqual({ __typename: 'Query' });
    expect((await test.ask(two, { operationName: 'b' })).status).toBe(401);
  });

  it('reveal nothing of the schema without a sign-in', async () => {
    const { body } = await test.ask('{ acounts { nodes { login } } }');

    expect(JSON.stringify(body)).not.toContain('accounts');
    expect(body.errors?.[0]?.message).toContain('sign in');
  });
});

/** `allowed` if a message arrives, `denied` if the subscription is refused, `not connected` if the connection is. */
async function firstMessage(field: GraphQLField<unknown, unknown>, token: string | undefined): Promise<string> {
  const client: Client = createClient({
    url: test.api.graphqlUrl.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  try {
    for await (const message of client.iterate({ ...sampleOperation('subscription', field) })) {
      if (message.errors === undefined) return 'allowed';
      return message.errors[0]?.extensions?.['code'] === 'NOT_ALLOWED' ? 'denied' : JSON.stringify(message.errors);
    }
    return 'ended';
  } catch (error) {
    return (error as { code?: number }).code === 4403 ? 'not connected' : String(error);
  } finally {
    await client.dispose();
  }
}
