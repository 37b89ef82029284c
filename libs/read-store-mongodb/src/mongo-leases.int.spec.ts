import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { describeWithMongo, dropDatabase, newDatabase } from '@strata/mongo/testing/mongo-for-tests';
import type { ProjectionDefinition, ReadStore } from '@strata/read-store';
import { openMongoReadStore } from './index.js';

const HOUR = 3_600_000;
const counts: ProjectionDefinition = {
  name: 'counts',
  version: 1,
  tables: [{ name: 'rows', fields: { id: 'text' }, key: ['id'], indexes: [] }],
};

describeWithMongo('A lease on MongoDB goes by the clock of the server', (server) => {
  let uri: string;
  let store: ReadStore;

  beforeEach(async () => {
    uri = newDatabase(server);
    store = await openMongoReadStore({ uri });
    await store.open(counts);
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await store.close();
    await dropDatabase(uri);
  });

  function setClock(ahead: number): void {
    const real = Date.now.bind(Date);
    jest.restoreAllMocks();
    jest.spyOn(Date, 'now').mockImplementation(() => real() + ahead);
  }

  it('and does not block a successor after a process whose clock was an hour ahead', async () => {
    setClock(HOUR);
    await store.acquire('counts', 1, 'ahead', 0);
    jest.restoreAllMocks();
    expect(await store.acquire('counts', 1, 'successor', 1_000)).toMatchObject({ owner: 'successor', epoch: 2 });
  });

  it('and is not lost to a process whose clock is an hour ahead', async () => {
    await store.acquire('counts', 1, 'holder', 60_000);
    setClock(HOUR);
    await expect(store.acquire('counts', 1, 'ahead', 1_000)).rejects.toMatchObject({ code: 'LEASE_HELD' });
  });
});
