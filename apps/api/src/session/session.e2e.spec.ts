import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, startTestApi, type AskOptions, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

const SIGNED_IN = '... on SignedIn { accessToken refreshToken restriction } ... on Refusal { code }';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ${SIGNED_IN} } }`;
const REFRESH = `mutation ($input: RefreshInput!) { refresh(input: $input) { __typename ${SIGNED_IN} } }`;
const SIGN_OUT = 'mutation ($input: SignOutInput!) { signOut(input: $input) { done } }';
const ME = '{ me { login } }';

async function run(query: string, input: object, options: AskOptions = {}) {
  const { body, headers } = await test.ask(query, { ...options, variables: { input } });
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  const [answer] = Object.values(body.data as Record<string, Record<string, string>>);
  const [cookie = '', device] = headers.getSetCookie();
  return { answer: answer!, cookie, device };
}

async function signIn(login: string, more: object = {}) {
  const { answer, cookie, device } = await run(SIGN_IN, { login, password: PASSWORD, ...more });
  return { token: answer['accessToken']!, refreshToken: answer['refreshToken'], answer, cookie, device };
}

const worksWith = async (token: string): Promise<boolean> => (await test.ask(ME, { token })).status === 200;

describe('A refresh token in a cookie', () => {
  it('is not in the answer, cannot be read by scripts, and gives a new sign-in with the header alone', async () => {
    const { answer, cookie } = await signIn('auditor', { delivery: 'COOKIE' });
    expect(answer['refreshToken']).toBeNull();
    expect(cookie).toMatch(
      /^__Host-strata-refresh=[\w.-]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    );

    const sent = { cookie: cookie.split(';')[0]! };
    const without = await run(REFRESH, {}, { headers: sent });
    expect(without.answer['code']).toBe('REFRESH_TOKEN_MISSING');
    const foreign = { ...sent, 'x-strata-cookie': '1', origin: 'https://evil.example' };
    expect((await run(REFRESH, {}, { headers: foreign })).answer['code']).toBe('REFRESH_TOKEN_MISSING');

    const renewed = await run(REFRESH, {}, { headers: { ...sent, 'x-strata-cookie': '1' } });
    expect(renewed.answer).toMatchObject({ __typename: 'SignedIn', refreshToken: null });
    expect(renewed.cookie).not.toBe(cookie);

    const token = renewed.answer['accessToken']!;
    const next = { cookie: renewed.cookie.split(';')[0]!, 'x-strata-cookie': '1' };
    const out = await run(SIGN_OUT, {}, { token, headers: next });
    expect(out.cookie).toContain('__Host-strata-refresh=; Path=/; Expires=Thu, 01 Jan 1970');
    expect(await worksWith(token)).toBe(false);
    expect((await run(REFRESH, {}, { headers: next })).answer['code']).toBe('SIGN_IN_EXPIRED');
  });
});

describe('A device on which an account has signed in', () => {
  it('gets a cookie of its own, and is not delayed by guesses of others at its address', async () => {
    const { device } = await signIn('auditor', { delivery: 'COOKIE' });
    expect(device).toMatch(/^__Host-strata-device=[\w.-]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/);
    expect((await signIn('auditor')).device).toBeUndefined();

    const other = await startTestApi();
    try {
      const ask = async (input: object, headers: Record<string, string> = {}) => {
        const { body, headers: sent } = await other.ask(SIGN_IN, { variables: { input }, headers });
        return { code: (body.data as { signIn: { code?: string } }).signIn.code, sent };
      };
      const right = { login: 'auditor', password: PASSWORD, delivery: 'COOKIE' };
      const { sent } = await ask(right);
      const cookie = sent
        .getSetCookie()
        .map((one) => one.split(';')[0]!)
        .join('; ');
      for (let tries = 0; tries < 21; tries += 1) await ask({ login: `user${tries}`, password: 'wrong wrong wrong' });
      expect((await ask(right)).code).toBe('TOO_MANY_TRIES');
      expect((await ask(right, { cookie })).code).toBe('TOO_MANY_TRIES');
      expect((await ask(right, { cookie, 'x-strata-cookie': '1' })).code).toBeUndefined();
    } finally {
      await other.close();
    }
  }, 60_000);
});

describe('Sessions', () => {
  const list = async (token: string, login: string) =>
    (
      await test.ask('query ($login: String!) { sessions(login: $login) { id current startedAt address userAgent } }', {
        token,
        variables: { login },
      })
    ).body;
  const END = `mutation ($input: EndSessionInput!) { endSession(input: $input) {
    __typename ... on SessionsEnded { sessions { id current } } ... on Refusal { code } } }`;
  const END_ALL = `mutation ($input: EndSessionsInput!) { endSessions(input: $input) {
    __typename ... on SessionsEnded { sessions { id } } ... on Refusal { code } } }`;

  it('are listed with where they come from, and end one by one with their access tokens', async () => {
    const [here, there] = [await signIn('coordinator'), await signIn('coordinator')];
    const listed = (await list(here.token, 'coordinator')).data.sessions;
    const other = listed.find(({ current }: { current: boolean }) => !current);
    expect(listed.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(other).toMatchObject({ startedAt: expect.any(String), address: '127.0.0.1', userAgent: expect.any(String) });

    for (const { id, current } of listed as { id: string; current: boolean }[]) {
      if (current) continue;
      const { answer } = await run(END, { login: 'coordinator', id }, { token: here.token });
      expect(answer['__typename']).toBe('SessionsEnded');
    }
    expect(await worksWith(here.token)).toBe(true);
    expect(await worksWith(there.token)).toBe(false);
    expect((await run(END, { login: 'coordinator', id: other.id }, { token: here.token })).answer).toMatchObject({
      __typename: 'NotFound',
      code: 'SESSION_NOT_FOUND',
    });
  });

  it('end all at once, by the account or an administrator of all clusters, and by nobody else', async () => {
    const session = await signIn('approver');
    const denied = await run(END_ALL, { login: 'approver' }, { as: 'admin' });
    expect(denied.answer['__typename']).toBe('NotAllowed');
    expect((await list(await test.token('admin'), 'approver')).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    expect(await worksWith(session.token)).toBe(true);
    expect((await run(END_ALL, { login: 'approver' }, { as: 'root' })).answer['__typename']).toBe('SessionsEnded');
    expect(await worksWith(session.token)).toBe(false);
    const own = await signIn('approver');
    expect((await run(END_ALL, { login: 'approver' }, { token: own.token })).answer['sessions']).toEqual([]);
    expect(await worksWith(own.token)).toBe(false);
  });

  it('end with signOut by access token alone', async () => {
    const { token, refreshToken } = await signIn('auditor');
    await run(SIGN_OUT, {}, { token });
    expect(await worksWith(token)).toBe(false);
    expect((await run(REFRESH, { refreshToken })).answer['code']).toBe('SIGN_IN_EXPIRED');
  });

  it('end when the account is closed', async () => {
    const { token } = await signIn('stranger');
    const close = 'mutation { closeAccount(input: { login: "stranger", reason: "left" }) { __typename } }';
    await test.ask(close, { as: 'root' });
    expect(await worksWith(token)).toBe(false);
  });
});

describe('A password that an administrator sets', () => {
  it('is good for setting another one, and for nothing else', async () => {
    const SET = `mutation ($input: SetPasswordInput!) { setPassword(input: $input) { __typename ... on Refusal { code } } }`;
    const password = 'given out by the administrator';
    const before = await signIn('updater');
    expect((await run(SET, { login: 'updater', password }, { as: 'root' })).answer['__typename']).toBe('PasswordSet');
    expect(await worksWith(before.token)).toBe(false);

    const { answer } = await run(SIGN_IN, { login: 'updater', password });
    expect(answer).toMatchObject({ __typename: 'SignedIn', restriction: 'PASSWORD_CHANGE' });
    const token = answer['accessToken']!;
    const renewed = (await run(REFRESH, { refreshToken: answer['refreshToken'] })).answer;
    expect(renewed['restriction']).toBe('PASSWORD_CHANGE');
    for (const query of [
      ME,
      '{ clusters { nodes { id } } }',
      '{ sessions(login: "updater") { id } }',
      'mutation { renameAccount(input: { login: "updater", name: "X" }) { __typename } }',
    ]) {
      expect((await test.ask(query, { token })).body.errors?.[0]?.extensions.code).toBe('PASSWORD_CHANGE_REQUIRED');
    }
    const another = 'one that only this person knows';
    const foreign = await run(SET, { login: 'auditor', password: another, currentPassword: PASSWORD }, { token });
    expect(foreign.answer['__typename']).toBe('NotAllowed');
    const changed = await run(SET, { login: 'updater', password: another, currentPassword: password }, { token });
    expect(changed.answer['__typename']).toBe('PasswordSet');
    expect(await worksWith(token)).toBe(false);
    const after = (await run(SIGN_IN, { login: 'updater', password: another })).answer;
    expect(after['restriction']).toBeNull();
    expect(await worksWith(after['accessToken']!)).toBe(true);
  });
});
