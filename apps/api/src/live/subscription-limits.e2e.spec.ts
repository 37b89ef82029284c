import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;
const clients: Client[] = [];

beforeAll(async () => {
  test = await startTestApi({
    STRATA_TRUSTED_PROXIES: '127.0.0.0/8, ::1',
    STRATA_CONNECTIONS_PER_ADDRESS: '6',
    STRATA_SUBSCRIPTIONS: '8',
    STRATA_SUBSCRIPTIONS_PER_ADDRESS: '5',
    STRATA_SUBSCRIPTIONS_PER_ACCOUNT: '3',
  });
}, 60_000);
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});
afterAll(() => test.close());

/** A client behind a proxy that names its address. */
async function connect(person: Person, address: string): Promise<Client> {
  class Proxied extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: { 'x-forwarded-for': `192.0.2.99, ${address}` } });
    }
  }
  const client = createClient({
    url: test.api.graphqlUrl.replace('http', 'ws'),
    webSocketImpl: Proxied,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${await test.token(person)}` },
  });
  clients.push(client);
  return client;
}

interface Watch {
  /** `a scorecard`, or the code of the refusal. */
  readonly outcome: string;
  end(): Promise<unknown>;
}

async function watch(client: Client, month: number): Promise<Watch> {
  const query = `subscription { scorecardChanged(cluster: "alpha", period: "2024-0${month}") { position } }`;
  const messages = client.iterate({ query });
  try {
    const { value } = await messages.next();
    const code = value?.errors?.[0]?.extensions?.['code'];
    return { outcome: code === undefined ? 'a scorecard' : String(code), end: async () => messages.return?.() };
  } catch (error) {
    const [refused] = error as { readonly extensions: { readonly code: string } }[];
    return { outcome: refused?.extensions.code ?? String(error), end: async () => undefined };
  }
}

async function watches(client: Client, count: number): Promise<readonly string[]> {
  const outcomes = [];
  for (let i = 0; i < count; i += 1) outcomes.push((await watch(client, 1 + i)).outcome);
  return outcomes;
}

/** Subscribes until it is no longer refused, because the server notices an end a little later. */
async function untilWatched(client: Client): Promise<void> {
  while ((await watch(client, 9)).outcome !== 'a scorecard');
}

const OK = 'a scorecard';
const REFUSED = 'TOO_MANY_SUBSCRIPTIONS';

describe('Open subscriptions', () => {
  it('are limited for an account, over all of its connections and addresses', async () => {
    expect(await watches(await connect('auditor', '192.0.2.1'), 2)).toEqual([OK, OK]);
    expect(await watches(await connect('auditor', '192.0.2.2'), 2)).toEqual([OK, REFUSED]);
    expect(await watches(await connect('coordinator', '192.0.2.2'), 1)).toEqual([OK]);
  });

  it('are limited for an address, over all accounts', async () => {
    await untilWatched(await connect('auditor', '192.0.2.9'));
    await clients.pop()?.dispose();
    const address = '2001:db8::1';
    const sameNetwork = '2001:db8:0:0:ffff::2';
    expect(await watches(await connect('auditor', address), 3)).toEqual([OK, OK, OK]);
    expect(await watches(await connect('coordinator', sameNetwork), 3)).toEqual([OK, OK, REFUSED]);
  });

  it('are limited for the server', async () => {
    await untilWatched(await connect('auditor', '192.0.2.9'));
    await clients.pop()?.dispose();
    await untilWatched(await connect('coordinator', '192.0.2.9'));
    await clients.pop()?.dispose();
    expect(await watches(await connect('auditor', '192.0.2.1'), 3)).toEqual([OK, OK, OK]);
    expect(await watches(await connect('coordinator', '192.0.2.2'), 3)).toEqual([OK, OK, OK]);
    expect(await watches(await connect('admin', '192.0.2.3'), 3)).toEqual([OK, OK, REFUSED]);
  });

  it('make room when they end, however they end', async () => {
    const client = await connect('updater', '192.0.2.1');
    const open = [];
    for (let i = 0; i < 3; i += 1) open.push(await watch(client, 1 + i));
    expect((await watch(client, 4)).outcome).toBe(REFUSED);

    await open[0]!.end();
    await untilWatched(client);
    await client.dispose();
    await untilWatched(await connect('updater', '192.0.2.1'));
    const wrong = await connect('stranger', '192.0.2.1');
    for (let i = 0; i < 5; i += 1) expect((await watch(wrong, 1)).outcome).toBe('NOT_ALLOWED');
  });
});

describe('WebSockets', () => {
  it('are limited for an address that a trusted proxy names', async () => {
    const outcomes = [];
    for (let i = 0; i < 7; i += 1) {
      const headers = { 'x-forwarded-for': '198.51.100.1' };
      const socket = new WebSocket(test.api.graphqlUrl.replace('http', 'ws'), 'graphql-transport-ws', { headers });
      outcomes.push(
        await new Promise((resolve) => {
          socket.once('open', () => resolve('open'));
          socket.once('error', (error) => resolve(error.message));
        }),
      );
    }

    expect(outcomes).toEqual([...Array.from({ length: 6 }, () => 'open'), 'Unexpected server response: 429']);
  });
});
