import { randomUUID } from 'node:crypto';
import { describe, it } from '@jest/globals';
import { createConnection } from 'mongoose';
import type { ReadStoreHarness } from '@strata/read-store/conformance';
import { openMongoReadStore, type MongoReadStoreOptions } from '../mongo-read-store.js';

const VARIABLE = 'STRATA_TEST_MONGODB_URI';

/** Where the tests find a MongoDB; undefined if none is named. */
export const testUri = process.env[VARIABLE];

/** Registers `suite` where a MongoDB is named; says aloud that it is left out otherwise, which fails in CI. */
export function describeWithMongo(name: string, suite: (uri: string) => void): void {
  if (testUri) {
    describe(name, () => suite(testUri!));
    return;
  }
  const how = `${VARIABLE}='mongodb://127.0.0.1:27017/?replicaSet=rs0' npm test`;
  if (process.env['CI']) {
    it(`${name} needs a MongoDB`, () => {
      throw new Error(`${VARIABLE} is not set: in CI these tests must not be left out. Turn them on with: ${how}`);
    });
    return;
  }
  process.stderr.write(`SKIPPED: ${name}: no MongoDB is named. Turn it on with: ${how}\n`);
  describe.skip(name, () => {
    it(`is turned on by: ${how}`, () => undefined);
  });
}

/** The same server, but a database that nobody else uses. */
export function newDatabase(uri: string): string {
  const [, start, query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri) ?? [];
  return `${start}/strata-test-${randomUUID().slice(0, 13)}${query}`;
}

export async function dropDatabase(uri: string): Promise<void> {
  const connection = await createConnection(uri).asPromise();
  try {
    await connection.dropDatabase();
  } finally {
    await connection.close();
  }
}

/** Each place of the suite is a database of its own. */
export function mongoHarness(uri: string, options: Partial<MongoReadStoreOptions> = {}): ReadStoreHarness {
  return {
    create: async () => {
      const place = newDatabase(uri);
      return {
        open: ({ clock }) => openMongoReadStore({ uri: place, clock, ...options }),
        dispose: () => dropDatabase(place),
      };
    },
  };
}

/** What a server without transactions cannot promise. */
export const GUARDED_ONLY: Readonly<Record<string, string>> = {
  'never shows half a commit to readers': 'rows become visible one by one',
  'refuses the second of two commits that start from one checkpoint at the same time':
    'the second is refused, but rows of both may have been written: one owner must not commit twice at once',
};
