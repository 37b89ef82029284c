import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, RoleGrant } from '@strata/domain';
import type { Principal } from '../access/principal.js';
import { found, newTestSystem, type TestSystem } from '../commands/testing/test-system.js';
import { upgradeLog } from '../commands/upgrade-log.js';
import { createStrata, type Strata } from '../strata.js';
import { PASSWORD, SYSTEM } from '../sign-in/testing/sign-in-system.js';

const ALL: RoleGrant = { cluster: '*', role: 'administrator' };
const principal = (login: string): Principal => ({ login, name: login, grants: [ALL] });

describe('The last administrator of all clusters', () => {
  let system: TestSystem;
  let strata: Strata;

  /** A process; several write to one log. */
  const process = (): Strata =>
    createStrata({ ...system, clock: { now: () => system.now }, trustFor: 1_000, waitFor: 50 });

  beforeEach(async () => {
    system = await newTestSystem();
    strata = process();
    await open('ada');
  });

  async function open(login: string, grants: readonly RoleGrant[] = [ALL]): Promise<void> {
    await strata.accounts.open(SYSTEM, { login, name: login, password: PASSWORD, grants });
  }

  const close = (login: string): AddressedCommand => ({
    aggregate: 'account',
    login,
    command: { type: 'CloseAccount', reason: 'left' },
  });
  const revoke = (login: string): AddressedCommand => ({
    aggregate: 'account',
    login,
    command: { type: 'RevokeRole', grant: ALL },
  });
  const sent = async (by: string, addressed: AddressedCommand, at = strata): Promise<string> => {
    const outcome = await at.execute(by === '' ? SYSTEM : principal(by), addressed);
    return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
  };

  it('cannot close its account or give up the role, and neither can an operator do it', async () => {
    await strata.execute(SYSTEM, found());
    await open('cyd', [{ cluster: 'alps', role: 'administrator' }]);
    for (const by of ['ada', ''])
      for (const command of [close('ada'), revoke('ada')]) expect(await sent(by, command)).toBe('LAST_ADMINISTRATOR');
    const refused = await strata.execute(SYSTEM, close('ada'));
    expect(refused).toMatchObject({ refusal: { message: expect.stringMatching(/^The account "ada" is the last /) } });
    expect(await sent('', close('cyd'))).toBe('done');
  });

  it.each([
    ['closed', close],
    ['released from the role', revoke],
  ] as const)('may leave once there is another, who then remains, also when %s twice', async (_, end) => {
    await open('bob');
    expect(await sent('ada', end('ada'))).toBe('done');
    expect(await sent('bob', end('ada'))).toBe('unchanged');
    for (const command of [close('bob'), revoke('bob')]) expect(await sent('bob', command)).toBe('LAST_ADMINISTRATOR');
  });

  it('counts again after the role was given back', async () => {
    await open('bob');
    await sent('', revoke('ada'));
    await sent('', { aggregate: 'account', login: 'ada', command: { type: 'GrantRole', grant: ALL } });
    expect(await sent('', close('bob'))).toBe('done');
    expect(await sent('', close('ada'))).toBe('LAST_ADMINISTRATOR');
  });

  it.each([
    ['close', close, close],
    ['revoke and close', revoke, close],
    ['revoke', revoke, revoke],
  ] as const)(
    'remains when two processes %s each other at the same moment',
    async (_, one, other) => {
      await open('bob');
      for (let round = 0; round < 4; round += 1) {
        const [here, there] = [process(), process()];
        const outcomes = await Promise.all([sent('ada', one('bob'), here), sent('bob', other('ada'), there)]);
        expect([...outcomes].sort()).toEqual(['LAST_ADMINISTRATOR', 'done']);
        const left = outcomes[0] === 'done' ? 'ada' : 'bob';
        expect(await sent('', close(left))).toBe('LAST_ADMINISTRATOR');
        system = await newTestSystem();
        strata = process();
        for (const login of ['ada', 'bob']) await open(login);
      }
    },
    60_000,
  );

  it('remains when many of three leave at once', async () => {
    for (const login of ['bob', 'cyd']) await open(login);
    const outcomes = await Promise.all(['ada', 'bob', 'cyd'].map((login) => sent(login, close(login), process())));
    expect([...outcomes].sort()).toEqual(['LAST_ADMINISTRATOR', 'done', 'done']);
  });

  it('is not one whose role was announced but never granted', async () => {
    const list = { type: 'ListAdministrators', logins: ['eve'] } as const;
    await system.send({ aggregate: 'administrators', scope: 'all', command: list });
    expect(await sent('ada', close('ada'), process())).toBe('LAST_ADMINISTRATOR');
  });

  it('is known in a log that was written before there was a list', async () => {
    system = await newTestSystem();
    for (const [index, login] of ['ada', 'bob'].entries())
      for (const [at, event] of [
        { type: 'AccountOpened', data: { login, name: login } },
        { type: 'RoleGranted', data: { grant: { ...ALL } } },
      ].entries()) {
        const id = `018f4e3a-7f2b-7c53-9d55-3f0f6f5d0${index}${at}0`;
        await system.events.append(`account-${login}`, at === 0 ? 'no-stream' : 0, [
          { id, ...event, schemaVersion: 1, metadata: { by: 'test', commandId: id, correlationId: id } },
        ]);
      }
    await system.catchUp();
    await upgradeLog(system.newRunner(), system.reads);
    strata = process();
    expect(await sent('ada', close('ada'))).toBe('done');
    expect(await sent('bob', close('bob'))).toBe('LAST_ADMINISTRATOR');
  });
});
