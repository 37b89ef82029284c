import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountStoreConformance } from '@strata/account-store/conformance';
import { describeWithMongo, dropDatabase, newDatabase } from '@strata/mongo/testing/mongo-for-tests';
import { createConnection, type Connection } from 'mongoose';
import { openMongoAccountStore } from './index.js';

describeWithMongo('MongoDB', (uri) => {
  accountStoreConformance('The MongoDB account store', {
    create: async () => {
      const place = newDatabase(uri);
      return { open: () => openMongoAccountStore({ uri: place }), dispose: () => dropDatabase(place) };
    },
  });
});

describeWithMongo('The database of the MongoDB account store', (server) => {
  let uri: string;
  let raw: Connection;

  beforeEach(async () => {
    uri = newDatabase(server);
    raw = await createConnection(uri).asPromise();
  });

  afterEach(async () => {
    await raw.close();
    await dropDatabase(uri);
  });

  it('has collections with its own prefix, and indexes for logins and expiry', async () => {
    const store = await openMongoAccountStore({ uri });
    await store.credentials.put({ login: 'ada', data: {} }, 0);
    await store.close();
    const names = (await raw.db!.listCollections().toArray()).map(({ name }) => name).sort();
    expect(names).toEqual(['strata_account_credentials', 'strata_account_format', 'strata_account_sessions']);
    const indexes = await raw.db!.collection('strata_account_sessions').indexes();
    expect(indexes.map(({ key }) => key)).toEqual([{ _id: 1 }, { login: 1, _id: 1 }, { expiresAt: 1 }]);
  });

  it('is refused when a later version wrote it', async () => {
    await (await openMongoAccountStore({ uri })).close();
    await raw.db!.collection('strata_account_format').updateOne({}, { $set: { format: 9 } });
    await expect(openMongoAccountStore({ uri })).rejects.toMatchObject({
      code: 'ACCOUNT_STORE_NEWER',
      details: { version: 9, known: 1 },
    });
  });
});

describe('The address of the MongoDB account store', () => {
  it('is reported with a remedy and without the password if no server responds', async () => {
    const opening = openMongoAccountStore({ uri: 'mongodb://ada:secret@127.0.0.1:1/x', connectTimeout: 200 });
    const error = (await opening.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )) as Error & { remedy: string };
    expect(error).toMatchObject({
      code: 'ACCOUNT_STORE_UNREACHABLE',
      message: expect.stringContaining('127.0.0.1:1/x'),
    });
    expect(error.remedy).toContain('Start it');
    expect(`${error.stack} ${JSON.stringify(error)} ${(error.cause as Error).stack}`).not.toContain('secret');
  });
});
