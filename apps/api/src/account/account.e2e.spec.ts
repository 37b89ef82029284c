import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

async function send(as: Person, field: string, input: object) {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
  const changed = '... on AccountChanged { outcome account { login grants { cluster role } identities { issuer } } }';
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) {
    __typename ... on Refusal { code message } ${field === 'setPassword' ? '' : changed} } }`;
  const { body } = await test.ask(query, { as, variables: { input } });
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return body.data[field];
}

const auditor = (cluster: string) => ({ cluster, role: 'AUDITOR' });

describe('An administrator of one cluster', () => {
  it('sees only the roles in that cluster, also in the results of changes', async () => {
    const login = 'stranger';
    await send('root', 'linkIdentity', { login, issuer: 'https://sign-in.example', subject: '42' });

    const granted = await send('admin', 'grantRole', { login, grant: auditor('alpha') });
    expect(granted).toMatchObject({ outcome: 'DONE', account: { login, grants: [auditor('alpha')], identities: [] } });
    const again = await send('admin', 'grantRole', { login, grant: auditor('alpha') });
    expect(again).toMatchObject({ outcome: 'UNCHANGED', account: { grants: [auditor('alpha')] } });
    const revoked = await send('admin', 'revokeRole', { login, grant: auditor('alpha') });
    expect(revoked).toEqual({ __typename: 'AccountChanged', outcome: 'DONE', account: null });
    const whole = await send('root', 'revokeRole', { login, grant: auditor('alpha') });
    expect(whole.account.grants).toEqual(expect.arrayContaining([auditor('beta')]));
    expect(whole.account.identities).toHaveLength(1);
  });

  it('cannot grant a role for an actor that is not in the cluster', async () => {
    const grant = { cluster: 'alpha', role: 'UPDATER', actor: 'west' };

    expect(await send('admin', 'grantRole', { login: 'stranger', grant })).toEqual({
      __typename: 'NotFound',
      code: 'UNKNOWN_MEMBER',
      message: 'The cluster "alpha" has no member "west".',
    });
    expect(await send('root', 'grantRole', { login: 'stranger', grant: auditor('gamma') })).toMatchObject({
      __typename: 'NotFound',
      code: 'UNKNOWN_CLUSTER',
    });
  });

  it('cannot grant roles elsewhere or open accounts', async () => {
    const elsewhere = await send('admin', 'grantRole', { login: 'stranger', grant: auditor('beta') });
    const everywhere = await send('admin', 'grantRole', {
      login: 'stranger',
      grant: { cluster: '*', role: 'ADMINISTRATOR' },
    });
    const opened = await send('admin', 'openAccount', { login: 'newcomer', name: 'New' });

    expect([elsewhere, everywhere, opened].map(({ __typename }) => __typename)).toEqual(Array(3).fill('NotAllowed'));
  });
});

describe('An administrator of all clusters', () => {
  it('erases a person, whose name and identities nobody reads any more, and is told what was erased', async () => {
    const login = 'leaver';
    await send('root', 'openAccount', { login, name: 'Leonid Gone' });
    await send('root', 'linkIdentity', { login, issuer: 'https://sign-in.example', subject: 'leonid@example.org' });
    const record = '{ erased sealed plain texts { type sealed plain } plainAt loginIsAddress }';
    const query = `{ account(login: "leaver") { name erased closed identities { subject } } personRecord(login: "leaver") ${record} }`;
    const before = (await test.ask(query, { as: 'root' })).body.data;
    const erased = await send('root', 'erasePerson', { login, reason: 'asked for' });
    const after = (await test.ask(query, { as: 'root' })).body.data;

    expect(before['account']).toMatchObject({
      name: 'Leonid Gone',
      erased: false,
      identities: [{ subject: 'leonid@example.org' }],
    });
    expect(before['personRecord']).toMatchObject({ erased: false, sealed: 2, plain: 0 });
    expect(erased).toMatchObject({ outcome: 'DONE', account: { login, identities: [] } });
    expect(after['account']).toEqual({ name: '[erased]', erased: true, closed: true, identities: [] });
    expect(after['personRecord']).toMatchObject({ erased: true, sealed: 3, plainAt: [], loginIsAddress: false });
    expect(await send('root', 'erasePerson', { login: 'no-one-here', reason: 'asked for' })).toMatchObject({
      __typename: 'NotFound',
      code: 'ACCOUNT_NOT_FOUND',
    });
  });
});

describe('What happened to an account', () => {
  const query = (login: string) =>
    `{ account(login: "${login}") { secondFactor history { by kind grant { cluster role actor } reason } } }`;
  const read = async (as: Person, login: string) => (await test.ask(query(login), { as })).body;

  it('is read whole by administrators of all clusters and by the account, and by those of one its roles there', async () => {
    const login = 'visitor';
    await send('root', 'openAccount', { login, name: 'Vera' });
    await send('root', 'grantRole', { login, grant: auditor('beta') });
    await send('admin', 'grantRole', { login, grant: auditor('alpha') });
    const granted = (by: string, cluster: string, kind = 'ROLE_GRANTED') => ({
      by,
      kind,
      grant: { ...auditor(cluster), actor: null },
      reason: null,
    });

    const whole = (await read('root', login)).data.account;
    expect(whole).toMatchObject({ secondFactor: false });
    expect(whole.history).toEqual([
      { by: 'root', kind: 'OPENED', grant: null, reason: null },
      granted('root', 'beta'),
      granted('admin', 'alpha'),
    ]);
    expect((await read('admin', login)).data.account.history).toEqual([granted('admin', 'alpha')]);
    await send('root', 'closeAccount', { login, reason: 'has left' });
    expect((await read('root', login)).data.account.history.at(-1)).toMatchObject({
      kind: 'CLOSED',
      reason: 'has left',
    });
    expect((await read('auditor', 'auditor')).data.account.history.length).toBeGreaterThan(1);
  });

  it('is not read by others, nor is their second factor', async () => {
    expect((await read('coordinator', 'updater')).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });
});

describe('Every user', () => {
  it('can read their own account, as me and by its login, and no other', async () => {
    const own = {
      login: 'approver',
      name: 'The approver',
      grants: [{ cluster: 'alpha', role: 'APPROVER', actor: 'north' }],
    };
    const fields = '{ login name grants { cluster role actor } }';
    const { body } = await test.ask(`{ me ${fields} account(login: "approver") ${fields} }`, { as: 'approver' });
    const other = await test.ask('{ account(login: "auditor") { login } }', { as: 'approver' });

    expect(body.data).toEqual({ me: own, account: own });
    expect(other.body.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it("can change their own name and password, and no one else's", async () => {
    const password = 'another long password of mine';

    expect(await send('updater', 'renameAccount', { login: 'updater', name: 'Ursula' })).toMatchObject({
      account: { login: 'updater' },
    });
    expect((await send('updater', 'renameAccount', { login: 'auditor', name: 'X' })).__typename).toBe('NotAllowed');
    expect((await send('updater', 'setPassword', { login: 'auditor', password })).__typename).toBe('NotAllowed');
    const own = (input: object) => send('updater', 'setPassword', { login: 'updater', ...input });
    const refused = [
      [{ password }, 'CURRENT_PASSWORD_REQUIRED'],
      [{ password, currentPassword: 'some other password' }, 'CURRENT_PASSWORD_WRONG'],
      [{ password: 'short', currentPassword: PASSWORD }, 'PASSWORD_LENGTH'],
      [{ password: 'password1234', currentPassword: PASSWORD }, 'PASSWORD_WEAK'],
    ] as const;
    for (const [input, code] of refused) expect(await own(input)).toMatchObject({ __typename: 'RuleBroken', code });
    expect((await own({ password, currentPassword: PASSWORD })).__typename).toBe('PasswordSet');
    const nobody = await send('root', 'setPassword', { login: 'no-one-here', password });
    expect(nobody).toMatchObject({ __typename: 'NotFound', code: 'ACCOUNT_NOT_FOUND' });
  });
});
