import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { isStrataError, type StrataError } from '@strata/domain';
import { openKurrentEventStore } from './kurrent-event-store.js';
import { doubleSetup } from './testing/double-setup.js';

const setup = doubleSetup();
afterEach(() => setup.closeAll());

const PASSWORD = 'gr3en-Tree';

async function refusal(promise: Promise<unknown>): Promise<StrataError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isStrataError(error)) throw new Error(`Expected a StrataError, but got ${inspect(error)}.`);
  return error;
}

/** Returns a local port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('Opening', () => {
  it('fails within seconds if nothing listens on the address, and names it', async () => {
    const port = await freePort();
    const startedAt = performance.now();
    const error = await refusal(openKurrentEventStore({ uri: `kurrentdb://127.0.0.1:${port}?tls=false` }));
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    expect(error.code).toBe('EVENT_STORE_UNREACHABLE');
    expect(error.message).toContain(`127.0.0.1:${port}`);
    expect(error.remedy).toBeDefined();
  });

  it('times out if a server accepts the connection but never answers', async () => {
    const double = await setup.double();
    double.relay.hold(true);
    const startedAt = performance.now();
    const error = await refusal(openKurrentEventStore({ uri: double.uri, connectTimeout: 700 }));
    expect(error.code).toBe('EVENT_STORE_UNREACHABLE');
    expect(performance.now() - startedAt).toBeLessThan(2_500);
  });

  it('refuses a stream prefix that is reserved for the database', async () => {
    const double = await setup.double();
    const error = await refusal(openKurrentEventStore({ uri: double.uri, streamPrefix: '$' }));
    expect(error.code).toBe('EVENT_STORE_SETTING_INVALID');
  });
});

describe('Credentials', () => {
  it.each([
    ['another scheme', `http://admin:${PASSWORD}@127.0.0.1:2113`],
    ['a port that is not a number', `kurrentdb://admin:${PASSWORD}@127.0.0.1:port?tls=false`],
    ['no host', `kurrentdb://admin:${PASSWORD}@?tls=false`],
    ['an unknown option', `kurrentdb://admin:${PASSWORD}@127.0.0.1:2113?tsl=false`],
    ['an option with an invalid value', `kurrentdb://admin:${PASSWORD}@127.0.0.1:2113?tls=maybe`],
    ['a missing certificate', `kurrentdb://admin:${PASSWORD}@127.0.0.1:2113?tlsCAFile=/nowhere/ca.pem`],
    ['an absent server', `kurrentdb://admin:${PASSWORD}@127.0.0.1:1?tls=false`],
    ['a server without TLS', `kurrentdb://admin:${PASSWORD}@127.0.0.1:1`],
  ])('never appear in errors, logs or on the console: %s', async (_, uri) => {
    const output: unknown[] = [];
    const spies = (['log', 'warn', 'error'] as const).map((method) =>
      jest.spyOn(console, method).mockImplementation((...values: unknown[]) => void output.push(values)),
    );
    const logger = {
      info: (...values: unknown[]) => void output.push(values),
      warn: (...values: unknown[]) => void output.push(values),
    };
    const error = await refusal(openKurrentEventStore({ uri, logger }));
    for (const spy of spies) spy.mockRestore();
    expect(inspect([error, error.stack, output], { depth: 10, showHidden: true })).not.toContain(PASSWORD);
    expect(error.remedy).toBeDefined();
  });

  it('never appear in the errors of a store that lost its server', async () => {
    const double = await setup.double();
    const uri = `kurrentdb://admin:${PASSWORD}@127.0.0.1:${double.port}?tls=false`;
    const output: unknown[] = [];
    const logger = {
      info: (...values: unknown[]) => void output.push(values),
      warn: (...values: unknown[]) => void output.push(values),
    };
    const store = await setup.store(double, { uri, logger, maxAttempts: 2 });
    await double.relay.refuse();
    const errors = [await refusal(store.head()), await refusal(store.append('a', 'any', sample()))];
    expect(inspect([errors, output], { depth: 10, showHidden: true })).not.toContain(PASSWORD);
    expect(output.length).toBeGreaterThan(0);
  });
});

describe('A read that is never answered', () => {
  it('fails after its deadline, and the next one succeeds', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { deadline: 200, maxAttempts: 2 });
    double.faults.hangReads = true;
    const startedAt = performance.now();
    const error = await refusal(store.head());
    expect(error.code).toBe('EVENT_STORE_UNREACHABLE');
    expect(error.message).toContain('no answer within 200 ms');
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    double.faults.hangReads = false;
    expect(await store.head()).toBe('');
  });
});

describe('An old server', () => {
  it('is refused if it does not report positions', async () => {
    const double = await setup.double();
    double.faults.reportsPositions = false;
    const store = await setup.store(double);
    expect((await refusal(store.append('a', 'any', sample()))).code).toBe('EVENT_STORE_UNSUPPORTED');
  });
});

function sample(): Parameters<Awaited<ReturnType<typeof openKurrentEventStore>>['append']>[2] {
  const metadata = { by: 'account-1', commandId: 'c', correlationId: 'c' };
  return [{ id: '2c2d7c9e-6b5f-4c53-9d4e-6c6a4a1d2b11', type: 'Sampled', schemaVersion: 1, data: {}, metadata }];
}
