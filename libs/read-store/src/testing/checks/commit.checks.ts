import assert from 'node:assert/strict';
import type { Write } from '../../index.js';
import { MINUTE, refusal, type Check } from '../check-context.js';
import { at, measure, put, putValue, remove } from '../sample-projection.js';

/** More than a MongoDB transaction or message takes in one go. */
const LARGE = 10_000;

export const commitChecks: readonly Check[] = [
  {
    name: 'moves the checkpoint with the rows and returns the lease to continue with',
    async run(context) {
      const { store, lease } = await context.writer();
      const first = await store.commit(lease, [put(1, 'a')], at(1));
      assert.deepEqual(first, { ...lease, checkpoint: at(1) });
      const second = await store.commit(first, [], at(5));
      assert.deepEqual(second, { ...lease, checkpoint: at(5) });
      assert.equal(await store.checkpoint('sample'), at(5));
      const same = await store.commit(second, [], at(5));
      assert.equal(same.checkpoint, at(5));
    },
  },
  {
    name: 'refuses a commit from another checkpoint and writes nothing of it',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const first = await store.commit(lease, [put(1, 'a', { rank: 1 })], at(1));
      const late = await refusal(
        store.commit(lease, [put(2, 'a', { rank: 2 }), put(2, 'b')], at(2)),
        'CHECKPOINT_CONFLICT',
      );
      assert.equal(late.details?.['expected'], '');
      assert.equal(late.details?.['actual'], at(1));
      const ahead = { ...first, checkpoint: at(7) };
      await refusal(store.commit(ahead, [put(8, 'c')], at(8)), 'CHECKPOINT_CONFLICT');
      assert.deepEqual(await reader.find('measures'), [measure('a', { rank: 1 })]);
      assert.equal(await store.checkpoint('sample'), at(1));
      await store.commit(first, [put(2, 'b')], at(2));
      assert.equal(await reader.count('measures'), 2);
    },
  },
  {
    name: 'writes nothing of a commit with one wrong write',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const first = await store.commit(lease, [put(1, 'a', { rank: 1 })], at(1));
      const wrong: Write = { kind: 'put', table: 'values', row: { measure: 'a', year: 1.5 }, at: at(2) };
      await refusal(
        store.commit(first, [put(2, 'a', { rank: 2 }), put(2, 'b'), remove(2, 'a'), wrong], at(2)),
        'READ_STORE_MISUSE',
      );
      assert.deepEqual(await reader.find('measures'), [measure('a', { rank: 1 })]);
      assert.equal(await store.checkpoint('sample'), at(1));
    },
  },
  {
    name: 'applies several writes to one row in their order',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const writes = [
        put(1, 'a', { rank: 1 }),
        put(1, 'a', { rank: 2 }),
        put(2, 'a', { rank: 3 }),
        put(1, 'b'),
        remove(2, 'b'),
        put(1, 'c', { rank: 1 }),
        remove(2, 'c'),
        put(2, 'c', { rank: 2 }),
        remove(2, 'd'),
        put(3, 'd'),
      ];
      await store.commit(lease, writes, at(3));
      assert.deepEqual(await reader.find('measures'), [
        measure('a', { rank: 3 }),
        measure('c', { rank: 2 }),
        measure('d'),
      ]);
    },
  },
  {
    name: 'writes several tables in one commit',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const writes = [put(1, 'a'), putValue(1, ['a', 2008], 1), put(2, 'b'), putValue(2, ['b', 2008], 2)];
      await store.commit(lease, writes, at(2));
      assert.equal(await reader.count('measures'), 2);
      assert.equal(await reader.count('values', { year: 2008 }), 2);
    },
  },
  {
    name: 'never shows half a commit to readers',
    async run(context) {
      const { store, lease } = await context.writer();
      const reader = (await context.store()).reader('sample');
      let current = lease;
      let writing = true;
      const torn: string[] = [];
      const reading = (async () => {
        while (writing) {
          const rows = await reader.find('measures');
          const ranks = new Set(rows.map((row) => row['rank']));
          if (ranks.size > 1 || (rows.length !== 0 && rows.length !== 20)) torn.push([...ranks].join(','));
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      })();
      for (let n = 1; n <= 20; n++) {
        const writes = Array.from({ length: 20 }, (_, i) => put(n, `m${i}`, { rank: n }));
        current = await store.commit(current, writes, at(n));
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      writing = false;
      await reading;
      assert.deepEqual(torn, []);
    },
  },
  {
    name: 'accepts a large commit and a row of a megabyte',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const writes = Array.from({ length: LARGE }, (_, i) => putValue(1, [`m${i % 100}`, i], i));
      const large = put(1, 'large', { data: { text: 'x'.repeat(1_000_000) } });
      const first = await store.commit(lease, [...writes, large], at(1));
      assert.equal(await reader.count('values'), LARGE);
      const rows = await reader.find('values', { where: { measure: 'm7' }, orderBy: [['year', 'desc']], limit: 2 });
      assert.deepEqual(
        rows.map((row) => row['value']),
        [9907, 9807],
      );
      const wide = Array.from({ length: 40 }, (_, i) => put(2, `wide${i}`, { data: 'y'.repeat(600_000) }));
      await store.commit(first, wide, at(2));
      assert.equal(await reader.count('measures'), 41);
      const [row] = await reader.find('measures', { where: { id: 'large' } });
      assert.equal((row?.['data'] as { text: string }).text.length, 1_000_000);
    },
  },
  {
    name: 'refuses the second of two commits that start from one checkpoint at the same time',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const other = await context.store();
      const same = await other.acquire('sample', lease.generation, 'writer', MINUTE);
      assert.equal(same.epoch, lease.epoch);
      const outcomes = await Promise.allSettled([
        store.commit(lease, [put(1, 'a', { label: 'first' })], at(1)),
        other.commit(same, [put(2, 'b', { label: 'second' })], at(2)),
      ]);
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      assert.equal(refused.length, 1);
      await refusal(Promise.reject(refused[0]!.reason as Error), 'CHECKPOINT_CONFLICT');
      const won = outcomes[0]!.status === 'fulfilled' ? 1 : 2;
      assert.equal(await store.checkpoint('sample'), at(won));
      if (won === 2) assert.equal(await reader.get('measures', { id: 'a' }), undefined);
    },
  },
];
