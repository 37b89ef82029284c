import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { executeCommand } from '../testing/seed-clusters.js';
import { dataOf, REFUSAL } from '../testing/submit-values.js';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
  for (const period of ['2090-01', '2090-02']) {
    const command = { type: 'OpenCycle', period } as const;
    await executeCommand(test.api.runtime, { aggregate: 'cycles', clusterId: 'alpha', command });
  }
  await test.api.runtime.catchUp();
}, 60_000);
afterAll(() => test.close());

async function notices(as: Person, args = '') {
  const query = `{ notices(cluster: "alpha"${args}) {
    nodes { kind period role subject due read position } pageInfo { endCursor hasNextPage } } }`;
  return (await dataOf(test, query, { as }))['notices'] as {
    readonly nodes: readonly { readonly period: string; readonly read: boolean; readonly position: string }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

async function send(as: Person, mutation: string, input: object) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${REFUSAL}
    ... on MailboxChanged { outcome mailbox { login readUpTo secret deliveries { channel attempts }
      settings { language email webhook digestAt quiet { from to } } } } } }`;
  return (await dataOf(test, query, { as, variables: { input: { cluster: 'alpha', ...input } } }))[mutation];
}

describe('Notices', () => {
  it('are those of the roles of the caller, newest first, in pages, and are marked as read', async () => {
    const { nodes } = await notices('updater');
    const opened = { kind: 'OPENED', role: 'REPORTER', subject: '*', read: false };
    expect(nodes).toMatchObject([
      { ...opened, period: '2090-02' },
      { ...opened, period: '2090-01' },
    ]);
    expect((await notices('auditor')).nodes).toEqual([]);
    const first = await notices('updater', ', first: 1');
    expect(first).toMatchObject({ nodes: [nodes[0]], pageInfo: { hasNextPage: true } });
    const second = await notices('updater', `, first: 1, after: "${first.pageInfo.endCursor}"`);
    expect(second).toMatchObject({ nodes: [nodes[1]], pageInfo: { hasNextPage: false } });

    const upTo = nodes[1]!.position;
    expect(await send('updater', 'markNoticesRead', { upTo })).toMatchObject({
      outcome: 'DONE',
      mailbox: { login: 'updater', readUpTo: upTo },
    });
    expect((await notices('updater')).nodes.map(({ read }) => read)).toEqual([false, true]);
    expect((await notices('updater', ', unread: true')).nodes).toEqual([nodes[0]]);
    expect((await notices('approver', ', unread: true')).nodes).toHaveLength(2);
  });

  it('of others are for administrators alone', async () => {
    expect((await notices('admin', ', login: "updater"')).nodes).toHaveLength(2);
    for (const field of [
      'notices(cluster: "alpha", login: "updater") { nodes { id } }',
      'mailbox(cluster: "alpha", login: "updater") { login }',
    ]) {
      const { body } = await test.ask(`{ ${field} }`, { as: 'coordinator' });
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });
});

describe('A mailbox', () => {
  it('has the settings of its owner, and the key of its webhook for the owner alone', async () => {
    const settings = {
      language: 'UK',
      email: 'ann@example.org',
      webhook: 'https://example.org/hook',
      digestAt: '08:00',
      quiet: { from: '20:00', to: '07:30' },
    };
    const changed = await send('updater', 'setNoticeSettings', settings);
    expect(changed).toMatchObject({ outcome: 'DONE', mailbox: { settings, deliveries: [] } });
    expect(changed.mailbox.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(await send('updater', 'setNoticeSettings', settings)).toMatchObject({ outcome: 'UNCHANGED' });
    const query = '{ mailbox(cluster: "alpha", login: "updater") { secret settings { email } } }';
    expect(await dataOf(test, query, { as: 'admin' })).toEqual({
      mailbox: { secret: null, settings: { email: 'ann@example.org' } },
    });
  });

  it('refuses what is no address or time, and to resend without an address', async () => {
    for (const wrong of [{ email: 'ann' }, { webhook: 'ftp://example.org' }, { digestAt: '25:00' }]) {
      const answer = await send('approver', 'setNoticeSettings', { language: 'EN', ...wrong });
      expect(answer).toMatchObject({ __typename: 'InvalidInput' });
    }
    expect(await send('approver', 'resendNotices', { channel: 'EMAIL' })).toMatchObject({ code: 'CHANNEL_NOT_SET' });
    expect(await send('approver', 'resendNotices', { channel: 'EMAIL', login: 'updater' })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await send('admin', 'resendNotices', { channel: 'EMAIL', login: 'updater' })).toMatchObject({
      outcome: 'UNCHANGED',
    });
  });
});
