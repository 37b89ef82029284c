import assert from 'node:assert/strict';
import { BEFORE_FIRST } from '@strata/domain';
import { MINUTE, refusal, type Check } from '../check-context.js';
import { at, measure, put, sample, sampleTwo } from '../sample-projection.js';

const newRow = (n: number, id: string, unit: string) =>
  ({ kind: 'put', table: 'measures', row: { id, unit }, at: at(n) }) as const;

export const generationChecks: readonly Check[] = [
  {
    name: 'leaves the live generation alone when a new version opens',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      await store.commit(lease, [put(1, 'a')], at(1));
      const status = await (await context.store()).open(sampleTwo);
      assert.equal(status.version, 1);
      assert.equal(status.generation, 1);
      assert.equal(status.checkpoint, at(1));
      assert.deepEqual(await reader.find('measures'), [measure('a')]);
    },
  },
  {
    name: 'builds a new generation beside the live one, which readers still see',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const live = await store.commit(lease, [put(4, 'a')], at(4));
      const made = await store.prepareGeneration(sampleTwo);
      assert.equal(made.version, 2);
      assert.equal(made.live, false);
      assert.equal(made.checkpoint, BEFORE_FIRST);
      assert.ok(made.generation > 1);
      const building = await store.acquire('sample', made.generation, 'builder', MINUTE);
      await store.commit(building, [newRow(2, 'a', 'EUR'), newRow(2, 'b', '%')], at(2));
      await store.commit(live, [put(5, 'c')], at(5));
      assert.equal(await reader.count('measures'), 2);
      assert.equal(await store.checkpoint('sample'), at(5));
      const beside = store.reader('sample', made.generation);
      assert.equal((await beside.get('measures', { id: 'a' }))?.['unit'], 'EUR');
      assert.equal(await beside.count('measures', { unit: '%' }), 1);
      const statuses = await store.generations('sample');
      assert.deepEqual(
        statuses.map(({ version, live: isLive, checkpoint }) => [version, isLive, checkpoint]),
        [
          [1, true, at(5)],
          [2, false, at(2)],
        ],
      );
    },
  },
  {
    name: 'swaps for all readers, also those of other processes, and drops the previous generation',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const elsewhere = (await context.store()).reader('sample');
      const live = await store.commit(lease, [put(4, 'a')], at(4));
      const former = store.reader('sample', 1);
      assert.equal(await elsewhere.count('measures'), 1);
      assert.equal(await former.count('measures'), 1);
      const { generation } = await store.prepareGeneration(sampleTwo);
      const building = await store.acquire('sample', generation, 'builder', MINUTE);
      const built = await store.commit(building, [newRow(4, 'x', 'EUR'), newRow(4, 'y', 'EUR')], at(4));
      await store.swap('sample', generation);
      for (const each of [reader, elsewhere]) assert.equal(await each.count('measures', { unit: 'EUR' }), 2);
      assert.deepEqual(
        (await store.generations('sample')).map((status) => [status.generation, status.live]),
        [[generation, true]],
      );
      await refusal(former.count('measures'), 'PROJECTION_UNKNOWN');
      await refusal(store.commit(live, [put(5, 'b')], at(5)), 'PROJECTION_FENCED');
      await store.release(live);
      await store.commit(built, [newRow(5, 'z', 'EUR')], at(5));
      assert.equal(await elsewhere.count('measures'), 3);
      assert.equal((await store.open(sampleTwo)).version, 2);
    },
  },
  {
    name: 'swaps twice without harm, and refuses what does not exist',
    async run(context) {
      const { store } = await context.writer();
      const { generation } = await store.prepareGeneration(sampleTwo);
      await store.swap('sample', generation);
      await store.swap('sample', generation);
      assert.equal((await store.generations('sample')).length, 1);
      await refusal(store.swap('sample', generation + 7), 'PROJECTION_UNKNOWN');
      await refusal(store.swap('sample', 1), 'PROJECTION_UNKNOWN');
      await refusal(store.swap('unknown', 1), 'PROJECTION_UNKNOWN');
      await refusal(store.prepareGeneration({ ...sample, name: 'unknown' }), 'PROJECTION_UNKNOWN');
    },
  },
  {
    name: 'drops an unfinished generation when another is prepared, and fences its builder',
    async run(context) {
      const { store, lease } = await context.writer();
      await store.commit(lease, [put(1, 'a')], at(1));
      const first = await store.prepareGeneration(sampleTwo);
      const building = await store.acquire('sample', first.generation, 'builder', MINUTE);
      const built = await store.commit(building, [newRow(1, 'a', 'EUR')], at(1));
      const second = await store.prepareGeneration(sampleTwo);
      assert.ok(second.generation > first.generation);
      assert.equal(second.checkpoint, BEFORE_FIRST);
      await refusal(store.commit(built, [newRow(2, 'b', 'EUR')], at(2)), 'PROJECTION_FENCED');
      assert.equal(await store.reader('sample', second.generation).count('measures'), 0);
      await refusal(store.swap('sample', first.generation), 'PROJECTION_UNKNOWN');
      const statuses = await store.generations('sample');
      assert.deepEqual(
        statuses.map((status) => status.generation),
        [1, second.generation],
      );
    },
  },
  {
    name: 'returns rows to readers at every moment of a swap',
    async run(context) {
      const { store, lease } = await context.writer();
      await store.commit(lease, [put(1, 'a')], at(1));
      const reader = (await context.store()).reader('sample');
      let swapping = true;
      const counts = new Set<number>();
      const reading = (async () => {
        while (swapping) {
          counts.add(await reader.count('measures'));
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      })();
      for (let round = 0; round < 5; round++) {
        const { generation } = await store.prepareGeneration(sample);
        const building = await store.acquire('sample', generation, 'builder', MINUTE);
        await store.commit(building, [put(1, 'a')], at(1));
        await store.swap('sample', generation);
      }
      swapping = false;
      await reading;
      assert.deepEqual([...counts], [1]);
    },
  },
];
