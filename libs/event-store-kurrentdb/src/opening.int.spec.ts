import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { isStrataError, type StrataError } from '@strata/domain';
import { openKurrentEventStore } from './kurrent-event-store.js';
import { doubleSetup } from './testing/double-setup.js';

const setup = doubleSetup();
afterEach(() => setup.end());

const PASSWORD = 'gr3en-Tree';

async function refusal(promise: Promise<unknown>): Promise<StrataError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isStrataError(error)) throw new Error(`no refusal of ours: ${inspect(error)}`);
  return error;
}

/** A port of this machine that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('opening', () => {
  it('fails within seconds where nobody listens, and names the address', async () => {
    const port = await freePort();
    const began = performance.now();
    const error = await refusal(openKurrentEventStore({ uri: `kurrentdb://127.0.0.1:${port}?tls=false` }));
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(error.code).toBe('EVENT_STORE_UNREACHABLE');
    expect(error.message).toContain(`127.0.0.1:${port}`);
    expect(error.remedy).toBeDefined();
  });

  it('fails in time where a server takes the connection and says nothing', async () => {
    const double = await setup.double();
    double.relay.hold(true);
    const began = performance.now();
    const error = await refusal(openKurrentEventStore({ uri: double.uri, connectTimeout: 700 }));
    expect(error.code).toBe('EVENT_STORE_UNREACHABLE');
    expect(performance.now() - began).toBeLessThan(2_500);
  });

  it('refuses a stream prefix of the database itself', async () => {
    const double = await setup.double();
    const error = await refusal(openKurrentEventStore({ uri: double.uri, streamPrefix: '$' }));
    expect(error.code).toBe('EVENT_STORE_SETTING_INVALID');
  });
});

describe('credentials', () => {
  it.each([
    ['another scheme', `http://admin:${PASSWORD}@127.0.0.1:2113`],
    ['a port that is no number', `kurrentdb://admin:${PASSWORD}@127.0.0.1:port?tls=false`],
    ['no host', `kurrentdb://admin:${PASSWORD}@?tls=false`],
    ['an option that nobody knows', `kurrentdb://admin:${PASSWORD}@127.0.0.1:2113?tsl=false`],
    ['an option with a wrong value', `kurrentdb://admin:${PASSWORD}@127.0.0.1:2113?tls=maybe`],
    ['a certificate that is not there', `kurrentdb://admin:${PASSWORD}@127.0.0.1:2113?tlsCAFile=/nowhere/ca.pem`],
    ['a server that is not there', `kurrentdb://admin:${PASSWORD}@127.0.0.1:1?tls=false`],
    ['a server without TLS', `kurrentdb://admin:${PASSWORD}@127.0.0.1:1`],
  ])('never show in errors, logs or on the console: %s', async (_, uri) => {
    const shown: unknown[] = [];
    const spies = (['log', 'warn', 'error'] as const).map((method) =>
      jest.spyOn(console, method).mockImplementation((...words: unknown[]) => void shown.push(words)),
    );
    const logger = {
      info: (...words: unknown[]) => void shown.push(words),
      warn: (...words: unknown[]) => void shown.push(words),
    };
    const error = await refusal(openKurrentEventStore({ uri, logger }));
    for (const spy of spies) spy.mockRestore();
    expect(inspect([error, error.stack, shown], { depth: 10, showHidden: true })).not.toContain(PASSWORD);
    expect(error.remedy).toBeDefined();
  });

  it('never show in the errors of a store that lost its server', async () => {
    const double = await setup.double();
    const uri = `kurrentdb://admin:${PASSWORD}@127.0.0.1:${double.port}?tls=false`;
    const shown: unknown[] = [];
    const logger = {
      info: (...words: unknown[]) => void shown.push(words),
      warn: (...words: unknown[]) => void shown.push(words),
    };
    const store = await setup.store(double, { uri, logger, attempts: 2 });
    await double.relay.refuse();
    const errors = [await refusal(store.head()), await refusal(store.append('a', 'any', sample()))];
    expect(inspect([errors, shown], { depth: 10, showHidden: true })).not.toContain(PASSWORD);
    expect(shown.length).toBeGreaterThan(0);
  });
});

describe('a read that is never answered', () => {
  it('ends after its deadline, and the next one is answered', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { deadline: 200, attempts: 2 });
    double.faults.hangReads = true;
    const began = performance.now();
    const error = await refusal(store.head());
    expect(error.code).toBe('EVENT_STORE_UNREACHABLE');
    expect(error.message).toContain('no answer within 200 ms');
    expect(performance.now() - began).toBeLessThan(2_000);
    double.faults.hangReads = false;
    expect(await store.head()).toBe('');
  });
});

describe('an old server', () => {
  it('that does not tell positions is refused clearly', async () => {
    const double = await setup.double();
    double.faults.tellsPositions = false;
    const store = await setup.store(double);
    expect((await refusal(store.append('a', 'any', sample()))).code).toBe('EVENT_STORE_UNSUPPORTED');
  });
});

function sample(): Parameters<Awaited<ReturnType<typeof openKurrentEventStore>>['append']>[2] {
  const metadata = { by: 'account-1', commandId: 'c', correlationId: 'c' };
  return [{ id: '2c2d7c9e-6b5f-4c53-9d4e-6c6a4a1d2b11', type: 'Sampled', schemaVersion: 1, data: {}, metadata }];
}
