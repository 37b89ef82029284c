import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { typeDefs } from '@strata/contract';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { sampleOperation } from '../testing/sample-operation.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

interface Message {
  readonly field?: string;
  readonly requestId: string;
}

const schema = buildSchema(typeDefs);
const fieldsOf = (type: GraphQLObjectType | null | undefined) =>
  Object.values(type!.getFields()).map((field) => ({ name: field.name, field }));

let test: TestApi;
let commands: Message[];
let queries: Message[];

beforeAll(async () => {
  spy(CommandBus.prototype, (message) => commands.push(message));
  spy(QueryBus.prototype, (message) => queries.push(message));
  test = await startTestApi();
}, 60_000);
beforeEach(() => {
  commands = [];
  queries = [];
});
afterAll(async () => {
  await test.close();
  jest.restoreAllMocks();
});

/** Records the messages on a bus without changing its behaviour. */
function spy(bus: { execute(...given: unknown[]): unknown }, note: (message: Message) => void): void {
  const execute = bus.execute;
  jest.spyOn(bus, 'execute').mockImplementation(function (this: typeof bus, ...given) {
    note(given[0] as Message);
    return execute.apply(this, given);
  });
}

describe("Nest's buses", () => {
  it.each(fieldsOf(schema.getMutationType()))(
    'carry Mutation.$name as a command of its request',
    async ({ name, field }) => {
      const { query, variables } = sampleOperation('mutation', field);
      const { headers } = await test.ask(query, { as: 'coordinator', variables });

      expect(commands).toMatchObject([{ field: name, requestId: headers.get('x-request-id') }]);
    },
  );

  it.each(fieldsOf(schema.getQueryType()))('carry Query.$name as a query of its request', async ({ field }) => {
    const { query, variables } = sampleOperation('query', field);
    const { headers } = await test.ask(query, { as: 'coordinator', variables });

    expect(queries).toMatchObject([{ requestId: headers.get('x-request-id') }]);
    expect(commands).toEqual([]);
  });

  it.each(fieldsOf(schema.getSubscriptionType()))('carry Subscription.$name as a query', async ({ field }) => {
    const client = createClient({
      url: test.api.graphqlUrl.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${await test.token('coordinator')}` },
    });
    await client.iterate({ ...sampleOperation('subscription', field) }).next();
    await client.dispose();

    expect(queries.length).toBeGreaterThan(0);
  });
});

describe('The log of commands', () => {
  const rename = 'mutation ($input: RenameActorInput!) { renameActor(input: $input) { __typename } }';
  const input = { cluster: 'alpha', actorId: 'south', labels: { en: 'South Inn' } };

  it.each([
    ['coordinator', 'done'],
    ['auditor', 'NOT_ALLOWED'],
  ] as const)('records the command of the %s, its duration and that it was %s', async (as, outcome) => {
    const { headers } = await test.ask(rename, { as, variables: { input } });
    const requestId = headers.get('x-request-id');
    const lines = test.logged.filter((line) => line['requestId'] === requestId);

    expect(lines).toEqual([
      expect.objectContaining({ level: 30, msg: 'command', command: 'renameActor', by: as, outcome }),
    ]);
    expect(lines[0]).toHaveProperty('milliseconds', expect.any(Number));
  });

  it('contains no secrets', async () => {
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    const secret = 'my cat is called Mitzi';
    await test.ask(signIn, { variables: { input: { login: 'auditor', password: secret } } });

    expect(test.logged.at(-1)).toMatchObject({ command: 'signIn', outcome: 'SIGN_IN_REFUSED' });
    expect(JSON.stringify(test.logged)).not.toContain(secret);
  });
});
