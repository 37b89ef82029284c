import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { follow, idsOf, newStream, sampleEvent, sampleEvents } from '@strata/event-store/conformance';
import { doubleSetup, eventually, seeded } from './testing/double-setup.js';

const setup = doubleSetup();
afterEach(() => setup.end());

describe('a subscription', () => {
  it('leaves nothing out and gives nothing twice over forty broken connections', async () => {
    const double = await setup.double();
    const [reader, writer] = [await setup.store(double), await setup.store(double, { attempts: 15 })];
    const random = seeded(42);
    const events = sampleEvents(600);
    const follower = follow(reader, { batchSize: 10 }, () => (random() < 0.2 ? pause(2) : undefined));
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
    expect(double.seen.subscriptions).toBeGreaterThan(20);
    await follower.stop();
  }, 40_000);

  it('that has fallen silent without an error is replaced', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { silence: 100 });
    const follower = follow(store);
    await follower.caughtUp();
    const unheard = await storedForm(store, double);
    await follower.caughtUp(await store.head());
    double.faults.muteSubscriptions = true;
    const mute = double.seen.subscriptions;
    double.log.append('strata.other', 'any', unheard);
    await eventually(() => double.seen.subscriptions > mute);
    double.faults.muteSubscriptions = false;
    await follower.caughtUp(await store.head());
    expect(follower.events).toHaveLength(2);
    await follower.stop();
  });

  it('waits for a server that is away, and goes on when it is back', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { silence: 200 });
    await store.append('a', 'no-stream', sampleEvents(3));
    const follower = follow(store);
    await follower.caughtUp(await store.head());
    await double.relay.refuse();
    await pause(400);
    await double.relay.listen();
    await store.append('a', 2, sampleEvents(2, 3));
    await follower.until('five events', () => follower.events.length >= 5);
    expect(follower.events.map((event) => event.data.number)).toEqual([0, 1, 2, 3, 4]);
    await follower.stop();
  });

  it('notices a connection that is open but carries nothing', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { silence: 200, deadline: 300, attempts: 2 });
    const follower = follow(store);
    await follower.caughtUp();
    double.relay.hold(true);
    await pause(1_500);
    double.relay.drop();
    double.relay.hold(false);
    await store.append('a', 'any', sampleEvents(1));
    await follower.until('the event', () => follower.events.length === 1);
    await follower.stop();
  });

  it('says that it has caught up although the server never does', async () => {
    const double = await setup.double();
    double.faults.saysCaughtUp = false;
    const store = await setup.store(double, { silence: 100 });
    const { position } = await store.append('a', 'any', sampleEvents(3));
    const follower = follow(store);
    await follower.caughtUp(position);
    const later = await store.append('a', 'any', sampleEvents(1));
    await follower.caughtUp(later.position);
    expect(follower.events).toHaveLength(4);
    await follower.stop();
  });
});

/** Ten thousand events over a real connection take their time on a busy machine; milliseconds. */
const PATIENCE = 50_000;

describe('a reader that stands still', () => {
  it('lets no more gather than a buffer full, and holds up no other', async () => {
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
    const before = double.seen.delivered;
    const still = follow(store, { batchSize: 50 }, () => gate);
    await still.until('a batch', () => still.events.length > 0);
    await pause(300);
    expect(double.seen.delivered - before).toBeLessThan(1_000);
    const brisk = follow(store, { batchSize: 500 });
    await brisk.until('all events', () => brisk.events.length === 10_000, PATIENCE);
    await store.append('after', 'no-stream', [sampleEvent()]);
    expect(still.events.length).toBeLessThanOrEqual(50);
    release();
    await still.until('all events', () => still.events.length === 10_001, PATIENCE);
    await Promise.all([still.stop(), brisk.stop()]);
  }, 120_000);
});

/** An event of this system as another process would store it. */
async function storedForm(
  store: Awaited<ReturnType<typeof setup.store>>,
  double: Awaited<ReturnType<typeof setup.double>>,
): Promise<Parameters<typeof double.log.append>[2]> {
  await store.append('form', 'any', [sampleEvent()]);
  const [form] = double.log.stream('strata.form');
  if (form === undefined) throw new Error('nothing was stored');
  return [{ ...form, id: sampleEvent().id }];
}
