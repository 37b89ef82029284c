import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { collect, follow, idsOf, readLog, sampleEvents } from '@strata/event-store/conformance';
import { doubleSetup } from './testing/double-setup.js';
import type { ProposedEvent } from './testing/double-log.js';

const setup = doubleSetup();
afterEach(() => setup.closeAll());

function foreignEvent(type: string, metadata = ''): ProposedEvent {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return { id: randomUUID(), type, contentType: 'application/json', data: bytes('{}'), metadata: bytes(metadata) };
}

describe('A log shared with other applications', () => {
  it('exposes only the events of this store: in reads, as the head and in subscriptions', async () => {
    const double = await setup.double();
    const warnings: object[] = [];
    const logger = { info: () => undefined, warn: (fields: object) => void warnings.push(fields) };
    const store = await setup.store(double, { logger });
    const follower = follow(store);
    double.log.append('$settings', 'any', [foreignEvent('$metadata')]);
    double.log.append('orders-1', 'any', [foreignEvent('OrderPlaced', '{"tenant":"x"}')]);
    const { position } = await store.append('a', 'no-stream', sampleEvents(2));
    double.log.append('strata.a', 'any', [foreignEvent('Intruder'), foreignEvent('Intruder', 'not json')]);
    double.log.append('$ce-strata', 'any', [foreignEvent('$>')]);
    expect(await store.head()).toBe(position);
    expect(await collect(store.readStream('a'))).toHaveLength(2);
    const own = await readLog(store, '');
    expect(own.map((event) => event.revision)).toEqual([0, 1]);
    await follower.until('both events', () => follower.events.length === 2);
    const next = await store.append('a', 'any', sampleEvents(1));
    expect(next.revision).toBe(4);
    await follower.caughtUp(next.position);
    expect(idsOf(follower.events)).toEqual(idsOf(await readLog(store, '')));
    expect(warnings).toContainEqual({ streamId: 'strata.a', type: 'Intruder' });
    await follower.stop();
  });

  it('keeps installations with different prefixes apart', async () => {
    const double = await setup.double();
    const [one, two] = [
      await setup.store(double, { streamPrefix: 'one.' }),
      await setup.store(double, { streamPrefix: 'two.' }),
    ];
    const [first, second] = [sampleEvents(2), sampleEvents(3)];
    await one.append('a', 'no-stream', first);
    await two.append('a', 'no-stream', second);
    expect(idsOf(await readLog(one, ''))).toEqual(idsOf(first));
    expect(idsOf(await readLog(two, ''))).toEqual(idsOf(second));
  });

  it('stores correlation and causation ids under the names that the database uses', async () => {
    const double = await setup.double();
    const store = await setup.store(double);
    const [event] = sampleEvents(1);
    const metadata = { by: 'a', commandId: 'c', correlationId: 'cor', causationId: 'cau' };
    await store.append('a', 'no-stream', [{ ...(event as NonNullable<typeof event>), metadata }]);
    const stored = JSON.parse(Buffer.from(double.log.records[0]?.metadata ?? []).toString('utf8')) as object;
    expect(stored).toMatchObject({ $correlationId: 'cor', $causationId: 'cau', by: 'a' });
  });
});

describe('A position', () => {
  it('of another kind of store is refused', async () => {
    const double = await setup.double();
    const store = await setup.store(double);
    await expect(collect(store.readAll({ after: '42' }))).rejects.toMatchObject({ code: 'INVALID_POSITION' });
    await expect(collect(store.subscribe({ after: '42' }))).rejects.toMatchObject({ code: 'INVALID_POSITION' });
  });
});
