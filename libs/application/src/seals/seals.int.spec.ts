import { describe, expect, it } from '@jest/globals';
import { StrataError, type Seal } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { LogVerifier, provesEvent, type Pins, type Verification } from '@strata/ledger';
import { operator } from '../access/caller.js';
import {
  CLUSTER,
  newTestSystem,
  rename,
  submit,
  seedCluster,
  type TestSystem,
} from '../commands/testing/test-system.js';
import { createStrata, type Strata } from '../strata.js';

const SYSTEM = operator('system:test');
const olga = { login: 'olga', name: 'Olga', grants: [{ cluster: CLUSTER, role: 'coordinator' }] } as const;
const audit = { login: 'audit', name: 'Audit', grants: [{ cluster: CLUSTER, role: 'auditor' }] } as const;
const updater = { login: 'u', name: 'U', grants: [{ cluster: CLUSTER, role: 'updater', actor: 'A' }] } as const;
const SECRETS_KEY = new Uint8Array(32).fill(7);
const MINUTE = 60_000;

interface Sealed {
  readonly system: TestSystem;
  readonly strata: Strata;
}

/** Like a process on the stores of the system. */
function processOn(
  system: TestSystem,
  events: EventStore = system.events,
  secretsKey: Uint8Array | undefined = SECRETS_KEY,
) {
  const signIn = { accessTokenFor: MINUTE, refreshTokenFor: MINUTE, secretsKey };
  return createStrata({ ...system, events, clock: { now: () => system.now }, trustFor: 0, waitFor: 50, signIn });
}

async function newSealed(): Promise<Sealed> {
  const system = await newTestSystem();
  await seedCluster(system);
  return { system, strata: processOn(system) };
}

async function verify({ events }: TestSystem, pins: Pins = {}): Promise<Verification> {
  const verifier = new LogVerifier(pins);
  for await (const batch of events.readAll()) for (const event of batch) verifier.add(event);
  return verifier.finish();
}

/** Rejects appends of seals before or after they are stored, as often as there are entries. */
function failing(events: EventStore, failures: ('before' | 'after')[]): EventStore {
  const failed = () => new StrataError('EVENT_STORE_UNREACHABLE', 'The power went.');
  return new Proxy(events, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'append') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      return async (...args: Parameters<EventStore['append']>) => {
        const failure = args[0] === 'seals-all' ? failures.shift() : undefined;
        if (failure === 'before') throw failed();
        const result = await target.append(...args);
        if (failure === 'after') throw failed();
        return result;
      };
    },
  });
}

describe('Sealing the log', () => {
  it('seals everything, with a new key, so that a verifier accepts it', async () => {
    const { system, strata } = await newSealed();
    const { made, last } = await strata.seals.seal(SYSTEM);

    expect(made).toBe(1);
    expect(last?.statement).toMatchObject({ number: 1, size: system.log.events.length - 1, previous: null });
    expect(await verify(system)).toMatchObject({ isProven: true, seals: 1, tail: { events: 1 } });
  });

  it('continues the last seal, and makes none if there is only a seal to seal', async () => {
    const { system, strata } = await newSealed();
    await strata.seals.seal(SYSTEM);
    expect(await strata.seals.seal(SYSTEM)).toMatchObject({ made: 0, last: { statement: { number: 1 } } });
    await system.send(submit('A', '2019', '1'));
    const first = (await strata.seals.last())!;
    const { last } = await strata.seals.seal(SYSTEM);

    expect(last?.statement.previous).toEqual({ size: first.statement.size, root: first.statement.root });
    expect(await verify(system)).toMatchObject({ isProven: true, seals: 2 });
  });

  it('makes several seals if there is more than one may list', async () => {
    const { system, strata } = await newSealed();
    for (let number = 0; number < 5_000; number += 1) await system.send(rename(`Name ${number}`));
    const progress: number[] = [];
    expect(await strata.seals.seal(SYSTEM, { onProgress: (done) => progress.push(done) })).toMatchObject({ made: 2 });

    expect(progress).toEqual([4_096, system.log.events.length - 2]);
    expect(await verify(system)).toMatchObject({ isProven: true, seals: 2 });
  });

  it.each([
    ['before the seal is stored', ['before']],
    ['after the seal is stored', ['after']],
    ['several times', ['after', 'before', 'before', 'after']],
  ] as const)('never makes two roots for one position if the power goes %s', async (_, failures) => {
    const { system } = await newSealed();
    const left = [...failures];
    const events = failing(system.events, left);
    while (left.length > 0) {
      await system.send(rename(`Name ${left.length}`));
      await expect(processOn(system, events).seals.seal(SYSTEM)).rejects.toMatchObject({
        code: 'EVENT_STORE_UNREACHABLE',
      });
    }
    await processOn(system, events).seals.seal(SYSTEM);

    const seals = system.log.events
      .filter(({ stream }) => stream === 'seals-all')
      .map(({ data }) => data as unknown as Seal);
    expect(new Set(seals.map(({ statement }) => statement.size)).size).toBe(seals.length);
    const { isProven, seals: valid, tail } = await verify(system);
    expect({ isProven, valid, tail: tail.events }).toEqual({ isProven: true, valid: seals.length, tail: 1 });
  });

  it('makes one chain of seals if several processes seal at the same time', async () => {
    const { system, strata } = await newSealed();
    await strata.seals.seal(SYSTEM);
    for (let round = 0; round < 5; round += 1) {
      await system.send(rename(`Name ${round}`));
      await Promise.all([1, 2, 3].map(() => processOn(system).seals.seal(SYSTEM)));
    }
    const result = await verify(system);
    expect(result).toMatchObject({ isProven: true, keys: [expect.anything()] });
    expect(result.seals).toBeGreaterThanOrEqual(6);
  });

  it('makes one key if several processes need the first one', async () => {
    const { system } = await newSealed();
    await Promise.all([1, 2, 3].map(() => processOn(system).seals.seal(SYSTEM)));
    const { isProven, keys } = await verify(system);
    expect({ isProven, keys: keys.length }).toEqual({ isProven: true, keys: 1 });
  });

  it('refuses to seal without a key that encrypts the private keys', async () => {
    const { system } = await newSealed();
    const signIn = { accessTokenFor: MINUTE, refreshTokenFor: MINUTE };
    const strata = createStrata({ ...system, clock: { now: () => system.now }, signIn });
    await expect(strata.seals.seal(SYSTEM)).rejects.toMatchObject({ code: 'SEALS_NEED_SECRETS_KEY' });
  });

  it('is for operators and administrators of all clusters', async () => {
    const { strata } = await newSealed();
    for (const caller of [olga, audit]) {
      await expect(strata.seals.seal(caller)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      await expect(strata.seals.rotateKey(caller)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      await expect(strata.seals.revokeKey(caller, 'x', 'y')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });
});

describe('Sealing on schedule', () => {
  /** Follows the log until it has so many seals. */
  async function until(seals: number, { system, strata }: Sealed, schedule: { events: number; within: number }) {
    const stop = new AbortController();
    const following = strata.seals.follow(schedule, stop.signal);
    for await (const delivery of system.events.subscribe({ signal: stop.signal })) {
      if (delivery.kind !== 'events') continue;
      if (delivery.events.some(({ data }) => (data as { statement?: { number: number } }).statement?.number === seals))
        break;
    }
    stop.abort();
    await following;
  }

  it('seals after so many events', async () => {
    const sealed = await newSealed();
    for (let number = 0; number < 8; number += 1) await sealed.system.send(rename(`Name ${number}`));
    await until(3, sealed, { events: 4, within: 1_000_000 });
    expect(await verify(sealed.system)).toMatchObject({ isProven: true });
    // The seals are events too, so a fourth one may follow before the abort arrives.
    const sizes = (await sealed.strata.seals.list({ limit: 10 })).map(({ statement }) => statement.size).reverse();
    expect(sizes.slice(0, 3)).toEqual([4, 8, 12]);
  });

  it('seals so long after the first event that is not sealed', async () => {
    const sealed = await newSealed();
    await sealed.strata.seals.seal(SYSTEM);
    await sealed.system.send(rename('Again'));
    await until(2, sealed, { events: 1_000, within: 5 });
    expect(await verify(sealed.system)).toMatchObject({ isProven: true, seals: 2 });
  });
});

describe('The keys of the seals', () => {
  it('are replaced by one that the earlier one introduces, so that the first one can be pinned', async () => {
    const { system, strata } = await newSealed();
    await strata.seals.seal(SYSTEM);
    const [first] = await strata.seals.keys();
    const second = await strata.seals.rotateKey(SYSTEM);
    await strata.seals.seal(SYSTEM);

    expect((await strata.seals.last())!.publicKey).toBe(second.publicKey);
    expect(await verify(system, { keys: [first!.publicKey] })).toMatchObject({
      isProven: true,
      keys: [{ trust: 'pinned' }, { trust: 'introduced' }],
    });
  });

  it('are not used any more once they are revoked, and the next one is not introduced by them', async () => {
    const { system, strata } = await newSealed();
    await strata.seals.seal(SYSTEM);
    const [first] = await strata.seals.keys();
    await strata.seals.revokeKey(SYSTEM, first!.key, 'stolen');
    await strata.seals.seal(SYSTEM);

    expect(await strata.seals.keys()).toMatchObject([
      { revoked: { reason: 'stolen' } },
      { publicKey: expect.any(String) },
    ]);
    expect(await verify(system)).toMatchObject({
      isProven: true,
      keys: [{ trust: 'first' }, { trust: 'without introduction' }],
    });
    expect((await system.accountStore.keys.list()).map(({ kid }) => kid)).toHaveLength(1);
  });

  it('are made anew if the private one cannot be decrypted', async () => {
    const { system, strata } = await newSealed();
    await strata.seals.seal(SYSTEM);
    await system.send(rename('Again'));
    await processOn(system, system.events, new Uint8Array(32).fill(8)).seals.seal(SYSTEM);
    expect(await verify(system)).toMatchObject({ isProven: true, keys: [expect.anything(), expect.anything()] });
  });

  it('are never stored in the clear, and do not verify access tokens', async () => {
    const { system, strata } = await newSealed();
    await strata.seals.seal(SYSTEM);
    const [record] = await system.accountStore.keys.list();
    expect(Object.keys(record!.data)).toEqual(['algorithm', 'sealed']);
    expect(await strata.keys.list(SYSTEM)).toEqual([]);
    await strata.keys.rotate(SYSTEM, { atOnce: true });
    await system.send(rename('Again'));
    expect(await strata.seals.seal(SYSTEM)).toMatchObject({ made: 1 });
    expect(await strata.seals.keys()).toHaveLength(1);
  });
});

describe('The proof of an event', () => {
  it('is made for any sealed event of a cluster, and for no other', async () => {
    const { system, strata } = await newSealed();
    for (const value of ['1', '2', '3', '4']) {
      await system.send(rename(value));
      await strata.seals.seal(SYSTEM);
    }
    await system.send(rename('not sealed'));
    await system.catchUp();
    for (const event of system.log.events.filter(({ metadata }) => metadata.clusterId === CLUSTER).slice(0, -1)) {
      const { event: proven, proof } = await strata.seals.prove(audit, CLUSTER, event.position);
      expect(proven).toEqual(event);
      expect(provesEvent(proof!, event)).toBe(true);
    }
    const newest = system.log.events.at(-1)!.position;
    expect(await strata.seals.prove(audit, CLUSTER, newest)).toMatchObject({ proof: undefined });
    await expect(strata.seals.prove(audit, CLUSTER, '999')).rejects.toMatchObject({ code: 'UNKNOWN_EVENT' });
    await expect(strata.seals.prove(updater, CLUSTER, newest)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('and the pages of the seals start with the newest', async () => {
    const { system, strata } = await newSealed();
    expect(await strata.seals.last()).toBeUndefined();
    for (const value of ['1', '2', '3']) {
      await system.send(rename(value));
      await strata.seals.seal(SYSTEM);
    }
    const numbers = async (before?: number) =>
      (await strata.seals.list({ limit: 2, before })).map(({ statement }) => statement.number);
    expect([await numbers(), await numbers(2), await numbers(1)]).toEqual([[3, 2], [1], []]);
  });
});

it('Closing an evaluation needs no seal to succeed', async () => {
  const { system } = await newSealed();
  const strata = processOn(system, failing(system.events, ['before']));
  await system.send(submit('A', '2019', '1'));
  await system.catchUp();
  const closing = { cluster: CLUSTER, period: '2019', reason: 'yearly', incomplete: true } as const;
  expect(await strata.evaluations.close(olga, closing)).toMatchObject({ kind: 'done' });
  expect(await strata.seals.last()).toBeUndefined();
  await system.catchUp();
  expect(await strata.evaluations.close(olga, closing)).toMatchObject({ kind: 'done' });
  expect(await strata.seals.last()).toMatchObject({ statement: { number: 1 } });
  expect(await verify(system)).toMatchObject({ isProven: true });
});
