import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Runtime } from '@strata/runtime';
import { createConnection } from 'mongoose';
import { mayStartServers, startReplicaSet, type ReplicaSet } from '../../libs/mongo/src/testing/mongo-servers.js';
import { applyEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { TESTER } from '../support/tester.js';
import { rowsOf } from './support/snapshots.js';

const SETTING = 'STRATA_TEST_MONGODB_FAILOVER=1';
if (!mayStartServers) {
  process.stderr.write(
    `SKIPPED: the projector during a MongoDB failover, because it starts servers; set ${SETTING} to run it.\n`,
  );
}

const YEARS = 120;

async function primaryOf(set: ReplicaSet): Promise<number> {
  const connection = await createConnection(set.uri).asPromise();
  try {
    const hello = (await connection.db!.admin().command({ hello: 1 })) as { primary: string };
    return set.ports.indexOf(Number(hello.primary.split(':')[1]));
  } finally {
    await connection.close();
  }
}

async function submitValues(runtime: Runtime, year: number): Promise<void> {
  for (const member of ['GR', 'AT']) {
    const value = { measure: 'debt', subject: member, actual: { kind: 'number', value: String(year - 1900) } } as const;
    const command = { type: 'SubmitValues', actorId: member, period: String(year), values: [value] } as const;
    const outcome = await runtime.strata.reports.submit(TESTER, 'edp', command);
    expect(outcome).toMatchObject({ kind: 'done', repeated: false });
  }
}

(mayStartServers ? describe : describe.skip)('The projector while MongoDB loses its primary', () => {
  let set: ReplicaSet;
  let place: Place;

  beforeAll(async () => {
    set = await startReplicaSet(3);
    place = await newPlace();
  }, 180_000);

  afterAll(async () => {
    await set?.stop();
    await place?.remove();
  }, 60_000);

  it('recovers by itself without losing or repeating an event, while commands keep succeeding', async () => {
    const uri = set.uri.replace('/?', '/strata-projector?');
    const mongo = { ...place, env: { ...place.env, STRATA_READ_STORE: 'mongodb', STRATA_MONGODB_URI: uri } };
    const runtime = await openPlace(mongo);
    await applyEdp(runtime);
    const stop = new AbortController();
    const projecting = runtime.runProjections(stop.signal);
    let killed: number | undefined;
    for (let year = 1900; year < 1900 + YEARS; year += 1) {
      await submitValues(runtime, year);
      if (year === 1930) {
        killed = await primaryOf(set);
        await set.kill(killed);
      }
      if (year === 1990) await set.revive(killed!);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const head = await runtime.events.head();
    for (const projection of runtime.projections) {
      expect(await runtime.reads.waitFor(projection, head, 60_000)).toBe(true);
    }
    stop.abort();
    await projecting;
    const history = await rowsOf(runtime);
    await runtime.close();

    // An undisturbed process projects the same log into an empty store.
    const undisturbed = await openPlace(place);
    await undisturbed.rebuild();
    expect(history).toEqual(await rowsOf(undisturbed));
    await undisturbed.close();
  }, 180_000);
});
