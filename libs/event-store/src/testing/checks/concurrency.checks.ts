import assert from 'node:assert/strict';
import { isStrataError, type NewEvent } from '@strata/domain';
import type { AppendResult, EventStore } from '../../event-store.js';
import { check, collect, type ConformanceCheck, idsOf, readLog, refusal } from '../conformance-check.js';
import { newStream, sampleEvent, sampleEvents } from '../sample-events.js';

/** Each answer must be about the caller's own event: its place, its revision, its instant. */
async function assertOwnAnswers(
  store: EventStore,
  after: string,
  answers: readonly { readonly event: NewEvent; readonly result: AppendResult }[],
): Promise<void> {
  const stored = new Map((await readLog(store, after)).map((event) => [event.id, event]));
  for (const { event, result } of answers) {
    const found = stored.get(event.id);
    assert.deepEqual(
      { position: result.position, revision: result.revision, recordedAt: result.recordedAt },
      { position: found?.position, revision: found?.revision, recordedAt: found?.recordedAt },
      `the answer to the append of ${event.id} is not about it`,
    );
    assert.equal(result.duplicate, false);
  }
}

const manyStreams = check('200 callers at once, each with its own stream', async ({ store, start }) => {
  const events = sampleEvents(200);
  const answers = await Promise.all(
    events.map(async (event) => ({ event, result: await store.append(newStream(), 'no-stream', [event]) })),
  );
  assert.deepEqual(idsOf(await readLog(store, start)).toSorted(), idsOf(events).toSorted());
  await assertOwnAnswers(store, start, answers);
});

const oneStream = check('100 callers at once on one stream', async ({ store, start }) => {
  const stream = newStream();
  const events = sampleEvents(100);
  const answers = await Promise.all(
    events.map(async (event) => ({ event, result: await store.append(stream, 'any', [event]) })),
  );
  const revisions = answers.map(({ result }) => result.revision).sort((a, b) => a - b);
  assert.deepEqual(revisions, [...Array(100).keys()]);
  await assertOwnAnswers(store, start, answers);
});

const oneConflict = check('a refused caller among many leaves the others alone', async ({ store, start }) => {
  const events = sampleEvents(40);
  const conflicting = [7, 23];
  const answers = await Promise.allSettled(
    events.map((event, index) => store.append(newStream(), conflicting.includes(index) ? 3 : 'no-stream', [event])),
  );
  const refused = answers.flatMap((answer, index) => (answer.status === 'rejected' ? [index] : []));
  assert.deepEqual(refused, conflicting);
  for (const index of refused) {
    const reason: unknown = (answers[index] as PromiseRejectedResult).reason;
    assert.ok(isStrataError(reason, 'EXPECTED_REVISION_CONFLICT'), String(reason));
  }
  const own = answers.flatMap((answer, index) =>
    answer.status === 'fulfilled' ? [{ event: events[index] as NewEvent, result: answer.value }] : [],
  );
  await assertOwnAnswers(store, start, own);
  assert.equal((await readLog(store, start)).length, 38);
});

const largeAmongMany = check('a caller with an event too large leaves the others alone', async (context) => {
  const { store, start, harness } = context;
  const large = sampleEvent({ text: 'x'.repeat(harness.tooLargeBytes) });
  const events = [...sampleEvents(5), large, ...sampleEvents(5)];
  const answers = await Promise.allSettled(events.map((event) => store.append(newStream(), 'any', [event])));
  assert.deepEqual(
    answers.map((answer) => answer.status),
    events.map((event) => (event === large ? 'rejected' : 'fulfilled')),
  );
  assert.equal((await readLog(store, start)).length, 10);
});

const oneWinner = check('of many callers that expect the same revision one wins', async ({ store }) => {
  const stream = newStream();
  await store.append(stream, 'no-stream', [sampleEvent()]);
  const attempts = sampleEvents(12).map((event) => store.append(stream, 0, [event, sampleEvent()]));
  const answers = await Promise.allSettled(attempts);
  const won = answers.filter((answer) => answer.status === 'fulfilled');
  assert.equal(won.length, 1);
  for (const attempt of attempts.filter((_, index) => answers[index]?.status === 'rejected')) {
    const error = await refusal(attempt, 'EXPECTED_REVISION_CONFLICT');
    assert.deepEqual(error.details, { stream, expected: 0, actual: 2 });
  }
  assert.equal((await collect(store.readStream(stream))).length, 3);
});

const sameAppend = check('the same append sent by many callers at once is stored once', async ({ store, start }) => {
  const stream = newStream();
  const events = sampleEvents(2);
  const answers = await Promise.all([1, 2, 3, 4].map(() => store.append(stream, 'no-stream', events)));
  const stored = await readLog(store, start);
  assert.deepEqual(idsOf(stored), idsOf(events));
  for (const answer of answers) {
    assert.deepEqual([answer.position, answer.revision], [stored[1]?.position, 1]);
  }
});

const batchesStayWhole = check('events of one append stay together among many callers', async ({ store, start }) => {
  const appends = Array.from({ length: 20 }, () => ({ stream: newStream(), events: sampleEvents(5) }));
  await Promise.all(appends.map(({ stream, events }) => store.append(stream, 'no-stream', events)));
  const order = (await readLog(store, start)).map((event) => event.stream);
  const runs = order.filter((stream, index) => stream !== order[index - 1]);
  assert.equal(order.length, 100);
  assert.equal(runs.length, 20);
});

export const concurrencyChecks: readonly ConformanceCheck[] = [
  manyStreams,
  oneStream,
  oneConflict,
  largeAmongMany,
  oneWinner,
  sameAppend,
  batchesStayWhole,
];
