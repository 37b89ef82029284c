import assert from 'node:assert/strict';
import type { AppendResult, ExpectedRevision } from '../../event-store.js';
import { check, type ConformanceCheck, idsOf, readLog, refusal } from '../conformance-check.js';
import { newStream, sampleEvent, sampleEvents } from '../sample-events.js';

function asDuplicate(original: AppendResult): AppendResult {
  return { ...original, duplicate: true };
}

function resent(expected: ExpectedRevision): ConformanceCheck {
  return check(`resending an append with expected ${expected} returns the original result`, async (context) => {
    const { store, start } = context;
    const stream = newStream();
    const events = sampleEvents(3);
    const first = await store.append(stream, 'no-stream', events);
    const later = await store.append(stream, 2, sampleEvents(2, 3));
    assert.deepEqual(await store.append(stream, expected, events), asDuplicate(first));
    assert.equal(await store.head(), later.position);
    assert.equal((await readLog(store, start)).length, 5);
  });
}

function reused(what: string, pick: (ids: readonly [string, string, string]) => readonly string[]): ConformanceCheck {
  return check(`refuses ${what} and stores nothing`, async ({ store, start }) => {
    const stream = newStream();
    const events = sampleEvents(3);
    await store.append(stream, 'no-stream', events);
    const ids = pick(idsOf(events) as [string, string, string]);
    const again = ids.map((id) => sampleEvent({}, { id }));
    const error = await refusal(store.append(stream, 'any', again), 'EVENT_ID_REUSED');
    assert.ok(idsOf(events).includes(String(error.details?.eventId)), 'the error must name the id');
    assert.deepEqual(idsOf(await readLog(store, start)), idsOf(events));
  });
}

const newId = (): string => sampleEvent().id;

const otherStream = check(
  'refuses an id that is stored in another stream',
  async ({ store, start }) => {
    const event = sampleEvent();
    await store.append(newStream('one'), 'no-stream', [event]);
    await refusal(store.append(newStream('other'), 'no-stream', [event]), 'EVENT_ID_REUSED');
    assert.equal((await readLog(store, start)).length, 1);
  },
  'idsAcrossStreams',
);

const afterReopen = check('a resent append is recognised after a restart', async ({ store, start, harness }) => {
  const stream = newStream();
  const events = sampleEvents(2);
  const first = await store.append(stream, 'no-stream', events);
  const reopened = await harness.reopen();
  assert.deepEqual(await reopened.append(stream, 'no-stream', events), asDuplicate(first));
  assert.deepEqual(idsOf(await readLog(reopened, start)), idsOf(events));
});

const lostReply = check(
  'an append whose reply was lost is stored once',
  async ({ store, start, harness }) => {
    const stream = newStream();
    const events = sampleEvents(3);
    await harness.faults.loseNextReply?.();
    const [outcome] = await Promise.allSettled([store.append(stream, 'no-stream', events)]);
    if (outcome.status === 'rejected') await refusal(Promise.reject(outcome.reason as Error), 'APPEND_OUTCOME_UNKNOWN');
    const again = await store.append(stream, 'no-stream', events);
    const stored = await readLog(store, start);
    assert.deepEqual(idsOf(stored), idsOf(events));
    assert.deepEqual([again.duplicate, again.revision, again.position], [true, 2, stored.at(-1)?.position]);
    if (outcome.status === 'fulfilled') assert.equal(outcome.value.position, again.position);
  },
  'loseNextReply',
);

export const idempotenceChecks: readonly ConformanceCheck[] = [
  resent('any'),
  resent('no-stream'),
  resent('stream-exists'),
  resent(4),
  resent(99),
  reused('a stored id followed by a new one', ([, , last]) => [last, newId()]),
  reused('a new id followed by a stored one', ([first]) => [newId(), first]),
  reused('stored ids in a different order', ([first, second]) => [second, first]),
  reused('stored ids with one missing', ([first, , third]) => [first, third]),
  otherStream,
  afterReopen,
  lostReply,
];
