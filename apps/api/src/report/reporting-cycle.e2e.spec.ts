import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carryOut } from '../testing/seed-clusters.js';
import { PASSWORD, startTestApi, type AskOptions, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

const REFUSAL = '... on Refusal { code message remedy }';

async function must(query: string, options: AskOptions) {
  const { body } = await test.ask(query, options);
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

function submit(values: readonly object[], period = '2024-03', as: AskOptions['as'] = 'updater') {
  const query = `mutation ($input: SubmitValuesInput!) { submitValues(input: $input) {
    __typename ${REFUSAL}
    ... on InvalidInput { fields { path message } }
    ... on RuleBroken { details { name value } }
    ... on ValuesReported { outcome position values { measure subject number knownAt position } } } }`;
  const input = { cluster: 'alpha', actorId: 'north', period, values };
  return test.ask(query, { as, variables: { input } });
}

describe('Signing in', () => {
  const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) {
    __typename ${REFUSAL} ... on SignedIn { accessToken accessTokenExpiresAt refreshToken me { login grants { role } } } } }`;

  it('gives an access token that works and a refresh token that works once', async () => {
    const { body } = await test.ask(signIn, { variables: { input: { login: 'auditor', password: PASSWORD } } });
    const signedIn = body.data.signIn;
    expect(signedIn).toMatchObject({ __typename: 'SignedIn', me: { login: 'auditor', grants: [{ role: 'AUDITOR' }] } });
    const me = await test.ask('{ me { login name } }', { token: signedIn.accessToken });
    expect(me.body.data).toEqual({ me: { login: 'auditor', name: 'The auditor' } });

    const refresh =
      'mutation ($input: RefreshInput!) { refresh(input: $input) { __typename ... on SignedIn { refreshToken } } }';
    const variables = { input: { refreshToken: signedIn.refreshToken } };
    expect((await test.ask(refresh, { variables })).body.data.refresh.__typename).toBe('SignedIn');
    expect((await test.ask(refresh, { variables })).body.data.refresh.__typename).toBe('SignInRefused');
  });

  it('tells a wrong password and an unknown login alike, and slows guessing down', async () => {
    const guess = async (login: string) =>
      (await test.ask(signIn, { variables: { input: { login, password: 'not this one at all' } } })).body.data.signIn;

    expect(await guess('stranger')).toEqual(await guess('nobody-of-that-name'));
    const codes = [];
    for (let i = 0; i < 6; i += 1) codes.push((await guess('stranger')).code);
    expect(codes).toContain('TOO_MANY_TRIES');
  });

  it('takes no token that was changed', async () => {
    const token = await test.token('auditor');
    const forged = `${token.slice(0, -3)}${token.endsWith('AAA') ? 'BBB' : 'AAA'}`;
    const { status, body } = await test.ask('{ me { login } }', { token: forged });

    expect(status).toBe(401);
    expect(body.errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });
});

describe('A reporting cycle by its roles', () => {
  it('goes from the value of an updater to the score of the cluster, and is known as of every moment', async () => {
    const first = await submit([{ measure: 'guests', actual: { number: '150' } }]);
    const reported = first.body.data.submitValues;
    expect(reported).toMatchObject({
      __typename: 'ValuesReported',
      outcome: 'DONE',
      values: [{ number: '150', subject: 'north' }],
    });

    const scorecard = `query ($asOf: AsOf) { scorecard(cluster: "alpha", period: "2024-03", asOf: $asOf) { position
      node(id: "strategy:whole") { score status label }
      nodes(kinds: [MEASURE]) { nodes { id score status actual { number } target variance parts { nodeId } } } } }`;
    const card = (await must(scorecard, { as: 'coordinator', variables: { asOf: { atLeast: reported.position } } }))
      .scorecard;
    expect(card.node).toMatchObject({ status: 'AMBER', label: 'Growing together' });
    expect(card.node.score).toBeCloseTo(0.5, 12);
    expect(card.nodes.nodes.find(({ id }: { id: string }) => id === 'measure:north/grow/guests')).toMatchObject({
      actual: { number: '150' },
      target: '200',
      variance: -50,
    });

    const restate = `mutation ($input: RestateValuesInput!) { restateValues(input: $input) { __typename ${REFUSAL}
      ... on ValuesReported { position values { number reason } } } }`;
    const values = [{ measure: 'guests', actual: { number: '200.0' } }];
    const input = { cluster: 'alpha', actorId: 'north', period: '2024-03', values, reason: 'late count' };
    const restated = (await must(restate, { as: 'approver', variables: { input } })).restateValues;
    expect(restated).toMatchObject({
      __typename: 'ValuesReported',
      values: [{ number: '200.0', reason: 'late count' }],
    });

    const after = await must(scorecard, { as: 'auditor', variables: { asOf: { position: restated.position } } });
    const before = await must(scorecard, { as: 'auditor', variables: { asOf: { position: reported.position } } });
    expect(after.scorecard.node.score).toBeCloseTo(2 / 3, 12);
    expect(before.scorecard.node.score).toBeCloseTo(0.5, 12);

    const value = `query ($asOf: AsOf) { value(cluster: "alpha", member: "north", measure: "guests", period: "2024-03", asOf: $asOf) {
      value { number supersededAt } versions { nodes { number reason } } } }`;
    const then = await must(value, { as: 'auditor', variables: { asOf: { position: reported.position } } });
    expect(then.value).toEqual({
      value: { number: '150', supersededAt: null },
      versions: { nodes: [{ number: '150', reason: null }] },
    });
    const long = await must(value, { as: 'auditor', variables: { asOf: { at: '2020-01-01' } } }).catch(
      (error: Error) => error.message,
    );
    expect(long).toContain('NOT_KNOWN_THEN');
  });

  it('answers a command sent again as the first time, and one that changes nothing as unchanged', async () => {
    const commandId = '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a77';
    const query = `mutation ($input: RenameActorInput!) { renameActor(input: $input) { ... on ClusterChanged { outcome position
      cluster { actors { nodes { id label } } } } } }`;
    const variables = { input: { cluster: 'alpha', actorId: 'south', labels: { en: 'South Inn' }, commandId } };
    const first = (await must(query, { as: 'coordinator', variables })).renameActor;
    const again = (await must(query, { as: 'coordinator', variables })).renameActor;
    const { commandId: _commandId, ...input } = variables.input;
    const unchanged = (await must(query, { as: 'coordinator', variables: { input } })).renameActor;

    expect(first.outcome).toBe('DONE');
    expect(first.cluster.actors.nodes).toContainEqual({ id: 'south', label: 'South Inn' });
    expect([again.outcome, again.position]).toEqual(['REPEATED', first.position]);
    expect(unchanged.outcome).toBe('UNCHANGED');
  });

  it('keeps the figures of an actor from other actors, and shows them the scores', async () => {
    const values = [{ measure: 'guests', actual: { number: '180' } }];
    const query = `mutation ($input: SubmitValuesInput!) { submitValues(input: $input) { __typename ... on ValuesReported { position } } }`;
    const south = { cluster: 'alpha', actorId: 'south', period: '2024-03', values };
    const { body } = await test.ask(query, { as: 'updater', variables: { input: south } });
    expect(body.data.submitValues.__typename).toBe('NotAllowed');

    const reported = { measure: 'guests', subject: 'south', actual: { kind: 'number', value: '180' } } as const;
    const command = { type: 'SubmitValues', actorId: 'south', period: '2024-03', values: [reported] } as const;
    const atLeast = await carryOut(test.api.runtime, { aggregate: 'report', clusterId: 'alpha', command });
    const variables = { asOf: { atLeast } };
    const card = `query ($asOf: AsOf) { scorecard(cluster: "alpha", period: "2024-03", asOf: $asOf) {
      node(id: "measure:south/grow/guests") { score actual { number } reading { subject } } } }`;
    const seen = (await must(card, { as: 'updater', variables })).scorecard.node;
    expect(seen).toEqual({ score: expect.any(Number), actual: null, reading: null });
    const whole = (await must(card, { as: 'coordinator', variables })).scorecard.node;
    expect(whole).toMatchObject({ actual: { number: '180' }, reading: { subject: 'south' } });

    const list = 'query ($asOf: AsOf) { values(cluster: "alpha", asOf: $asOf) { nodes { subject } } }';
    expect((await must(list, { as: 'updater', variables })).values.nodes).toEqual([{ subject: 'north' }]);
    expect((await must(list, { as: 'auditor', variables })).values.nodes).toEqual([
      { subject: 'north' },
      { subject: 'south' },
    ]);
    const direct =
      '{ value(cluster: "alpha", member: "south", measure: "guests", period: "2024-03") { value { number } } }';
    expect((await test.ask(direct, { as: 'updater' })).body.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it('lets an approver shape the strategy of the own actor only', async () => {
    const query = `mutation ($input: SetObjectiveInput!) { setObjective(input: $input) { __typename ${REFUSAL}
      ... on StrategyChanged { strategy { objectives { id weight { from value } } } } } }`;
    const objective = { id: 'learn', labels: { en: 'Learn' }, perspective: 'finance', weight: [{ value: 2 }] };
    const send = (strategyId: string) =>
      must(query, { as: 'approver', variables: { input: { cluster: 'alpha', strategyId, objective } } });

    expect((await send('north')).setObjective.strategy.objectives).toContainEqual({
      id: 'learn',
      weight: [{ from: null, value: 2 }],
    });
    expect((await send('south')).setObjective.__typename).toBe('NotAllowed');
  });

  it('pages by cursors that stay with the moment of the first page', async () => {
    const page =
      'query ($after: String) { timeline(cluster: "alpha", first: 7, after: $after) { nodes { position type } pageInfo { hasNextPage endCursor } } }';
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { timeline } = await must(page, { as: 'auditor', variables: { after } });
      seen.push(...timeline.nodes.map(({ position }: { position: string }) => position));
      if (!timeline.pageInfo.hasNextPage) break;
      after = timeline.pageInfo.endCursor;
    }
    const { timeline } = await must('{ timeline(cluster: "alpha", first: 500) { nodes { position } } }', {
      as: 'auditor',
    });

    expect(seen).toEqual(timeline.nodes.map(({ position }: { position: string }) => position));
    expect(seen.length).toBeGreaterThan(14);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('shows a cluster administrator the accounts of that cluster, with the roles there', async () => {
    const query = '{ accounts { nodes { login grants { cluster } } } }';
    const all = (await must(query, { as: 'root' })).accounts.nodes;
    const own = (await must(query, { as: 'admin' })).accounts.nodes;

    expect(all.map(({ login }: { login: string }) => login)).toContain('stranger');
    expect(own.map(({ login }: { login: string }) => login)).toEqual([
      'admin',
      'approver',
      'auditor',
      'coordinator',
      'updater',
    ]);
  });
});

describe('Withdrawals and confirmations', () => {
  it('withdraw a value, which earlier moments keep', async () => {
    const { position } = (await submit([{ measure: 'guests', actual: { number: '77' } }], '2023-05')).body.data
      .submitValues;
    const query = `mutation ($input: WithdrawValuesInput!) { withdrawValues(input: $input) {
      __typename ${REFUSAL} ... on ValuesReported { outcome position values { number } } } }`;
    const values = [{ measure: 'guests' }];
    const input = { cluster: 'alpha', actorId: 'north', period: '2023-05', values, reason: 'of another month' };
    const withdrawn = (await must(query, { as: 'updater', variables: { input } })).withdrawValues;
    expect(withdrawn).toMatchObject({ __typename: 'ValuesReported', outcome: 'DONE', values: [] });
    const value = `query ($asOf: AsOf) { value(cluster: "alpha", member: "north", measure: "guests", period: "2023-05", asOf: $asOf) {
      value { number supersededAt } } }`;
    const at = async (asOf: string) =>
      (await must(value, { as: 'auditor', variables: { asOf: { position: asOf } } })).value.value;
    expect(await at(position)).toEqual({ number: '77', supersededAt: null });
    expect(await at(withdrawn.position)).toBeNull();
  });

  it('refuse periods that have not begun', async () => {
    const { body } = await submit([{ measure: 'guests', actual: { number: '1' } }], '2199-01');
    expect(body.data.submitValues).toMatchObject({ __typename: 'RuleBroken', code: 'PERIOD_NOT_BEGUN' });
  });

  it('ask for a confirmation of a measure on no map, and take it', async () => {
    const define = `mutation ($input: DefineMeasureInput!) { defineMeasure(input: $input) { __typename ${REFUSAL} } }`;
    const definition = { labels: { en: 'Parking' }, unit: 'cars', frequency: 'MONTH', scoring: { kind: 'UNSCORED' } };
    const input = { cluster: 'alpha', measureId: 'parking', definition };
    const defined = (await must(define, { as: 'coordinator', variables: { input } })).defineMeasure;
    expect(defined.__typename).toBe('MeasureChanged');
    const values = [{ measure: 'parking', actual: { number: '5' } }];
    const { body } = await submit(values, '2023-05');
    expect(body.data.submitValues).toMatchObject({ __typename: 'ConfirmationRequired', code: 'CONFIRMATION_REQUIRED' });
    const confirmed = `mutation ($input: SubmitValuesInput!) { submitValues(input: $input) { __typename ${REFUSAL} } }`;
    const report = { cluster: 'alpha', actorId: 'north', period: '2023-05', values, confirm: true };
    const done = await must(confirmed, { as: 'updater', variables: { input: report } });
    expect(done.submitValues.__typename).toBe('ValuesReported');
  });
});
