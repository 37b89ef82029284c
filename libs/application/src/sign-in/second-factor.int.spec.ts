import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@strata/domain';
import { generateSync } from 'otplib';
import type { Principal } from '../access/principal.js';
import { found } from '../commands/testing/test-system.js';
import type { Strata } from '../strata.js';
import type { SecondFactorNeeded, SignedIn } from './sign-in.js';
import {
  codeOf,
  MINUTE,
  newSignInSystem,
  olga,
  PASSWORD,
  root,
  SYSTEM,
  type SignInSystem,
} from './testing/sign-in-system.js';

const STEP = 30_000;
const KEY = Buffer.alloc(32, 7);

describe('A second factor', () => {
  let given: SignInSystem;
  let strata: Strata;

  beforeEach(async () => {
    given = await newSignInSystem();
    strata = given.otherProcess({ secretsKey: KEY });
  });

  const codeAt = (secret: string, steps = 0): string =>
    generateSync({ secret, epoch: given.system.now / 1_000 + steps * 30 });

  async function begun(caller: Principal = olga, at = strata): Promise<string> {
    const answer = await at.secondFactors.begin(caller);
    if ('code' in answer) throw new Error(answer.code);
    return answer.secret;
  }

  async function enrolled(caller: Principal = olga, at = strata) {
    const secret = await begun(caller, at);
    const codes = await at.secondFactors.confirm(caller, codeAt(secret));
    if ('code' in codes) throw new Error(codes.code);
    given.system.now += STEP;
    return { secret, codes };
  }

  async function challenge(at = strata, address?: string): Promise<string> {
    const outcome = await at.signIn.signIn({ login: 'olga', password: PASSWORD, address });
    if (outcome.kind !== 'second-factor') throw new Error(codeOf(outcome));
    return outcome.challenge;
  }

  const confirm = async (code: string, text?: string, address?: string): Promise<string> =>
    codeOf(await strata.signIn.confirm({ challenge: text ?? (await challenge(strata, address)), code, address }));
  const codeOfRefusal = (answer: object | undefined): unknown => (answer as { code?: unknown } | undefined)?.code;

  it('counts once a code is confirmed, and then sign-ins take two steps', async () => {
    const secret = await begun();
    expect(codeOf(await strata.signIn.signIn({ login: 'olga', password: PASSWORD }))).toBe('SIGNED_IN');
    expect(codeOfRefusal(await strata.secondFactors.confirm(olga, '000000'))).toBe('CODE_WRONG');
    const session = await given.signedIn();
    const codes = await strata.secondFactors.confirm(olga, codeAt(secret));
    expect(codes).toHaveLength(10);
    // By then, this process has noticed the key of the other one, which signed the token.
    given.system.now += 1_000;
    expect(await strata.signIn.authenticate(session.accessToken)).toBeDefined();
    given.system.now += STEP;
    const outcome = await strata.signIn.signIn({ login: 'olga', password: PASSWORD });
    expect(outcome).toEqual({ kind: 'second-factor', challenge: expect.any(String), expiresAt: expect.any(String) });
    expect(await confirm(codeAt(secret))).toBe('SIGNED_IN');
    expect(codeOf(await strata.signIn.signIn({ login: 'olga', password: 'wrong' }))).toBe('SIGN_IN_REFUSED');
  });

  it('is passed to the app as an otpauth address', async () => {
    const answer = await strata.secondFactors.begin(olga);
    expect(answer).toMatchObject({
      uri: expect.stringMatching(/^otpauth:\/\/totp\/Strata:olga\?secret=[A-Z2-7]{32}&/),
    });
  });

  it('accepts a code once, also when it is sent twice at the same moment', async () => {
    const { secret } = await enrolled();
    const texts = [await challenge(), await challenge()];
    const outcomes = await Promise.all(texts.map((text) => confirm(codeAt(secret), text)));
    expect([...outcomes].sort()).toEqual(['CODE_WRONG', 'SIGNED_IN']);
    expect(await confirm(codeAt(secret))).toBe('CODE_WRONG');
    expect(await confirm(codeAt(secret, -1))).toBe('CODE_WRONG');
    given.system.now += STEP;
    expect(await confirm(codeAt(secret))).toBe('SIGNED_IN');
  });

  it('does not accept the code that it was enrolled with again', async () => {
    const secret = await begun();
    const code = codeAt(secret);
    await strata.secondFactors.confirm(olga, code);
    expect(await confirm(code)).toBe('CODE_WRONG');
  });

  it('accepts a code of the step before and after, and no other', async () => {
    const { secret } = await enrolled();
    given.system.now += 10 * STEP;
    expect(await confirm(codeAt(secret, -2))).toBe('CODE_WRONG');
    expect(await confirm(codeAt(secret, 2))).toBe('CODE_WRONG');
    expect(await confirm(codeAt(secret, -1))).toBe('SIGNED_IN');
    expect(await confirm(codeAt(secret, 1))).toBe('SIGNED_IN');
  });

  it('refuses malformed codes', async () => {
    await enrolled();
    for (const code of ['', '12345', '1234567', 'abcdef', '１２３４５６', 'x'.repeat(100_000)]) {
      expect(await confirm(code)).toMatch(/^(CODE_WRONG|TOO_MANY_TRIES)$/);
      given.system.now += 15 * MINUTE;
    }
  });

  it('accepts each recovery code once', async () => {
    const { codes } = await enrolled();
    expect(new Set(codes).size).toBe(10);
    const [first, second] = codes as [string, string];
    expect(await confirm(first.toUpperCase())).toBe('SIGNED_IN');
    expect(await confirm(first)).toBe('CODE_WRONG');
    expect(await confirm(second)).toBe('SIGNED_IN');
  });

  it('is stored encrypted, with hashes of the recovery codes', async () => {
    const { secret, codes } = await enrolled();
    const stored = JSON.stringify(await given.system.accountStore.credentials.get('olga'));
    for (const text of [secret, ...codes]) expect(stored).not.toContain(text);
  });

  it('slows down guessing, which knowing the password does not reset', async () => {
    const { secret } = await enrolled();
    const outcomes: string[] = [];
    for (let guess = 0; guess < 6; guess += 1) outcomes.push(await confirm('000000', undefined, '192.0.2.1'));
    expect(outcomes).toEqual([...Array<string>(4).fill('CODE_WRONG'), 'TOO_MANY_TRIES', 'TOO_MANY_TRIES']);
    expect(await confirm(codeAt(secret), undefined, '192.0.2.1')).toBe('TOO_MANY_TRIES');
    given.system.now += 60 * MINUTE;
    expect(await confirm(codeAt(secret), undefined, '192.0.2.1')).toBe('SIGNED_IN');
  });

  describe('with a challenge', () => {
    it('that has expired, or is none, is refused', async () => {
      const { secret } = await enrolled();
      const text = await challenge();
      for (const wrong of ['', 'x', 'a.b.c', `${text}x`, text.slice(1)])
        expect(await confirm(codeAt(secret), wrong)).toBe('SIGN_IN_EXPIRED');
      given.system.now += 5 * MINUTE;
      expect(await confirm(codeAt(secret), text)).toBe('SIGN_IN_EXPIRED');
    });

    it('is refused after the password was changed', async () => {
      const { secret } = await enrolled();
      const text = await challenge();
      await strata.accounts.setPassword(SYSTEM, { login: 'olga', password: 'an altogether new one' });
      expect(await confirm(codeAt(secret), text)).toBe('SIGN_IN_EXPIRED');
    });

    it('is not accepted as an access token, nor an access token as a challenge', async () => {
      const before = await given.signedIn();
      const { secret } = await enrolled();
      expect(await strata.signIn.authenticate(await challenge())).toBeUndefined();
      expect(await confirm(codeAt(secret), before.accessToken)).toBe('SIGN_IN_EXPIRED');
    });
  });

  it('is not replaced by who has a session alone, and is removed with a code or by an administrator', async () => {
    const { secret } = await enrolled();
    expect(codeOfRefusal(await strata.secondFactors.begin(olga))).toBe('SECOND_FACTOR_EXISTS');
    const remove = async (caller: Principal, code?: string) =>
      codeOfRefusal(await strata.secondFactors.remove(caller, { login: 'olga', code }));
    expect(await remove(olga)).toBe('CODE_REQUIRED');
    expect(await remove(olga, '000000')).toBe('CODE_WRONG');
    expect(await remove({ ...olga, login: 'bob' })).toBe('NOT_ALLOWED');
    expect(await remove(olga, codeAt(secret))).toBeUndefined();
    expect(await remove(root)).toBe('SECOND_FACTOR_NOT_FOUND');
    await enrolled();
    expect(await remove(root)).toBeUndefined();
    expect(codeOf(await strata.signIn.signIn({ login: 'olga', password: PASSWORD }))).toBe('SIGNED_IN');
  });

  it('is not offered without a key that encrypts it', async () => {
    expect(await given.strata.secondFactors.begin(olga)).toMatchObject({ code: 'SECRETS_KEY_MISSING' });
  });

  describe('that is required', () => {
    const requireIn = (required: boolean) =>
      strata.execute(SYSTEM, {
        aggregate: 'cluster',
        clusterId: 'alps',
        command: { type: 'RequireSecondFactor', required },
      });

    const rename = (caller: Principal) =>
      strata.execute(caller, {
        aggregate: 'cluster',
        clusterId: 'alps',
        command: { type: 'RenameCluster', labels: { en: 'Alps' } },
      });

    it('by a cluster must be enrolled before anything else, by everybody with roles only there', async () => {
      await given.system.send(found());
      const before = await given.signedIn();
      expect(await requireIn(true)).toMatchObject({ kind: 'done' });
      expect(codeOf(await strata.signIn.refresh(before.refreshToken))).toBe('SIGN_IN_EXPIRED');
      const outcome = await strata.signIn.signIn({ login: 'olga', password: PASSWORD });
      if (outcome.kind !== 'signed-in') throw new Error(codeOf(outcome));
      expect(outcome.principal).toEqual({ ...olga, grants: [], restriction: 'second-factor-enrolment' });
      const { secret } = await enrolled(outcome.principal);
      const removal = { login: 'olga', code: codeAt(secret) };
      expect(await strata.secondFactors.remove(outcome.principal, removal)).toMatchObject({
        code: 'NOT_ALLOWED',
        message: expect.stringContaining('before a second factor is set up'),
      });
      expect(await strata.signIn.authenticate(outcome.accessToken)).toBeUndefined();
      expect(await confirm(codeAt(secret))).toBe('SIGNED_IN');
      await requireIn(false);
      await given.add('bob');
      expect((await given.signedIn({ login: 'bob' })).principal.restriction).toBeUndefined();
    });

    it('by one of the clusters of an account withholds the roles there alone, until it is enrolled', async () => {
      const elsewhere: RoleGrant = { cluster: 'coast', role: 'coordinator' };
      const here: RoleGrant = { cluster: 'alps', role: 'coordinator' };
      const founding = { type: 'FoundCluster', clusterId: 'coast', labels: { en: 'Coast' } } as const;
      await strata.execute(SYSTEM, { aggregate: 'cluster', clusterId: 'coast', command: founding });
      await given.add('bob', PASSWORD, [elsewhere]);
      const before = await strata.signIn.signIn({ login: 'bob', password: PASSWORD });
      await requireIn(true);
      const command = { type: 'GrantRole', grant: here } as const;
      await strata.execute(SYSTEM, { aggregate: 'account', login: 'bob', command });
      await given.system.catchUp();

      const limited = { login: 'bob', name: 'Olga K.', grants: [elsewhere], withheld: ['alps'] };
      const { accessToken, refreshToken } = before as SignedIn;
      expect((await strata.signIn.authenticate(accessToken))?.principal).toEqual(limited);
      expect(await strata.signIn.refresh(refreshToken)).toMatchObject({ kind: 'signed-in', principal: limited });
      const outcome = (await strata.signIn.signIn({ login: 'bob', password: PASSWORD })) as SignedIn;
      expect(outcome.principal).toEqual(limited);
      expect(await rename(outcome.principal)).toMatchObject({
        kind: 'refused',
        refusal: { code: 'NOT_ALLOWED', remedy: expect.stringContaining('Roles in alps require a second factor') },
      });

      const { secret } = await enrolled(outcome.principal);
      expect(await strata.signIn.authenticate(outcome.accessToken)).toBeUndefined();
      const next = await strata.signIn.signIn({ login: 'bob', password: PASSWORD });
      const confirmed = { challenge: (next as SecondFactorNeeded).challenge, code: codeAt(secret) };
      const { principal } = (await strata.signIn.confirm(confirmed)) as SignedIn;
      expect(principal).toEqual({ login: 'bob', name: 'Olga K.', grants: [elsewhere, here] });
      expect(await rename(principal)).toMatchObject({ kind: 'done' });
    });

    it.each<[string, readonly RoleGrant[], string | undefined]>([
      ['an administrator of all clusters', root.grants, 'second-factor-enrolment'],
      ['and of one, too', [...root.grants, ...olga.grants], 'second-factor-enrolment'],
      ['an administrator of one', [{ cluster: 'alps', role: 'administrator' }], 'second-factor-enrolment'],
      [
        'of an administrator who has another role, only that one',
        [{ cluster: 'alps', role: 'administrator' }, ...olga.grants],
        undefined,
      ],
      ['nobody else', olga.grants, undefined],
    ])('for administrators by a setting concerns %s', async (_, grants, restriction) => {
      await given.add('bob', PASSWORD, grants);
      const strict = given.otherProcess({ secretsKey: KEY, secondFactorForAdministrators: true });
      const outcome = await strict.signIn.signIn({ login: 'bob', password: PASSWORD });
      expect(outcome).toMatchObject({ kind: 'signed-in' });
      expect((outcome as { principal: Principal }).principal.restriction).toBe(restriction);
    });

    it('comes after a password that somebody else set', async () => {
      const strict = given.otherProcess({ secretsKey: KEY, secondFactorForAdministrators: true });
      await given.add('bob', PASSWORD, root.grants);
      const password = 'given out by somebody else';
      await strict.accounts.setPassword(root, { login: 'bob', password });
      const outcome = await strict.signIn.signIn({ login: 'bob', password });
      const { principal } = outcome as { principal: Principal };
      expect(principal.restriction).toBe('password-change');
      expect(await strict.secondFactors.begin(principal)).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await strict.secondFactors.confirm(principal, '000000')).toMatchObject({ code: 'NOT_ALLOWED' });
    });
  });
});
