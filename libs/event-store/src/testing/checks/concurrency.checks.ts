import assert from 'node:assert/strict';
import { isStrataError, type NewEvent } from '@strata/domain';
import type { AppendResult, EventStore } from '../../event-store.js';
import { check, collect, type ConformanceCheck, idsOf, readLog, refusal } from '../conformance-check.js';
import { newStream, sampleEvent, sampleEvents } from '../sample-events.js';

/** Asserts that each result describes the caller's own event: its position, revision and instant. */
async function assertOwnResults(
  store: EventStore,
  after: string,
  outcomes: readonly { readonly event: NewEvent; readonly result: AppendResult }[],
): Promise<void> {
  const stored = new Map((await readLog(store, after)).map((event) => [event.id, event]));
  for (const { event, result } of outcomes) {
    const found = stored.get(event.id);
    assert.deepEqual(
      { position: result.position, revision: result.revision, recordedAt: result.recordedAt },
      { position: found?.position, revision: found?.revision, recordedAt: found?.recordedAt },
      `the result of appending ${event.id} does not describe that event`,
    );
    assert.equal(result.duplicate, false);
  }
}

const manyStreams = check('200 concurrent callers can append to a stream each', async ({ store, start }) => {
  const events = sampleEvents(200);
  const outcomes = await Promise.all(
    events.map(async (event) => ({ event, result: await store.append(newStream(), 'no-stream', [event]) })),
  );
  assert.deepEqual(idsOf(await readLog(store, start)).toSorted(), idsOf(events).toSorted());
  await assertOwnResults(store, start, outcomes);
});

const oneStream = check('100 concurrent callers can append to the same stream', async ({ store, start }) => {
  const stream = newStream();
  const events = sampleEvents(100);
  const outcomes = await Promise.all(
    events.map(async (event) => ({ event, result: await store.append(stream, 'any', [event]) })),
  );
  const revisions = outcomes.map(({ result }) => result.revision).sort((a, b) => a - b);
  assert.deepEqual(revisions, [...Array(100).keys()]);
  await assertOwnResults(store, start, outcomes);
});

const oneConflict = check('a refused append does not affect concurrent appends', async ({ store, start }) => {
  const events = sampleEvents(40);
  const conflicting = [7, 23];
  const outcomes = await Promise.allSettled(
    events.map((event, index) => store.append(newStream(), conflicting.includes(index) ? 3 : 'no-stream', [event])),
  );
  const refused = outcomes.flatMap((outcome, index) => (outcome.status === 'rejected' ? [index] : []));
  assert.deepEqual(refused, conflicting);
  for (const index of refused) {
    const reason: unknown = (outcomes[index] as PromiseRejectedResult).reason;
    assert.ok(isStrataError(reason, 'EXPECTED_REVISION_CONFLICT'), String(reason));
  }
  const succeeded = outcomes.flatMap((outcome, index) =>
    outcome.status === 'fulfilled' ? [{ event: events[index] as NewEvent, result: outcome.value }] : [],
  );
  await assertOwnResults(store, start, succeeded);
  assert.equal((await readLog(store, start)).length, 38);
});

const largeAmongMany = check('an append that is too large does not affect concurrent appends', async (context) => {
  const { store, start, harness } = context;
  const large = sampleEvent({ text: 'x'.repeat(harness.tooLargeBytes) });
  const events = [...sampleEvents(5), large, ...sampleEvents(5)];
  const outcomes = await Promise.allSettled(events.map((event) => store.append(newStream(), 'any', [event])));
  assert.deepEqual(
    outcomes.map((outcome) => outcome.status),
    events.map((event) => (event === large ? 'rejected' : 'fulfilled')),
  );
  assert.equal((await readLog(store, start)).length, 10);
});

const oneWinner = check('of many appends that expect the same revision exactly one succeeds', async ({ store }) => {
  const stream = newStream();
  await store.append(stream, 'no-stream', [sampleEvent()]);
  const attempts = sampleEvents(12).map((event) => store.append(stream, 0, [event, sampleEvent()]));
  const outcomes = await Promise.allSettled(attempts);
  const succeeded = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  assert.equal(succeeded.length, 1);
  for (const attempt of attempts.filter((_, index) => outcomes[index]?.status === 'rejected')) {
    const error = await refusal(attempt, 'EXPECTED_REVISION_CONFLICT');
    assert.deepEqual(error.details, { stream, expected: 0, actual: 2 });
  }
  assert.equal((await collect(store.readStream(stream))).length, 3);
});

const sameAppend = check('the same append sent by concurrent callers is stored once', async ({ store, start }) => {
  const stream = newStream();
  const events = sampleEvents(2);
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => store.append(stream, 'no-stream', events)));
  const stored = await readLog(store, start);
  assert.deepEqual(idsOf(stored), idsOf(events));
  for (const outcome of outcomes) {
    assert.deepEqual([outcome.position, outcome.revision], [stored[1]?.position, 1]);
  }
});

const appendsStayTogether = check(
  'the events of one append stay together under concurrent appends',
  async ({ store, start }) => {
    const appends = Array.from({ length: 20 }, () => ({ stream: newStream(), events: sampleEvents(5) }));
    await Promise.all(appends.map(({ stream, events }) => store.append(stream, 'no-stream', events)));
    const order = (await readLog(store, start)).map((event) => event.stream);
    const runs = order.filter((stream, index) => stream !== order[index - 1]);
    assert.equal(order.length, 100);
    assert.equal(runs.length, 20);
  },
);

export const concurrencyChecks: readonly ConformanceCheck[] = [
  manyStreams,
  oneStream,
  oneConflict,
  largeAmongMany,
  oneWinner,
  sameAppend,
  appendsStayTogether,
];
