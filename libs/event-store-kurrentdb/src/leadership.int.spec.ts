import { afterEach, describe, expect, it } from '@jest/globals';
import { follow, idsOf, readLog, sampleEvents } from '@strata/event-store/conformance';
import { doubleSetup } from './testing/double-setup.js';
import type { ProtocolDouble } from './testing/protocol-double.js';

const setup = doubleSetup();
afterEach(() => setup.closeAll());

/** Starts two nodes of one cluster; `lead` makes one of them the leader. */
async function cluster(): Promise<{
  first: ProtocolDouble;
  second: ProtocolDouble;
  lead: (node: ProtocolDouble) => void;
}> {
  const nodes: ProtocolDouble[] = [];
  const members = () => nodes.map(({ port, faults }) => ({ port, leader: faults.leader === undefined }));
  const first = await setup.double({ members });
  const second = await setup.double({ members, log: first.log });
  nodes.push(first, second);
  const lead = (leader: ProtocolDouble): void => {
    for (const node of nodes)
      node.faults.leader = node === leader ? undefined : { host: '127.0.0.1', port: leader.port };
  };
  lead(first);
  return { first, second, lead };
}

describe('A node that is not the leader', () => {
  it('redirects appends, reads and subscriptions to the leader', async () => {
    const { first, second, lead } = await cluster();
    lead(second);
    const store = await setup.store(first, { maxAttempts: 8 });
    const events = sampleEvents(3);
    await store.append('a', 'no-stream', events);
    expect(idsOf(await readLog(store, ''))).toEqual(idsOf(events));
    const follower = follow(store);
    await follower.caughtUp(await store.head());
    expect(idsOf(follower.events)).toEqual(idsOf(events));
    expect([first.counts.appends, second.counts.appends]).toEqual([0, 1]);
    await follower.stop();
  });
});

describe('A change of leader', () => {
  it.each(['one node', 'the cluster'])('neither loses nor duplicates events when connected to %s', async (to) => {
    const { first, second, lead } = await cluster();
    const uri =
      to === 'one node' ? first.uri : `kurrentdb://127.0.0.1:${first.port},127.0.0.1:${second.port}?tls=false`;
    const store = await setup.store(first, { maxAttempts: 12, uri });
    const follower = follow(store, { batchSize: 5 });
    const events = sampleEvents(60);
    const revisions: number[] = [];
    for (const [index, event] of events.entries()) {
      if (index % 20 === 10) lead(index % 40 === 10 ? second : first);
      const result = await store.append('a', index === 0 ? 'no-stream' : index - 1, [event]);
      revisions.push(result.revision);
      expect(result.duplicate).toBe(false);
    }
    expect(revisions).toEqual([...events.keys()]);
    await follower.until('all events', () => follower.events.length >= 60);
    await follower.caughtUp(await store.head());
    expect(idsOf(follower.events)).toEqual(idsOf(events));
    expect(second.counts.appends).toBeGreaterThan(0);
    await follower.stop();
  });

  it('does not make recorded-at decrease if the clock of the new leader lags', async () => {
    const { first, second, lead } = await cluster();
    const store = await setup.store(first, { maxAttempts: 8 });
    const before = await store.append('a', 'any', sampleEvents(1));
    first.faults.clockShiftMs = -60_000;
    lead(second);
    const after = await store.append('b', 'any', sampleEvents(1));
    expect(after.recordedAt >= before.recordedAt).toBe(true);
    const instants = (await readLog(store, '')).map((event) => event.recordedAt);
    expect(instants).toEqual([before.recordedAt, after.recordedAt]);
  });
});

describe('A cluster that is unreachable', () => {
  it('fails only the calls made in the meantime', async () => {
    const { first, second } = await cluster();
    const uri = `kurrentdb://127.0.0.1:${first.port},127.0.0.1:${second.port}?tls=false&maxDiscoverAttempts=2`;
    const store = await setup.store(first, { uri, maxAttempts: 2 });
    const follower = follow(store);
    await store.append('a', 'no-stream', sampleEvents(1));
    await Promise.all([first.relay.refuse(), second.relay.refuse()]);
    const calls = sampleEvents(20).map((event, index) => store.append(`b${index}`, 'any', [event]));
    const outcomes = await Promise.allSettled(calls);
    const codes = outcomes.map((outcome) => (outcome as { reason?: { code?: string } }).reason?.code);
    expect(new Set(codes)).toEqual(new Set(['EVENT_STORE_UNREACHABLE']));
    await Promise.all([first.relay.listen(), second.relay.listen()]);
    await store.append('a', 0, sampleEvents(1));
    await follower.until('both events', () => follower.events.length >= 2);
    await follower.stop();
  });
});
