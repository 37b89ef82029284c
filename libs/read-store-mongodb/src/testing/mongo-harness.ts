import { dropDatabase, newDatabase } from '@strata/mongo/testing/mongo-for-tests';
import type { ReadStoreHarness } from '@strata/read-store/conformance';
import { openMongoReadStore, type MongoReadStoreOptions } from '../mongo-read-store.js';

/** Gives each place of the suite a database of its own. */
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
