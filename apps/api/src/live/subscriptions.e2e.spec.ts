import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@strata/domain';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { executeCommand } from '../testing/seed-clusters.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let test: TestApi;
const clients: Client[] = [];

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});
afterAll(() => test.close());

function connect(token: string): Client {
  const client = createClient({
    url: test.api.graphqlUrl.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${token}` },
  });
  clients.push(client);
  return client;
}

const QUERY = `subscription ($period: Period!, $strategy: ID) {
  scorecardChanged(cluster: "alpha", period: $period, strategy: $strategy) {
    position whole removed nodes { id score status actual { number } } } }`;

function watch(token: string, period: string, strategy?: string) {
  return connect(token).iterate({ query: QUERY, variables: { period, strategy } });
}

type Messages = ReturnType<typeof watch>;

/** The next message, or what happened instead before the timeout. */
async function next(messages: Messages, within = 5_000) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'nothing'>((resolve) => (timer = setTimeout(() => resolve('nothing'), within)));
  const result = await Promise.race([messages.next(), late]);
  clearTimeout(timer);
  if (result === 'nothing') return 'nothing';
  if (result.done === true) return 'ended';
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return (result.value.data as any).scorecardChanged;
}

function submit(period: string, number: string, actorId = 'north') {
  const values = [{ measure: 'guests', subject: actorId, actual: { kind: 'number', value: number } }] as const;
  const command = { type: 'SubmitValues', actorId, period, values } as const;
  return executeCommand(test.api.runtime, { aggregate: 'report', clusterId: 'alpha', command });
}

describe('A watched scorecard', () => {
  it('is sent as a whole first, then only its changed nodes with the position', async () => {
    const messages = watch(await test.token('coordinator'), '2024-01');
    const first = await next(messages);
    expect(first).toMatchObject({ whole: true, removed: [] });
    expect(first.nodes.map(({ id }: { id: string }) => id)).toContain('strategy:whole');

    const position = await submit('2024-01', '150');
    const change = await next(messages);
    expect(change).toMatchObject({ whole: false, position, removed: [] });
    const ids = change.nodes.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(['measure:north/grow/guests', 'strategy:north', 'strategy:whole']));
    expect(ids).not.toContain('measure:south/grow/guests');
    await messages.return?.(undefined);
  });

  it('is not sent again after changes that do not affect it', async () => {
    const messages = watch(await test.token('auditor'), '2024-02', 'north');
    expect((await next(messages)).nodes.every(({ id }: { id: string }) => id.includes('north'))).toBe(true);

    await submit('2023-02', '150');
    await submit('2024-02', '170', 'south');
    const nothing = await next(messages, 700);
    expect(nothing).toBe('nothing');
    await messages.return?.(undefined);
  });

  it('hides the figures of others from an updater', async () => {
    await submit('2024-03', '170', 'south');
    await test.api.runtime.catchUp();
    const messages = watch(await test.token('updater'), '2024-03');
    const { nodes } = await next(messages);

    expect(nodes.find(({ id }: { id: string }) => id === 'measure:south/grow/guests')).toMatchObject({
      score: null,
      actual: null,
    });
    await messages.return?.(undefined);
  });

  it('ends when the role is revoked', async () => {
    const { runtime } = test.api;
    const grant = { cluster: 'alpha', role: 'auditor' } as const;
    const account = async (type: 'GrantRole' | 'RevokeRole') => {
      const position = await executeCommand(runtime, {
        aggregate: 'account',
        login: 'stranger',
        command: { type, grant },
      });
      await runtime.reads.waitFor('history', position, 5_000);
    };
    await account('GrantRole');
    const messages = watch(await test.token('stranger'), '2024-04');
    expect(await next(messages)).toMatchObject({ whole: true });

    await account('RevokeRole');
    await submit('2024-04', '150');
    expect(await next(messages)).toBe('ended');
  });

  it('shows only what the current role of the account allows', async () => {
    const { runtime } = test.api;
    const account = async (type: 'GrantRole' | 'RevokeRole', grant: RoleGrant) => {
      const position = await executeCommand(runtime, {
        aggregate: 'account',
        login: 'stranger',
        command: { type, grant },
      });
      await runtime.reads.waitFor('history', position, 5_000);
    };
    const southOf = ({ nodes }: { nodes: readonly { id: string; actual: object | null }[] }) =>
      nodes.find(({ id }) => id === 'measure:south/grow/guests');
    await account('GrantRole', { cluster: 'alpha', role: 'auditor' });
    await submit('2024-06', '150', 'south');
    const messages = watch(await test.token('stranger'), '2024-06');
    await runtime.catchUp();
    expect(southOf(await next(messages))).toMatchObject({ actual: { number: '150' } });

    await account('GrantRole', { cluster: 'alpha', role: 'updater', actor: 'north' });
    await account('RevokeRole', { cluster: 'alpha', role: 'auditor' });
    await submit('2024-06', '170');
    expect(southOf(await next(messages))).toMatchObject({ actual: null });
    await account('RevokeRole', { cluster: 'alpha', role: 'updater', actor: 'north' });
    await messages.return?.(undefined);
  });

  it('refuses queries, mutations and invalid operations', async () => {
    const token = await test.token('auditor');
    const refused = async (query: string) => {
      try {
        for await (const message of connect(token).iterate({ query })) return message.errors?.[0]?.extensions?.['code'];
      } catch (error) {
        return (error as { extensions: { code: string } }[])[0]?.extensions.code;
      }
      return 'ended';
    };

    expect(await refused('{ me { login } }')).toBe('BAD_REQUEST');
    expect(await refused('subscription { nothing }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await refused('subscription {')).toBe('GRAPHQL_PARSE_FAILED');
    expect(await refused('subscription { scorecardChanged(cluster: "alpha", period: "x") { position } }')).toBe(
      'INVALID_INPUT',
    );
  });
});

describe('A token that expires', () => {
  it('ends the subscription at that moment', async () => {
    const now = test.api.runtime.clock.now();
    const { signIn } = test.api.runtime.strata;
    const token = await test.token('auditor');
    const original = signIn.authenticate.bind(signIn);
    signIn.authenticate = async (bearer) => {
      const known = await original(bearer);
      return known && { ...known, expiresAt: now + 1_000 };
    };
    try {
      const messages = watch(token, '2024-05');
      expect(await next(messages)).toMatchObject({ whole: true });
      expect(await next(messages, 4_000)).toBe('ended');
    } finally {
      signIn.authenticate = original;
    }
  });
});

describe('Closing the server', () => {
  it('ends subscriptions and leaves nothing listening', async () => {
    const other = await startTestApi();
    const client = createClient({
      url: other.api.graphqlUrl.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${await other.token('auditor')}` },
    });
    const messages = client.iterate({ query: QUERY, variables: { period: '2024-01' } });
    await messages.next();
    const began = Date.now();
    await other.close();

    expect(Date.now() - began).toBeLessThan(4_000);
    const after = await Promise.resolve(messages.next()).then(
      (result) => (result.done === true ? 'ended' : 'a message'),
      (error: { code?: number }) => `closed with ${error.code}`,
    );
    expect(['ended', 'closed with 1001']).toContain(after);
    await expect(fetch(`${other.api.url}/health/live`)).rejects.toThrow();
  });
});

describe('A watched cluster', () => {
  it('tells its position at first and after every change, but nothing of other clusters', async () => {
    const client = connect(await test.token('auditor'));
    const messages = client.iterate({ query: 'subscription { clusterMoved(cluster: "alpha") { position } }' });
    const moved = async (within?: number) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), within ?? 5_000)));
      const result = await Promise.race([messages.next(), late]);
      clearTimeout(timer);
      return (result?.value?.data as { clusterMoved: { position: string } } | undefined)?.clusterMoved.position;
    };
    const first = await moved();
    const position = await submit('2024-05', '150');

    expect(first! < position).toBe(true);
    expect(await moved()).toBe(position);
    await executeCommand(test.api.runtime, {
      aggregate: 'cluster',
      clusterId: 'beta',
      command: { type: 'RenameCluster', labels: { en: 'Another' } },
    });
    expect(await moved(700)).toBeUndefined();
    await messages.return?.(undefined);
  });
});
