import assert from 'node:assert/strict';
import type { Position } from '@strata/domain';
import type { EventStore } from '../../event-store.js';
import { check, type CheckContext, collect, type ConformanceCheck, readLog, refusal } from '../conformance-check.js';
import { newStream, sampleEvents } from '../sample-events.js';

interface DamagedLog {
  readonly store: EventStore;
  readonly damaged: Position;
  /** The stream of the damaged event, which has ten events; the damaged one has revision 4. */
  readonly stream: string;
  readonly other: string;
}

async function damagedLog({ store, harness }: CheckContext): Promise<DamagedLog> {
  const [stream, other] = [newStream(), newStream()];
  const { position: damaged } = await store.append(stream, 'no-stream', sampleEvents(5));
  await store.append(stream, 4, sampleEvents(5, 5));
  await store.append(other, 'no-stream', sampleEvents(200));
  await harness.faults.damageEvent?.(damaged);
  return { store: await harness.reopen(), damaged, stream, other };
}

const intact = check('a check of an intact log finds nothing', async ({ store, harness }) => {
  const stream = newStream();
  await store.append(stream, 'no-stream', sampleEvents(1_200));
  await store.append(newStream(), 'no-stream', sampleEvents(3));
  const steps: number[] = [];
  const reopened = await harness.reopen();
  const result = await reopened.check({ onProgress: (checked) => void steps.push(checked) });
  assert.deepEqual([result.damaged, result.faults], [[], []]);
  assert.ok(result.events >= 1_203, `only ${result.events} events were checked`);
  assert.deepEqual(
    steps,
    [...steps].sort((a, b) => a - b),
  );
});

const refused = check(
  'a damaged event is refused by every read that includes it',
  async (context) => {
    const { store, damaged, stream } = await damagedLog(context);
    const error = await refusal(readLog(store, context.start), 'EVENT_STORE_DAMAGED');
    assert.equal(error.details?.['position'], damaged);
    await refusal(collect(store.readStream(stream)), 'EVENT_STORE_DAMAGED');
    await refusal(collect(store.readStream(stream, { direction: 'backwards' })), 'EVENT_STORE_DAMAGED');
    await refusal(collect(store.subscribe({ after: context.start })), 'EVENT_STORE_DAMAGED');
  },
  'damageEvent',
);

const othersRead = check(
  'the events around a damaged one are read, and more can be appended',
  async (context) => {
    const { store, damaged, stream, other } = await damagedLog(context);
    const before = await collect(store.readStream(stream, { limit: 4 }));
    const after = await collect(store.readStream(stream, { from: 5 }));
    assert.deepEqual(
      [...before, ...after].map((event) => event.data.number),
      [0, 1, 2, 3, 5, 6, 7, 8, 9],
    );
    assert.equal((await readLog(store, damaged)).length, 205);
    const { revision } = await store.append(other, 199, sampleEvents(1));
    assert.equal(revision, 200);
  },
  'damageEvent',
);

const reported = check(
  'a check reports the position of a damaged event',
  async (context) => {
    const { store, damaged } = await damagedLog(context);
    const { damaged: found } = await store.check();
    assert.deepEqual(found, [damaged]);
  },
  'damageEvent',
);

export const damageChecks: readonly ConformanceCheck[] = [intact, refused, othersRead, reported];
