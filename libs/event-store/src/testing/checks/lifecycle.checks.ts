import assert from 'node:assert/strict';
import { BEFORE_FIRST } from '@strata/domain';
import { check, collect, type ConformanceCheck, idsOf, readLog, refusal, within } from '../conformance-check.js';
import { follow } from '../follower.js';
import { newStream, sampleEvent, sampleEvents } from '../sample-events.js';

const emptyLog = check('the head of an empty log is BEFORE_FIRST', async ({ store, start }) => {
  assert.equal(start, BEFORE_FIRST);
  assert.deepEqual(await collect(store.readAll()), []);
  const follower = follow(store);
  await follower.caughtUp();
  assert.deepEqual(follower.deliveries, [{ kind: 'caught-up', position: BEFORE_FIRST }]);
  await follower.stop();
});

const fromTheStart = check('reads from the first event by default', async ({ store }) => {
  const events = sampleEvents(5);
  await store.append(newStream(), 'no-stream', events);
  assert.deepEqual(idsOf((await collect(store.readAll())).flat()), idsOf(events));
  assert.deepEqual(idsOf(await readLog(store, BEFORE_FIRST)), idsOf(events));
  const follower = follow(store);
  await follower.caughtUp(await store.head());
  assert.deepEqual(idsOf(follower.events), idsOf(events));
  await follower.stop();
});

const restart = check('a restart keeps the log and allows further appends', async ({ store, start, harness }) => {
  const [stream, other] = [newStream(), newStream()];
  await store.append(stream, 'no-stream', sampleEvents(3));
  await store.append(other, 'no-stream', sampleEvents(2));
  const before = await readLog(store, start);
  const reopened = await harness.reopen();
  assert.deepEqual(await readLog(reopened, start), before);
  const result = await reopened.append(stream, 2, [sampleEvent()]);
  assert.equal(result.revision, 3);
  assert.ok(result.position > (before.at(-1)?.position ?? ''));
  await refusal(reopened.append(other, 'no-stream', [sampleEvent()]), 'EXPECTED_REVISION_CONFLICT');
});

const positionsSurvive = check('a position remains valid after a restart', async ({ store, start, harness }) => {
  const stream = newStream();
  const { position } = await store.append(stream, 'no-stream', sampleEvents(3));
  const later = sampleEvents(2, 3);
  await store.append(stream, 2, later);
  const reopened = await harness.reopen();
  assert.deepEqual(idsOf(await readLog(reopened, position)), idsOf(later));
  assert.ok(position > start);
});

const closed = check('a closed store refuses every call', async ({ store }) => {
  await store.close();
  await refusal(store.append(newStream(), 'any', [sampleEvent()]), 'EVENT_STORE_CLOSED');
  await refusal(store.head(), 'EVENT_STORE_CLOSED');
  await refusal(store.check(), 'EVENT_STORE_CLOSED');
  await refusal(collect(store.readStream(newStream())), 'EVENT_STORE_CLOSED');
  await refusal(collect(store.readAll()), 'EVENT_STORE_CLOSED');
  await refusal(collect(store.subscribe()), 'EVENT_STORE_CLOSED');
});

const closeTwice = check('closing is idempotent', async ({ store }) => {
  await Promise.all([store.close(), store.close()]);
  await store.close();
});

const closeEndsSubscriptions = check('closing ends subscriptions without an error', async ({ store, start }) => {
  await store.append(newStream(), 'any', sampleEvents(3));
  const followers = [follow(store, { after: start }), follow(store, { after: start })];
  for (const follower of followers) await follower.caughtUp(await store.head());
  await within(10_000, 'closing with subscriptions open', store.close());
  await within(10_000, 'end of the subscriptions', Promise.all(followers.map((follower) => follower.ended)));
});

const closeWaits = check('closing waits for pending appends', async ({ store, start, harness }) => {
  const events = sampleEvents(20);
  const appends = Promise.all(events.map((event) => store.append(newStream(), 'no-stream', [event])));
  const closing = store.close();
  await appends;
  await closing;
  const stored = await readLog(await harness.reopen(), start);
  assert.deepEqual(idsOf(stored).toSorted(), idsOf(events).toSorted());
});

export const lifecycleChecks: readonly ConformanceCheck[] = [
  emptyLog,
  fromTheStart,
  restart,
  positionsSurvive,
  closed,
  closeTwice,
  closeEndsSubscriptions,
  closeWaits,
];
