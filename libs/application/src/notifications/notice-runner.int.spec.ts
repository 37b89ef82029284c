import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, NoticeSettings } from '@strata/domain';
import type { ReadStore, TableReader } from '@strata/read-store';
import { NoticeRunner, type OutgoingNotices } from '@strata/workflows';
import { CLUSTER, newTestSystem, seedCluster, type TestSystem } from '../commands/testing/test-system.js';
import { projectWorklists } from '../worklists/testing/project-worklists.js';
import { noticeCommands } from './notice-commands.js';

const HOUR = 3_600_000;
const LOGIN = 'ann.b';

let system: TestSystem;
let sent: OutgoingNotices[];
let failure: string | undefined;
let reads: string[];
let limits: (number | undefined)[];
let refusals: object[];
let runner: NoticeRunner;

beforeEach(async () => {
  [sent, failure, reads, limits, refusals] = [[], undefined, [], [], []];
  system = await newTestSystem();
  await seedCluster(system);
  const grant = { cluster: CLUSTER, role: 'updater', actor: 'A' } as const;
  await does({ aggregate: 'account', login: LOGIN, command: { type: 'OpenAccount', login: LOGIN, name: 'Ann' } });
  await does({ aggregate: 'account', login: LOGIN, command: { type: 'GrantRole', grant } });
  const commands = noticeCommands(system.commands);
  runner = new NoticeRunner({
    store: watched(system.reads),
    commands: {
      ...commands,
      mailbox: (ref) => (reads.push('mailbox'), commands.mailbox(ref)),
      recipient: (ref) => (reads.push('notices'), commands.recipient(ref)),
    },
    sender: {
      send: (outgoing) => {
        sent.push(outgoing);
        return failure === undefined ? Promise.resolve() : Promise.reject(new Error(failure));
      },
    },
    now: () => system.now,
    log: { warn: () => undefined, error: (fields) => refusals.push(fields) },
  });
});

/** A store that tells how many notices are asked for. */
function watched(store: ReadStore): ReadStore {
  const reader = (...of: Parameters<ReadStore['reader']>): TableReader => {
    const found = store.reader(...of);
    return new Proxy(found, {
      get: (target, name) =>
        name === 'find'
          ? (...asked: Parameters<TableReader['find']>) => {
              if (asked[0] === 'notices') limits.push(asked[1]?.limit);
              return target.find(...asked);
            }
          : Reflect.get(target, name),
    });
  };
  return new Proxy(store, {
    get: (target, name) => {
      const found: unknown = name === 'reader' ? reader : Reflect.get(target, name);
      return typeof found === 'function' ? (found.bind(target) as unknown) : found;
    },
  });
}

async function does(addressed: AddressedCommand): Promise<void> {
  expect(await system.send(addressed)).toMatchObject({ kind: 'done' });
  await projectWorklists(system);
}

async function set(settings: Partial<NoticeSettings>): Promise<void> {
  const since = await system.events.head();
  const command = { type: 'SetNoticeSettings', settings: { language: 'en', ...settings }, since } as const;
  await does({ aggregate: 'mailbox', cluster: CLUSTER, login: LOGIN, command });
}

const opens = (period: string) =>
  does({ aggregate: 'cycles', clusterId: CLUSTER, command: { type: 'OpenCycle', period } });

async function tick(): Promise<number> {
  const attempts = await runner.tick();
  await projectWorklists(system);
  return attempts;
}

const mailbox = () => noticeCommands(system.commands).mailbox({ cluster: CLUSTER, login: LOGIN });
const email = 'ann@example.org';

describe('A channel that was switched off and on again', () => {
  it('sends what is new under another id', async () => {
    await set({ email });
    await opens('2030');
    expect(await tick()).toBe(1);
    await set({});
    await set({ email });
    await opens('2031');
    expect([await tick(), await tick()]).toEqual([1, 0]);
    expect(sent.map(({ notices }) => notices.map(({ period }) => period))).toEqual([['2030'], ['2031']]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
    expect((await mailbox()).channels.email).toEqual({ sentUpTo: sent[1]?.notices[0]?.position });
    expect(refusals).toEqual([]);
  });
});

describe('A failed attempt', () => {
  it.each([
    ['half a character', 'no \ud83d route', 'no   route'],
    ['a character at the limit', `${'x'.repeat(1_999)}😀`, 'x'.repeat(1_999)],
    ['the address', '550 5.1.1 <ann@example.org> is unknown', '550 5.1.1 <[address]> is unknown'],
    ['nothing that can be written', '\ud83d\n', 'The notices were not sent.'],
  ])('is recorded if its message has %s', async (_, message, kept) => {
    failure = message;
    await set({ email });
    await opens('2030');
    expect([await tick(), await tick()]).toEqual([1, 0]);
    expect((await mailbox()).channels.email?.delivery).toMatchObject({ attempts: 1, failure: kept });
    expect(refusals).toEqual([]);
  });

  it('that cannot be recorded is logged', async () => {
    failure = 'no route';
    await set({ email });
    await opens('2030');
    const { execute } = noticeCommands(system.commands);
    const refused = { kind: 'refused', refusal: { code: 'SOME_RULE', message: 'No.', remedy: 'None.' } } as const;
    const other = new NoticeRunner({
      store: system.reads,
      commands: {
        ...noticeCommands(system.commands),
        execute: (addressed, identity) =>
          identity.includes('failed') ? Promise.resolve(refused) : execute(addressed, identity),
      },
      sender: { send: () => Promise.reject(new Error('no route')) },
      now: () => system.now,
      log: { warn: () => undefined, error: (fields) => refusals.push(fields) },
    });
    expect(await other.tick()).toBe(1);
    expect(refusals).toEqual([{ cluster: CLUSTER, login: LOGIN, command: 'FailDelivery', refusal: refused.refusal }]);
  });
});

describe('A runner reads', () => {
  it('no mailbox of which nothing is due', async () => {
    failure = 'no route';
    await set({ email });
    await opens('2030');
    await tick();
    reads = [];
    expect(await tick()).toBe(0);
    expect(reads).toEqual([]);
    system.now += HOUR;
    expect(await tick()).toBe(1);
    expect(reads).toContain('mailbox');
  });

  it('no notices in quiet hours', async () => {
    await set({ email, quiet: { from: '00:00', to: '02:00' } });
    await opens('2030');
    expect(await tick()).toBe(0);
    expect(reads).toEqual(['mailbox']);
    system.now += 3 * HOUR;
    expect(await tick()).toBe(1);
  });

  it('one notice until its digest is due', async () => {
    await set({ email, digestAt: '02:00' });
    await opens('2030');
    expect(await tick()).toBe(0);
    expect(new Set(limits)).toEqual(new Set([1]));
    system.now += 3 * HOUR;
    expect(await tick()).toBe(1);
  });
});
