import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { isStrataError, type NewEvent } from '@strata/domain';
import type { EventStore } from '../../event-store.js';
import { check, type ConformanceCheck, idsOf, within } from '../conformance-check.js';
import { follow } from '../follower.js';
import { newStream, sampleEvent, sampleEvents } from '../sample-events.js';

/** Appends events one by one with short pauses and returns their ids. */
async function appendSlowly(store: EventStore, count: number): Promise<readonly string[]> {
  const events = sampleEvents(count);
  const stream = newStream();
  for (const [index, event] of events.entries()) {
    await store.append(stream, 'any', [event]);
    if (index % 5 === 0) await pause(1);
  }
  return idsOf(events);
}

const catchUpThenLive = check(
  'delivers stored events, reports that it caught up, then delivers new events',
  async ({ store, start }) => {
    const [stored, live] = [sampleEvents(5), sampleEvents(3, 5)];
    await store.append(newStream(), 'any', stored);
    const follower = follow(store, { after: start });
    await follower.caughtUp();
    assert.deepEqual(idsOf(follower.events), idsOf(stored));
    for (const event of live) await store.append(newStream(), 'any', [event]);
    await follower.caughtUp(await store.head());
    assert.deepEqual(idsOf(follower.events), [...idsOf(stored), ...idsOf(live)]);
    await follower.stop();
  },
);

const sameAsRead = check('delivers the same events as reading does', async ({ store, start }) => {
  await store.append(newStream(), 'any', sampleEvents(3));
  const follower = follow(store, { after: start });
  await follower.caughtUp();
  await store.append(newStream(), 'any', sampleEvents(2));
  await follower.caughtUp(await store.head());
  const read = [];
  for await (const batch of store.readAll({ after: start })) read.push(...batch);
  assert.deepEqual(follower.events, read);
  await follower.stop();
});

const nothingNew = check('reports at once that it caught up when it starts at the head', async ({ store }) => {
  await store.append(newStream(), 'any', sampleEvents(2));
  const head = await store.head();
  const follower = follow(store, { after: head });
  await follower.caughtUp(head);
  assert.deepEqual(follower.events, []);
  await follower.stop();
});

const caughtUpIsTrue = check('reports that it caught up only after the last stored event', async ({ store, start }) => {
  const ids = [...(await appendSlowly(store, 25))];
  const follower = follow(store, { after: start, batchSize: 4 });
  await follower.until('the first caught-up delivery', () =>
    follower.deliveries.some((delivery) => delivery.kind === 'caught-up'),
  );
  const beforeCaughtUp = follower.deliveries.slice(0, -1);
  assert.ok(beforeCaughtUp.every((delivery) => delivery.kind === 'events' && delivery.events.length <= 4));
  assert.deepEqual(idsOf(follower.events), ids);
  await follower.stop();
});

const noGap = check('neither skips nor repeats an event when it goes live', async ({ store, start }) => {
  const before = await appendSlowly(store, 40);
  const writing = appendSlowly(store, 150);
  const followers = [1, 7, 1_000].map((batchSize) => follow(store, { after: start, batchSize }));
  const late = pause(20).then(() => follow(store, { after: start, batchSize: 3 }));
  const ids = [...before, ...(await writing)];
  for (const follower of [...followers, await late]) {
    await follower.caughtUp(await store.head());
    assert.deepEqual(idsOf(follower.events), ids);
    await follower.stop();
  }
});

const slowConsumer = check(
  'a slow consumer receives every event in batches no larger than requested',
  async (context) => {
    const { store, start } = context;
    const follower = follow(store, { after: start, batchSize: 10 }, () => pause(4));
    const ids = await appendSlowly(store, 300);
    await follower.until('300 events', () => follower.events.length >= 300);
    assert.deepEqual(idsOf(follower.events), ids);
    assert.ok(follower.deliveries.every((delivery) => delivery.kind !== 'events' || delivery.events.length <= 10));
    await follower.stop();
  },
);

const independent = check('a blocked consumer does not delay others', async ({ store, start }) => {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const blocked = follow(store, { after: start, batchSize: 5 }, () => gate);
  const fast = follow(store, { after: start, batchSize: 5 });
  const ids = await appendSlowly(store, 60);
  await fast.until('60 events', () => fast.events.length >= 60);
  assert.ok(blocked.events.length <= 5);
  release();
  await blocked.until('60 events', () => blocked.events.length >= 60);
  assert.deepEqual(idsOf(blocked.events), ids);
  assert.deepEqual(idsOf(fast.events), ids);
  await Promise.all([blocked.stop(), fast.stop()]);
});

const fromPosition = check('starts after the given position', async ({ store, start }) => {
  const stream = newStream();
  const first = await store.append(stream, 'any', sampleEvents(4));
  const later = sampleEvents(3, 4);
  await store.append(stream, 'any', later);
  const follower = follow(store, { after: first.position });
  await follower.caughtUp(await store.head());
  assert.deepEqual(idsOf(follower.events), idsOf(later));
  assert.ok(first.position > start);
  await follower.stop();
});

const abort = check('ends without an error when aborted', async ({ store, start }) => {
  const waiting = follow(store, { after: start });
  await waiting.caughtUp();
  await waiting.stop();
  const already = store.subscribe({ after: start, signal: AbortSignal.abort() });
  await within(5_000, 'end of a subscription aborted before its start', drain(already));
  await store.append(newStream(), 'any', [sampleEvent()]);
  assert.deepEqual(waiting.events, []);
});

async function drain(items: AsyncIterable<unknown>): Promise<void> {
  for await (const item of items) assert.equal(item, undefined, 'an aborted subscription delivered something');
}

const stopEarly = check('a consumer can stop early', async ({ store, start }) => {
  await store.append(newStream(), 'any', sampleEvents(20));
  for await (const delivery of store.subscribe({ after: start, batchSize: 5 })) {
    assert.equal(delivery.kind, 'events');
    break;
  }
  const follower = follow(store, { after: start });
  await follower.until('20 events', () => follower.events.length === 20);
  await follower.stop();
});

/** Retries the append, which may fail right after the connection was lost; resending stores the event only once. */
async function appendWithRetries(store: EventStore, event: NewEvent): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await store.append('survivor-of-' + event.id, 'any', [event]);
      return;
    } catch (error) {
      if (attempt === 10 || !isStrataError(error)) throw error;
      await pause(50 * attempt);
    }
  }
}

const lostConnection = check(
  'resumes after a lost connection without a gap',
  async ({ store, start, harness }) => {
    const stored = await appendSlowly(store, 60);
    const follower = follow(store, { after: start, batchSize: 7 }, () => pause(2));
    await follower.until('a few events', () => follower.events.length >= 7);
    await harness.faults.dropConnections?.();
    await follower.caughtUp(await store.head());
    assert.deepEqual(idsOf(follower.events), stored);
    await harness.faults.dropConnections?.();
    const live = sampleEvents(3);
    for (const event of live) await appendWithRetries(store, event);
    const last = live.at(-1)?.id;
    await follower.until('the last live event', () => follower.events.at(-1)?.id === last);
    assert.deepEqual(idsOf(follower.events), [...stored, ...idsOf(live)]);
    await follower.stop();
  },
  'dropConnections',
);

export const subscriptionChecks: readonly ConformanceCheck[] = [
  catchUpThenLive,
  sameAsRead,
  nothingNew,
  caughtUpIsTrue,
  noGap,
  slowConsumer,
  independent,
  fromPosition,
  abort,
  stopEarly,
  lostConnection,
];
