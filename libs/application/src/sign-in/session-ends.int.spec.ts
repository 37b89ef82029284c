import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountStore } from '@strata/account-store';
import { createStrata, type Strata } from '../strata.js';
import { MAX_SESSIONS } from './sessions.js';
import type { SignedIn } from './sign-in.js';
import { codeOf, newSignInSystem, olga, PASSWORD, root, SYSTEM, type SignInSystem } from './testing/sign-in-system.js';

const NEW = 'an altogether new one';

describe('The end of sessions', () => {
  let given: SignInSystem;
  let strata: Strata;

  beforeEach(async () => {
    given = await newSignInSystem();
    ({ strata } = given);
  });

  const works = async ({ accessToken }: SignedIn, at = strata): Promise<boolean> =>
    (await at.signIn.authenticate(accessToken)) !== undefined;

  async function expectEnded(session: SignedIn): Promise<void> {
    expect(await works(session)).toBe(false);
    expect(codeOf(await strata.signIn.refresh(session.refreshToken))).toBe('SIGN_IN_EXPIRED');
  }

  const endings: readonly (readonly [string, (session: SignedIn) => Promise<unknown>])[] = [
    ['signing out', ({ refreshToken }) => strata.signIn.signOut(refreshToken)],
    [
      'a changed password',
      () => strata.accounts.setPassword(olga, { login: 'olga', password: NEW, current: PASSWORD }),
    ],
    ['a password set by an administrator', () => strata.accounts.setPassword(root, { login: 'olga', password: NEW })],
    ['a password set by an operator', () => strata.accounts.setPassword(SYSTEM, { login: 'olga', password: NEW })],
    ['signing out everywhere', () => strata.accounts.endSessions(olga, 'olga')],
    ['an administrator', () => strata.accounts.endSessions(root, 'olga')],
    ['a reused refresh token', ({ refreshToken }) => reuse(refreshToken)],
    [
      'closing the account, before it is projected',
      () =>
        strata.execute(SYSTEM, {
          aggregate: 'account',
          login: 'olga',
          command: { type: 'CloseAccount', reason: 'left' },
        }),
    ],
  ];

  async function reuse(refreshToken: string): Promise<void> {
    await strata.signIn.refresh(refreshToken);
    await strata.signIn.refresh(refreshToken);
  }

  for (const [what, end] of endings) {
    it(`by ${what} ends access and refresh tokens at once`, async () => {
      const session = await given.signedIn();
      expect(await works(session)).toBe(true);
      await end(session);
      await expectEnded(session);
    });
  }

  it('reaches other processes within five seconds', async () => {
    const session = await given.signedIn();
    const other = given.otherProcess();
    expect(await works(session, other)).toBe(true);
    await strata.accounts.endSessions(olga, 'olga');
    given.system.now += 5_000;
    expect(await works(session, other)).toBe(false);
  });

  it('includes a sign-in that began with the old password while it was changed', async () => {
    const session = await raced('sessions', 'put', () =>
      strata.accounts.setPassword(SYSTEM, { login: 'olga', password: NEW }),
    );
    await expectEnded(session);
    expect(codeOf(await strata.signIn.signIn({ login: 'olga', password: NEW }))).toBe('SIGNED_IN');
  });

  it('includes a session that is refreshed while the password is changed', async () => {
    const session = await given.signedIn();
    const racing = racer('sessions', 'put', () =>
      strata.accounts.setPassword(SYSTEM, { login: 'olga', password: NEW }),
    );
    expect(codeOf(await racing.signIn.refresh(session.refreshToken))).toBe('SIGN_IN_EXPIRED');
    await expectEnded(session);
  });

  it('is not undone by an answer that was read before and arrives after it', async () => {
    const session = await given.signedIn();
    const racing = racer('credentials', 'get', () => strata.accounts.endSessions(olga, 'olga'));
    await racing.signIn.authenticate(session.accessToken);
    await expectEnded(session);
  });

  it('by signing out with a refresh token that was used before is recorded and reaches access tokens at once', async () => {
    const session = await given.signedIn();
    const renewed = (await strata.signIn.refresh(session.refreshToken)) as SignedIn;
    expect(await works(renewed)).toBe(true);
    given.recorded.length = 0;
    await strata.signIn.signOut(session.refreshToken);
    expect(given.recorded).toEqual([{ event: 'authn_token_reuse', by: 'olga', result: 'failure' }]);
    expect(await works(renewed)).toBe(false);
  });

  it('of one session leaves the others', async () => {
    const [here, there] = [await given.signedIn(), await given.signedIn()];
    const [{ id }] = (await strata.accounts.sessions(olga, 'olga')).filter(({ id: one }) =>
      here.refreshToken.startsWith(one),
    ) as unknown as [{ id: string }];
    expect(await strata.accounts.endSessions(olga, 'olga', id)).toBeUndefined();
    await expectEnded(here);
    expect(await works(there)).toBe(true);
    expect(await strata.accounts.endSessions(olga, 'olga', id)).toMatchObject({ code: 'SESSION_NOT_FOUND' });
  });

  it('is for the account itself and administrators of all clusters only', async () => {
    await given.add('bob');
    const session = await given.signedIn();
    const [{ id }] = (await strata.accounts.sessions(olga, 'olga')) as unknown as [{ id: string }];
    const bob = { ...olga, login: 'bob' };
    expect(await strata.accounts.endSessions(bob, 'olga', id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await strata.accounts.endSessions(bob, 'bob', id)).toMatchObject({ code: 'SESSION_NOT_FOUND' });
    await expect(strata.accounts.sessions(bob, 'olga')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await works(session)).toBe(true);
    expect(await strata.accounts.endSessions(root, 'olga', id)).toBeUndefined();
    expect(await works(session)).toBe(false);
  });

  it('comes for the sessions that were not used for the longest time when there are too many', async () => {
    const first = await given.signedIn();
    given.system.now += 1;
    const second = await given.signedIn();
    for (let count = 2; count <= MAX_SESSIONS; count += 1) {
      given.system.now += 1;
      await given.signedIn();
    }
    expect(await given.system.accountStore.sessions.list('olga')).toHaveLength(MAX_SESSIONS);
    expect(codeOf(await strata.signIn.refresh(first.refreshToken))).toBe('SIGN_IN_EXPIRED');
    expect(codeOf(await strata.signIn.refresh(second.refreshToken))).toBe('SIGNED_IN');
  }, 60_000);

  it('tells when and from where sessions were started and used', async () => {
    await given.signedIn({ address: '10.0.0.7', userAgent: 'Browser/1' });
    const started = new Date(given.system.now).toISOString();
    expect(await strata.accounts.sessions(olga, 'olga')).toMatchObject([
      { startedAt: started, lastUsedAt: started, address: '10.0.0.7', userAgent: 'Browser/1' },
    ]);
  });

  /** A process in which `meanwhile` happens right before the first call of a method of the account store. */
  function racer(part: 'sessions' | 'credentials', method: 'put' | 'get', meanwhile: () => Promise<unknown>): Strata {
    let isFirst = true;
    const store = given.system.accountStore[part] as unknown as Record<
      string,
      (...args: unknown[]) => Promise<unknown>
    >;
    const racing = async (...args: unknown[]): Promise<unknown> => {
      const read = method === 'get' ? await store['get']!(...args) : undefined;
      if (isFirst) {
        isFirst = false;
        await meanwhile();
      }
      return method === 'get' ? read : store['put']!(...args);
    };
    const accountStore = { ...given.system.accountStore, [part]: { ...store, [method]: racing } };
    return createStrata({
      ...given.system,
      accountStore: accountStore as unknown as AccountStore,
      clock: { now: () => given.system.now },
    });
  }

  async function raced(...args: Parameters<typeof racer>): Promise<SignedIn> {
    const outcome = await racer(...args).signIn.signIn({ login: 'olga', password: PASSWORD });
    if (outcome.kind !== 'signed-in') throw new Error(JSON.stringify(outcome));
    return outcome;
  }
});
