import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectionDefinition, ReadStore, Row } from '@strata/read-store';
import { createConnection } from 'mongoose';
import { openMongoReadStore, type MongoReadStoreOptions } from './mongo-read-store.js';
import { mayStartServers, startReplicaSet, type ReplicaSet } from '@strata/mongo/testing/mongo-servers';

const SETTING = 'STRATA_TEST_MONGODB_FAILOVER=1';
if (!mayStartServers) process.stderr.write(`SKIPPED: failover of MongoDB: it starts servers only with ${SETTING}\n`);

const tallies: ProjectionDefinition = {
  name: 'tallies',
  version: 1,
  tables: [
    { name: 'rows', fields: { id: 'text', sum: 'integer', seen: 'json' }, key: ['id'], indexes: [['sum']] },
    { name: 'latest', fields: { n: 'integer' }, key: ['n'], indexes: [] },
  ],
};

const ROWS = 5;
const at = (n: number): string => String(n).padStart(8, '0');

/** Event n adds n to the row n % 5, records that it was seen, and removes what event n - 3 put. */
async function project(store: ReadStore, upTo: number, onStep: (n: number) => void): Promise<void> {
  let lease = await store.acquire('tallies', 1, 'projector', 120_000);
  const reader = store.reader('tallies');
  for (let n = Number(lease.checkpoint) + 1; n <= upTo; n++) {
    const id = `row${n % ROWS}`;
    const row: Row = (await reader.get('rows', { id })) ?? { id, sum: 0, seen: [] };
    const next = { id, sum: Number(row['sum']) + n, seen: [...(row['seen'] as number[]), n] };
    lease = await store.commit(
      lease,
      [
        { kind: 'put', table: 'rows', row: next, at: at(n) },
        { kind: 'put', table: 'latest', row: { n }, at: at(n) },
        { kind: 'remove', table: 'latest', key: { n: n - 3 }, at: at(n) },
      ],
      at(n),
    );
    onStep(n);
  }
}

async function primaryOf(set: ReplicaSet): Promise<number> {
  const connection = await createConnection(set.uri).asPromise();
  try {
    const hello = (await connection.db!.admin().command({ hello: 1 })) as { primary: string };
    return set.ports.indexOf(Number(hello.primary.split(':')[1]));
  } finally {
    await connection.close();
  }
}

(mayStartServers ? describe : describe.skip)('MongoDB loses its primary', () => {
  let set: ReplicaSet;
  const stores: ReadStore[] = [];

  async function open(options: MongoReadStoreOptions): Promise<ReadStore> {
    const store = await openMongoReadStore(options);
    stores.push(store);
    return store;
  }

  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });

  beforeAll(async () => {
    set = await startReplicaSet(3);
  }, 180_000);

  afterAll(async () => {
    await set?.stop();
  }, 60_000);

  it('the writer continues by itself, nothing is lost and nothing is applied twice', async () => {
    const uri = set.uri.replace('/?', '/failover?');
    const store = await open({ uri, retryFor: 60_000 });
    await store.open(tallies);
    const steps: number[] = [];
    const kills: Promise<number>[] = [];
    const killPrimary = async (): Promise<number> => {
      const primary = await primaryOf(set);
      await set.kill(primary);
      return primary;
    };
    let goOn = true;
    let reached = 0;
    // The stream runs until well after both kills and does not notice them.
    while (goOn) {
      await project(store, reached + 100, (n) => {
        reached = n;
        steps.push(n);
        if (n === 30) kills.push(killPrimary());
      });
      goOn = reached < 200;
    }
    const first = await kills[0]!;
    await set.revive(first);
    kills.push(killPrimary());
    await project(store, 400, (n) => steps.push(n));
    await set.revive(await kills[1]!);

    const total = 400;
    expect(steps).toEqual(Array.from({ length: total }, (_, i) => i + 1));
    const rows = await store.reader('tallies').find('rows');
    expect(rows).toHaveLength(ROWS);
    for (const row of rows) {
      const mine = steps.filter((n) => `row${n % ROWS}` === row['id']);
      expect(row['seen']).toEqual(mine);
      expect(row['sum']).toBe(mine.reduce((sum, n) => sum + n, 0));
    }
    const latest = await store.reader('tallies').find('latest');
    expect(latest.map((row) => row['n'])).toEqual([total - 2, total - 1, total]);
    expect(await store.checkpoint('tallies')).toBe(at(total));
  }, 180_000);

  it('names the unresponsive server after the time for retries', async () => {
    const uri = set.uri.replace('/?', '/gone?');
    const store = await open({ uri, connectTimeout: 500, retryFor: 1500 });
    await store.open(tallies);
    const lease = await store.acquire('tallies', 1, 'projector', 60_000);
    for (const [member] of set.ports.entries()) await set.kill(member);
    const put = { kind: 'put', table: 'latest', row: { n: 1 }, at: at(1) } as const;
    await expect(store.commit(lease, [put], at(1))).rejects.toMatchObject({ code: 'READ_STORE_UNREACHABLE' });
    for (const [member] of set.ports.entries()) await set.revive(member);
    const late = await open({ uri, retryFor: 30_000, connectTimeout: 20_000 });
    const back = await late.acquire('tallies', 1, 'projector', 60_000);
    await late.commit(back, [put], at(1));
    expect(await late.reader('tallies').count('latest')).toBe(1);
  }, 120_000);
});
