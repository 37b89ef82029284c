import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { PASSWORD, startTestApi, type AskOptions, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  // Security events are written at every level.
  test = await startTestApi({ STRATA_LOG_LEVEL: 'error' });
}, 60_000);
afterAll(() => test.close());

const NEW = 'another long password of mine';

/** The security lines of what a request does. */
async function linesOf(query: string, input: object, options: AskOptions = {}) {
  if (options.as !== undefined) await test.token(options.as);
  const { headers, body } = await test.ask(query, { ...options, variables: { input } });
  if (body.errors?.some(({ extensions }) => extensions.code !== 'NOT_ALLOWED')) throw new Error(JSON.stringify(body));
  const id = headers.get('x-request-id');
  return test.logged.filter((line) => line['channel'] === 'security' && line['request_id'] === id);
}

function securityLines() {
  return test.logged.filter(({ channel }) => channel === 'security');
}

const run = (field: string) => {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`;
};

async function refreshToken(login: string): Promise<string> {
  const outcome = await test.api.runtime.strata.signIn.signIn({ login, password: PASSWORD });
  if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
  return outcome.refreshToken;
}

describe('The security log', () => {
  it('says who did what, from where and when, in the words of the OWASP Logging Vocabulary', async () => {
    const headers = { 'user-agent': 'Browser/1' };
    const lines = await linesOf(run('signIn'), { login: 'auditor', password: PASSWORD }, { headers });
    expect(lines).toEqual([
      expect.objectContaining({
        level: 30,
        channel: 'security',
        appid: 'strata',
        event: 'authn_login_success:auditor',
        result: 'success',
        source_ip: '127.0.0.1',
        useragent: 'Browser/1',
        datetime: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        msg: 'signed in',
      }),
    ]);
  });

  it('has failed sign-ins, without what was typed as an unknown login', async () => {
    const wrong = { login: 'auditor', password: 'my cat is called Mitzi' };
    expect(await linesOf(run('signIn'), wrong)).toMatchObject([{ level: 40, event: 'authn_login_fail:auditor' }]);
    const typo = { login: 'my-secret-in-the-wrong-field', password: 'x' };
    expect(await linesOf(run('signIn'), typo)).toMatchObject([{ event: 'authn_login_fail:unknown' }]);
    let last: readonly object[] = [];
    for (let tries = 0; tries < 5; tries += 1) last = await linesOf(run('signIn'), { ...wrong, login: 'stranger' });
    expect(last).toMatchObject([{ event: 'authn_login_fail_max:stranger' }]);
    const all = JSON.stringify(test.logged);
    for (const secret of [wrong.password, typo.login]) expect(all).not.toContain(secret);
  });

  it('has refreshes: done, refused, and with a token that was used before', async () => {
    const first = await refreshToken('approver');
    const refresh = run('refresh');
    expect(await linesOf(refresh, { refreshToken: first })).toMatchObject([{ event: 'session_renewed:approver' }]);
    expect(await linesOf(refresh, { refreshToken: first })).toMatchObject([
      { level: 40, event: 'authn_token_reuse:approver' },
      { event: 'session_use_after_expire:unknown', detail: 'refresh' },
    ]);
    expect(await linesOf(refresh, { refreshToken: 'garbage' })).toMatchObject([
      { event: 'session_use_after_expire:unknown', result: 'failure' },
    ]);
    expect(JSON.stringify(test.logged)).not.toContain(first);
  });

  it('has denials of commands and queries', async () => {
    const rename = { cluster: 'alpha', labels: { en: 'X' } };
    expect(await linesOf(run('renameCluster'), rename, { as: 'auditor' })).toMatchObject([
      { event: 'authz_fail:auditor', detail: 'renameCluster', source_ip: '127.0.0.1' },
    ]);
    expect(await linesOf('{ cluster(id: "beta") { id } }', {}, { as: 'auditor' })).toMatchObject([
      { event: 'authz_fail:auditor', detail: expect.stringContaining('Cluster') },
    ]);
  });

  it('has tokens that are not valid, over WebSocket too', async () => {
    const token = 'aaa.bbb.ccc';
    await test.ask('{ me { login } }', { token });
    expect(securityLines().at(-1)).toMatchObject({ event: 'session_use_after_expire:unknown', detail: 'access' });
    const client = createClient({
      url: test.api.graphqlUrl.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    const before = securityLines().length;
    await expect(client.iterate({ query: 'subscription { x }' }).next()).rejects.toMatchObject({ code: 4403 });
    expect(securityLines().slice(before)).toMatchObject([
      { event: 'session_use_after_expire:unknown', source_ip: expect.stringContaining('127.0.0.1') },
    ]);
    expect(JSON.stringify(test.logged)).not.toContain(token);
  });

  it('has the request id of the other lines about a message over WebSocket', async () => {
    const token = await test.token('approver');
    const client = createClient({
      url: test.api.graphqlUrl.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      lazy: false,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    await new Promise((connected) => client.on('connected', connected));
    await linesOf(run('endSessions'), { login: 'approver' }, { as: 'root' });
    await expect(client.iterate({ query: 'subscription { x }' }).next()).rejects.toMatchObject([
      { extensions: { code: 'NOT_SIGNED_IN' } },
    ]);
    await client.dispose();
    const refused = test.logged.filter(({ msg }) => msg === 'request refused').at(-1)!;
    expect(securityLines().at(-1)).toMatchObject({
      event: expect.stringContaining('session_use_after_expire'),
      source_ip: expect.stringContaining('127.0.0.1'),
      request_id: refused['requestId'],
    });
  });

  const grant = { cluster: 'alpha', role: 'AUDITOR' };
  const changes: readonly (readonly [string, object, string, string | undefined])[] = [
    ['openAccount', { login: 'newcomer', name: 'New' }, 'user_created:root:newcomer', 'OpenAccount'],
    ['renameAccount', { login: 'newcomer', name: 'Newer' }, 'user_updated:root:newcomer', 'RenameAccount'],
    [
      'linkIdentity',
      { login: 'newcomer', issuer: 'https://id.example', subject: '7' },
      'user_updated:root:newcomer',
      'LinkIdentity',
    ],
    ['grantRole', { login: 'newcomer', grant }, 'authz_change:root:newcomer', 'GrantRole auditor alpha'],
    ['revokeRole', { login: 'newcomer', grant }, 'authz_change:root:newcomer', 'RevokeRole auditor alpha'],
    ['setPassword', { login: 'newcomer', password: NEW }, 'authn_password_change:root:newcomer', undefined],
    ['endSessions', { login: 'newcomer' }, 'authn_token_revoked:root:newcomer', undefined],
    ['closeAccount', { login: 'newcomer', reason: 'left' }, 'user_archived:root:newcomer', 'CloseAccount'],
    ['erasePerson', { login: 'newcomer', reason: 'asked for' }, 'user_deleted:root:newcomer', 'ErasePerson'],
  ];
  it.each(changes)('has %s', async (field, input, event, detail) => {
    const lines = await linesOf(run(field), input, { as: 'root' });
    expect(lines).toMatchObject([{ event, result: 'success' }]);
    expect(lines[0]!['detail']).toBe(detail);
    expect(JSON.stringify(test.logged)).not.toContain(NEW);
  });

  it('has changes that were refused', async () => {
    const own = { login: 'updater', password: NEW, currentPassword: 'not this one' };
    expect(await linesOf(run('setPassword'), own, { as: 'updater' })).toMatchObject([
      { event: 'authn_password_change_fail:updater', result: 'failure', detail: 'CURRENT_PASSWORD_WRONG' },
    ]);
    const elsewhere = { login: 'stranger', grant: { cluster: 'beta', role: 'AUDITOR' } };
    expect(await linesOf(run('grantRole'), elsewhere, { as: 'admin' })).toMatchObject([
      { event: 'authz_change:admin:stranger', result: 'failure', detail: 'GrantRole auditor beta NOT_ALLOWED' },
      { event: 'authz_fail:admin' },
    ]);
  });

  it('does not grow with the number of attempts', async () => {
    const before = securityLines().length;
    for (let tries = 0; tries < 100; tries += 1) await test.ask('{ me { login } }', { token: 'aaa.bbb.ddd' });
    expect(securityLines().length - before).toBeLessThanOrEqual(10);
  });
});
