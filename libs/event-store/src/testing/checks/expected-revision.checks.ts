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

/** A stream of so many events, made by as many appends. */
async function streamOf({ store }: CheckContext, count: number): Promise<string> {
  const stream = newStream();
  for (const event of sampleEvents(count)) await store.append(stream, 'any', [event]);
  return stream;
}

function accepts(expected: ExpectedRevision, held: number): ConformanceCheck {
  return check(`expected ${expected}: accepts a stream of ${held} events`, async (context) => {
    const stream = await streamOf(context, held);
    const result = await context.store.append(stream, expected, sampleEvents(2, held));
    assert.equal(result.revision, held + 1);
    assert.equal(result.duplicate, false);
    const numbers = (await collect(context.store.readStream(stream))).map((event) => event.data.number);
    assert.deepEqual(numbers, [...Array(held + 2).keys()]);
  });
}

function refuses(expected: ExpectedRevision, held: number): ConformanceCheck {
  return check(`expected ${expected}: refuses a stream of ${held} events and stores nothing`, async (context) => {
    const stream = await streamOf(context, held);
    const before = await context.store.head();
    const error = await refusal(context.store.append(stream, expected, sampleEvents(2)), 'EXPECTED_REVISION_CONFLICT');
    assert.deepEqual(error.details, { stream, expected, actual: held - 1 });
    assert.equal((await collect(context.store.readStream(stream))).length, held);
    assert.deepEqual(await readLog(context.store, before), []);
  });
}

const refusedThenRight = check('a refused append can be made with the right expectation', async ({ store, start }) => {
  const stream = newStream();
  const events = sampleEvents(2);
  await refusal(store.append(stream, 'stream-exists', events), 'EXPECTED_REVISION_CONFLICT');
  const result = await store.append(stream, 'no-stream', events);
  assert.equal(result.duplicate, false);
  assert.deepEqual(idsOf(await readLog(store, start)), idsOf(events));
});

const streamsApart = check('revisions of one stream know nothing of another', async ({ store }) => {
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
  refusedThenRight,
  streamsApart,
];
