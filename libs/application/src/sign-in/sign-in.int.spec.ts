import { beforeEach, describe, expect, it } from '@jest/globals';
import { operator } from '../access/caller.js';
import { Accounts } from '../accounts/accounts.js';
import { systemIds } from '../commands/clock.js';
import { Commands } from '../commands/commands.js';
import { DEFAULT_QUOTAS, Quotas } from '../commands/quotas.js';
import { found, newTestSystem, START, type TestSystem } from '../commands/testing/test-system.js';
import { NO_SECURITY_LOG } from '../security-log/security-log.js';
import { SignIn, type SignedIn, type SignInOutcome } from './sign-in.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PASSWORD = 'a sentence to sign in';

describe('SignIn', () => {
  let system: TestSystem;
  let signIn: SignIn;

  beforeEach(async () => {
    system = await newTestSystem();
    await system.send(found());
    signIn = newSignIn();
    await add('olga');
  });

  const newSignIn = (): SignIn =>
    new SignIn({
      store: system.reads,
      securityLog: NO_SECURITY_LOG,
      accountStore: system.accountStore,
      now: () => system.now,
      accessTokenFor: 15 * MINUTE,
      refreshTokenFor: 14 * DAY,
    });

  async function add(login: string, password = PASSWORD): Promise<void> {
    const quotas = new Quotas(DEFAULT_QUOTAS);
    const commands = new Commands(system.commands, systemIds, quotas);
    const { reads: store, events } = system;
    const accounts = new Accounts({ store, events, commands, signIn, securityLog: NO_SECURITY_LOG, quotas });
    const grants = [{ cluster: 'alps', role: 'coordinator' }] as const;
    await accounts.open(operator('test'), { login, name: 'Olga K.', password, grants });
    await system.catchUp();
  }

  const code = (outcome: SignInOutcome): string => (outcome.kind === 'refused' ? outcome.refusal.code : 'SIGNED_IN');

  async function signedIn(password = PASSWORD): Promise<SignedIn> {
    const outcome = await signIn.signIn({ login: 'olga', password });
    if (outcome.kind !== 'signed-in') throw new Error(JSON.stringify(outcome));
    return outcome;
  }

  it('signs in with the right password and returns the principal with its roles', async () => {
    const outcome = await signIn.signIn({ login: '  OLGA ', password: PASSWORD });
    const principal = { login: 'olga', name: 'Olga K.', grants: [{ cluster: 'alps', role: 'coordinator' }] };
    expect(outcome).toMatchObject({ kind: 'signed-in', principal });
    const { accessToken, accessTokenExpiresAt } = outcome as SignedIn;
    expect(accessTokenExpiresAt).toBe(new Date(START + 15 * MINUTE).toISOString());
    expect(await signIn.authenticate(accessToken)).toMatchObject({ principal, expiresAt: START + 15 * MINUTE });
    expect(await newSignIn().authenticate(accessToken)).toBeDefined();
  });

  it('stores only Argon2id hashes of passwords and hashes of tokens', async () => {
    const { refreshToken } = await signedIn();
    const stored = JSON.stringify([
      await system.accountStore.credentials.get('olga'),
      await system.accountStore.sessions.list('olga'),
      system.log.events,
    ]);
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain(refreshToken);
  });

  it('refuses a wrong password and an unknown login with the same message', async () => {
    const wrong = await signIn.signIn({ login: 'olga', password: 'another sentence' });
    expect(wrong).toEqual(await signIn.signIn({ login: 'nobody', password: PASSWORD }));
    expect(code(wrong)).toBe('SIGN_IN_REFUSED');
  });

  describe('when passwords are guessed', () => {
    const guess = (from?: string, login = 'olga'): Promise<SignInOutcome> =>
      signIn.signIn({ login, password: 'wrong wrong wrong', address: from });

    it('delays the next attempt longer every time, even with the right password', async () => {
      for (let tries = 0; tries < 4; tries += 1) expect(code(await guess())).toBe('SIGN_IN_REFUSED');
      expect(code(await signIn.signIn({ login: 'olga', password: PASSWORD }))).toBe('TOO_MANY_TRIES');
      for (const pause of [1, 2, 4, 8]) {
        system.now += pause * 1_000 - 1;
        expect(code(await guess())).toBe('TOO_MANY_TRIES');
        system.now += 1;
        expect(code(await guess())).toBe('SIGN_IN_REFUSED');
      }
      system.now += 15 * MINUTE;
      await signedIn();
      expect(code(await guess())).toBe('SIGN_IN_REFUSED');
    });

    it('counts concurrent guesses', async () => {
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => guess()));
      expect(outcomes.filter((outcome) => code(outcome) === 'SIGN_IN_REFUSED')).toHaveLength(4);
    });

    it('slows down an address that tries many logins, even one with a valid account', async () => {
      for (let tries = 0; tries < 19; tries += 1) {
        expect(code(await guess('10.0.0.1', `user${tries}`))).toBe('SIGN_IN_REFUSED');
        if (tries === 10) await signIn.signIn({ login: 'olga', password: PASSWORD, address: '10.0.0.1' });
      }
      expect(code(await guess('10.0.0.1', 'one-more'))).toBe('SIGN_IN_REFUSED');
      expect(code(await guess('10.0.0.1', 'yet-another'))).toBe('TOO_MANY_TRIES');
      expect(code(await guess('10.0.0.2', 'yet-another'))).toBe('SIGN_IN_REFUSED');
    }, 60_000);

    describe('a device on which the account has signed in', () => {
      const address = '10.0.0.1';
      const device = async () => {
        const outcome = await signIn.signIn({ login: 'olga', password: PASSWORD, address });
        return (outcome as SignedIn).device!.token;
      };
      const from = (token: string | undefined, login = 'olga', password = PASSWORD) =>
        signIn.signIn({ login, password, address, device: token });

      it('is not delayed by guesses from its own address, at other logins and at its own', async () => {
        const token = await device();
        for (let tries = 0; tries < 25; tries += 1) await guess(address, `user${tries}`);
        expect(code(await from(undefined))).toBe('TOO_MANY_TRIES');
        expect(code(await from(token))).toBe('SIGNED_IN');
        for (let tries = 0; tries < 5; tries += 1) await guess(address);
        expect(code(await from(token))).toBe('SIGNED_IN');
        const again = (await from(token)) as SignedIn;
        expect(code(await from(again.device!.token))).toBe('SIGNED_IN');
      }, 60_000);

      it('is delayed by its own guesses as any other', async () => {
        const token = await device();
        for (let tries = 0; tries < 4; tries += 1) {
          expect(code(await from(token, 'olga', 'wrong wrong wrong'))).toBe('SIGN_IN_REFUSED');
        }
        expect(code(await from(token))).toBe('TOO_MANY_TRIES');
        system.now += 1_000;
        expect(code(await from(token))).toBe('SIGNED_IN');
      }, 60_000);

      it.each<[string, (token: string) => Promise<[string | undefined, string]>]>([
        ['a token that is no token', () => Promise.resolve(['a.b.c', 'olga'])],
        ['an access token', async () => [(await signedIn()).accessToken, 'olga']],
        ['the token of another account', (token) => Promise.resolve([token, 'pjotr'])],
        [
          'a token from before the password changed',
          async (token) => {
            await signIn.setPassword('olga', PASSWORD);
            return [token, 'olga'];
          },
        ],
        [
          'an old token',
          (token) => {
            system.now += 180 * DAY;
            return Promise.resolve([token, 'olga']);
          },
        ],
      ])(
        'is not known by %s',
        async (_, prepare) => {
          await add('pjotr');
          const [token, login] = await prepare(await device());
          for (let tries = 0; tries < 25; tries += 1) await guess(address, `user${tries}`);
          expect(code(await from(token, login))).toBe('TOO_MANY_TRIES');
        },
        60_000,
      );
    });
  });

  describe('refresh', () => {
    it('issues new tokens once per refresh token', async () => {
      const first = await signedIn();
      const second = (await signIn.refresh(first.refreshToken)) as SignedIn;
      expect(second.kind).toBe('signed-in');
      expect(second.refreshToken).not.toBe(first.refreshToken);
      expect(code(await signIn.refresh(second.refreshToken))).toBe('SIGNED_IN');
    });

    it('ends the whole session when a token is used a second time', async () => {
      const first = await signedIn();
      const other = await signedIn();
      const second = (await signIn.refresh(first.refreshToken)) as SignedIn;
      expect(code(await signIn.refresh(first.refreshToken))).toBe('SIGN_IN_EXPIRED');
      expect(code(await signIn.refresh(second.refreshToken))).toBe('SIGN_IN_EXPIRED');
      expect(code(await signIn.refresh(other.refreshToken))).toBe('SIGNED_IN');
    });

    it('succeeds for only one of two concurrent requests', async () => {
      const { refreshToken } = await signedIn();
      const outcomes = await Promise.all([signIn.refresh(refreshToken), newSignIn().refresh(refreshToken)]);
      expect(outcomes.map(code).filter((one) => one === 'SIGNED_IN').length).toBeLessThanOrEqual(1);
    });

    it('fails after expiry, sign-out, a new password, or the end of the account', async () => {
      const late = await signedIn();
      system.now += 14 * DAY;
      expect(code(await signIn.refresh(late.refreshToken))).toBe('SIGN_IN_EXPIRED');
      const out = await signedIn();
      await signIn.signOut(out.refreshToken);
      expect(code(await signIn.refresh(out.refreshToken))).toBe('SIGN_IN_EXPIRED');
      const changed = await signedIn();
      expect(await signIn.setPassword('olga', 'an altogether new one')).toBeUndefined();
      expect(code(await signIn.refresh(changed.refreshToken))).toBe('SIGN_IN_EXPIRED');
      const closed = await signedIn('an altogether new one');
      await system.send({ aggregate: 'account', login: 'olga', command: { type: 'CloseAccount', reason: 'left' } });
      await system.catchUp();
      expect(code(await signIn.refresh(closed.refreshToken))).toBe('SIGN_IN_EXPIRED');
      expect(await signIn.authenticate(closed.accessToken)).toBeUndefined();
      expect(code(await signIn.signIn({ login: 'olga', password: 'an altogether new one' }))).toBe('SIGN_IN_REFUSED');
    }, 30_000);

    it('adds nothing to the store, and extends the session from the latest refresh', async () => {
      let { refreshToken } = await signedIn();
      for (let days = 0; days < 20; days += 1) {
        system.now += DAY;
        ({ refreshToken } = (await signIn.refresh(refreshToken)) as SignedIn);
      }
      const stored = await system.accountStore.sessions.list('olga');
      expect(stored).toMatchObject([{ login: 'olga', expiresAt: system.now + 14 * DAY }]);
    });

    it('removes expired sessions at the next sign-in', async () => {
      await signedIn();
      system.now += 14 * DAY;
      await signedIn();
      system.now += DAY;
      await signedIn();
      expect(await system.accountStore.sessions.list('olga')).toHaveLength(2);
    });

    it('does not revive a session that ends concurrently', async () => {
      const { refreshToken } = await signedIn();
      const { sessions } = system.accountStore;
      const slow = {
        ...sessions,
        get: async (id: string) => {
          const found = await sessions.get(id);
          await sessions.deleteAll('olga');
          return found;
        },
      };
      const concurrent = new SignIn({
        store: system.reads,
        securityLog: NO_SECURITY_LOG,
        accountStore: { ...system.accountStore, sessions: slow },
        now: () => system.now,
        accessTokenFor: MINUTE,
        refreshTokenFor: DAY,
      });
      expect(code(await concurrent.refresh(refreshToken))).toBe('SIGN_IN_EXPIRED');
      expect(await sessions.list('olga')).toEqual([]);
    });

    it('refuses malformed tokens', async () => {
      for (const token of ['', 'x', 'a'.repeat(10_000)]) {
        expect(code(await signIn.refresh(token))).toBe('SIGN_IN_EXPIRED');
      }
    });
  });

  describe('access tokens', () => {
    it('expire', async () => {
      const { accessToken } = await signedIn();
      system.now += 15 * MINUTE - 1_000;
      expect(await signIn.authenticate(accessToken)).toBeDefined();
      system.now += 1_000;
      expect(await signIn.authenticate(accessToken)).toBeUndefined();
    });

    it('are refused when modified, unsigned or from another installation', async () => {
      const { accessToken } = await signedIn();
      const [header, payload, signature] = accessToken.split('.') as [string, string, string];
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
      const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const forged = [
        `${header}.${encoded({ ...claims, sub: 'admin' })}.${signature}`,
        `${encoded({ alg: 'none', typ: 'at+jwt' })}.${payload}.`,
        `${header}.${payload}.`,
        'garbage',
        '',
      ];
      for (const token of forged) expect(await signIn.authenticate(token)).toBeUndefined();
      const elsewhere = await newTestSystem();
      const other = new SignIn({
        store: elsewhere.reads,
        securityLog: NO_SECURITY_LOG,
        accountStore: elsewhere.accountStore,
        now: () => START,
        accessTokenFor: DAY,
        refreshTokenFor: DAY,
      });
      expect(await other.authenticate(accessToken)).toBeUndefined();
    });

    it('name the key that signed them, and are refused when that key is retired', async () => {
      const { accessToken } = await signedIn();
      const header = JSON.parse(Buffer.from(accessToken.split('.')[0]!, 'base64url').toString()) as object;
      expect(header).toEqual({ alg: 'HS256', typ: 'at+jwt', kid: '1' });
      const [key] = await system.accountStore.keys.list();
      const { version, ...record } = key!;
      await system.accountStore.keys.put({ ...record, retiredAt: START + 5 * MINUTE }, version);
      system.now += 5 * MINUTE - 1;
      expect(await newSignIn().authenticate(accessToken)).toBeDefined();
      system.now += 1;
      expect(await signIn.authenticate(accessToken)).toBeUndefined();
    });

    it('are signed with the newest key and accepted with the others, in every process', async () => {
      const { accessToken } = await signedIn();
      const data = { algorithm: 'HS256', secret: Buffer.alloc(32, 7).toString('base64') };
      await system.accountStore.keys.put({ kid: '2', createdAt: START + 1, retiredAt: null, data }, 0);
      const other = newSignIn();
      const outcome = (await other.signIn({ login: 'olga', password: PASSWORD })) as SignedIn;
      expect(Buffer.from(outcome.accessToken.split('.')[0]!, 'base64url').toString()).toContain('"kid":"2"');
      expect(await other.authenticate(accessToken)).toBeDefined();
      system.now += 1_000;
      expect(await signIn.authenticate(outcome.accessToken)).toBeDefined();
    });

    it('are signed with one key even if many processes start concurrently', async () => {
      const processes = Array.from({ length: 5 }, newSignIn);
      const outcomes = await Promise.all(processes.map((one) => one.signIn({ login: 'olga', password: PASSWORD })));
      expect(await system.accountStore.keys.list()).toHaveLength(1);
      for (const outcome of outcomes)
        for (const one of processes) expect(await one.authenticate((outcome as SignedIn).accessToken)).toBeDefined();
    });

    it('carry the current roles, not those at sign-in', async () => {
      const { accessToken } = await signedIn();
      const grant = { cluster: 'alps', role: 'coordinator' } as const;
      await system.send({ aggregate: 'account', login: 'olga', command: { type: 'RevokeRole', grant } });
      await system.catchUp();
      expect((await signIn.authenticate(accessToken))!.principal.grants).toEqual([]);
    });
  });

  describe('adding a user', () => {
    it('can be repeated, which sets the new password', async () => {
      await add('olga', 'another good sentence');
      expect(code(await signIn.signIn({ login: 'olga', password: PASSWORD }))).toBe('SIGN_IN_REFUSED');
      expect((await signedIn('another good sentence')).principal.grants).toHaveLength(1);
    });

    it('does not change other parts of the credential', async () => {
      const { credentials } = system.accountStore;
      const stored = await credentials.get('olga');
      await credentials.put({ login: 'olga', data: { ...stored!.data, note: 'kept' } }, stored!.version);
      expect(await signIn.setPassword('olga', 'an altogether new one')).toBeUndefined();
      expect((await credentials.get('olga'))!.data).toMatchObject({ note: 'kept' });
      await signedIn('an altogether new one');
    });

    const weak = [
      ['short', 'PASSWORD_LENGTH'],
      ['x'.repeat(201), 'PASSWORD_LENGTH'],
      ['aaaaaaaaaaaaaaaa', 'PASSWORD_WEAK'],
      ['olga and her password', 'PASSWORD_WEAK'],
    ] as const;
    for (const [password, expected] of weak) {
      it(`refuses the password ${password.slice(0, 30)} and does nothing`, async () => {
        const head = await system.events.head();
        await expect(add('olga', password)).rejects.toMatchObject({ code: expected });
        expect(await system.events.head()).toBe(head);
        await signedIn();
      });
    }
  });
});
