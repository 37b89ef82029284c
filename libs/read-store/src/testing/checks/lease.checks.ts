import assert from 'node:assert/strict';
import { MINUTE, refusal, type Check } from '../check-context.js';
import type { ProjectionLease, ReadStore } from '../../index.js';
import { at, measure, put, sample } from '../sample-projection.js';

export const leaseChecks: readonly Check[] = [
  {
    name: 'gives the lease to one owner, who keeps its epoch while renewing',
    async run(context) {
      const { store, lease } = await context.writer();
      assert.equal(lease.owner, 'writer');
      assert.equal(lease.checkpoint, '');
      const moved = await store.commit(lease, [put(1, 'a')], at(1));
      context.clock.now += MINUTE / 2;
      const renewed = await store.acquire('sample', 1, 'writer', MINUTE);
      assert.deepEqual(renewed, moved);
      await store.commit(moved, [put(2, 'b')], at(2));
    },
  },
  {
    name: 'refuses another owner until the lease expires, and names the holder and the expiry',
    async run(context) {
      const { lease } = await context.writer();
      const other = await context.store();
      const expiresAt = new Date(context.clock.now + MINUTE).toISOString();
      context.clock.now += MINUTE - 1;
      const held = await refusal(other.acquire('sample', 1, 'other', MINUTE), 'LEASE_HELD');
      assert.equal(held.details?.['owner'], lease.owner);
      assert.equal(held.details?.['expiresAt'], expiresAt);
    },
  },
  {
    name: 'lasts from the latest renewal on',
    async run(context) {
      const { store } = await context.writer();
      context.clock.now += MINUTE - 1;
      await store.acquire('sample', 1, 'writer', MINUTE);
      context.clock.now += MINUTE - 1;
      await refusal((await context.store()).acquire('sample', 1, 'other', MINUTE), 'LEASE_HELD');
    },
  },
  {
    name: 'lets another owner take over after expiry, raises the epoch and fences the previous owner',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const moved = await store.commit(lease, [put(1, 'a', { label: 'former' })], at(1));
      context.clock.now += MINUTE + 1;
      const other = await context.store();
      const taken = await other.acquire('sample', 1, 'other', MINUTE);
      assert.ok(taken.epoch > lease.epoch);
      assert.equal(taken.checkpoint, at(1));
      await refusal(store.commit(moved, [put(2, 'a', { label: 'fenced' }), put(2, 'b')], at(2)), 'PROJECTION_FENCED');
      assert.deepEqual(await reader.find('measures'), [measure('a', { label: 'former' })]);
      assert.equal(await store.checkpoint('sample'), at(1));
      await other.commit(taken, [put(2, 'a', { label: 'new' })], at(2));
      await refusal(store.acquire('sample', 1, 'writer', MINUTE), 'LEASE_HELD');
    },
  },
  {
    name: 'fences the old leases of an owner for good, also after it takes the lease back',
    async run(context) {
      const { store, lease } = await context.writer();
      context.clock.now += MINUTE + 1;
      const other = await context.store();
      const taken = await other.acquire('sample', 1, 'other', MINUTE);
      context.clock.now += MINUTE + 1;
      const back = await store.acquire('sample', 1, 'writer', MINUTE);
      assert.ok(back.epoch > taken.epoch);
      await refusal(store.commit(lease, [put(1, 'a')], at(1)), 'PROJECTION_FENCED');
      await refusal(other.commit(taken, [put(1, 'a')], at(1)), 'PROJECTION_FENCED');
      await store.commit(back, [put(1, 'a')], at(1));
    },
  },
  {
    name: 'can be released early, which fences its holder, and twice without harm',
    async run(context) {
      const { store, lease } = await context.writer();
      await store.release(lease);
      await store.release(lease);
      const other = await context.store();
      const taken = await other.acquire('sample', 1, 'other', MINUTE);
      assert.ok(taken.epoch > lease.epoch);
      await store.release(lease);
      await refusal(store.commit(lease, [], at(1)), 'PROJECTION_FENCED');
      await other.commit(taken, [put(1, 'a')], at(1));
    },
  },
  {
    name: 'is given to exactly one of many that ask at the same time',
    async run(context) {
      const first = await context.store();
      await first.open(sample);
      const stores = [first, await context.store(), await context.store(), await context.store()];
      const asked = await Promise.allSettled(
        stores.map((store, i) => store.acquire('sample', 1, `owner-${i}`, MINUTE)),
      );
      const refused = asked.filter((outcome) => outcome.status === 'rejected');
      assert.equal(refused.length, 3);
      for (const outcome of refused) await refusal(Promise.reject(outcome.reason as Error), 'LEASE_HELD');
    },
  },
  {
    name: 'never lets two owners both write: every step is counted once',
    async run(context) {
      const first = await context.store();
      await first.open(sample);
      const stores = [first, await context.store()];
      // An owner that waits moves the clock, so that a lease expires while its holder pauses.
      const tick = () => (context.clock.now += 1);
      const done = await Promise.all(stores.map((store, i) => countUp(store, `owner-${i}`, tick)));
      const row = await first.reader('sample').get('measures', { id: 'count' });
      assert.equal(row?.['rank'], done[0]! + done[1]!);
      assert.equal(await first.checkpoint('sample'), at(done[0]! + done[1]!));
    },
  },
  {
    name: 'exists only for generations that exist',
    async run(context) {
      const { store } = await context.writer();
      await refusal(store.acquire('sample', 9, 'writer', MINUTE), 'PROJECTION_UNKNOWN');
      await refusal(store.acquire('unknown', 1, 'writer', MINUTE), 'PROJECTION_UNKNOWN');
    },
  },
];

/** Adds 1 to a counter twenty times, each in a commit of its own; what was refused is retried. */
async function countUp(store: ReadStore, owner: string, tick: () => void): Promise<number> {
  const expected = new Set(['LEASE_HELD', 'PROJECTION_FENCED', 'CHECKPOINT_CONFLICT']);
  let done = 0;
  for (let attempt = 0; attempt < 4000 && done < 20; attempt++) {
    try {
      await countOne(store, owner, attempt);
      done += 1;
    } catch (error) {
      if (!expected.has((error as { code?: string }).code ?? '')) throw error;
      tick();
      await pause(1);
    }
  }
  assert.equal(done, 20, `${owner} could not finish`);
  return done;
}

async function countOne(store: ReadStore, owner: string, attempt: number): Promise<void> {
  const lease: ProjectionLease = await store.acquire('sample', 1, owner, 20);
  const row = await store.reader('sample').get('measures', { id: 'count' });
  // In the pause the other owner takes over and writes: then this commit must be refused.
  if (attempt % 3 === 2) await pause(50);
  const next = Number(lease.checkpoint) + 1;
  await store.commit(lease, [put(next, 'count', { rank: Number(row?.['rank'] ?? 0) + 1 })], at(next));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
