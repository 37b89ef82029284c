import assert from 'node:assert/strict';
import type { EventStore, ReadStreamOptions } from '../../event-store.js';
import { check, collect, type ConformanceCheck, idsOf, readLog } from '../conformance-check.js';
import { newStream, sampleEvent, sampleEvents } from '../sample-events.js';

function stream(what: string, options: ReadStreamOptions, expected: readonly number[]): ConformanceCheck {
  return check(`reads a stream ${what}`, async ({ store }) => {
    const name = newStream();
    await store.append(name, 'no-stream', sampleEvents(3));
    await store.append(newStream(), 'no-stream', sampleEvents(2));
    await store.append(name, 2, sampleEvents(4, 3));
    const events = await collect(store.readStream(name, options));
    assert.deepEqual(
      events.map((event) => [event.stream, event.revision, event.data.number]),
      expected.map((number) => [name, number, number]),
    );
  });
}

const absent = check('returns no events for a stream that does not exist', async ({ store }) => {
  await store.append(newStream(), 'no-stream', sampleEvents(2));
  assert.deepEqual(await collect(store.readStream(newStream('absent'))), []);
  assert.deepEqual(await collect(store.readStream(newStream('absent'), { direction: 'backwards' })), []);
});

const longStream = check('reads all 2,500 events of a stream in both directions', async ({ store }) => {
  const name = newStream();
  for (let first = 0; first < 2_500; first += 500) await store.append(name, 'any', sampleEvents(500, first));
  const forwards = (await collect(store.readStream(name))).map((event) => event.revision);
  const backwards = (await collect(store.readStream(name, { direction: 'backwards' }))).map((event) => event.revision);
  assert.deepEqual(forwards, [...Array(2_500).keys()]);
  assert.deepEqual(backwards, [...Array(2_500).keys()].reverse());
});

const stopEarly = check('a reader can stop early', async ({ store, start }) => {
  const name = newStream();
  await store.append(name, 'no-stream', sampleEvents(50));
  for await (const event of store.readStream(name)) if (event.revision === 3) break;
  for await (const batch of store.readAll({ after: start, batchSize: 5 })) if (batch.length > 0) break;
  await store.append(name, 49, [sampleEvent()]);
  assert.equal((await readLog(store, start)).length, 51);
});

/** Appends thirty events to three streams in turn and returns their ids in append order. */
async function appendInterleaved(store: EventStore): Promise<readonly string[]> {
  const names = [newStream(), newStream(), newStream()];
  const events = sampleEvents(30);
  for (let index = 0; index < 30; index += 2) {
    await store.append(names[(index / 2) % 3] ?? '', 'any', events.slice(index, index + 2));
  }
  return idsOf(events);
}

const log = check('reads the log in append order', async ({ store, start }) => {
  const ids = await appendInterleaved(store);
  const events = await readLog(store, start);
  assert.deepEqual(idsOf(events), ids);
  assert.equal(await store.head(), events.at(-1)?.position);
});

const positions = check('positions increase strictly and sort as text', async ({ store, start }) => {
  await appendInterleaved(store);
  const found = (await readLog(store, start)).map((event) => event.position);
  assert.equal(new Set(found).size, 30);
  assert.deepEqual([...found].sort(), found);
  assert.ok(found.every((position) => position > start));
});

const window = check('reads the log after one position and up to another', async ({ store, start }) => {
  const ids = await appendInterleaved(store);
  const events = await readLog(store, start);
  const [after, upTo] = [events[9]?.position ?? '', events[19]?.position ?? ''];
  assert.deepEqual(idsOf((await collect(store.readAll({ after, upTo }))).flat()), ids.slice(10, 20));
  assert.deepEqual(idsOf((await collect(store.readAll({ after }))).flat()), ids.slice(10));
  assert.deepEqual(await collect(store.readAll({ after: upTo, upTo })), []);
  assert.deepEqual(await collect(store.readAll({ after: await store.head() })), []);
});

const batches = check('batches are never empty and never exceed the batch size', async ({ store, start }) => {
  const ids = await appendInterleaved(store);
  const found = await collect(store.readAll({ after: start, batchSize: 7 }));
  assert.ok(found.every((batch) => batch.length > 0 && batch.length <= 7));
  assert.deepEqual(idsOf(found.flat()), ids);
});

const headAtCallTime = check('reading the log ends at the head at the time of the call', async ({ store, start }) => {
  const ids = await appendInterleaved(store);
  const found: string[] = [];
  for await (const batch of store.readAll({ after: start, batchSize: 10 })) {
    found.push(...idsOf(batch));
    await store.append(newStream(), 'no-stream', sampleEvents(1));
  }
  assert.deepEqual(found, ids);
});

export const readingChecks: readonly ConformanceCheck[] = [
  stream('forwards', {}, [0, 1, 2, 3, 4, 5, 6]),
  stream('backwards', { direction: 'backwards' }, [6, 5, 4, 3, 2, 1, 0]),
  stream('from a revision', { from: 4 }, [4, 5, 6]),
  stream('backwards from a revision', { direction: 'backwards', from: 2 }, [2, 1, 0]),
  stream('up to a limit', { limit: 2 }, [0, 1]),
  stream('from a revision up to a limit', { from: 2, limit: 3 }, [2, 3, 4]),
  stream('backwards from a revision up to a limit', { direction: 'backwards', from: 5, limit: 2 }, [5, 4]),
  stream('from a revision past its end', { from: 7 }, []),
  stream('backwards from a revision past its end', { direction: 'backwards', from: 99, limit: 2 }, [6, 5]),
  stream('with a limit of zero', { limit: 0 }, []),
  absent,
  longStream,
  stopEarly,
  log,
  positions,
  window,
  batches,
  headAtCallTime,
];
