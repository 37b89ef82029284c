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

/** The guarantees that a server without transactions cannot give. */
export const GUARDED_ONLY: Readonly<Record<string, string>> = {
  'never shows half a commit to readers': 'rows become visible one by one',
  'refuses the second of two commits that start from one checkpoint at the same time':
    'the second is refused, but rows of both may have been written: one owner must not commit twice at once',
};
