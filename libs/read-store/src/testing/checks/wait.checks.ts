import assert from 'node:assert/strict';
import { BEFORE_FIRST } from '@strata/domain';
import { MINUTE, refusal, type Check } from '../check-context.js';
import { at, put, sample } from '../sample-projection.js';

export const waitChecks: readonly Check[] = [
  {
    name: 'answers at once for a position that was reached',
    async run(context) {
      const { store, lease } = await context.writer();
      assert.equal(await store.waitFor('sample', BEFORE_FIRST, 0), true);
      await store.commit(lease, [put(3, 'a')], at(3));
      assert.equal(await store.waitFor('sample', at(3), 0), true);
      assert.equal(await store.waitFor('sample', at(2), 5000), true);
    },
  },
  {
    name: 'returns false when the time is over',
    async run(context) {
      const { store } = await context.writer();
      const started = performance.now();
      assert.equal(await store.waitFor('sample', at(1), 150), false);
      assert.ok(performance.now() - started >= 140, 'it waited');
      assert.equal(await store.waitFor('unknown', at(1), 0), false);
    },
  },
  {
    name: 'wakes at a commit of the same process and of another, when its rows can be read',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const other = await context.store();
      const waits = [store, other].map(async (each) => {
        const reached = await each.waitFor('sample', at(2), 10_000);
        return [reached, await each.reader('sample').count('measures')];
      });
      await new Promise((resolve) => setTimeout(resolve, 60));
      const moved = await store.commit(lease, [put(1, 'a')], at(1));
      await store.commit(moved, [put(2, 'b')], at(2));
      assert.deepEqual(await Promise.all(waits), [
        [true, 2],
        [true, 2],
      ]);
      assert.equal(await reader.count('measures'), 2);
    },
  },
  {
    name: 'wakes not at a commit of a generation that is not live, but at the swap',
    async run(context) {
      const { store } = await context.writer();
      const { generation } = await store.prepareGeneration(sample);
      const building = await store.acquire('sample', generation, 'builder', MINUTE);
      await store.commit(building, [put(9, 'a')], at(9));
      assert.equal(await store.waitFor('sample', at(9), 100), false);
      const waiting = store.waitFor('sample', at(9), 10_000);
      await store.swap('sample', generation);
      assert.equal(await waiting, true);
    },
  },
  {
    name: 'fails when the store is closed',
    async run(context) {
      const { store } = await context.writer();
      const waiting = refusal(store.waitFor('sample', at(1), 30_000), 'READ_STORE_CLOSED');
      const closing = new Promise((resolve) => setTimeout(resolve, 40)).then(() => store.close());
      await Promise.all([waiting, closing]);
    },
  },
];
