import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, REFUSAL, submitValues } from '../testing/submit-values.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

describe('Refusals', () => {
  it('have a type of their own where clients need to branch', async () => {
    await submitValues(test, [{ measure: 'guests', actual: { number: '1' } }], '2024-05');
    const twice = await submitValues(test, [{ measure: 'guests', actual: { number: '2' } }], '2024-05');
    const period = await submitValues(test, [{ measure: 'guests', actual: { number: '2' } }], '2024');
    const second = await dataOf(
      test,
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

  it('have each wrong value as typed fields', async () => {
    const refused = await submitValues(test, [
      { measure: 'no-such', actual: { number: '1' } },
      { measure: 'guests', actual: { yesNo: true } },
      { measure: 'guests', subject: 'south', actual: { number: '1' } },
    ]);
    expect(refused.body.data.submitValues).toMatchObject({
      code: 'VALUES_REFUSED',
      faults: [
        { path: 'input.values.0', code: 'MEASURE_NOT_FOUND', measure: 'no-such', subject: 'north' },
        { path: 'input.values.1', code: 'WRONG_KIND', measure: 'guests', subject: 'north' },
        { path: 'input.values.2', code: 'SUBJECT_NOT_YOURS', measure: 'guests', subject: 'south' },
      ],
      details: [],
    });
  });

  it('name an unknown measure, and every objective of a cycle', async () => {
    const unknown = await submitValues(test, [{ measure: 'no-such', actual: { number: '1' } }], '2024-06');
    expect(unknown.body.data.submitValues).toMatchObject({ code: 'MEASURE_NOT_FOUND', remedy: expect.any(String) });

    const objective = (id: string) =>
      `${id}: setObjective(input: { cluster: "alpha", strategyId: "south", objective: { id: "${id}", labels: { en: "${id}" }, perspective: "finance" } }) { __typename }`;
    const link = (from: string, to: string) =>
      `${from}${to}: linkObjectives(input: { cluster: "alpha", strategyId: "south", link: { from: "${from}", to: "${to}", sign: POSITIVE, lag: 3 } }) { __typename ${REFUSAL} }`;
    const data = await dataOf(
      test,
      `mutation { ${objective('a')} ${objective('b')} ${link('a', 'b')} ${link('b', 'a')} }`,
      {
        as: 'coordinator',
      },
    );
    expect([data.ab.__typename, data.ba.__typename]).toEqual(['StrategyChanged', 'LinkCycle']);
  });
});

describe('Bad input', () => {
  it.each([
    ['NaN', { number: 'NaN' }],
    ['infinity', { number: 'Infinity' }],
    ['hex', { number: '0x10' }],
    ['a huge number', { number: `1${'0'.repeat(400)}` }],
    ['a float with lost digits', { number: 0.1 }],
    ['an object', { number: { value: 1 } }],
    ['nothing', {}],
    ['two kinds at once', { number: '1', yesNo: true }],
    ['an unknown field', { figure: '1' }],
  ])('refuses %s as a value, naming the field', async (_name, actual) => {
    const { body } = await submitValues(test, [{ measure: 'guests', actual }], '2024-07');

    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
    expect(body.errors?.[0]?.extensions.fields[0].path).toMatch(/^\$input\.values\.0\.actual/);
    expect(body.data).toBeUndefined();
  });

  it('names the wrong argument of a literal', async () => {
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
    ['an unknown measure', '{ measure(cluster: "alpha", id: "gests") { id } }', 'UNKNOWN_MEASURE', 'auditor'],
    [
      'values of an unknown measure',
      '{ values(cluster: "alpha", measures: ["gests"]) { nodes { period } } }',
      'UNKNOWN_MEASURE',
      'auditor',
    ],
    [
      'values of an unknown member',
      '{ values(cluster: "alpha", members: ["west"]) { nodes { period } } }',
      'UNKNOWN_MEMBER',
      'auditor',
    ],
    [
      'the map of an unknown strategy',
      '{ strategyMap(cluster: "alpha", strategy: "no-such") { id } }',
      'UNKNOWN_STRATEGY',
      'auditor',
    ],
    [
      'an unknown node',
      '{ scorecard(cluster: "alpha", period: "2024-01") { node(id: "strategy:no-such") { id } } }',
      'UNKNOWN_NODE',
      'auditor',
    ],
    [
      'an unknown closed evaluation',
      '{ scorecard(cluster: "alpha", period: "2024-01", asOf: { evaluation: "no-such" }) { position } }',
      'UNKNOWN_EVALUATION',
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
      'an invalid member',
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
      'an invalid position',
      '{ cluster(id: "alpha", asOf: { position: "not one!" }) { id } }',
      'INVALID_INPUT',
      'auditor',
    ],
    [
      'an instant without a zone',
      '{ cluster(id: "alpha", asOf: { at: "2024-01-01T12:00:00" }) { id } }',
      'INVALID_INPUT',
      'auditor',
    ],
    [
      'an unknown node to explain',
      '{ explanation(cluster: "alpha", period: "2024-01", of: { node: "strategy:no-such" }) { position } }',
      'UNKNOWN_NODE',
      'auditor',
    ],
    [
      'an unknown measure to explain',
      '{ explanation(cluster: "alpha", period: "2024-01", of: { value: { measure: "no-such", member: "north" } }) { position } }',
      'UNKNOWN_MEASURE',
      'auditor',
    ],
    [
      'an unknown member to explain',
      '{ explanation(cluster: "alpha", period: "2024-01", of: { value: { measure: "guests", member: "west" } }) { position } }',
      'UNKNOWN_MEMBER',
      'auditor',
    ],
    [
      'an explanation that is too deep',
      '{ explanation(cluster: "alpha", period: "2024-01", depth: 65, of: { node: "strategy:whole" }) { position } }',
      'INVALID_INPUT',
      'auditor',
    ],
    [
      'two things to explain',
      '{ explanation(cluster: "alpha", period: "2024-01", of: { node: "strategy:whole", output: { method: "m", output: "K" } }) { position } }',
      'INVALID_INPUT',
      'auditor',
    ],
    [
      'a method that is not in force',
      '{ methodEvaluation(cluster: "alpha", method: "human-capital", period: "2024-01") { version } }',
      'METHOD_NOT_IN_FORCE',
      'auditor',
    ],
    [
      'a trial that does not run',
      '{ methodEvaluation(cluster: "alpha", method: "human-capital", period: "2024-01", onTrial: true) { version } }',
      'METHOD_NOT_ON_TRIAL',
      'auditor',
    ],
    [
      'a suggestion for a method that is not registered',
      '{ suggestedBinding(cluster: "alpha", method: "human-capital") { unbound } }',
      'METHOD_NOT_REGISTERED',
      'auditor',
    ],
    [
      'portraits without a method',
      '{ snwPortraits(cluster: "alpha", period: "2024-01") { period } }',
      'METHOD_NOT_IN_FORCE',
      'auditor',
    ],
    [
      'a comparison of no scenarios',
      '{ scenarioComparison(cluster: "alpha", periods: ["2024-01"]) { periods } }',
      'NO_SCENARIOS',
      'auditor',
    ],
    [
      'a comparison of too many periods',
      '{ scenarioComparison(cluster: "alpha", periods: [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013]) { periods } }',
      'INVALID_INPUT',
      'auditor',
    ],
    [
      'a comparison of no periods',
      '{ scenarioComparison(cluster: "alpha", periods: []) { periods } }',
      'INVALID_INPUT',
      'auditor',
    ],
    [
      'a comparison of a node and a method',
      '{ scenarioComparison(cluster: "alpha", periods: [2001], node: "strategy:whole", method: { method: "m" }) { periods } }',
      'INVALID_INPUT',
      'auditor',
    ],
    [
      'a value of an unknown measure',
      '{ value(cluster: "alpha", member: "north", measure: "no-such", period: "2024-01") { position } }',
      'UNKNOWN_MEASURE',
      'auditor',
    ],
    [
      'a value of an unknown member',
      '{ value(cluster: "alpha", member: "west", measure: "guests", period: "2024-01") { position } }',
      'UNKNOWN_MEMBER',
      'auditor',
    ],
    [
      'a value of a period that does not fit its measure',
      '{ value(cluster: "alpha", member: "north", measure: "guests", period: "2024") { position } }',
      'PERIOD_DOES_NOT_FIT',
      'auditor',
    ],
    [
      'the replay of an unknown evaluation',
      '{ replayEvaluation(cluster: "alpha", evaluation: "no-such") { equal } }',
      'UNKNOWN_EVALUATION',
      'auditor',
    ],
    [
      'the proof of an unknown event',
      '{ eventProof(cluster: "alpha", position: "999999999999") { event } }',
      'UNKNOWN_EVENT',
      'auditor',
    ],
  ] as const)('refuses %s with a code', async (_name, query, code, as) => {
    const { body } = await test.ask(query, { as });

    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(JSON.stringify(body)).not.toMatch(/stacktrace|node_modules/);
  });

  it('refuses a command id that was used for another command', async () => {
    const commandId = '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a99';
    const query = `mutation ($input: RenameActorInput!) { renameActor(input: $input) { __typename ${REFUSAL} } }`;
    const rename = async (en: string) => {
      const input = { cluster: 'alpha', actorId: 'north', labels: { en }, commandId };
      return (await dataOf(test, query, { as: 'coordinator', variables: { input } })).renameActor;
    };

    expect((await rename('North Inn')).__typename).toBe('ClusterChanged');
    expect(await rename('North Lodge')).toMatchObject({ __typename: 'Conflict', code: 'COMMAND_ID_REUSED' });
  });

  it('refuses to close an evaluation twice', async () => {
    const query = `mutation ($input: CloseEvaluationInput!) { closeEvaluation(input: $input) { __typename ${REFUSAL} } }`;
    const close = async (reason: string) => {
      const input = { cluster: 'alpha', evaluationId: 'once', period: '2024-01', incomplete: true, reason };
      return (await dataOf(test, query, { as: 'coordinator', variables: { input } })).closeEvaluation;
    };

    expect((await close('first')).__typename).toBe('EvaluationClosed');
    expect(await close('second')).toMatchObject({
      __typename: 'RuleBroken',
      code: 'EVALUATION_EXISTS',
    });
  });

  it('masks a bug and logs it once with the request id', async () => {
    const { timeline } = test.api.runtime.strata;
    const original = timeline.page.bind(timeline);
    timeline.page = () => Promise.reject(new Error('internal secret'));
    try {
      const { body, headers } = await test.ask('{ timeline(cluster: "alpha") { nodes { type } } }', { as: 'auditor' });
      const [error] = body.errors ?? [];

      expect(error?.extensions).toMatchObject({ code: 'INTERNAL', requestId: headers.get('x-request-id') });
      expect(JSON.stringify(body)).not.toContain('secret');
      const lines = test.logged.filter(({ requestId }) => requestId === error?.extensions.requestId);
      expect(lines).toHaveLength(1);
      expect(JSON.stringify(lines[0])).toContain('internal secret');
    } finally {
      timeline.page = original;
    }
  });
});
