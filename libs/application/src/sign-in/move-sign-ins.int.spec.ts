import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountStore } from '@strata/account-store';
import type { Json } from '@strata/domain';
import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { newTestSystem, START, type TestSystem } from '../commands/testing/test-system.js';
import { moveSignIns } from './move-sign-ins.js';
import { hashPassword } from './passwords.js';
import { hashToken } from './sessions.js';
import { NO_SECURITY_LOG } from '../security-log/security-log.js';
import { SignIn, type SignedIn, type SignInOutcome } from './sign-in.js';

const DAY = 86_400_000;
const PASSWORD = 'a sentence to sign in';
const SECRET = randomBytes(32);
const COLLECTIONS = ['credentials', 'refresh-tokens', 'signing-keys'];

/** A refresh token as issued by earlier versions. */
const oldToken = (): string => randomBytes(32).toString('base64url');

describe('Sessions and passwords that earlier versions stored in the read store', () => {
  let system: TestSystem;
  const [current, used, expired] = [oldToken(), oldToken(), oldToken()];

  beforeEach(async () => {
    await arrange();
    await putToken(used, { used: true });
    await putToken(expired, { expiresAt: START });
  });

  /** An account with a password, a signing key and one session, as earlier versions stored them. */
  async function arrange(): Promise<void> {
    system = await newTestSystem();
    const command = { type: 'OpenAccount', login: 'olga', name: 'Olga' } as const;
    await system.send({ aggregate: 'account', login: 'olga', command });
    await system.catchUp();
    await put('credentials', 'olga', await hashPassword(PASSWORD));
    await put('signing-keys', 'current', SECRET.toString('base64'));
    await putToken(current, {});
  }

  const put = (collection: string, id: string, data: Json): Promise<unknown> =>
    system.reads.putDocument(collection, id, data, 0);
  const putToken = (token: string, given: object): Promise<unknown> =>
    put('refresh-tokens', hashToken(token), {
      login: 'olga',
      family: 'f',
      expiresAt: START + DAY,
      used: false,
      ...given,
    });

  const move = (accountStore: AccountStore = system.accountStore): Promise<void> =>
    moveSignIns(system.reads, accountStore, system.now);
  const signIn = (): SignIn =>
    new SignIn({
      store: system.reads,
      securityLog: NO_SECURITY_LOG,
      accountStore: system.accountStore,
      now: () => system.now,
      accessTokenFor: DAY,
      refreshTokenFor: DAY,
    });
  const code = (outcome: SignInOutcome): string => (outcome.kind === 'refused' ? outcome.refusal.code : 'SIGNED_IN');

  /** An access token as earlier versions signed it. */
  const oldAccessToken = (): Promise<string> =>
    new SignJWT({ iss: 'strata', aud: 'strata-api', sub: 'olga', iat: START / 1_000, exp: START / 1_000 + 300 })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .sign(SECRET);

  async function oldDocuments(): Promise<number> {
    const found = await Promise.all(COLLECTIONS.map((collection) => system.reads.listDocuments(collection)));
    return found.flat().length;
  }

  async function expectWorking(): Promise<void> {
    // An access token that names no session cannot be ended with it; the next refresh gives another one.
    expect(await signIn().authenticate(await oldAccessToken())).toBeUndefined();
    const renewed = await signIn().refresh(current);
    expect(code(renewed)).toBe('SIGNED_IN');
    expect(await signIn().authenticate((renewed as SignedIn).accessToken)).toMatchObject({
      principal: { login: 'olga' },
    });
    expect(code(await signIn().refresh((renewed as { refreshToken: string }).refreshToken))).toBe('SIGNED_IN');
    expect(code(await signIn().signIn({ login: 'olga', password: PASSWORD }))).toBe('SIGNED_IN');
  }

  it('still work after the move, and are removed from the read store', async () => {
    await move();
    expect(await oldDocuments()).toBe(0);
    await expectWorking();
  });

  it('do not include used or expired refresh tokens', async () => {
    await move();
    expect(await system.accountStore.sessions.list('olga')).toHaveLength(1);
    expect(code(await signIn().refresh(used))).toBe('SIGN_IN_EXPIRED');
    expect(code(await signIn().refresh(expired))).toBe('SIGN_IN_EXPIRED');
  });

  it('end when their refresh token is used a second time', async () => {
    await move();
    const renewed = (await signIn().refresh(current)) as { refreshToken: string };
    expect(code(await signIn().refresh(current))).toBe('SIGN_IN_EXPIRED');
    expect(code(await signIn().refresh(renewed.refreshToken))).toBe('SIGN_IN_EXPIRED');
  });

  it('are moved completely by the next start when a start is interrupted at any write', async () => {
    for (let writes = 0; ; writes += 1) {
      await arrange();
      let left = writes;
      const interruptible = <T extends object>(part: T): T =>
        new Proxy(part, {
          get: (target, name: keyof T & string) => {
            const value = target[name];
            if (typeof value !== 'function') return typeof value === 'object' ? interruptible(value as object) : value;
            return (...args: unknown[]) => {
              if (/^(put|delete)/.test(name) && (left -= 1) < 0) throw new Error('interrupted');
              return (value as (...given: unknown[]) => unknown).apply(target, args);
            };
          },
        });
      const moving = moveSignIns(interruptible(system.reads), interruptible(system.accountStore), system.now);
      const isWhole = await moving.then(
        () => true,
        () => false,
      );
      await move();
      expect(await oldDocuments()).toBe(0);
      await expectWorking();
      if (isWhole) {
        expect(writes).toBe(6);
        return;
      }
    }
  }, 30_000);

  it('are moved once when two processes start concurrently', async () => {
    await Promise.all([move(), move()]);
    expect(await system.accountStore.keys.list()).toHaveLength(1);
    await expectWorking();
  });

  it('are not restored by an old backup of the read models', async () => {
    await move();
    expect(await signIn().setPassword('olga', 'an altogether new one')).toBeUndefined();
    await put('credentials', 'olga', await hashPassword(PASSWORD));
    await put('signing-keys', 'current', randomBytes(32).toString('base64'));
    await putToken(current, {});
    await move();
    expect(await oldDocuments()).toBe(0);
    expect(code(await signIn().refresh(current))).toBe('SIGN_IN_EXPIRED');
    expect(code(await signIn().signIn({ login: 'olga', password: PASSWORD }))).toBe('SIGN_IN_REFUSED');
    expect(code(await signIn().signIn({ login: 'olga', password: 'an altogether new one' }))).toBe('SIGNED_IN');
  });

  it('cause no writes if there are none', async () => {
    const fresh = await newTestSystem();
    await moveSignIns(fresh.reads, fresh.accountStore, START);
    expect(await fresh.accountStore.keys.list()).toEqual([]);
  });
});
