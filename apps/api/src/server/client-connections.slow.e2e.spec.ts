import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { rawConnection, type RawConnection } from '../testing/raw-connection.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const GET = 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n';
const started: TestApi[] = [];

async function start(env: Readonly<Record<string, string>>, times = {}): Promise<TestApi> {
  const test = await startTestApi(env, { times });
  started.push(test);
  return test;
}
afterAll(() => Promise.all(started.map((test) => test.close())));

const opened: RawConnection[] = [];
afterEach(() => {
  for (const { socket } of opened.splice(0)) socket.destroy();
});

async function open(test: TestApi, from?: string): Promise<RawConnection> {
  const connection = await rawConnection(test.api.url, from);
  opened.push(connection);
  return connection;
}

/** Whether a connection is answered, or closed instead. */
async function isAnswered({ socket, received, closed }: RawConnection): Promise<boolean> {
  if (socket.writable) socket.write(GET);
  const answered = new Promise((resolve) => socket.on('data', resolve));
  await Promise.race([answered, closed]);
  return received().startsWith('HTTP/1.1 200');
}

describe('Connections', () => {
  let test: TestApi;
  beforeAll(async () => {
    test = await start({ STRATA_CONNECTIONS: '5', STRATA_CONNECTIONS_PER_ADDRESS: '3' });
  }, 60_000);

  it('are limited for an address, and make room when they close', async () => {
    const first = await open(test);
    for (let i = 0; i < 2; i += 1) await open(test);
    expect(await isAnswered(await open(test))).toBe(false);

    first.socket.destroy();
    // The server notices the end a little later.
    while (!(await isAnswered(await open(test))));
  });

  it('do not open upgrades beyond the limit', async () => {
    const upgrade = 'GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n';
    for (let i = 0; i < 4; i += 1) (await open(test)).socket.write(upgrade);

    await opened[3]!.closed;
  });

  // Other systems have one address of this machine only.
  (process.platform === 'linux' ? it : it.skip)('are limited for the server', async () => {
    let answered: readonly boolean[] = [];
    while (answered.filter(Boolean).length < 5) {
      for (const { socket } of opened.splice(0)) socket.destroy();
      for (const host of [2, 2, 3, 3, 4, 4]) await open(test, `127.0.0.${host}`);
      answered = await Promise.all(opened.map(isAnswered));
    }

    expect(answered.filter(Boolean)).toHaveLength(5);
  });
});

describe('Requests on one connection', () => {
  let test: TestApi;
  beforeAll(async () => {
    test = await start({}, { answer: 400, check: 50 });
  }, 60_000);

  it.each([
    ['nothing', ''],
    ['an operation', '{"query":"{ me { login } }"}'],
  ])('may come just before it is reset, with %s in their bodies', async (_, body) => {
    const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
    for (let round = 0; round < 20; round += 1) {
      const { socket, closed } = await open(test);
      socket.write(`${head}\r\n\r\n${body}`.repeat(10), () => socket.resetAndDestroy());
      await closed;
    }
    expect(await isAnswered(await open(test))).toBe(true);
    expect(test.logged.filter(({ level }) => level >= 50)).toEqual([]);
  });

  it('can be sent without waiting for answers, up to a limit', async () => {
    const few = await open(test);
    few.socket.write(GET.repeat(9) + GET.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
    await few.closed;
    expect(few.received().match(/HTTP\/1\.1 200/g)).toHaveLength(10);

    const many = await open(test);
    many.socket.write(GET.repeat(500));
    await many.closed;
    expect(many.received().match(/HTTP\/1\.1 200/g)?.length ?? 0).toBeLessThan(500);
  });

  it('whose answers are not read are ended', async () => {
    const { socket, closed } = await open(test);
    const body = JSON.stringify({ query: getIntrospectionQuery() });
    const head = ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Type: application/json'];
    const token = `Authorization: Bearer ${await test.token('auditor')}`;
    const request = `${[...head, token, `Content-Length: ${body.length}`].join('\r\n')}\r\n\r\n${body}`;
    socket.pause();
    const timer = setInterval(() => socket.writable && socket.write(request), 20);
    // A socket that is paused takes notice of its end only when it writes.
    socket.on('error', () => socket.destroy());
    await closed;
    clearInterval(timer);

    expect((await test.ask('{ __typename }')).body.data).toEqual({ __typename: 'Query' });
  });
});

describe('Behind trusted proxies', () => {
  it('requests in progress are limited for the address that the proxy names', async () => {
    const test = await start({ STRATA_TRUSTED_PROXIES: '127.0.0.1', STRATA_CONNECTIONS_PER_ADDRESS: '2' });
    const half = (address: string) =>
      `POST /graphql HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${address}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`;
    const begin = async (address: string) => {
      const connection = await open(test);
      connection.socket.write(half(address));
      return connection;
    };
    await begin('192.0.2.1');
    await begin('10.9.9.9, 192.0.2.1');
    const third = await begin('192.0.2.2, 192.0.2.1');
    await new Promise((resolve) => third.socket.once('data', resolve));
    expect(third.received()).toMatch(/^HTTP\/1\.1 429/);

    const other = await begin('192.0.2.1, 192.0.2.2');
    other.socket.write('"query":');
    await new Promise((resolve) => other.socket.once('data', resolve));
    expect(other.received()).toMatch(/^HTTP\/1\.1 400/);
  });
});
