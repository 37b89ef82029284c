import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { idsOf, newStream, readLog, sampleEvent, sampleEvents } from '@strata/event-store/conformance';
import { doubleSetup, eventually, seeded } from './testing/double-setup.js';

const setup = doubleSetup();
afterEach(() => setup.closeAll());

const refusal = async (promise: Promise<unknown>): Promise<{ readonly code?: string; readonly message: string }> =>
  promise.then(
    () => ({ message: 'The call succeeded.' }),
    (error: Error) => error,
  );

describe('An append whose response is lost', () => {
  it('returns the result found in the stream and is stored once', async () => {
    const double = await setup.double();
    const store = await setup.store(double);
    double.faults.loseReplies = 1;
    const result = await store.append('a', 'no-stream', sampleEvents(3));
    expect(result).toMatchObject({ revision: 2, duplicate: false });
    expect(double.log.records).toHaveLength(3);
    expect(double.counts.appends).toBe(1);
  });

  it.each(['dropAfterStore', 'dropBeforeStore', 'unavailable', 'busy'] as const)(
    'is stored once after the fault %s',
    async (fault) => {
      const double = await setup.double();
      const store = await setup.store(double);
      await store.append('a', 'no-stream', sampleEvents(1));
      double.faults[fault] = 1;
      const result = await store.append('a', 0, sampleEvents(2));
      expect(result).toMatchObject({ revision: 2, duplicate: false });
      expect(double.log.records).toHaveLength(3);
    },
  );

  it('is a conflict if another writer appended first', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { initialBackoff: 1_000 });
    const other = await setup.store(double);
    await store.append('a', 'no-stream', sampleEvents(1));
    double.faults.dropBeforeStore = 1;
    const refused = refusal(store.append('a', 0, sampleEvents(1)));
    await eventually(() => double.counts.appends === 2);
    await other.append('a', 'any', sampleEvents(1));
    expect(await refused).toMatchObject({ code: 'EXPECTED_REVISION_CONFLICT', details: { expected: 0, actual: 1 } });
    expect(double.log.records).toHaveLength(2);
  });

  it('has an unknown outcome if the stream cannot be read, and is a duplicate when resent', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { maxAttempts: 2, deadline: 200 });
    const events = sampleEvents(2);
    double.faults.loseReplies = 1;
    double.faults.hangReads = true;
    expect(await refusal(store.append('a', 'no-stream', events))).toMatchObject({ code: 'APPEND_OUTCOME_UNKNOWN' });
    double.faults.hangReads = false;
    expect(await store.append('a', 'no-stream', events)).toMatchObject({ revision: 1, duplicate: true });
    expect(double.log.records).toHaveLength(2);
  });
});

describe('Concurrent appends', () => {
  it('are all stored exactly once although connections break repeatedly', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { maxAttempts: 12 });
    const random = seeded(7);
    const events = sampleEvents(240);
    const appends = events.map((event) => store.append(newStream(), 'no-stream', [event]));
    for (let drops = 0; drops < 12; drops += 1) {
      const next = Math.min(events.length, double.counts.appends + Math.floor(random() * 25));
      await eventually(() => double.counts.appends >= next || double.log.records.length === events.length);
      double.relay.drop();
    }
    const results = await Promise.all(appends);
    expect(results.every((result) => !result.duplicate)).toBe(true);
    expect(new Set(results.map((result) => result.position)).size).toBe(240);
    expect([...idsOf(await readLog(store, ''))].sort()).toEqual([...idsOf(events)].sort());
  });

  it('are not delayed by one whose response is lost', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { deadline: 2_000 });
    await store.append('warm-up', 'no-stream', sampleEvents(1));
    double.faults.loseReplies = 1;
    const lost = store.append('lost', 'no-stream', sampleEvents(1));
    const startedAt = performance.now();
    await Promise.all(sampleEvents(20).map((event) => store.append(newStream(), 'no-stream', [event])));
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    expect(await lost).toMatchObject({ duplicate: false });
  });

  it('of two processes to one stream are all stored', async () => {
    const double = await setup.double();
    const stores = [await setup.store(double), await setup.store(double)];
    const events = sampleEvents(40);
    const results = await Promise.all(
      events.map((event, index) => (stores[index % 2] as (typeof stores)[0]).append('shared', 'any', [event])),
    );
    expect(results.map((result) => result.revision).sort((a, b) => a - b)).toEqual([...Array(40).keys()]);
  });
});

describe('An append while the server is down', () => {
  it('reports that the server does not answer, and succeeds once it is back', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { maxAttempts: 3 });
    await double.relay.refuse();
    const error = await refusal(store.append('a', 'any', [sampleEvent()]));
    expect(error).toMatchObject({ code: 'EVENT_STORE_UNREACHABLE' });
    expect(error.message).toContain(`127.0.0.1:${double.port}`);
    await double.relay.listen();
    expect(await store.append('a', 'any', [sampleEvent()])).toMatchObject({ revision: 0 });
  });

  it('succeeds after an outage shorter than its retries', async () => {
    const double = await setup.double();
    const store = await setup.store(double, { maxAttempts: 20 });
    await store.append('a', 'no-stream', sampleEvents(1));
    await double.relay.refuse();
    const append = store.append('a', 0, sampleEvents(1));
    await sleep(300);
    await double.relay.listen();
    expect(await append).toMatchObject({ revision: 1, duplicate: false });
  });
});
