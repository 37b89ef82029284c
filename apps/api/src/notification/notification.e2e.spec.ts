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

describe('Comments', () => {
  const THREAD = `id about resolved resolvedBy lastAt comments { number by name text mentions own position period }`;
  async function comment(as: Person, mutation: string, input: object) {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${REFUSAL}
      ... on CommentThreadChanged { outcome position thread { ${THREAD} } } } }`;
    return (await dataOf(test, query, { as, variables: { input: { cluster: 'alpha', ...input } } }))[mutation];
  }
  const about = 'value:guests/north/2024-03';
  const mentions = async (as: Person) => {
    const query = `{ worklist(cluster: "alpha") { nodes { kind role subject about thread comment by } } }`;
    const { nodes } = (await dataOf(test, query, { as })).worklist;
    return nodes.filter(({ kind }: { kind: string }) => kind === 'MENTION');
  };

  it('are written, answered and counted, and mention those who may see them', async () => {
    const { position } = await comment('coordinator', 'writeComment', {
      threadId: 't1',
      about,
      text: '@updater, why so few?',
      seen: { position: '000000000001', period: '2024-03' },
    });
    const answered = await comment('updater', 'replyToComment', { threadId: 't1', text: 'The road.' });
    expect(answered).toMatchObject({
      outcome: 'DONE',
      thread: {
        about,
        comments: [
          {
            number: 1,
            by: 'coordinator',
            mentions: ['updater'],
            own: false,
            period: '2024-03',
            position: '000000000001',
          },
          { number: 2, by: 'updater', text: 'The road.', own: true, position: answered.position },
        ],
      },
    });
    const counts = `query ($as: AsOf) { commentCounts(cluster: "alpha", about: ["${about}", "measure:guests"], asOf: $as) {
      about label(language: UK) open resolved comments } comments(cluster: "alpha", asOf: $as) { nodes { id } }
      mentionable(cluster: "alpha", about: "${about}", text: "upd") { login name } }`;
    const asked = (atLeast: string, more: object = { atLeast }) =>
      dataOf(test, counts, { as: 'updater', variables: { as: more } });
    expect(await asked(answered.position)).toMatchObject({
      commentCounts: [
        { about, label: 'Гості, North Hotel, 2024-03', open: 1, resolved: 0, comments: 2 },
        { about: 'measure:guests', open: 0 },
      ],
      comments: { nodes: [{ id: 't1' }] },
      mentionable: [{ login: 'updater' }],
    });
    expect((await asked('', { position })).commentCounts[0]).toMatchObject({ comments: 1 });
    expect(await mentions('updater')).toEqual([]);
  });

  it('that mention somebody are read by marking their thread, and are resolved', async () => {
    const { position: upTo } = await comment('coordinator', 'replyToComment', { threadId: 't1', text: '@updater?' });
    await test.api.runtime.catchUp();
    const task = { kind: 'MENTION', role: 'PERSON', subject: 'updater', about, thread: 't1', comment: 3 };
    expect(await mentions('updater')).toEqual([{ ...task, by: 'coordinator' }]);
    expect(await send('updater', 'markThreadRead', { threadId: 't1', upTo })).toMatchObject({ outcome: 'DONE' });
    expect(await mentions('updater')).toEqual([]);
    expect(await send('updater', 'markThreadRead', { threadId: 't1', upTo })).toMatchObject({ outcome: 'UNCHANGED' });
    const resolved = await comment('coordinator', 'resolveThread', { threadId: 't1' });
    expect(resolved.thread).toMatchObject({ resolved: true, resolvedBy: 'coordinator' });
    const again = await comment('updater', 'replyToComment', { threadId: 't1', text: 'So?' });
    expect(again).toMatchObject({ __typename: 'RuleBroken', code: 'THREAD_RESOLVED' });
    expect(await comment('updater', 'reopenThread', { threadId: 't1' })).toMatchObject({ outcome: 'DONE' });
    const own = { threadId: 't1', comment: 2 };
    expect(await comment('coordinator', 'withdrawComment', own)).toMatchObject({ code: 'COMMENT_OF_ANOTHER' });
    const withdrawn = await comment('updater', 'withdrawComment', own);
    expect(withdrawn.thread.comments[1]).toMatchObject({ text: null, own: true });
  });

  it('are refused with the field that is wrong, and do not exist for those who may not see them', async () => {
    const wrong = await comment('coordinator', 'writeComment', { threadId: 't2', about: 'guests', text: 'x' });
    expect(wrong).toMatchObject({ __typename: 'InvalidInput' });
    const none = await comment('coordinator', 'writeComment', { threadId: 't2', about: 'measure:none', text: 'x' });
    expect(none).toMatchObject({ __typename: 'NotFound', code: 'THING_NOT_FOUND' });
    const south = { threadId: 't3', about: 'value:guests/south/2024-03', text: 'x' };
    expect(await comment('updater', 'writeComment', south)).toMatchObject({ __typename: 'NotAllowed' });
    const { position } = await comment('coordinator', 'writeComment', south);
    const query = `query ($as: AsOf) { commentThread(cluster: "alpha", id: "t3", asOf: $as) { id } }`;
    const { body } = await test.ask(query, { as: 'updater', variables: { as: { atLeast: position } } });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_THREAD' });
    const many = `{ commentCounts(cluster: "alpha", about: [${'"measure:guests",'.repeat(501)}]) { open } }`;
    expect((await test.ask(many, { as: 'updater' })).body.errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
