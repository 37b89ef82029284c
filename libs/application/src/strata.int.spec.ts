import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, Role, RoleGrant } from '@strata/domain';
import { Readable } from 'node:stream';
import { operator } from './access/caller.js';
import type { Principal } from './access/principal.js';
import {
  admit,
  CLUSTER,
  define,
  found,
  newTestSystem,
  submit,
  type TestSystem,
} from './commands/testing/test-system.js';
import { DEFAULT_COLUMNS } from './reports/import/value-file.js';
import { createStrata, type Strata } from './strata.js';

const SYSTEM = operator('system:test');
const PASSWORD = 'correct horse battery staple';

let system: TestSystem;
let strata: Strata;

const principal = (login: string, ...grants: readonly RoleGrant[]): Principal => ({ login, name: login, grants });
const grant = (role: Role, cluster = CLUSTER): RoleGrant => ({ cluster, role });
const coordinator = principal('cora', grant('coordinator'));
const auditor = principal('audrey', grant('auditor'));
const commandId = '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11';

async function executed(addressed: AddressedCommand): Promise<void> {
  const outcome = await strata.execute(SYSTEM, addressed);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
}

beforeEach(async () => {
  system = await newTestSystem();
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  for (const addressed of [found(), admit('A'), define('debt'), submit('A', '2019', '12')]) await executed(addressed);
  await system.catchUp();
});

describe('Accounts', () => {
  const admin = principal('ada', grant('administrator'));
  const root = principal('root', { cluster: '*', role: 'administrator' });

  beforeEach(async () => {
    const coast = { type: 'FoundCluster', clusterId: 'coast', labels: { en: 'Coast' } } as const;
    await executed({ aggregate: 'cluster', clusterId: 'coast', command: coast });
    const grants = [grant('auditor'), grant('coordinator', 'coast')];
    await strata.accounts.open(SYSTEM, { login: 'audrey', name: 'Audrey', password: PASSWORD, grants });
    await strata.accounts.open(SYSTEM, {
      login: 'bob',
      name: 'Bob',
      password: PASSWORD,
      grants: [grant('auditor', 'coast')],
    });
    await system.catchUp();
  });

  it('are listed for administrators, with the roles that they administer', async () => {
    const seen = async (caller: Principal) =>
      (await strata.accounts.list(caller)).map(({ login, grants }) => [login, grants]);

    expect(await seen(admin)).toEqual([['audrey', [grant('auditor')]]]);
    expect((await seen(root)).map(([login]) => login)).toEqual(['audrey', 'bob']);
    await expect(strata.accounts.list(auditor)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('are visible to their owners but not to other users', async () => {
    expect(await strata.accounts.find(auditor, 'audrey')).toMatchObject({ grants: [{}, {}] });
    expect(await strata.accounts.find(admin, 'bob')).toBeUndefined();
    await expect(strata.accounts.find(auditor, 'bob')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('get a new password from an authorised caller, if they are open', async () => {
    const set = async (caller: Principal, login: string, current?: string) =>
      (await strata.accounts.setPassword(caller, { login, password: 'another long password', current }))?.code;

    expect(await set(auditor, 'audrey')).toBe('CURRENT_PASSWORD_REQUIRED');
    expect(await set(auditor, 'audrey', 'not the right one')).toBe('CURRENT_PASSWORD_WRONG');
    expect(await set(auditor, 'audrey', PASSWORD)).toBeUndefined();
    expect(await set(root, 'audrey')).toBeUndefined();
    expect(await set(root, 'nobody')).toBe('ACCOUNT_NOT_FOUND');
    expect(await set(admin, 'audrey')).toBe('NOT_ALLOWED');
    expect(await set(auditor, 'nobody')).toBe('NOT_ALLOWED');
    expect(await set(root, 'No Login')).toBe('ACCOUNT_NOT_FOUND');
  });

  it.each([
    [grant('auditor', 'nowhere'), 'UNKNOWN_CLUSTER'],
    [{ ...grant('updater'), actor: 'X' }, 'UNKNOWN_MEMBER'],
  ])('get no role like %j, and are not opened for it', async (refused, code) => {
    const command = { type: 'GrantRole', grant: refused } as const;
    const outcome = await strata.execute(SYSTEM, { aggregate: 'account', login: 'audrey', command });
    const user = { login: 'new', name: 'New', password: PASSWORD, grants: [grant('auditor'), refused] };

    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code } });
    await expect(strata.accounts.open(SYSTEM, user)).rejects.toMatchObject({ code });
    await system.catchUp();
    expect(await strata.accounts.find(SYSTEM, 'new')).toBeUndefined();
  });

  it('get a role for an actor that was admitted a moment ago', async () => {
    await executed(admit('C'));
    const command = { type: 'GrantRole', grant: { ...grant('updater'), actor: 'C' } } as const;

    expect(await strata.execute(SYSTEM, { aggregate: 'account', login: 'audrey', command })).toMatchObject({
      kind: 'done',
    });
  });

  it('get a password before they are readable', async () => {
    await executed({ aggregate: 'account', login: 'new', command: { type: 'OpenAccount', login: 'new', name: 'New' } });

    expect(
      await strata.accounts.setPassword(root, { login: 'new', password: 'another long password' }),
    ).toBeUndefined();
  });
});

describe('Registering a method', () => {
  const register = async (caller: Principal, definition?: string) => {
    const outcome = await strata.methods.register(caller, { cluster: CLUSTER, method: 'own', definition });
    return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
  };

  it('checks access before it parses the definition', async () => {
    expect(await register(auditor, 'no definition')).toBe('NOT_ALLOWED');
    expect(await register(auditor)).toBe('NOT_ALLOWED');
    expect(await register(coordinator, 'no definition')).toBe('INVALID_METHOD_DEFINITION');
    expect(await register(coordinator)).toBe('UNKNOWN_METHOD');
  });
});

describe('Binding a method', () => {
  const text = (word: string) => `{ en: '${word}', ru: '${word}', uk: '${word}' }`;
  const definition = (quantities: Readonly<Record<string, string>>) => `id: own
version: 1
title: ${text('own')}
source: { paper: 'none', authors: 'the cluster', place: 'own' }
inputs:
${Object.entries(quantities)
  .map(
    ([name, quantity]) =>
      `  - { name: ${name}, quantity: ${quantity}, type: number, unit: index, label: ${text(name)} }`,
  )
  .join('\n')}
formulas:
  - { name: out, formula: '${Object.keys(quantities).join(' + ')}', label: ${text('outcome')} }
outputs:
  - { name: out }
`;
  const request = { cluster: CLUSTER, method: 'own' };
  const register = (quantities: Readonly<Record<string, string>>) =>
    strata.methods.register(coordinator, { ...request, definition: definition(quantities) });
  const bind = async (caller: Principal) => {
    const outcome = await strata.methods.bind(caller, request, { commandId });
    return outcome.kind === 'refused' ? outcome.refusal : outcome;
  };

  it('takes what the quantities of its inputs suggest, as the event store has it, and can be sent again', async () => {
    await register({ x1: 'hotel.nights', x2: 'hotel.room-rate' });
    for (const measure of ['hotel-nights', 'hotel-room-rate']) await executed(define(measure));
    const inputs = {
      x1: { kind: 'measure', measure: 'hotel-nights' },
      x2: { kind: 'measure', measure: 'hotel-room-rate' },
    };
    const events = [{ type: 'MethodBound', data: { binding: { scope: 'actor', inputs, outputs: {} }, from: null } }];

    expect(await bind(coordinator)).toMatchObject({ kind: 'done', events, repeated: false });
    expect(await bind(coordinator)).toMatchObject({ kind: 'done', repeated: true });
  });

  it('is refused while the cluster has no source for the quantity of an input', async () => {
    await register({ debt: 'hotel.nights', x2: 'hotel.room-rate' });
    await executed(define('hotel-room-rate'));

    expect(await bind(coordinator)).toMatchObject({ code: 'INPUTS_UNBOUND', details: { inputs: ['debt'] } });
  });

  it('is refused while a source fits the quantities of several inputs', async () => {
    await register({ x1: 'hotel.room-rate', x2: 'hotel-room.rate' });
    await executed(define('hotel-room-rate'));

    expect(await bind(coordinator)).toMatchObject({ code: 'INPUTS_AMBIGUOUS', details: { inputs: ['x1', 'x2'] } });
  });

  it('is refused to others first, and without a registered version', async () => {
    expect(await bind(auditor)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await bind(coordinator)).toMatchObject({
      code: 'METHOD_NOT_REGISTERED',
      message: expect.stringMatching(/^The cluster "\w+" has no method "[\w-]+"\.$/),
      remedy: 'There are no methods.',
    });
  });
});

describe('A value', () => {
  const value = async (change: object, asOf = {}) => {
    const view = await strata.clusters.view(SYSTEM, CLUSTER, asOf);
    const key = { measure: 'debt', subject: 'A', period: '2018', ...change } as const;
    return [strata.reports.value(view, key), strata.reports.versions(view, key)] as const;
  };

  it('is undefined if it was not reported, or not yet', async () => {
    const [unreported, versions] = await value({});
    expect([await unreported, await versions]).toEqual([undefined, []]);

    const { position } = await strata.clusters.view(SYSTEM, CLUSTER);
    await executed(define('later'));
    await system.catchUp();
    expect(await (await value({ measure: 'later' }, { position }))[0]).toBeUndefined();
  });

  it.each([
    [{ measure: 'nothing' }, 'UNKNOWN_MEASURE'],
    [{ subject: 'X' }, 'UNKNOWN_MEMBER'],
    [{ period: '2018-01' }, 'PERIOD_DOES_NOT_FIT'],
  ])('is refused for %j, which cannot be reported', async (change, code) => {
    for (const answer of await value(change)) await expect(answer).rejects.toMatchObject({ code });
  });
});

describe('A comparison of scenarios', () => {
  const years = (count: number) => Array.from({ length: count }, (_, index) => String(2000 + index));
  const draft = (scenarioId: string): AddressedCommand => {
    const command = { type: 'DraftScenario', scenarioId, labels: { en: scenarioId } } as const;
    return { aggregate: 'scenario', clusterId: CLUSTER, scenarioId, command };
  };
  const compare = async (periods: readonly string[], scenarios?: readonly string[]) =>
    strata.scenarios.compare(await strata.clusters.view(auditor, CLUSTER), { periods, scenarios });

  beforeEach(async () => {
    for (let index = 0; index < 21; index += 1) await executed(draft(`s${index}`));
    await system.catchUp();
  });

  it('counts periods and scenarios that are named twice once', async () => {
    const { periods, scenarios } = await compare(['2019', '2019'], ['s0', 's0']);

    expect({ periods, scenarios }).toEqual({ periods: ['2019'], scenarios: ['base', 's0'] });
  });

  it.each([
    ['no period', [], ['s0'], 'NO_PERIODS'],
    ['13 periods', years(13), ['s0'], 'COMPARISON_TOO_LARGE'],
    ['21 scenarios, though none is named', ['2019'], undefined, 'COMPARISON_TOO_LARGE'],
  ])('is refused for %s', async (_what, periods, scenarios, code) => {
    await expect(compare(periods, scenarios)).rejects.toMatchObject({ code });
  });
});

describe('Closing an evaluation', () => {
  const close = async (reason: string) => {
    const closing = strata.evaluations.close(
      coordinator,
      { cluster: CLUSTER, period: '2019', reason, id: 'first' },
      { commandId },
    );
    await system.catchUp();
    const outcome = await closing;
    await system.catchUp();
    return outcome;
  };

  it('is idempotent, even if more is known when it is sent again', async () => {
    const first = await close('board meeting');
    const again = await close('board meeting');

    expect(first).toMatchObject({ kind: 'done', repeated: false });
    expect(again).toMatchObject({ kind: 'done', repeated: true, position: first.kind === 'done' && first.position });
  });

  it('refuses the command id of a different request', async () => {
    await close('board meeting');

    expect(await close('another reason')).toMatchObject({ kind: 'refused', refusal: { code: 'COMMAND_ID_REUSED' } });
  });
});

describe('Scorecards', () => {
  it('are evaluated once for a position, and moved to the next once', async () => {
    const view = await strata.clusters.view(SYSTEM, CLUSTER);
    let reads = 0;
    const reader = system.reads.reader.bind(system.reads);
    system.reads.reader = (name) => {
      const tables = reader(name);
      const find: typeof tables.find = (...question) => {
        reads += 1;
        return tables.find(...question);
      };
      return { ...tables, get: (...key) => tables.get(...key), find };
    };
    const ask = (asked = view) => strata.scorecards.of(asked, { period: '2019' });
    await Promise.all([ask(), ask(), ask()]);
    const together = reads;
    expect(together).toBeGreaterThan(0);
    await ask();
    expect(reads).toBe(together);

    await executed(submit('A', '2018', '9'));
    await system.catchUp();
    const later = await strata.clusters.view(SYSTEM, CLUSTER);
    const before = reads;
    await Promise.all([ask(later), ask(later)]);
    const moved = reads;
    expect(moved).toBeGreaterThan(before);
    await ask(later);
    expect(reads).toBe(moved);
  });
});

describe('The quotas of an account', () => {
  const reporter = principal('rita', { ...grant('updater'), actor: 'A' });
  const values = (from: number, to: number): string =>
    ['member,measure,period,value', ...Array.from({ length: to - from }, (_, i) => `A,debt,${from + i},${i}`), ''].join(
      '\n',
    );

  it('count an imported file as one command of its size, however many reports are in it', async () => {
    const { events, reads, accountStore } = system;
    const quotas = { commandsPerMinute: 3, commentsPerMinute: 3, accountBytesPerDay: 200, clusterBytesPerDay: 10_000 };
    strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50, quotas });
    const load = async (text: string, dryRun = false) => {
      const file = { input: Readable.from([text]), file: 'v.csv', columns: DEFAULT_COLUMNS, skipBad: false, dryRun };
      const report = await strata.reports.importFile(reporter, CLUSTER, file);
      await system.catchUp();
      return report;
    };

    expect(await load(values(2005, 2012))).toMatchObject({ stored: true, submitted: 7 });
    await expect(load(values(1990, 2005))).rejects.toMatchObject({ code: 'ACCOUNT_QUOTA_USED' });
    expect(await load(values(1990, 2005), true)).toMatchObject({ stored: false, submitted: 15 });
    await expect(load(values(1990, 1991), true)).rejects.toMatchObject({ code: 'TOO_MANY_COMMANDS' });
  });
});
