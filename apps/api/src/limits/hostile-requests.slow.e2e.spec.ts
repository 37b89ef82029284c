import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { WebSocket } from 'ws';
import { startChildApi, type ChildApi } from '../testing/child-api.js';
import { addressedRequests } from '../testing/hostile/addressed-requests.js';
import { anonymousBodies } from '../testing/hostile/anonymous-bodies.js';
import type { HostileRequest } from '../testing/hostile/hostile-parts.js';
import { signedInRequests } from '../testing/hostile/signed-in-requests.js';
import { hostileMessages, hostileSubscriptions } from '../testing/hostile/websocket-messages.js';

const POST = { method: 'POST', path: '/graphql' } as const;
const hostileRequests: readonly HostileRequest[] = [
  ...anonymousBodies.map(([name, body]) => ({ ...POST, name, body })),
  ...signedInRequests.map((request) => ({ ...POST, ...request })),
  ...addressedRequests,
];

/** The most bytes of the response to a refused request. */
const MAX_RESPONSE_BYTES = 64 * 1_024;
/** The most CPU time of an anonymous request and of a signed-in one, in milliseconds. */
const ANONYMOUS_CPU = 250;
const SIGNED_IN_CPU = 1_000;
/** The most growth of the heap after all requests were sent a second time, in bytes. */
const MAX_HEAP_GROWTH = 4 * 1_024 * 1_024;

const PERSONS = ['root', 'auditor', 'coordinator', 'updater'] as const;
let server: ChildApi;
const tokens = new Map<string, string>();

beforeAll(async () => {
  server = await startChildApi();
  for (const person of PERSONS) tokens.set(person, await server.signIn(person));
  // Compilation at first use should not count.
  for (let i = 0; i < 20; i += 1) {
    await send({ name: '', ...POST, body: '{"query":"{ nothing }"}', as: 'auditor' });
    await send({ name: '', ...POST, body: '{"query":"mutation { signIn }"}' });
  }
}, 120_000);
afterAll(() => server.remove());

interface Answer {
  readonly status: number;
  readonly body: string;
}

function send({ as, method = 'GET', path = '/', headers = {}, body }: HostileRequest): Promise<Answer> {
  const token = as === undefined ? {} : { authorization: `Bearer ${tokens.get(as)}` };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const { host, port } = server;
  return new Promise((resolve, reject) => {
    const options = { host, port, method, path, headers: { ...type, ...token, ...headers }, agent: false } as const;
    const sent = httpRequest(options, (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (chunk: string) => (text += chunk));
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body: text }));
      reply.on('error', reject);
    });
    // The server may close before it has read the whole request; its response has arrived by then.
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'ECONNRESET') setTimeout(() => reject(error), 500);
      else reject(error);
    });
    sent.end(body);
  });
}

/** The codes of all errors in a response, and of the refusals that mutations return. */
function codesOf({ status, body }: Answer): readonly string[] {
  const { errors, data } = readJson(body);
  if (errors === undefined && data === undefined) return [`HTTP ${status}`];
  const refused = Object.values(data ?? {}).flatMap((one) => (one?.__typename === undefined ? [] : [one.__typename]));
  return [...(errors ?? []).map(({ extensions }) => String(extensions?.code)), ...refused];
}

interface Body {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  readonly data?: Readonly<Record<string, { readonly __typename?: string } | null>> | null;
}

function readJson(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
}

/** The errors in the log, which must not be filled from outside. */
function logged(): readonly string[] {
  return server
    .stderr()
    .split('\n')
    .filter((line) => /"level":[56]0/.test(line));
}

describe('A hostile request', () => {
  it.each(hostileRequests)('$as $method: $name', async (request) => {
    const before = await server.usage();
    const answer = await send(request);
    const after = await server.usage();

    expect({ ended: server.ended(), logged: logged() }).toEqual({ ended: false, logged: [] });
    expect(answer.status).toBeGreaterThanOrEqual(200);
    expect(answer.status).toBeLessThan(500);
    expect(Buffer.byteLength(answer.body)).toBeLessThanOrEqual(MAX_RESPONSE_BYTES);
    const codes = codesOf(answer);
    expect(codes.filter((code) => /INTERNAL|undefined|HTTP [1235]/.test(code))).toEqual([]);
    expect(after.cpu - before.cpu).toBeLessThanOrEqual(request.as === undefined ? ANONYMOUS_CPU : SIGNED_IN_CPU);
  });

  it('costs no more per request when sent ten times at once', async () => {
    const body = hostileRequests.find(({ name }) => name === 'a value of a megabyte beside 60 unknown keys')!;
    const before = await server.usage();
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(body)));
    const after = await server.usage();

    expect(answers.reduce((sum, answer) => sum + answer.body.length, 0)).toBeLessThan(10 * MAX_RESPONSE_BYTES);
    expect(after.cpu - before.cpu).toBeLessThanOrEqual(10 * ANONYMOUS_CPU);
  });
});

/** Sends messages over a WebSocket and waits until the server has closed it or stopped sending. */
async function exchange(messages: readonly string[], token?: string): Promise<readonly string[]> {
  const socket = new WebSocket(server.graphqlUrl.replace('http', 'ws'), 'graphql-transport-ws');
  const received: string[] = [];
  socket.on('message', (data) => received.push(String(data)));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) =>
    socket.once('close', (code, reason) => {
      received.push(`closed ${code} ${String(reason)}`);
      resolve();
    }),
  );
  await new Promise((resolve) => socket.once('open', resolve));
  if (token !== undefined) {
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
    await new Promise((resolve) => socket.once('message', resolve));
    received.length = 0;
  }
  for (const message of messages) socket.send(message);
  let last = -1;
  const silent = async (): Promise<void> => {
    for (; last !== received.length; await new Promise((resolve) => setTimeout(resolve, 300))) last = received.length;
  };
  await Promise.race([closed, silent()]);
  socket.terminate();
  return received;
}

describe('A hostile message over WebSocket', () => {
  const all = [
    ...hostileMessages.map((one) => ({ ...one, as: undefined })),
    ...hostileSubscriptions.map((one) => ({ ...one, as: 'auditor' as const })),
  ];
  it.each(all)('$as: $name', async ({ as, messages }) => {
    const before = await server.usage();
    const received = await exchange(messages, as && tokens.get(as));
    const after = await server.usage();
    const text = received.join('\n');

    expect({ ended: server.ended(), logged: logged() }).toEqual({ ended: false, logged: [] });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_RESPONSE_BYTES * Math.ceil(messages.length / 200));
    expect(text).not.toMatch(/INTERNAL|closed 4500|closed 1011/);
    expect(after.cpu - before.cpu).toBeLessThanOrEqual(as === undefined ? ANONYMOUS_CPU : SIGNED_IN_CPU);
  });
});

describe('After all hostile requests, the server', () => {
  it('uses no more memory than before, still responds, and stops', async () => {
    const before = await server.usage(true);
    for (const request of hostileRequests) await send(request);
    for (const { messages } of hostileSubscriptions) await exchange(messages, tokens.get('auditor'));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const after = await server.usage(true);
    const { body } = await send({ ...POST, name: '', body: '{"query":"{ __typename }"}' });

    expect(after.heap - before.heap).toBeLessThan(MAX_HEAP_GROWTH);
    expect(JSON.parse(body)).toEqual({ data: { __typename: 'Query' } });
    expect(await server.stop()).toBe(0);
  }, 120_000);
});
