import { describe, expect, it, beforeEach, afterEach } from '@jest/globals';
import type { ProjectionDefinition, ReadStore, Write } from '@strata/read-store';
import { createConnection, type Connection } from 'mongoose';
import { openMongoReadStore } from './index.js';
import { describeWithMongo, dropDatabase, newDatabase } from '@strata/mongo/testing/mongo-for-tests';

const counts: ProjectionDefinition = {
  name: 'counts',
  version: 1,
  tables: [{ name: 'rows', fields: { id: 'text', n: 'integer' }, key: ['id'], indexes: [] }],
};
const put = (at: string, id: string, n: number): Write => ({ kind: 'put', table: 'rows', row: { id, n }, at });
const remove = (at: string, id: string): Write => ({ kind: 'remove', table: 'rows', key: { id }, at });

describeWithMongo('An interrupted commit without transactions', (server) => {
  let uri: string;
  let store: ReadStore;
  let raw: Connection;

  beforeEach(async () => {
    uri = newDatabase(server);
    store = await openMongoReadStore({ uri, transactionRows: 0 });
    raw = await createConnection(uri).asPromise();
    await store.open(counts);
  });

  afterEach(async () => {
    await store.close();
    await raw.close();
    await dropDatabase(uri);
  });

  /** As if the process had died after the rows and before the checkpoint. */
  async function loseCheckpoint(back: string): Promise<void> {
    await raw.db!.collection('strata_generations').updateOne({}, { $set: { checkpoint: back } });
  }

  async function rows(): Promise<string> {
    const found = await store.reader('counts').find('rows');
    return found.map((row) => `${String(row['id'])}${String(row['n'])}`).join(' ');
  }

  it('changes nothing when it is replayed in smaller steps, and does not restore removed rows', async () => {
    const lease = await store.acquire('counts', 1, 'first', 60_000);
    const batch = [put('1', 'a', 1), put('2', 'b', 2), remove('3', 'a'), put('4', 'b', 4)];
    await store.commit(lease, batch, '4');
    expect(await rows()).toBe('b4');
    await loseCheckpoint('');

    let current = await store.acquire('counts', 1, 'first', 60_000);
    expect(current.checkpoint).toBe('');
    for (const write of batch) {
      current = await store.commit(current, [write], write.at);
      expect(await rows()).toBe('b4');
      expect(await store.reader('counts').count('rows')).toBe(1);
      expect(await store.reader('counts').get('rows', { id: 'a' })).toBeUndefined();
      expect(await store.reader('counts').getMany('rows', [{ id: 'a' }])).toEqual([]);
    }
    await store.commit(current, [put('5', 'a', 5)], '5');
    expect(await rows()).toBe('a5 b4');
  });

  it('deletes a tombstone once nothing can be replayed that it guards against', async () => {
    const lease = await store.acquire('counts', 1, 'first', 60_000);
    const moved = await store.commit(lease, [put('1', 'a', 1), remove('2', 'a'), put('2', 'b', 2)], '2');
    await store.commit(moved, [put('3', 'c', 3), remove('4', 'c')], '4');
    await loseCheckpoint('2');
    const documents = () => raw.db!.collection('counts__g1__rows').find().sort({ _id: 1 }).toArray();
    expect(await documents()).toHaveLength(3);
    const later = await openMongoReadStore({ uri, transactionRows: 0, tombstonesFor: 1 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await later.acquire('counts', 1, 'first', 60_000);
    await later.close();
    // The tombstone of c is after the checkpoint, so the put before it may still be replayed.
    expect((await documents()).map(({ _id }) => String(_id))).toEqual(['b', 'c']);
    expect(await rows()).toBe('b2');
  });

  it('does not let a previous owner overwrite rows or restore removed ones', async () => {
    const former = await store.acquire('counts', 1, 'former', 0);
    const other = await openMongoReadStore({ uri, transactionRows: 0, clock: () => Date.now() + 1000 });
    const taken = await other.acquire('counts', 1, 'other', 60_000);
    await other.commit(taken, [put('1', 'a', 1), remove('2', 'a'), put('2', 'b', 2)], '2');
    await expect(store.commit(former, [put('1', 'a', 1), put('1', 'b', 1)], '1')).rejects.toMatchObject({
      code: 'PROJECTION_FENCED',
    });
    expect(await rows()).toBe('b2');
    await other.close();
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
