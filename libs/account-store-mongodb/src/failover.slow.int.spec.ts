import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mayStartServers, startReplicaSet, type ReplicaSet } from '@strata/mongo/testing/mongo-servers';
import { createConnection } from 'mongoose';
import { openMongoAccountStore } from './index.js';

const SETTING = 'STRATA_TEST_MONGODB_FAILOVER=1';
if (!mayStartServers)
  process.stderr.write(`SKIPPED: failover of the account store: it starts servers only with ${SETTING}\n`);

const RENEWALS = 300;

async function primaryOf(set: ReplicaSet): Promise<number> {
  const connection = await createConnection(set.uri).asPromise();
  try {
    const hello = (await connection.db!.admin().command({ hello: 1 })) as { primary: string };
    return set.ports.indexOf(Number(hello.primary.split(':')[1]));
  } finally {
    await connection.close();
  }
}

(mayStartServers ? describe : describe.skip)('MongoDB loses its primary under the account store', () => {
  let set: ReplicaSet;

  beforeAll(async () => {
    set = await startReplicaSet(3);
  }, 180_000);

  afterAll(async () => {
    await set?.stop();
  }, 60_000);

  it('renews a session on and on: no renewal is lost, and none is refused because its own reply was lost', async () => {
    const uri = set.uri.replace('/?', '/accounts?');
    const store = await openMongoAccountStore({ uri, retryFor: 60_000 });
    const kills: Promise<void>[] = [];
    let version = 0;
    for (let count = 1; count <= RENEWALS; count += 1) {
      const session = { id: 's', login: 'ada', expiresAt: count, data: { tokenHash: `${count}` } };
      ({ version } = await store.sessions.put(session, version));
      if (count === 100) kills.push(primaryOf(set).then((primary) => set.kill(primary)));
    }
    await Promise.all(kills);
    expect(version).toBe(RENEWALS);
    expect(await store.sessions.list('ada')).toEqual([
      { id: 's', login: 'ada', expiresAt: RENEWALS, data: { tokenHash: `${RENEWALS}` }, version: RENEWALS },
    ]);
    await store.close();
  }, 180_000);
});
