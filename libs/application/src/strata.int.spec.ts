import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, Role, RoleGrant } from '@strata/domain';
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
  it('are evaluated once for concurrent queries, and again afterwards', async () => {
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
    const ask = () => strata.scorecards.of(view, { period: '2019' });
    await Promise.all([ask(), ask(), ask()]);
    const together = reads;
    await ask();

    expect(together).toBeGreaterThan(0);
    expect(reads).toBe(2 * together);
  });
});
