import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDouble } from '../../../libs/event-store-kurrentdb/src/testing/protocol-double.js';
import { dropDatabase, newDatabase } from '../../../libs/mongo/src/testing/mongo-for-tests.js';

/** An empty place for events and read models, with the environment variables that select it. */
export interface Place {
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  remove(): Promise<void>;
}

type Part = Pick<Place, 'env' | 'remove'>;

const nothing = { env: {}, remove: async () => undefined };

async function kurrentDouble(): Promise<Part> {
  const double = await startDouble();
  return {
    env: { STRATA_EVENT_STORE: 'kurrentdb', STRATA_KURRENTDB_URI: double.uri },
    remove: () => double.stop(),
  };
}

async function mongoDatabase(uri: string): Promise<Part> {
  const own = newDatabase(uri);
  return { env: { STRATA_READ_STORE: 'mongodb', STRATA_MONGODB_URI: own }, remove: () => dropDatabase(own) };
}

/** Makes a data folder, plus a protocol double of KurrentDB or a MongoDB database if asked for. */
export async function newPlace(stores: { readonly kurrent?: boolean; readonly mongo?: string } = {}): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'strata-place-'));
  const events = stores.kurrent === true ? await kurrentDouble() : nothing;
  const reads = stores.mongo === undefined ? nothing : await mongoDatabase(stores.mongo);
  return {
    env: { STRATA_DATA: folder, ...events.env, ...reads.env },
    folder,
    remove: async () => {
      await reads.remove();
      await events.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
