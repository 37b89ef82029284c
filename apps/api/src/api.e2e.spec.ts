import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { request as httpRequest } from 'node:http';
import { startTestApi, PASSWORD, type AskOptions, type TestApi } from './testing/test-api.js';

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

describe('GraphQL over HTTP', () => {
  const signedIn: typeof fetch = async (input, init) =>
    fetch(input, { ...init, headers: { ...init?.headers, authorization: `Bearer ${await test.token('auditor')}` } });
  const url = () => test.api.graphqlUrl;
  const audits = [
    ...serverAudits({ url, fetchFn: fetch }).map((audit) => ({ who: 'for nobody', name: audit.name, audit })),
    ...serverAudits({ url, fetchFn: signedIn }).map((audit) => ({ who: 'signed in', name: audit.name, audit })),
  ];

  it.each(audits)('$who: $name', async ({ audit }) => {
    const result = await audit.fn();

    // What the specification only allows (MAY) need not be there; what it recommends and demands is.
    if (audit.name.startsWith('MAY')) expect(['ok', 'notice']).toContain(result.status);
    else expect({ ...result, response: null }).toEqual({ ...result, response: null, status: 'ok' });
  });

  it('has audits to pass', () => expect(audits.length).toBeGreaterThan(100));

  it('carries a request id, and headers that keep browsers careful', async () => {
    const { headers } = await test.ask('{ __typename }');

    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuses a form of another site, a batch, and a body beyond the limit', async () => {
    const post = (body: string, type: string) =>
      fetch(test.api.graphqlUrl, { method: 'POST', headers: { 'content-type': type }, body });

    expect((await post('query={__typename}', 'text/plain')).status).toBeGreaterThanOrEqual(400);
    expect((await post('[{"query":"{__typename}"},{"query":"{__typename}"}]', 'application/json')).status).toBe(400);
    const large = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(1_100_000) } });
    expect((await post(large, 'application/json')).status).toBe(413);
  });

  it('answers health, and sends no trace of a wrong address', async () => {
    const ready = await fetch(`${test.api.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'ok', projector: 'in-process', eventStore: 'reachable' });
    expect((await fetch(`${test.api.url}/health/live`)).status).toBe(200);
    const wrong = await fetch(`${test.api.url}/no/such/page`);
    expect(wrong.status).toBe(404);
    expect(await wrong.text()).not.toMatch(/ at .*\.(js|ts):\d+/);
  });
});

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

    expect(await guess('coordinator')).toEqual(await guess('nobody-of-that-name'));
    const codes = [];
    for (let i = 0; i < 6; i += 1) codes.push((await guess('coordinator')).code);
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

    const { runtime } = test.api;
    const reported = { measure: 'guests', subject: 'south', actual: { kind: 'number', value: '180' } } as const;
    const outcome = await runtime.commands.execute(
      {
        aggregate: 'report',
        clusterId: 'alpha',
        command: { type: 'SubmitValues', actorId: 'south', period: '2024-03', values: [reported] },
      },
      { by: 'system:test', commandId: runtime.ambient.newId() },
    );
    const variables = { asOf: { atLeast: outcome.kind === 'done' ? outcome.position : '' } };
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

describe('Refusals', () => {
  it('name the case by a type of its own where clients branch', async () => {
    await submit([{ measure: 'guests', actual: { number: '1' } }], '2024-05');
    const twice = await submit([{ measure: 'guests', actual: { number: '2' } }], '2024-05');
    const period = await submit([{ measure: 'guests', actual: { number: '2' } }], '2024');
    const second = await must(
      `mutation { draft: draftStrategy(input: { cluster: "alpha", strategyId: "other", rank: INTEGRATIVE, owner: "@cluster", labels: { en: "Other" } }) { __typename }
        activateStrategy(input: { cluster: "alpha", strategyId: "other" }) { __typename ${REFUSAL} } }`,
      { as: 'coordinator' },
    );

    expect(twice.body.data.submitValues).toMatchObject({
      __typename: 'ValueAlreadySubmitted',
      code: 'VALUE_ALREADY_SUBMITTED',
    });
    expect(period.body.data.submitValues.__typename).toBe('PeriodDoesNotFit');
    expect(second).toMatchObject({
      draft: { __typename: 'StrategyChanged' },
      activateStrategy: { __typename: 'SecondActiveIntegrativeStrategy' },
    });
  });

  it('tell an unknown measure, and a cycle in full', async () => {
    const unknown = await submit([{ measure: 'no-such', actual: { number: '1' } }], '2024-06');
    expect(unknown.body.data.submitValues).toMatchObject({ code: 'MEASURE_NOT_FOUND', remedy: expect.any(String) });

    const objective = (id: string) =>
      `${id}: setObjective(input: { cluster: "alpha", strategyId: "south", objective: { id: "${id}", labels: { en: "${id}" }, perspective: "finance" } }) { __typename }`;
    const link = (from: string, to: string) =>
      `${from}${to}: linkObjectives(input: { cluster: "alpha", strategyId: "south", link: { from: "${from}", to: "${to}", sign: POSITIVE, lag: 3 } }) { __typename ${REFUSAL} }`;
    const data = await must(`mutation { ${objective('a')} ${objective('b')} ${link('a', 'b')} ${link('b', 'a')} }`, {
      as: 'coordinator',
    });
    expect([data.ab.__typename, data.ba.__typename]).toEqual(['StrategyChanged', 'LinkCycle']);
  });
});

describe('Bad input', () => {
  it.each([
    ['NaN', { number: 'NaN' }],
    ['infinity', { number: 'Infinity' }],
    ['hex', { number: '0x10' }],
    ['a huge number', { number: `1${'0'.repeat(400)}` }],
    ['a float that lost its digits', { number: 0.1 }],
    ['an object', { number: { value: 1 } }],
    ['nothing', {}],
    ['two kinds at once', { number: '1', yesNo: true }],
    ['an unknown field', { figure: '1' }],
  ])('refuses %s as a value, naming the field', async (_name, actual) => {
    const { body } = await submit([{ measure: 'guests', actual }], '2024-07');

    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
    expect(body.errors?.[0]?.extensions.fields[0].path).toMatch(/^\$input\.values\.0\.actual/);
    expect(body.data).toBeUndefined();
  });

  it('names the wrong argument of a literal, too', async () => {
    const { body } = await test.ask(
      '{ scorecard(cluster: "alpha", period: "2024-13", asOf: { at: "yesterday" }) { position } }',
      { as: 'auditor' },
    );

    const paths = body.errors?.flatMap(({ extensions }) => extensions.fields.map(({ path }: { path: string }) => path));
    expect(paths?.sort()).toEqual(['asOf.at', 'period']);
  });

  it('names the wrong fields of a command', async () => {
    const input = {
      cluster: 'alpha',
      strategyId: 'north',
      objective: { id: 'no spaces!', labels: { en: 'x'.repeat(400) }, perspective: 'finance' },
    };
    const { body } = await test.ask(
      'mutation ($input: SetObjectiveInput!) { setObjective(input: $input) { ... on InvalidInput { code fields { path } } } }',
      {
        as: 'coordinator',
        variables: { input },
      },
    );

    expect(body.data.setObjective.fields).toEqual([
      { path: 'input.objective.id' },
      { path: 'input.objective.labels.en' },
    ]);
  });

  it.each([
    ['an unknown cluster', '{ cluster(id: "no-such") { id } }', 'NOT_ALLOWED', 'auditor'],
    [
      'an unknown strategy',
      '{ scorecard(cluster: "alpha", period: "2024-01", strategy: "no-such") { position } }',
      'UNKNOWN_STRATEGY',
      'auditor',
    ],
    [
      'a page beyond the limit',
      '{ measures(cluster: "alpha", first: 501) { nodes { id } } }',
      'INVALID_INPUT',
      'auditor',
    ],
    ['an empty page', '{ measures(cluster: "alpha", first: 0) { nodes { id } } }', 'INVALID_INPUT', 'auditor'],
    [
      'a made-up cursor',
      '{ timeline(cluster: "alpha", after: "AAAA") { nodes { type } } }',
      'INVALID_INPUT',
      'auditor',
    ],
    [
      'a member that is no subject',
      '{ value(cluster: "alpha", member: "a/b/c", measure: "guests", period: "2024") { position } }',
      'INVALID_INPUT',
      'auditor',
    ],
    [
      'two moments at once',
      '{ cluster(id: "alpha", asOf: { at: "2024-01-01", position: "1" }) { id } }',
      'INVALID_INPUT',
      'auditor',
    ],
    [
      'a position of no store',
      '{ cluster(id: "alpha", asOf: { position: "not one!" }) { id } }',
      'INVALID_INPUT',
      'auditor',
    ],
    [
      'an instant without its zone',
      '{ cluster(id: "alpha", asOf: { at: "2024-01-01T12:00:00" }) { id } }',
      'INVALID_INPUT',
      'auditor',
    ],
  ] as const)('refuses %s with a code', async (_name, query, code, as) => {
    const { body } = await test.ask(query, { as });

    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(JSON.stringify(body)).not.toMatch(/stacktrace|node_modules/);
  });

  it('masks a bug, logs it once under the request id, and says nothing of it', async () => {
    const { queries } = test.api.runtime;
    const original = queries.timeline;
    queries.timeline = () => Promise.reject(new Error('secret of the inside'));
    try {
      const { body, headers } = await test.ask('{ timeline(cluster: "alpha") { nodes { type } } }', { as: 'auditor' });
      const [error] = body.errors ?? [];

      expect(error?.extensions).toMatchObject({ code: 'INTERNAL', requestId: headers.get('x-request-id') });
      expect(JSON.stringify(body)).not.toContain('secret');
      const lines = test.logged.filter(({ requestId }) => requestId === error?.extensions.requestId);
      expect(lines).toHaveLength(1);
      expect(JSON.stringify(lines[0])).toContain('secret of the inside');
    } finally {
      queries.timeline = original;
    }
  });
});

describe('Limits of a query', () => {
  const nested = (levels: number) =>
    `{ strategyMap(cluster: "alpha", strategy: "north") ${'{ parent '.repeat(levels)}{ id }${' }'.repeat(levels)} }`;

  it('let a query pass that is within them', async () => {
    expect((await test.ask(nested(3), { as: 'auditor' })).body.errors).toBeUndefined();
  });

  it.each([
    ['depth', nested(30), { limit: 'depth', allowed: 14, actual: 32 }],
    [
      'cost',
      '{ clusters(first: 500) { nodes { measures(first: 500) { nodes { id label } } } } }',
      { limit: 'cost', allowed: 20_000 },
    ],
    [
      'aliases',
      `{ ${Array.from({ length: 41 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      { limit: 'aliases', allowed: 40, actual: 41 },
    ],
  ])('refuse more %s, with limit and actual', async (_name, query, expected) => {
    const { status, body } = await test.ask(query, { as: 'auditor' });

    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_LARGE', ...expected });
    expect(body.errors?.[0]?.message).toContain(String(expected.allowed));
  });

  it('count page sizes from variables, and fragments each time they are spread', async () => {
    const query =
      'query ($n: Int!) { clusters(first: $n) { nodes { measures(first: $n) { nodes { ...m } } } } } fragment m on Measure { id label }';
    expect((await test.ask(query, { as: 'auditor', variables: { n: 10 } })).body.errors).toBeUndefined();
    expect((await test.ask(query, { as: 'auditor', variables: { n: 400 } })).body.errors?.[0]?.extensions.limit).toBe(
      'cost',
    );
  });

  it('stop reading a text of too many tokens', async () => {
    const { status, body } = await test.ask(`{ ${'__typename '.repeat(4_100)} }`, { as: 'auditor' });

    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toContain('4000');
  });
});

describe('A request that is cut off', () => {
  it('leaves the server answering others', async () => {
    const url = new URL(test.api.graphqlUrl);
    await new Promise<void>((resolve) => {
      const cut = httpRequest(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': '500' },
      });
      cut.on('error', () => resolve());
      cut.write('{"query": "{ __ty');
      setTimeout(() => cut.destroy(), 50);
      cut.on('close', () => resolve());
    });

    expect((await test.ask('{ __typename }')).body.data).toEqual({ __typename: 'Query' });
  });
});
