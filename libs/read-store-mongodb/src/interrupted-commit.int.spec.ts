import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeWithMongo, dropDatabase, newDatabase } from '@strata/mongo/testing/mongo-for-tests';
import type { ProjectionDefinition, ProjectionLease, ReadStore, Write } from '@strata/read-store';
import { createConnection, type Connection } from 'mongoose';
import { openMongoReadStore, type MongoReadStoreOptions } from './mongo-read-store.js';

const counts: ProjectionDefinition = {
  name: 'counts',
  version: 1,
  tables: [{ name: 'rows', fields: { id: 'text', n: 'integer', until: 'text' }, key: ['id'], indexes: [['n']] }],
};
const put = (at: string, id: string, n: number): Write => ({ kind: 'put', table: 'rows', row: { id, n }, at });
const close = (at: string, id: string, n: number): Write => ({
  kind: 'put',
  table: 'rows',
  row: { id, n, until: at },
  at,
});
const remove = (at: string, id: string): Write => ({ kind: 'remove', table: 'rows', key: { id }, at });

/** What a process had written of a commit when it died. */
const DEATHS = ['new versions', 'ends of old versions', 'everything but the checkpoint'] as const;

describeWithMongo('A commit that is interrupted', (server) => {
  let uri: string;
  let raw: Connection;
  const stores: ReadStore[] = [];

  beforeEach(async () => {
    uri = newDatabase(server);
    raw = await createConnection(uri).asPromise();
  });

  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    await raw.close();
    await dropDatabase(uri);
  });

  async function open(options: Partial<MongoReadStoreOptions> = {}): Promise<ReadStore> {
    const store = await openMongoReadStore({ uri, ...options });
    stores.push(store);
    await store.open(counts);
    return store;
  }

  const collection = (name: string) => raw.db!.collection<Record<string, unknown> & { _id: string }>(name);
  const versions = () => collection('counts__b1__rows');

  async function rowsOf(store: ReadStore): Promise<string> {
    const found = await store.reader('counts').find('rows');
    return found
      .map(({ id, n, until }) => `${String(id)}${String(n)}${until === null ? '' : `<${String(until)}`}`)
      .join(' ');
  }

  /** Commits, then takes back what a process that died at some point had not written. */
  async function dieIn(
    death: (typeof DEATHS)[number],
    store: ReadStore,
    commit: { readonly lease: ProjectionLease; readonly writes: readonly Write[]; readonly at: string },
  ): Promise<void> {
    const before = (await collection('strata_generations_2').findOne())!;
    await store.commit(commit.lease, commit.writes, commit.at);
    const { begun } = (await collection('strata_generations_2').findOne())!;
    const { batch, checkpoint } = before;
    await collection('strata_generations_2').updateOne({}, { $set: { batch, checkpoint } });
    const current = Number.MAX_SAFE_INTEGER;
    if (death === 'new versions') await versions().updateMany({ _until: begun }, { $set: { _until: current } });
    if (death === 'ends of old versions') await versions().deleteMany({ _from: begun });
  }

  for (const death of DEATHS) {
    for (const owner of ['same', 'other']) {
      it(`after ${death} is invisible, and replayed by the ${owner} owner in smaller steps`, async () => {
        const store = await open();
        let lease = await store.acquire('counts', 1, 'same', owner === 'same' ? 60_000 : 0);
        lease = await store.commit(lease, [put('1', 'a', 1), put('1', 'b', 1), put('1', 'c', 1)], '1');
        const batch = [close('2', 'a', 1), put('3', 'b', 3), remove('4', 'c'), put('5', 'd', 4)];
        await dieIn(death, store, { lease, writes: batch, at: '5' });
        expect(await rowsOf(store)).toBe('a1 b1 c1');
        expect(await store.reader('counts').count('rows', { n: 1 })).toBe(3);

        const next = await open();
        expect(await rowsOf(next)).toBe('a1 b1 c1');
        let current = await next.acquire('counts', 1, owner, 60_000);
        expect([current.checkpoint, await rowsOf(next)]).toEqual(['1', 'a1 b1 c1']);
        const seen: string[] = [];
        for (const write of batch) {
          current = await next.commit(current, [write], write.at);
          seen.push(await rowsOf(next));
        }
        expect(seen).toEqual(['a1<2 b1 c1', 'a1<2 b3 c1', 'a1<2 b3', 'a1<2 b3 d4']);
        expect(await rowsOf(store)).toBe('a1<2 b3 d4');
        await expect(store.commit(lease, batch, '5')).rejects.toMatchObject({
          code: owner === 'same' ? 'CHECKPOINT_CONFLICT' : 'PROJECTION_FENCED',
        });
      });
    }
  }

  it('is ignored when its last messages arrive after the next process has repaired the rows', async () => {
    const store = await open();
    let lease = await store.acquire('counts', 1, 'same', 60_000);
    lease = await store.commit(lease, [put('1', 'a', 1), put('1', 'b', 1)], '1');
    await dieIn('everything but the checkpoint', store, {
      lease,
      writes: [put('2', 'a', 2), remove('2', 'b'), put('2', 'c', 2)],
      at: '2',
    });
    const late = await versions().find({ _from: 2 }).toArray();
    const next = await open();
    const current = await next.acquire('counts', 1, 'same', 60_000);
    expect(await versions().countDocuments({ $or: [{ _from: 2 }, { _until: 2 }] })).toBe(0);
    const arrive = async (): Promise<void> => {
      await versions().updateMany({ _from: 1, _until: Number.MAX_SAFE_INTEGER }, { $set: { _until: 2 } });
      for (const document of late) await versions().replaceOne({ _id: document._id }, document, { upsert: true });
    };
    await arrive();
    expect(await rowsOf(next)).toBe('a1 b1');
    await next.commit(current, [put('3', 'a', 3)], '3');
    expect(await rowsOf(next)).toBe('a3 b1');
    await arrive();
    expect(await rowsOf(await open())).toBe('a3 b1');
  });

  it('is forgotten once nothing of it can arrive any more', async () => {
    const store = await open();
    let lease = await store.acquire('counts', 1, 'same', 60_000);
    lease = await store.commit(lease, [put('1', 'a', 1)], '1');
    await dieIn('everything but the checkpoint', store, { lease, writes: [put('2', 'a', 2)], at: '2' });
    const next = await open({ abandonedFor: 0 });
    await next.acquire('counts', 1, 'same', 60_000);
    expect(await collection('strata_generations_2').findOne()).toMatchObject({ abandoned: [2], batch: 1, begun: 2 });
    const current = await next.acquire('counts', 1, 'same', 60_000);
    expect(await collection('strata_generations_2').findOne()).toMatchObject({ abandoned: [] });
    await next.commit(current, [put('2', 'a', 2)], '2');
    expect(await rowsOf(next)).toBe('a2');
  });

  it('loses to a process that acquired the same lease in the meantime', async () => {
    const store = await open();
    const lease = await store.acquire('counts', 1, 'same', 60_000);
    const wide = Array.from({ length: 20_000 }, (_, n) => put('1', `row${n}`, n));
    const slow = store.commit(lease, wide, '1').then(
      () => 'committed',
      (error: { code: string }) => error.code,
    );
    const next = await open();
    let current = await next.acquire('counts', 1, 'same', 60_000);
    const isFirst = current.checkpoint === '1';
    if (!isFirst) current = await next.commit(current, [put('1', 'other', 1)], '1');
    const outcome = await slow;
    expect([outcome, await next.reader('counts').count('rows')]).toEqual(
      isFirst || outcome === 'committed' ? ['committed', 20_000] : ['CHECKPOINT_CONFLICT', 1],
    );
  });
});

describeWithMongo('Versions of rows that were replaced', (server) => {
  it('are deleted a while later, and those that an interrupted commit replaced are not', async () => {
    const uri = newDatabase(server);
    const raw = await createConnection(uri).asPromise();
    const store = await openMongoReadStore({ uri, replacedFor: 0 });
    await store.open(counts);
    let lease = await store.acquire('counts', 1, 'one', 60_000);
    for (let n = 1; n <= 5; n += 1) lease = await store.commit(lease, [put(String(n), 'a', n)], String(n));
    const found = await raw.db!.collection('counts__b1__rows').find().sort({ _from: 1 }).toArray();
    expect(found.map((document) => document['n'])).toEqual([4, 5]);
    await store.close();
    await raw.close();
    await dropDatabase(uri);
  });
});

describeWithMongo('Read models of format 1', (server) => {
  it('are dropped and built anew, beside documents that are kept', async () => {
    const uri = newDatabase(server);
    const first = await openMongoReadStore({ uri });
    await first.putDocument('log', 'origin', { eventId: 'x' }, 0);
    await first.close();
    const raw = await createConnection(uri).asPromise();
    const db = raw.db!;
    await db.collection<{ _id: string }>('strata_store').updateOne({ _id: 'format' }, { $set: { format: 1 } });
    for (const name of ['strata_projections', 'strata_generations', 'counts__g1__rows', 'strata_account_sessions'])
      await db.collection(name).insertOne({ n: 1 });
    const store = await openMongoReadStore({ uri });
    expect(await store.checkpoint('counts')).toBe('');
    expect((await store.getDocument('log', 'origin'))?.data).toEqual({ eventId: 'x' });
    const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort();
    expect(names.filter((name) => /^strata_(proj|gen).*s$|__g/.test(name))).toEqual([]);
    expect(names).toContain('strata_account_sessions');
    await store.close();
    await raw.close();
    await dropDatabase(uri);
  });
});

describe('The tests of MongoDB', () => {
  it('use a database of their own on the given server', () => {
    expect(newDatabase('mongodb://a:1,b:2/?replicaSet=x')).toMatch(
      /^mongodb:\/\/a:1,b:2\/strata-test-[^?]+\?replicaSet=x$/,
    );
    expect(newDatabase('mongodb://u:p@a/prod')).toMatch(/^mongodb:\/\/u:p@a\/strata-test-[^?]+$/);
  });
});
