import assert from 'node:assert/strict';
import type { EventMetadata, JsonObject, NewEvent } from '@strata/domain';
import { check, collect, type ConformanceCheck, readLog } from '../conformance-check.js';
import { newStream, sampleEvent } from '../sample-events.js';

/** Stores the event and compares the result of each way of reading with the original, member by member. */
function roundTrip(what: string, make: () => NewEvent): ConformanceCheck {
  return check(`returns ${what} exactly`, async ({ store, start }) => {
    const stream = newStream('звіт показників');
    const event = make();
    const { position, recordedAt } = await store.append(stream, 'no-stream', [event]);
    const stored = JSON.parse(JSON.stringify(event)) as NewEvent;
    const expected = { ...stored, stream, revision: 0, position, recordedAt };
    assert.deepEqual(plain(await collect(store.readStream(stream))), [expected]);
    assert.deepEqual(plain(await readLog(store, start)), [expected]);
  });
}

/** Copies the members only, so that prototypes from another realm do not count as a difference. */
function plain(events: readonly object[]): readonly object[] {
  return events.map((event) => ({ ...event }));
}

const texts: JsonObject = {
  empty: '',
  '': 'an empty name',
  mixed: 'Zürich, Київ, 東京, 👩‍👩‍👧, e\u0301',
  control: '\u0000\u0001\t\r\n\u2028\u2029',
  'lone surrogate': '\ud800',
  quotes: `"'\\/`,
};

const numbers: JsonObject = {
  values: [0, 0.1 + 0.2, -1.5e-300, 5e-324, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER],
  text: '12345678901234567890.000000000000000001',
};

const nested: JsonObject = {
  empty: [{}, [], [[]], null],
  members: { b: 1, a: { z: [true, false, null, { deep: ['x', 1] }] } },
};

const big = (): JsonObject => ({
  values: Array.from({ length: 5_000 }, (_, index) => ({ measure: `measure-${index}`, value: `${index}.250` })),
});

const metadata: EventMetadata = {
  by: 'system:import',
  clusterId: 'edp',
  commandId: 'command-2',
  correlationId: 'correlation-2',
  causationId: 'event-0',
  knownAt: '2009-12-31T00:00:00.000Z',
  loaded: true,
};

const minimalMetadata: EventMetadata = { by: 'Ольга', commandId: '', correlationId: '' };

export const contentChecks: readonly ConformanceCheck[] = [
  roundTrip('an event with empty data', () => sampleEvent({})),
  roundTrip('text in any script', () => sampleEvent(texts)),
  roundTrip('numbers', () => sampleEvent(numbers)),
  roundTrip('nested and empty values', () => sampleEvent(nested)),
  roundTrip('a property named __proto__', () => sampleEvent(JSON.parse('{"__proto__":{"a":1}}') as JsonObject)),
  roundTrip('an undefined property as absent', () => sampleEvent({ present: 1, absent: undefined })),
  roundTrip('a quarter of a megabyte of data', () => sampleEvent(big())),
  roundTrip('complete metadata', () => sampleEvent({}, { metadata })),
  roundTrip('minimal metadata', () => sampleEvent({}, { metadata: minimalMetadata })),
  roundTrip('type and schema version', () => sampleEvent({}, { type: 'Показник.Змінено v2', schemaVersion: 17 })),
];
