import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Strata } from '../strata.js';
import { refusalOfPassword } from './passwords.js';
import { codeOf, newSignInSystem, olga, PASSWORD, root, SYSTEM, type SignInSystem } from './testing/sign-in-system.js';

const NEW = 'an altogether new one';

describe('A password', () => {
  const code = async (password: string, words: readonly string[] = []) =>
    (await refusalOfPassword(password, 'olga', words))?.code;

  it.each(['password1234', 'Password1234!', 'P4ssw0rd1234', 'qwertyuiop123', '123456789012', 'iloveyou1234'])(
    'is refused if it is common: %s',
    async (password) => expect(await code(password)).toBe('PASSWORD_WEAK'),
  );

  it.each(['aaaaaaaaaaaaaaaa', 'abcabcabcabc', 'abcdefghijklmnop', '1qaz2wsx3edc', '01/02/1990!!'])(
    'is refused if it is a pattern: %s',
    async (password) => expect(await code(password)).toBe('PASSWORD_WEAK'),
  );

  it.each(['йцукенгшщзхъ', 'пароль123456', 'Привет123456'])(
    'is refused if it is common on a Cyrillic keyboard: %s',
    async (password) => expect(await code(password)).toBe('PASSWORD_WEAK'),
  );

  it('is judged as it was typed, with its capitals', async () => expect(await code('DraGonBaLL!92')).toBeUndefined());

  it('is refused if it contains the login, or is made of the name or a cluster of the account', async () => {
    expect(await code('who is Olga, and why')).toBe('PASSWORD_WEAK');
    const words = ['Oleksandra', 'alps-tourism', 'Carpathians'];
    for (const password of ['oleksandra12', 'alps-tourism', 'alps-tourism1', 'Carpathians1', 'C4rpathians!'])
      expect(await code(password, words)).toBe('PASSWORD_WEAK');
  });

  it('that a new account gets, or one that exists, is recorded', async () => {
    const { strata, recorded } = await newSignInSystem();
    const user = { login: 'bob', name: 'Bob', password: PASSWORD, grants: [] };
    const set = { event: 'authn_password_change', by: 'system:test', account: 'bob', result: 'success' };
    await strata.accounts.open(SYSTEM, user);
    expect(recorded).toMatchObject([{ event: 'user_created', account: 'bob' }, set]);
    await strata.accounts.open(SYSTEM, user);
    expect(recorded.slice(2)).toMatchObject([set]);
  });

  it('has 12 to 200 characters, however long the text is', async () => {
    expect(await code('gr8 sentence')).toBeUndefined();
    expect(await code('gr8 sentenc')).toBe('PASSWORD_LENGTH');
    expect(await code('zx9 '.repeat(51))).toBe('PASSWORD_LENGTH');
    expect(await code('ї'.repeat(20_000_000))).toBe('PASSWORD_LENGTH');
    expect(await code(`${'😀🎈🚲'.repeat(66)}ab`)).not.toBe('PASSWORD_LENGTH');
  });
});

describe('Changing one’s own password', () => {
  let given: SignInSystem;
  let strata: Strata;

  beforeEach(async () => {
    given = await newSignInSystem();
    ({ strata } = given);
  });

  const change = async (current: string | undefined, password = NEW, address?: string) =>
    (await strata.accounts.setPassword(olga, { login: 'olga', password, current, address }))?.code;

  it('requires the current one, also for an administrator', async () => {
    expect(await change(undefined)).toBe('CURRENT_PASSWORD_REQUIRED');
    expect(await change('not the current one')).toBe('CURRENT_PASSWORD_WRONG');
    await given.signedIn();
    expect(await change(PASSWORD)).toBeUndefined();
    await given.signedIn({ password: NEW });
    await given.add('root', PASSWORD, root.grants);
    expect(await strata.accounts.setPassword(root, { login: 'root', password: NEW })).toMatchObject({
      code: 'CURRENT_PASSWORD_REQUIRED',
    });
  });

  it('slows down who guesses the current one', async () => {
    const codes = [];
    for (let tries = 0; tries < 6; tries += 1) codes.push(await change(`wrong guess ${tries}`, NEW, '10.0.0.1'));
    expect(codes).toEqual([...Array<string>(4).fill('CURRENT_PASSWORD_WRONG'), 'TOO_MANY_TRIES', 'TOO_MANY_TRIES']);
    expect(await change(PASSWORD, NEW, '10.0.0.1')).toBe('TOO_MANY_TRIES');
  });

  it('succeeds once if it is sent twice at the same moment', async () => {
    const codes = await Promise.all([change(PASSWORD, NEW), change(PASSWORD, 'yet another new one')]);
    expect([...codes].sort()).toEqual(['CURRENT_PASSWORD_WRONG', undefined]);
  });

  it('lifts the restriction of one that an administrator set', async () => {
    await strata.accounts.setPassword(root, { login: 'olga', password: NEW });
    const restricted = await given.signedIn({ password: NEW });
    expect(restricted.principal).toMatchObject({ restriction: 'password-change', grants: [] });
    const { principal } = (await strata.signIn.authenticate(restricted.accessToken))!;
    expect(principal).toMatchObject({ restriction: 'password-change', grants: [] });
    const rename = { aggregate: 'account', login: 'olga', command: { type: 'RenameAccount', name: 'X' } } as const;
    expect(await strata.execute(principal, rename)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    const own = { login: 'olga', password: PASSWORD, current: NEW };
    expect(await strata.accounts.setPassword(principal, own)).toBeUndefined();
    expect((await given.signedIn()).principal).toEqual(olga);
  });
});

describe('Guesses from elsewhere', () => {
  let given: SignInSystem;

  beforeEach(async () => {
    given = await newSignInSystem();
  });

  const attempt = async (address: string, password: string) =>
    codeOf(await given.strata.signIn.signIn({ login: 'olga', password, address }));

  it('do not keep out a device that signed in before, also after the sessions have ended', async () => {
    await given.signedIn({ address: '192.0.2.1' });
    await given.strata.accounts.endSessions(root, 'olga');
    for (let guess = 0; guess < 40; guess += 1) await attempt(`198.51.100.${guess}`, 'wrong wrong wrong');
    expect(await attempt('203.0.113.9', PASSWORD)).toBe('TOO_MANY_TRIES');
    expect(await attempt('192.0.2.1', PASSWORD)).toBe('SIGNED_IN');
  }, 30_000);

  it('are not more if they come from the addresses of one IPv6 network', async () => {
    const codes = [];
    for (let guess = 1; guess <= 6; guess += 1) codes.push(await attempt(`2001:db8::${guess}`, 'wrong wrong wrong'));
    expect(codes.slice(4)).toEqual(['TOO_MANY_TRIES', 'TOO_MANY_TRIES']);
  });

  it('are forgotten an hour after the last one', async () => {
    for (let guess = 0; guess < 4; guess += 1) await attempt('192.0.2.1', 'wrong wrong wrong');
    expect(await attempt('192.0.2.1', PASSWORD)).toBe('TOO_MANY_TRIES');
    given.system.now += 3_600_000;
    for (let guess = 0; guess < 3; guess += 1)
      expect(await attempt('192.0.2.1', 'wrong wrong wrong')).toBe('SIGN_IN_REFUSED');
    expect(await attempt('192.0.2.1', PASSWORD)).toBe('SIGNED_IN');
  });
});
