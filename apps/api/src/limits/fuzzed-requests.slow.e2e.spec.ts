import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { typeDefs } from '@strata/contract';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { Agent, request as httpRequest } from 'node:http';
import { WebSocket } from 'ws';
import { startChildApi, type ChildApi } from '../testing/child-api.js';
import { FUZZ_TIMEOUT, fuzzRuns } from '../testing/fuzz/fuzz-runs.js';
import { fuzzedOperation } from '../testing/fuzz/fuzzed-operation.js';
import { hostileLeaf } from '../testing/fuzz/hostile-leaves.js';

const schema = buildSchema(typeDefs);
const PERSONS = ['root', 'admin', 'coordinator', 'updater', 'approver', 'auditor', undefined] as const;
/** Those who may do most come most often. */
const ASKING = [...PERSONS, 'coordinator', 'coordinator', 'coordinator', 'updater', 'auditor', 'auditor'] as const;
/** Most bytes of the errors of an answer; what was asked for besides may be long. */
const LARGEST_REFUSAL = 64 * 1_024;
/** Most processor time of a request that nobody signed in for, in milliseconds. */
const ANONYMOUS_CPU = 250;
/** Bytes that the heap may have grown by between the middle and the end, beyond what was stored. */
const LARGEST_GROWTH = 64 * 1_024 * 1_024;

let server: ChildApi;
const agent = new Agent({ keepAlive: true });
const tokens = new Map<string | undefined, string>();

beforeAll(async () => {
  server = await startChildApi();
  for (const person of PERSONS) if (person !== undefined) tokens.set(person, await server.signIn(person));
}, 120_000);
afterAll(() => {
  agent.destroy();
  server.remove();
});

interface Answer {
  readonly status: number;
  readonly text: string;
}

function send(body: string, token?: string): Promise<Answer> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...authorization };
  const { host, port } = server;
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host, port, method: 'POST', path: '/graphql', headers, agent }, (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (chunk: string) => (text += chunk));
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }));
      reply.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Failures in the log: those that the sender did not cause. */
function failures(): readonly string[] {
  const lines = server.stderr().split('\n');
  return lines.filter((line) => /"level":[56]0/.test(line));
}

function expectWell(status: number, text: string): void {
  expect({ ended: server.ended(), failures: failures() }).toEqual({ ended: false, failures: [] });
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(/"code":"INTERNAL"/);
  if (!text.startsWith('{"errors"')) return;
  const { errors } = JSON.parse(text) as { readonly errors: unknown };
  expect(Buffer.byteLength(JSON.stringify(errors))).toBeLessThanOrEqual(LARGEST_REFUSAL);
}

describe('A request of the right shape with hostile values', () => {
  it(
    'is answered or refused, never failed',
    async () => {
      const person = fc.constantFrom(...ASKING);
      const kind = fc.constantFrom('query' as const, 'mutation' as const);
      const property = fc.asyncProperty(fc.gen(), person, kind, async (draw, as, operation) => {
        const body = JSON.stringify(fuzzedOperation(draw, schema, operation));
        const before = as === undefined ? (await server.usage()).cpu : 0;
        const { status, text } = await send(body, tokens.get(as));
        expectWell(status, text);
        if (as === undefined) expect((await server.usage()).cpu - before).toBeLessThanOrEqual(ANONYMOUS_CPU);
      });

      await fc.assert(property, fuzzRuns(7_000, 0.5));
    },
    FUZZ_TIMEOUT,
  );

  it(
    'is refused when its parts are of the wrong kind',
    async () => {
      const property = fc.asyncProperty(fc.gen(), fc.constantFrom(undefined, 'auditor'), async (draw, as) => {
        const part = (): unknown => (draw(fc.boolean) ? hostileLeaf(draw) : undefined);
        const query = draw(fc.boolean) ? '{ __typename }' : part();
        const body = { query, variables: part(), operationName: part(), extensions: part() };
        const { status, text } = await send(JSON.stringify(body), tokens.get(as));
        expectWell(status, text);
      });

      await fc.assert(property, fuzzRuns(1_000, 0.1));
    },
    FUZZ_TIMEOUT,
  );
});

describe('Messages over WebSocket', () => {
  /** Sends messages after a start that is accepted, or without one, and waits for an answer or the end. */
  async function exchange(messages: readonly (string | Buffer)[], token?: string): Promise<readonly string[]> {
    const socket = new WebSocket(server.graphqlUrl.replace('http', 'ws'), 'graphql-transport-ws');
    const received: string[] = [];
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    const pong = new Promise<void>((resolve) =>
      socket.on('message', (data) => {
        received.push(String(data));
        if (/"type":"pong"/.test(String(data))) resolve();
      }),
    );
    if (token !== undefined) {
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
    }
    for (const message of messages) socket.send(message);
    socket.send('{"type":"ping"}');
    await Promise.race([closed, pong]);
    socket.terminate();
    await closed;
    return received;
  }

  it(
    'are answered or end the connection, never the server',
    async () => {
      const property = fc.asyncProperty(
        fc.gen(),
        fc.constantFrom(undefined, 'auditor', 'updater'),
        async (draw, as) => {
          const count = 1 + draw(fc.nat, { max: 3 });
          const messages = Array.from({ length: count }, (_, id) => {
            switch (draw(fc.nat, { max: 4 })) {
              case 0:
                return Buffer.from(draw(() => fc.uint8Array({ maxLength: 200 })));
              case 1:
                return JSON.stringify(hostileLeaf(draw)) ?? '';
              case 2:
                return JSON.stringify({ type: hostileLeaf(draw), id: hostileLeaf(draw), payload: hostileLeaf(draw) });
              default: {
                const payload = fuzzedOperation(draw, schema, draw(fc.boolean) ? 'subscription' : 'query');
                return JSON.stringify({ type: 'subscribe', id: String(id), payload });
              }
            }
          });
          const received = await exchange(messages, tokens.get(as));
          expectWell(200, received.join('\n'));
        },
      );

      await fc.assert(property, fuzzRuns(1_000, 0.2));
    },
    FUZZ_TIMEOUT,
  );
});

describe('After all of it the server', () => {
  it(
    'holds what it held before, and answers',
    async () => {
      const before = await server.usage(true);
      const property = fc.asyncProperty(fc.gen(), async (draw) => {
        const body = JSON.stringify(fuzzedOperation(draw, schema, 'query'));
        await send(body, tokens.get('auditor'));
      });
      await fc.assert(property, { ...fuzzRuns(1_000, 0.1), seed: 2 });
      const after = await server.usage(true);

      expect(after.heap - before.heap).toBeLessThan(LARGEST_GROWTH);
      expect(JSON.parse((await send('{"query":"{ __typename }"}')).text)).toEqual({ data: { __typename: 'Query' } });
    },
    FUZZ_TIMEOUT,
  );
});
