import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { START } from '../commands/testing/test-system.js';
import type { Strata } from '../strata.js';
import { SecretBox } from './secret-box.js';
import { MINUTE, newSignInSystem, olga, root, SYSTEM, type SignInSystem } from './testing/sign-in-system.js';

const KEY = Buffer.alloc(32, 7);

describe('Signing keys', () => {
  let given: SignInSystem;
  let strata: Strata;

  beforeEach(async () => {
    given = await newSignInSystem();
    ({ strata } = given);
  });

  const works = async (token: string, at = strata): Promise<boolean> =>
    (await at.signIn.authenticate(token)) !== undefined;
  const kidOf = (token: string): unknown =>
    (JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as { kid: unknown }).kid;

  it('are replaced without ending sessions: tokens of the old one work until they expire', async () => {
    const before = await given.signedIn();
    expect(await strata.keys.rotate(SYSTEM)).toEqual({ kid: '2', createdAt: START, retiredAt: null });
    const after = await given.signedIn();
    expect([before, after].map(({ accessToken }) => kidOf(accessToken))).toEqual(['1', '2']);
    given.system.now += 14 * MINUTE;
    expect(await works(before.accessToken)).toBe(true);
    const [old] = await strata.keys.list(root);
    expect(old!.retiredAt).toBe(START + 62 * MINUTE);
    given.system.now = START + 62 * MINUTE;
    await strata.keys.rotate(root);
    expect((await strata.keys.list(SYSTEM)).map(({ kid }) => kid)).toEqual(['2', '3']);
  });

  it('are used by other processes within a minute', async () => {
    const other = given.otherProcess();
    const first = await given.signedIn();
    expect(await works(first.accessToken, other)).toBe(true);
    await strata.keys.rotate(SYSTEM);
    given.system.now += MINUTE;
    const outcome = await other.signIn.refresh(first.refreshToken);
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
    expect(kidOf(outcome.accessToken)).toBe('2');
    expect(await works(first.accessToken, other)).toBe(true);
  });

  it('that may be known to others are accepted no longer, at once here and within a minute elsewhere', async () => {
    const other = given.otherProcess();
    const { accessToken, refreshToken } = await given.signedIn();
    expect(await works(accessToken, other)).toBe(true);
    await strata.keys.rotate(SYSTEM, { atOnce: true });
    expect(await works(accessToken)).toBe(false);
    given.system.now += MINUTE;
    expect(await works(accessToken, other)).toBe(false);
    expect((await strata.signIn.refresh(refreshToken)).kind).toBe('signed-in');
  });

  it('are managed by operators and administrators of all clusters only', async () => {
    await expect(strata.keys.rotate(olga)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(strata.keys.list(olga)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('do not sign for longer than an hour, whatever a token says', async () => {
    const { accessToken } = await given.signedIn();
    const [stored] = await given.system.accountStore.keys.list();
    const claims = JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString()) as object;
    const sign = (changes: object): Promise<string> =>
      new SignJWT({ ...claims, ...changes })
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: '1' })
        .sign(Buffer.from(String(stored!.data['secret']), 'base64'));
    const [iat, exp] = [START / 1_000, START / 1_000 + 50 * 365 * 86_400];
    const long = await sign({ exp });
    given.system.now = START + 60 * MINUTE - 1;
    expect(await works(long)).toBe(true);
    expect((await strata.signIn.authenticate(long))!.expiresAt).toBe(START + 60 * MINUTE);
    given.system.now += 1;
    expect(await works(long)).toBe(false);
    for (const wrong of [{ iat: undefined }, { exp: undefined }, { sid: undefined }, { gen: undefined }, { gen: '0' }])
      expect(await works(await sign({ iat, exp, ...wrong }))).toBe(false);
  });

  describe('with a key for secrets', () => {
    it('are stored encrypted, and usable only with the same key', async () => {
      const process = given.otherProcess({ secretsKey: KEY });
      const outcome = await process.signIn.signIn({ login: 'olga', password: 'a sentence to sign in' });
      if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
      const [stored] = await given.system.accountStore.keys.list();
      expect(Object.keys(stored!.data)).toEqual(['algorithm', 'sealed']);
      expect(await works(outcome.accessToken, given.otherProcess({ secretsKey: KEY }))).toBe(true);
      expect(await works(outcome.accessToken, given.otherProcess())).toBe(false);
      expect(await works(outcome.accessToken, given.otherProcess({ secretsKey: randomBytes(32) }))).toBe(false);
    });

    it('are encrypted at the next use if they were stored before, by one of many processes', async () => {
      const { accessToken } = await given.signedIn();
      const processes = Array.from({ length: 4 }, () => given.otherProcess({ secretsKey: KEY }));
      const found = await Promise.all(processes.map((process) => works(accessToken, process)));
      expect(found).toEqual(Array(4).fill(true));
      const [stored] = await given.system.accountStore.keys.list();
      expect(stored).toMatchObject({ kid: '1', version: 2, data: { sealed: expect.any(String) } });
      expect(await works(accessToken, given.otherProcess({ secretsKey: KEY }))).toBe(true);
    });
  });
});

describe('A secret box', () => {
  const box = new SecretBox(KEY);

  it('opens what it sealed, for the same record only', () => {
    const sealed = box.seal(Buffer.from('secret'), 'a');
    expect(box.seal(Buffer.from('secret'), 'a')).not.toBe(sealed);
    expect(box.open(sealed, 'a')?.toString()).toBe('secret');
    expect(box.open(sealed, 'b')).toBeUndefined();
    expect(new SecretBox(randomBytes(32)).open(sealed, 'a')).toBeUndefined();
  });

  it('does not open what was altered or cut', () => {
    const bytes = Buffer.from(box.seal(Buffer.from('secret'), 'a'), 'base64');
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 1;
      expect(box.open(altered.toString('base64'), 'a')).toBeUndefined();
      expect(box.open(bytes.subarray(0, at).toString('base64'), 'a')).toBeUndefined();
    }
    expect(box.open('not base64 at all?', 'a')).toBeUndefined();
  });
});
