import assert from 'node:assert/strict';
import type { JsonObject, NewEvent } from '@strata/domain';
import type { ExpectedRevision } from '../../event-store.js';
import { check, collect, type ConformanceCheck, idsOf, readLog, refusal } from '../conformance-check.js';
import { newStream, sampleEvent, sampleEvents } from '../sample-events.js';

const returnsLastEvent = check('an append returns the last event as stored', async ({ store }) => {
  const stream = newStream();
  const result = await store.append(stream, 'no-stream', sampleEvents(4));
  const last = (await collect(store.readStream(stream))).at(-1);
  assert.deepEqual(
    { position: result.position, revision: result.revision, recordedAt: result.recordedAt },
    { position: last?.position, revision: 3, recordedAt: last?.recordedAt },
  );
  assert.equal(result.duplicate, false);
  assert.equal(result.position, await store.head());
});

const manyInOne = check('an append of 1,500 events is stored completely and in order', async ({ store, start }) => {
  const stream = newStream();
  const events = sampleEvents(1_500);
  const result = await store.append(stream, 'no-stream', events);
  assert.equal(result.revision, 1_499);
  assert.deepEqual(idsOf(await collect(store.readStream(stream))), idsOf(events));
  assert.deepEqual(idsOf(await readLog(store, start)), idsOf(events));
});

function refusesInvalid(what: string, make: () => Partial<InvalidAppend>): ConformanceCheck {
  return check(`refuses ${what} and stores nothing`, async ({ store }) => {
    const valid: InvalidAppend = { stream: newStream(), expected: 'any', events: sampleEvents(1) };
    const { stream, expected, events } = { ...valid, ...make() };
    const before = await store.head();
    await refusal(store.append(stream, expected, events), 'INVALID_APPEND');
    assert.equal(await store.head(), before);
    await store.append(valid.stream, 'no-stream', valid.events);
    assert.deepEqual(idsOf(await readLog(store, before)), idsOf(valid.events));
  });
}

interface InvalidAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

const withData = (data: unknown): Partial<InvalidAppend> => ({
  events: [sampleEvent({ number: 1 }), sampleEvent(data as JsonObject)],
});

const repeatedId = (): Partial<InvalidAppend> => {
  const event = sampleEvent();
  return { events: [event, sampleEvent(), event] };
};

const cyclicData = (): Partial<InvalidAppend> => {
  const data: Record<string, unknown> = { number: 1 };
  data.self = data;
  return withData(data);
};

const tooLarge = check('refuses the whole append if one event is too large', async ({ store, start, harness }) => {
  const stream = newStream();
  const large = sampleEvent({ text: 'x'.repeat(harness.tooLargeBytes) });
  await refusal(store.append(stream, 'no-stream', [sampleEvent(), large]), 'EVENT_TOO_LARGE');
  assert.deepEqual(await readLog(store, start), []);
  assert.equal((await store.append(stream, 'no-stream', [sampleEvent()])).revision, 0);
});

export const appendChecks: readonly ConformanceCheck[] = [
  returnsLastEvent,
  manyInOne,
  refusesInvalid('an append without events', () => ({ events: [] })),
  refusesInvalid('an empty stream name', () => ({ stream: '' })),
  refusesInvalid('a negative expected revision', () => ({ expected: -1 })),
  refusesInvalid('a fractional expected revision', () => ({ expected: 0.5 })),
  refusesInvalid('an event id that is not a UUID', () => ({ events: [sampleEvent({}, { id: 'event-1' })] })),
  refusesInvalid('an append with a repeated event id', repeatedId),
  refusesInvalid('an event without a type', () => ({ events: [sampleEvent({}, { type: '' })] })),
  refusesInvalid('NaN', () => withData({ value: Number.NaN })),
  refusesInvalid('an infinite number', () => withData({ values: [1, Infinity] })),
  refusesInvalid('a date object', () => withData({ at: new Date(0) })),
  refusesInvalid('cyclic data', cyclicData),
  tooLarge,
];
