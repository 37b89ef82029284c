import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { typeDefs } from '@strata/graphql';
import { buildSchema, type GraphQLField } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { sampleOperation } from '../testing/sample-operation.js';
import { startTestApi, type Answer, type Person, type TestApi } from '../testing/test-api.js';
import { fieldRules, type FieldRule, type Who } from './field-rules.js';

/** Who somebody is in the cluster that the samples are about. */
const WHO: Readonly<Record<Person, readonly Who[]>> = {
  root: ['installation-administrator', 'administrator'],
  admin: ['administrator'],
  coordinator: ['coordinator'],
  updater: ['updater'],
  approver: ['approver'],
  auditor: ['auditor'],
  stranger: [],
};
const PERSONS = Object.keys(WHO) as Person[];

type Fields = readonly GraphQLField<unknown, unknown>[];
const schema = buildSchema(typeDefs);
const queries: Fields = Object.values(schema.getQueryType()!.getFields());
const mutations: Fields = Object.values(schema.getMutationType()!.getFields());
const subscriptions: Fields = Object.values(schema.getSubscriptionType()!.getFields());

function ruleOf(root: keyof typeof fieldRules, field: string): FieldRule {
  const rule = fieldRules[root][field];
  if (rule === undefined) throw new Error(`no rule covers ${root}.${field}`);
  return rule;
}

function allows(rule: FieldRule, person: Person): boolean {
  return rule.kind !== 'roles' || rule.allow.some((who) => WHO[person].includes(who));
}

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

const MISTAKES = new Set(['INVALID_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL']);

/** What became of a call: `allowed` is anything but a word of access. */
async function verdict(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, person?: Person) {
  const { query, variables } = sampleOperation(kind, field);
  const { status, body } = await test.ask(query, { variables, ...(person === undefined ? {} : { as: person }) });
  const code = String(body.errors?.[0]?.extensions.code);
  if (code === 'NOT_SIGNED_IN') return { verdict: 'not signed in', status };
  if (code === 'NOT_ALLOWED' || answerType(body, field.name) === 'NotAllowed') return { verdict: 'denied' };
  // A sample that is wrong in form would be allowed by mistake.
  if (MISTAKES.has(code)) throw new Error(JSON.stringify(body));
  return { verdict: 'allowed' };
}

function answerType({ data }: Answer['body'], field: string): unknown {
  return data?.[field]?.__typename;
}

describe('Access rules', () => {
  it('cover every field of the SDL, and nothing else', () => {
    const rules = (root: keyof typeof fieldRules) =>
      Object.keys(fieldRules[root]).filter((name) => !name.startsWith('__'));

    expect(rules('Query').sort()).toEqual(queries.map(({ name }) => name).sort());
    expect(rules('Mutation').sort()).toEqual(mutations.map(({ name }) => name).sort());
    expect(rules('Subscription').sort()).toEqual(subscriptions.map(({ name }) => name).sort());
  });

  describe.each(queries.map(({ name }, index) => ({ name, index })))('Query.$name', ({ name, index }) => {
    it('is denied to nobody and answered by role', async () => {
      const field = queries[index]!;
      const rule = ruleOf('Query', name);

      expect(await verdict('query', field)).toMatchObject({ verdict: 'not signed in', status: 401 });
      for (const person of PERSONS) {
        const expected = allows(rule, person) ? 'allowed' : 'denied';
        expect({ person, ...(await verdict('query', field, person)) }).toEqual({ person, verdict: expected });
      }
    });
  });

  describe.each(mutations.map(({ name }, index) => ({ name, index })))('Mutation.$name', ({ name, index }) => {
    it('is carried out by role and, unless it is open, denied to nobody', async () => {
      const field = mutations[index]!;
      const rule = ruleOf('Mutation', name);

      const anonymous = rule.kind === 'open' ? { verdict: 'allowed' } : { verdict: 'not signed in', status: 401 };
      expect(await verdict('mutation', field)).toMatchObject(anonymous);
      for (const person of PERSONS) {
        const expected = allows(rule, person) ? 'allowed' : 'denied';
        expect({ person, ...(await verdict('mutation', field, person)) }).toEqual({ person, verdict: expected });
      }
    });
  });

  describe.each(subscriptions.map(({ name }, index) => ({ name, index })))('Subscription.$name', ({ name, index }) => {
    it('is denied to nobody and answered by role', async () => {
      const field = subscriptions[index]!;

      await expect(firstMessage(field, undefined)).resolves.toBe('not connected');
      for (const person of PERSONS) {
        const expected = allows(ruleOf('Subscription', name), person) ? 'allowed' : 'denied';
        expect({ person, verdict: await firstMessage(field, await test.token(person)) }).toEqual({
          person,
          verdict: expected,
        });
      }
    });
  });

  it('answer introspection only to who is signed in', async () => {
    const query = '{ __schema { queryType { name } } }';

    expect((await test.ask(query)).body.errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
    const hidden = await test.ask('{ __type(name: "Query") { name } a: __type(name: "Cluster") { fields { name } } }');
    expect(hidden.body).toEqual({ data: { __type: null, a: null } });
    const both = await test.ask('{ __type(name: "Query") { name } me { login } }');
    expect(both.status).toBe(401);
    expect((await test.ask(query, { as: 'auditor' })).body.data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
  });

  it('are not got around with fragments, aliases or a second operation', async () => {
    const hidden = ['{ ...f } fragment f on Query { me { login } }', '{ __typename ... { x: me { login } } }'];

    for (const query of hidden) expect((await test.ask(query)).status).toBe(401);
    const two = 'query a { __typename } query b { me { login } }';
    expect((await test.ask(two, { operationName: 'a' })).body.data).toEqual({ __typename: 'Query' });
    expect((await test.ask(two, { operationName: 'b' })).status).toBe(401);
  });

  it('tell nobody anything about the schema', async () => {
    const { body } = await test.ask('{ acounts { nodes { login } } }');

    expect(JSON.stringify(body)).not.toContain('accounts');
    expect(body.errors?.[0]?.message).toContain('sign in');
  });
});

/** `allowed` if a message comes, `denied` if the subscription is refused, `not connected` if the connection is. */
async function firstMessage(field: GraphQLField<unknown, unknown>, token: string | undefined): Promise<string> {
  const client: Client = createClient({
    url: test.api.graphqlUrl.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  try {
    for await (const message of client.iterate(sampleOperation('subscription', field) as never)) {
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
