import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { follow, idsOf, newStream, sampleEvent, sampleEvents } from '@strata/event-store/conformance';
import { doubleSetup, eventually, seeded } from './testing/double-setup.js';

const setup = doubleSetup();
afterEach(() => setup.closeAll());

describe('A subscription', () => {
  it('neither skips nor repeats an event over forty broken connections', async () => {
    const double = await setup.double();
    const [reader, writer] = [await setup.store(double), await setup.store(double, { maxAttempts: 15 })];
    const random = seeded(42);
    const events = sampleEvents(600);
    const follower = follow(reader, { batchSize: 10 }, () => (random() < 0.2 ? sleep(2) : undefined));
    const writing = (async () => {
      for (const event of events) await writer.append(newStream(), 'no-stream', [event]);
    })();
    for (let drops = 0; drops < 40; drops += 1) {
      const next = Math.min(events.length, follower.events.length + Math.floor(random() * 12));
      await follower.until(`${next} events`, () => follower.events.length >= next);
      double.relay.drop();
    }
    await writing;
    await follower.until('all events', () => follower.events.length >= events.length);
    await follower.caughtUp(await reader.head());
    expect(idsOf(follower.events)).toEqual(idsOf(events));
    expect(double.counts.subscriptions).toBeGreaterThan(20);
    await follower.stop();
  }, 40_000);

  it('is replaced if it stops delivering without an error', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { idleTimeout: 100 });
    const follower = follow(store);
    await follower.caughtUp();
    const undelivered = await asStored(store, double);
    await follower.caughtUp(await store.head());
    double.faults.muteSubscriptions = true;
    const subscriptionsBefore = double.counts.subscriptions;
    double.log.append('strata.other', 'any', undelivered);
    await eventually(() => double.counts.subscriptions > subscriptionsBefore);
    double.faults.muteSubscriptions = false;
    await follower.caughtUp(await store.head());
    expect(follower.events).toHaveLength(2);
    await follower.stop();
  });

  it('waits for a server that is down and resumes when it is back', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { idleTimeout: 200 });
    await store.append('a', 'no-stream', sampleEvents(3));
    const follower = follow(store);
    await follower.caughtUp(await store.head());
    await double.relay.refuse();
    await sleep(400);
    await double.relay.listen();
    await store.append('a', 2, sampleEvents(2, 3));
    await follower.until('five events', () => follower.events.length >= 5);
    expect(follower.events.map((event) => event.data.number)).toEqual([0, 1, 2, 3, 4]);
    await follower.stop();
  });

  it('detects a connection that is open but carries no data', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { idleTimeout: 200, deadline: 300, maxAttempts: 2 });
    const follower = follow(store);
    await follower.caughtUp();
    double.relay.hold(true);
    await sleep(1_500);
    double.relay.drop();
    double.relay.hold(false);
    await store.append('a', 'any', sampleEvents(1));
    await follower.until('the event', () => follower.events.length === 1);
    await follower.stop();
  });

  it('reports that it caught up even if the server never does', async () => {
    const double = await setup.double();
    double.faults.reportsCaughtUp = false;
    const store = await setup.store(double, { idleTimeout: 100 });
    const { position } = await store.append('a', 'any', sampleEvents(3));
    const follower = follow(store);
    await follower.caughtUp(position);
    const later = await store.append('a', 'any', sampleEvents(1));
    await follower.caughtUp(later.position);
    expect(follower.events).toHaveLength(4);
    await follower.stop();
  });
});

/** Milliseconds to wait for ten thousand events over a real connection on a busy machine. */
const TIMEOUT_MS = 50_000;

describe('A blocked consumer', () => {
  it('accumulates at most a full buffer and does not delay others', async () => {
    const double = await setup.double();
    const store = await setup.store(double);
    const text = 'x'.repeat(2_000);
    for (let round = 0; round < 20; round += 1) {
      await store.append(
        newStream(),
        'no-stream',
        Array.from({ length: 500 }, () => sampleEvent({ text })),
      );
    }
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const before = double.counts.delivered;
    const blocked = follow(store, { batchSize: 50 }, () => gate);
    await blocked.until('a batch', () => blocked.events.length > 0);
    await sleep(300);
    expect(double.counts.delivered - before).toBeLessThan(1_000);
    const fast = follow(store, { batchSize: 500 });
    await fast.until('all events', () => fast.events.length === 10_000, TIMEOUT_MS);
    await store.append('after', 'no-stream', [sampleEvent()]);
    expect(blocked.events.length).toBeLessThanOrEqual(50);
    release();
    await blocked.until('all events', () => blocked.events.length === 10_001, TIMEOUT_MS);
    await Promise.all([blocked.stop(), fast.stop()]);
  }, 120_000);
});

/** Returns a new event in the form in which another process of Strata would store it. */
async function asStored(
  store: Awaited<ReturnType<typeof setup.store>>,
  double: Awaited<ReturnType<typeof setup.double>>,
): Promise<Parameters<typeof double.log.append>[2]> {
  await store.append('template', 'any', [sampleEvent()]);
  const [template] = double.log.stream('strata.template');
  if (template === undefined) throw new Error('Nothing was stored.');
  return [{ ...template, id: sampleEvent().id }];
}
