import assert from 'node:assert/strict';
import type { ExpectedRevision } from '../../event-store.js';
import {
  type CheckContext,
  check,
  collect,
  type ConformanceCheck,
  idsOf,
  readLog,
  refusal,
} from '../conformance-check.js';
import { newStream, sampleEvent, sampleEvents } from '../sample-events.js';

/** Creates a stream of `count` events, each in its own append. */
async function createStream({ store }: CheckContext, count: number): Promise<string> {
  const stream = newStream();
  for (const event of sampleEvents(count)) await store.append(stream, 'any', [event]);
  return stream;
}

const events = (count: number): string => (count === 1 ? '1 event' : `${count} events`);

function accepts(expected: ExpectedRevision, count: number): ConformanceCheck {
  return check(`expected ${expected}: accepts a stream with ${events(count)}`, async (context) => {
    const stream = await createStream(context, count);
    const result = await context.store.append(stream, expected, sampleEvents(2, count));
    assert.equal(result.revision, count + 1);
    assert.equal(result.duplicate, false);
    const numbers = (await collect(context.store.readStream(stream))).map((event) => event.data.number);
    assert.deepEqual(numbers, [...Array(count + 2).keys()]);
  });
}

function refuses(expected: ExpectedRevision, count: number): ConformanceCheck {
  return check(`expected ${expected}: refuses a stream with ${events(count)} and stores nothing`, async (context) => {
    const stream = await createStream(context, count);
    const before = await context.store.head();
    const error = await refusal(context.store.append(stream, expected, sampleEvents(2)), 'EXPECTED_REVISION_CONFLICT');
    assert.deepEqual(error.details, { stream, expected, actual: count - 1 });
    assert.equal((await collect(context.store.readStream(stream))).length, count);
    assert.deepEqual(await readLog(context.store, before), []);
  });
}

const retryAfterRefusal = check(
  'a refused append succeeds with the right expected revision',
  async ({ store, start }) => {
    const stream = newStream();
    const events = sampleEvents(2);
    await refusal(store.append(stream, 'stream-exists', events), 'EXPECTED_REVISION_CONFLICT');
    const result = await store.append(stream, 'no-stream', events);
    assert.equal(result.duplicate, false);
    assert.deepEqual(idsOf(await readLog(store, start)), idsOf(events));
  },
);

const independentStreams = check('streams have independent revisions', async ({ store }) => {
  const [one, other] = [newStream('one'), newStream('other')];
  await store.append(one, 'no-stream', sampleEvents(3));
  const result = await store.append(other, 'no-stream', [sampleEvent()]);
  assert.equal(result.revision, 0);
  assert.equal((await store.append(one, 2, [sampleEvent()])).revision, 3);
});

export const expectedRevisionChecks: readonly ConformanceCheck[] = [
  accepts('any', 0),
  accepts('any', 3),
  accepts('no-stream', 0),
  accepts('stream-exists', 1),
  accepts(0, 1),
  accepts(2, 3),
  refuses('no-stream', 1),
  refuses('stream-exists', 0),
  refuses(0, 0),
  refuses(1, 3),
  refuses(5, 3),
  retryAfterRefusal,
  independentStreams,
];
