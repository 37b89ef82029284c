import { randomUUID } from 'node:crypto';
import { describe, it } from '@jest/globals';
import { createConnection } from 'mongoose';

const VARIABLE = 'STRATA_TEST_MONGODB_URI';

/** The MongoDB for tests; undefined if none is configured. */
export const testUri = process.env[VARIABLE];

/** Registers `suite` if a MongoDB is configured. Otherwise prints that the suite is skipped, or fails in CI. */
export function describeWithMongo(name: string, suite: (uri: string) => void): void {
  if (testUri) {
    describe(name, () => suite(testUri!));
    return;
  }
  const how = `${VARIABLE}='mongodb://127.0.0.1:27017/?replicaSet=rs0' npm test`;
  if (process.env['CI']) {
    it(`${name} needs a MongoDB`, () => {
      throw new Error(`${VARIABLE} is not set: in CI these tests must run. Turn them on with: ${how}`);
    });
    return;
  }
  process.stderr.write(`SKIPPED: ${name}: no MongoDB is set. Turn it on with: ${how}\n`);
  describe.skip(name, () => {
    it(`is turned on by: ${how}`, () => undefined);
  });
}

/** The address of a new database on the same server. */
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
