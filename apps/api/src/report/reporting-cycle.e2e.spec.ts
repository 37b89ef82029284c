import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { executeCommand } from '../testing/seed-clusters.js';
import { dataOf, REFUSAL, submitValues } from '../testing/submit-values.js';
import { PASSWORD, startTestApi, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

describe('Signing in', () => {
  const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) {
    __typename ${REFUSAL} ... on SignedIn { accessToken accessTokenExpiresAt refreshToken me { login grants { role } } } } }`;

  it('returns an access token and a refresh token that works once', async () => {
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

  it('does not distinguish a wrong password from an unknown login, and slows down guessing', async () => {
    const guess = async (login: string) =>
      (await test.ask(signIn, { variables: { input: { login, password: 'not this one at all' } } })).body.data.signIn;

    expect(await guess('stranger')).toEqual(await guess('nobody-of-that-name'));
    const codes = [];
    for (let i = 0; i < 6; i += 1) codes.push((await guess('stranger')).code);
    expect(codes).toContain('TOO_MANY_TRIES');
  });

  it('refuses a token that was altered', async () => {
    const token = await test.token('auditor');
    const forged = `${token.slice(0, -3)}${token.endsWith('AAA') ? 'BBB' : 'AAA'}`;
    const { status, body } = await test.ask('{ me { login } }', { token: forged });

    expect(status).toBe(401);
    expect(body.errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });
});

describe('A reporting cycle by its roles', () => {
  it("leads from an updater's value to the score of the cluster, as of every moment", async () => {
    const first = await submitValues(test, [{ measure: 'guests', actual: { number: '150' } }]);
    const reported = first.body.data.submitValues;
    expect(reported).toMatchObject({
      __typename: 'ValuesReported',
      outcome: 'DONE',
      values: [{ number: '150', subject: 'north' }],
    });

    const scorecard = `query ($asOf: AsOf) { scorecard(cluster: "alpha", period: "2024-03", asOf: $asOf) { position
      node(id: "strategy:whole") { score status label }
      nodes(kinds: [MEASURE]) { nodes { id score status actual { number } target variance parts { nodeId } } } } }`;
    const card = (
      await dataOf(test, scorecard, { as: 'coordinator', variables: { asOf: { atLeast: reported.position } } })
    ).scorecard;
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
    const restated = (await dataOf(test, restate, { as: 'approver', variables: { input } })).restateValues;
    expect(restated).toMatchObject({
      __typename: 'ValuesReported',
      values: [{ number: '200.0', reason: 'late count' }],
    });

    const after = await dataOf(test, scorecard, {
      as: 'auditor',
      variables: { asOf: { position: restated.position } },
    });
    const before = await dataOf(test, scorecard, {
      as: 'auditor',
      variables: { asOf: { position: reported.position } },
    });
    expect(after.scorecard.node.score).toBeCloseTo(2 / 3, 12);
    expect(before.scorecard.node.score).toBeCloseTo(0.5, 12);

    const value = `query ($asOf: AsOf) { value(cluster: "alpha", member: "north", measure: "guests", period: "2024-03", asOf: $asOf) {
      value { number supersededAt } versions { nodes { number reason } } } }`;
    const then = await dataOf(test, value, { as: 'auditor', variables: { asOf: { position: reported.position } } });
    expect(then.value).toEqual({
      value: { number: '150', supersededAt: null },
      versions: { nodes: [{ number: '150', reason: null }] },
    });
    const long = await dataOf(test, value, { as: 'auditor', variables: { asOf: { at: '2020-01-01' } } }).catch(
      (error: Error) => error.message,
    );
    expect(long).toContain('NOT_KNOWN_THEN');
  });

  it('returns the first outcome for a repeated command, and unchanged for one without effect', async () => {
    const commandId = '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a77';
    const query = `mutation ($input: RenameActorInput!) { renameActor(input: $input) { ... on ClusterChanged { outcome position
      cluster { actors { nodes { id label } } } } } }`;
    const variables = { input: { cluster: 'alpha', actorId: 'south', labels: { en: 'South Inn' }, commandId } };
    const first = (await dataOf(test, query, { as: 'coordinator', variables })).renameActor;
    const again = (await dataOf(test, query, { as: 'coordinator', variables })).renameActor;
    const { commandId: _commandId, ...input } = variables.input;
    const unchanged = (await dataOf(test, query, { as: 'coordinator', variables: { input } })).renameActor;

    expect(first.outcome).toBe('DONE');
    expect(first.cluster.actors.nodes).toContainEqual({ id: 'south', label: 'South Inn' });
    expect([again.outcome, again.position]).toEqual(['REPEATED', first.position]);
    expect(unchanged.outcome).toBe('UNCHANGED');
  });

  it('hides the figures and scores of an actor from other actors but shows the statuses', async () => {
    const values = [{ measure: 'guests', actual: { number: '180' } }];
    const query = `mutation ($input: SubmitValuesInput!) { submitValues(input: $input) { __typename ... on ValuesReported { position } } }`;
    const south = { cluster: 'alpha', actorId: 'south', period: '2024-03', values };
    const { body } = await test.ask(query, { as: 'updater', variables: { input: south } });
    expect(body.data.submitValues.__typename).toBe('NotAllowed');

    const reported = { measure: 'guests', subject: 'south', actual: { kind: 'number', value: '180' } } as const;
    const command = { type: 'SubmitValues', actorId: 'south', period: '2024-03', values: [reported] } as const;
    const atLeast = await executeCommand(test.api.runtime, { aggregate: 'report', clusterId: 'alpha', command });
    const variables = { asOf: { atLeast } };
    const card = `query ($asOf: AsOf) { scorecard(cluster: "alpha", period: "2024-03", asOf: $asOf) {
      node(id: "measure:south/grow/guests") { score status actual { number } reading { subject } } } }`;
    const seen = (await dataOf(test, card, { as: 'updater', variables })).scorecard.node;
    const whole = (await dataOf(test, card, { as: 'coordinator', variables })).scorecard.node;
    expect(seen).toEqual({ score: null, status: whole.status, actual: null, reading: null });
    expect(whole).toMatchObject({ actual: { number: '180' }, reading: { subject: 'south' } });

    const list = 'query ($asOf: AsOf) { values(cluster: "alpha", asOf: $asOf) { nodes { subject } } }';
    expect((await dataOf(test, list, { as: 'updater', variables })).values.nodes).toEqual([{ subject: 'north' }]);
    expect((await dataOf(test, list, { as: 'auditor', variables })).values.nodes).toEqual([
      { subject: 'north' },
      { subject: 'south' },
    ]);
    const direct =
      '{ value(cluster: "alpha", member: "south", measure: "guests", period: "2024-03") { value { number } } }';
    expect((await test.ask(direct, { as: 'updater' })).body.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it('lets an approver edit only the strategies of the own actor', async () => {
    const query = `mutation ($input: SetObjectiveInput!) { setObjective(input: $input) { __typename ${REFUSAL}
      ... on StrategyChanged { strategy { objectives { id weight { from value } } } } } }`;
    const objective = { id: 'learn', labels: { en: 'Learn' }, perspective: 'finance', weight: [{ value: 2 }] };
    const send = (strategyId: string) =>
      dataOf(test, query, { as: 'approver', variables: { input: { cluster: 'alpha', strategyId, objective } } });

    expect((await send('north')).setObjective.strategy.objectives).toContainEqual({
      id: 'learn',
      weight: [{ from: null, value: 2 }],
    });
    expect((await send('south')).setObjective.__typename).toBe('NotAllowed');
  });

  it('pages by cursors that keep the moment of the first page', async () => {
    const page =
      'query ($after: String) { timeline(cluster: "alpha", first: 7, after: $after) { nodes { position type } pageInfo { hasNextPage endCursor } } }';
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { timeline } = await dataOf(test, page, { as: 'auditor', variables: { after } });
      seen.push(...timeline.nodes.map(({ position }: { position: string }) => position));
      if (!timeline.pageInfo.hasNextPage) break;
      after = timeline.pageInfo.endCursor;
    }
    const { timeline } = await dataOf(test, '{ timeline(cluster: "alpha", first: 500) { nodes { position } } }', {
      as: 'auditor',
    });

    expect(seen).toEqual(timeline.nodes.map(({ position }: { position: string }) => position));
    expect(seen.length).toBeGreaterThan(14);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("shows a cluster's administrator its accounts, with their roles in it", async () => {
    const query = '{ accounts { nodes { login grants { cluster } } } }';
    const all = (await dataOf(test, query, { as: 'root' })).accounts.nodes;
    const own = (await dataOf(test, query, { as: 'admin' })).accounts.nodes;

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
    const { position } = (await submitValues(test, [{ measure: 'guests', actual: { number: '77' } }], '2023-05')).body
      .data.submitValues;
    const query = `mutation ($input: WithdrawValuesInput!) { withdrawValues(input: $input) {
      __typename ${REFUSAL} ... on ValuesReported { outcome position values { number } } } }`;
    const values = [{ measure: 'guests' }];
    const input = { cluster: 'alpha', actorId: 'north', period: '2023-05', values, reason: 'of another month' };
    const withdrawn = (await dataOf(test, query, { as: 'updater', variables: { input } })).withdrawValues;
    expect(withdrawn).toMatchObject({ __typename: 'ValuesReported', outcome: 'DONE', values: [] });
    const value = `query ($asOf: AsOf) { value(cluster: "alpha", member: "north", measure: "guests", period: "2023-05", asOf: $asOf) {
      value { number supersededAt } } }`;
    const at = async (asOf: string) =>
      (await dataOf(test, value, { as: 'auditor', variables: { asOf: { position: asOf } } })).value.value;
    expect(await at(position)).toEqual({ number: '77', supersededAt: null });
    expect(await at(withdrawn.position)).toBeNull();
  });

  it('refuse periods that have not begun', async () => {
    const { body } = await submitValues(test, [{ measure: 'guests', actual: { number: '1' } }], '2199-01');
    expect(body.data.submitValues).toMatchObject({ __typename: 'RuleBroken', code: 'PERIOD_NOT_BEGUN' });
  });

  it('ask for a confirmation of a measure on no map, and take it', async () => {
    const define = `mutation ($input: DefineMeasureInput!) { defineMeasure(input: $input) { __typename ${REFUSAL} } }`;
    const definition = { labels: { en: 'Parking' }, unit: 'cars', frequency: 'MONTH', scoring: { kind: 'UNSCORED' } };
    const input = { cluster: 'alpha', measureId: 'parking', definition };
    const defined = (await dataOf(test, define, { as: 'coordinator', variables: { input } })).defineMeasure;
    expect(defined.__typename).toBe('MeasureChanged');
    const values = [{ measure: 'parking', actual: { number: '5' } }];
    const { body } = await submitValues(test, values, '2023-05');
    expect(body.data.submitValues).toMatchObject({ __typename: 'ConfirmationRequired', code: 'CONFIRMATION_REQUIRED' });
    const confirmed = `mutation ($input: SubmitValuesInput!) { submitValues(input: $input) { __typename ${REFUSAL} } }`;
    const report = { cluster: 'alpha', actorId: 'north', period: '2023-05', values, confirm: true };
    const done = await dataOf(test, confirmed, { as: 'updater', variables: { input: report } });
    expect(done.submitValues.__typename).toBe('ValuesReported');
  });
});
