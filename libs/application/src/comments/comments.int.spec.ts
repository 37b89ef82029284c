import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AddressedCommand, Id, RoleGrant, ThreadCommand } from '@strata/domain';
import { WORKLISTS } from '@strata/workflows';
import type { Caller } from '../access/caller.js';
import type { AsOf } from '../clusters/as-of.js';
import { CLUSTER } from '../commands/testing/test-system.js';
import { countedOpenings } from '../personal/testing/counted-openings.js';
import { newReportingCluster, SYSTEM, who, type ReportingCluster } from '../sheets/testing/reporting-cluster.js';
import { createStrata } from '../strata.js';
import { projectWorklists } from '../worklists/testing/project-worklists.js';

let cluster: ReportingCluster;

const [ann, bob, cat] = [who('updater', 'A'), who('updater', 'B'), who('coordinator')].map((caller, index) => ({
  ...caller,
  login: ['ann', 'bob', 'cat'][index]!,
})) as [Caller, Caller, Caller];
const VALUE = 'value:margin/A/2019';

function account(login: string, name: string, grant: RoleGrant): readonly AddressedCommand[] {
  return [
    { aggregate: 'account', login, command: { type: 'OpenAccount', login, name } },
    { aggregate: 'account', login, command: { type: 'GrantRole', grant } },
  ];
}

function to(command: ThreadCommand): AddressedCommand {
  return { aggregate: 'thread', clusterId: CLUSTER, command };
}

const write = (about: string, text = 'Why so few?', threadId = 't1') =>
  to({ type: 'WriteComment', threadId, about, text });
const reply = (text: string, threadId = 't1') => to({ type: 'ReplyToComment', threadId, text });

/** The code of the refusal, or what became of the command. */
async function send(as: Caller, addressed: AddressedCommand): Promise<string> {
  const outcome = await cluster.strata.execute(as, addressed);
  await cluster.system.catchUp();
  await projectWorklists(cluster.system);
  return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
}

const view = (as: Caller = SYSTEM, asOf?: AsOf) => cluster.strata.clusters.view(as, CLUSTER, asOf);
const threads = async (as: Caller, about?: string) =>
  (await cluster.strata.comments.list(await view(as), { about, limit: 50 })).map(({ id }) => id);
const tasks = async (as: Caller) =>
  (await cluster.strata.worklists.page(as, { cluster: CLUSTER, limit: 50 })).tasks
    .filter(({ kind }) => kind === 'mention')
    .map(({ subject, thread, comment, by }) => [subject, thread, comment, by]);
const unread = async (as: Caller) =>
  (await cluster.strata.notifications.list(as, { cluster: CLUSTER, limit: 50, unread: true }))
    .filter(({ kind }) => kind === 'mention')
    .map(({ about, comment }) => [about, comment]);

beforeEach(async () => {
  cluster = await newReportingCluster();
  await cluster.done(
    ...account('ann', 'Ann Lee', { cluster: CLUSTER, role: 'updater', actor: 'A' }),
    ...account('bob', 'Bob', { cluster: CLUSTER, role: 'updater', actor: 'B' }),
    ...account('cat', 'Cat Lee', { cluster: CLUSTER, role: 'coordinator' }),
    { aggregate: 'account', login: 'zed', command: { type: 'OpenAccount', login: 'zed', name: 'Zed' } },
  );
});

describe('A comment', () => {
  it.each([
    ['strategy:whole', 'strategy:none'],
    ['objective:whole/earn', 'objective:whole/none'],
    ['measure:margin', 'measure:none'],
    ['target:margin/*', 'target:debt/*'],
    [VALUE, 'value:margin/none/2019'],
    ['report:A/2019', 'report:none/2019'],
  ])('is written about %s, not about %s', async (about, none) => {
    expect(await send(cat, write(about))).toBe('done');
    expect(await threads(cat, about)).toEqual(['t1']);
    expect(await send(cat, write(none, 'Why?', 't2'))).toBe('THING_NOT_FOUND');
  });

  it.each([
    'link:whole/earn>earn',
    'target:margin/none',
    'cycle:2019',
    'evaluation:none',
    'initiative:whole/none',
    'proposal:whole/1',
    'restatement:none',
  ])('is not written about %s, which there is not', async (about) => {
    expect(await send(cat, write(about))).toBe('THING_NOT_FOUND');
  });

  it('remembers what its author saw, and nothing that came after it', async () => {
    const { position } = await view();
    const seen = { position, period: '2019', moment: '2020-02-01' };
    await send(ann, to({ type: 'WriteComment', threadId: 't1', about: VALUE, text: 'Low.', seen }));
    await send(ann, to({ type: 'ReplyToComment', threadId: 't1', text: 'Very.', seen: { position: '~' } }));
    await send(ann, reply('Still.'));
    const { comments, lastAt } = await cluster.strata.comments.get(await view(ann), 't1');
    expect(comments[0]).toMatchObject({ by: 'ann', name: 'Ann Lee', isOwn: true, ...seen });
    expect(comments.map((one) => one.position > position)).toEqual([false, true, true]);
    expect(comments[1]!.position < comments[2]!.position).toBe(true);
    expect(comments[2]!.position).toBe(lastAt);
  });

  it('is shown as it was known at any moment', async () => {
    await send(ann, write('measure:margin', 'One'));
    const { position: first } = await view();
    await send(ann, to({ type: 'WithdrawComment', threadId: 't1', comment: 1 }));
    await send(bob, reply('Two'));
    await send(bob, to({ type: 'ResolveThread', threadId: 't1' }));
    const read = async (asOf?: AsOf) => {
      const { isResolved, comments } = await cluster.strata.comments.get(await view(cat, asOf), 't1');
      return [isResolved, ...comments.map(({ text }) => text)];
    };
    expect(await read({ position: first })).toEqual([false, 'One']);
    expect(await read()).toEqual([true, undefined, 'Two']);
    expect(await send(ann, reply('Three'))).toBe('THREAD_RESOLVED');
  });
});

describe('Comments are counted', () => {
  it('by thing, open and resolved, without those of which nothing is left', async () => {
    await send(cat, write('measure:margin', 'One', 't1'));
    await send(cat, write('measure:margin', 'Two', 't2'));
    await send(cat, write('measure:margin', 'Three', 't3'));
    await send(cat, write(VALUE, 'Four', 't4'));
    await send(cat, reply('One more', 't1'));
    await send(cat, to({ type: 'ResolveThread', threadId: 't2' }));
    await send(cat, to({ type: 'WithdrawComment', threadId: 't3', comment: 1 }));
    const counts = async (as: Caller) =>
      (await cluster.strata.comments.counts(await view(as), ['measure:margin', VALUE, 'strategy:whole'])).map(
        ({ labels: _, ...count }) => count,
      );
    const none = { about: 'strategy:whole', open: 0, resolved: 0, comments: 0 };
    const ofMeasure = { about: 'measure:margin', open: 1, resolved: 1, comments: 3 };
    expect(await counts(cat)).toEqual([ofMeasure, { about: VALUE, open: 1, resolved: 0, comments: 1 }, none]);
    expect(await counts(bob)).toEqual([ofMeasure, { about: VALUE, open: 0, resolved: 0, comments: 0 }, none]);
    expect(await threads(cat)).toEqual(['t4', 't3', 't2', 't1']);
    const resolved = await cluster.strata.comments.list(await view(cat), { resolved: true, limit: 50 });
    expect(resolved.map(({ id }) => id)).toEqual(['t2']);
    await expect(view(cat).then((of) => cluster.strata.comments.counts(of, ['margin']))).rejects.toMatchObject({
      code: 'INVALID_THING',
    });
  });
});

describe('Comments on figures of a member', () => {
  beforeEach(async () => {
    expect(await send(ann, write(VALUE, 'A secret of A'))).toBe('done');
  });

  it('are not shown to other members, who are told that there are none', async () => {
    expect([await threads(ann), await threads(cat), await threads(bob)]).toEqual([['t1'], ['t1'], []]);
    expect(await threads(bob, VALUE)).toEqual([]);
    await expect(view(bob).then((of) => cluster.strata.comments.get(of, 't1'))).rejects.toMatchObject({
      code: 'UNKNOWN_THREAD',
    });
    const about = async (as: Caller) =>
      (await cluster.strata.timeline.page(await view(as), { about: 'measure:margin', limit: 50 }))
        .filter(({ stream }) => stream.startsWith('thread-'))
        .map(({ sentence }) => sentence.en);
    expect(await about(ann)).toEqual(['A comment on Sample, Sample, 2019 was written.']);
    expect(await about(bob)).toEqual([]);
  });

  it('are written, answered and resolved only by those who may read the figures', async () => {
    expect(await send(bob, write(VALUE, 'I, too', 't2'))).toBe('NOT_ALLOWED');
    expect(await send(bob, reply('I, too'))).toBe('THREAD_NOT_FOUND');
    expect(await send(bob, to({ type: 'ResolveThread', threadId: 't1' }))).toBe('THREAD_NOT_FOUND');
    expect(await send({ ...who('updater', 'A'), grants: [] }, reply('x'))).toBe('NOT_ALLOWED');
    expect(await send(cat, reply('Yes'))).toBe('done');
    expect(await send(cat, to({ type: 'WithdrawComment', threadId: 't1', comment: 1 }))).toBe('COMMENT_OF_ANOTHER');
  });

  it('mention only accounts that may read them', async () => {
    expect(await send(ann, reply('@bob, look'))).toBe('MENTIONED_CANNOT_SEE');
    expect(await send(ann, reply('@zed and @nobody, look'))).toBe('done');
    const found = async (about: string, text = '', as: Caller = ann) =>
      (await cluster.strata.comments.mentionable(await view(as), { about, text, limit: 20 })).map(({ login }) => login);
    expect(await found(VALUE)).toEqual(['ann', 'cat']);
    expect(await found('measure:margin')).toEqual(['ann', 'bob', 'cat']);
    expect(await found('measure:margin', 'lee')).toEqual(['ann', 'cat']);
    expect(await found(VALUE, '', bob)).toEqual([]);
  });

  it('are looked for by login first, without opening the names of others', async () => {
    await cluster.done(...account('lee', 'Zoe', { cluster: CLUSTER, role: 'coordinator' }));
    const { accountStore, opened } = countedOpenings(cluster.system.accountStore);
    const { events, reads, now } = cluster.system;
    const strata = createStrata({ events, reads, accountStore, clock: { now: () => now } });
    const found = async (limit: number) => {
      const of = { about: VALUE, text: 'le', limit };
      return (await strata.comments.mentionable(await view(ann), of)).map(({ login }) => login);
    };
    opened.length = 0;
    expect(await found(1)).toEqual(['lee']);
    expect(opened).toEqual(['lee']);
    expect(await found(3)).toEqual(['ann', 'cat', 'lee']);
  });

  it('are shown to all members of an open cluster', async () => {
    const open = { type: 'SetDisclosure', disclosure: 'open' } as const;
    await cluster.done({ aggregate: 'cluster', clusterId: CLUSTER, command: open } as AddressedCommand);
    expect(await threads(bob, VALUE)).toEqual(['t1']);
    expect(await send(bob, reply('Now I see'))).toBe('done');
  });
});

describe('A mention', () => {
  const read = (as: Caller, threadId: Id, upTo: string) =>
    cluster.strata.notifications.markThreadRead(as, { cluster: CLUSTER, threadId, upTo });

  it('is a notice and a task of the mentioned until it is read', async () => {
    await send(ann, write(VALUE, '@cat and @ann: why?'));
    expect([await tasks(cat), await tasks(ann)]).toEqual([[['cat', 't1', 1, 'ann']], []]);
    expect([await unread(cat), await unread(ann)]).toEqual([[[VALUE, 1]], []]);
    const { lastAt } = await cluster.strata.comments.get(await view(cat), 't1');
    expect(await read(cat, 't1', lastAt)).toMatchObject({ kind: 'done' });
    await projectWorklists(cluster.system);
    expect([await tasks(cat), await unread(cat)]).toEqual([[], []]);
    await send(ann, reply('@cat, and now?'));
    expect([await tasks(cat), await unread(cat)]).toEqual([[['cat', 't1', 2, 'ann']], [[VALUE, 2]]]);
    const { position: upTo } = await view(cat);
    await cluster.strata.notifications.markRead(cat, { cluster: CLUSTER, upTo });
    await projectWorklists(cluster.system);
    expect([await tasks(cat), await unread(cat)]).toEqual([[], []]);
  });

  it('leaves nothing behind once its thread is read', async () => {
    await send(ann, write(VALUE, '@cat, why?'));
    const kept = () =>
      cluster.system.reads.reader(WORKLISTS).find('tasks', { where: { cluster: CLUSTER, role: 'person' } });
    expect(await kept()).toHaveLength(1);
    const { lastAt } = await cluster.strata.comments.get(await view(cat), 't1');
    await read(cat, 't1', lastAt);
    await projectWorklists(cluster.system);
    expect(await kept()).toEqual([]);
    await send(ann, reply('@cat, and now?'));
    expect(await kept()).toHaveLength(1);
  });

  it.each<[string, AddressedCommand, Caller]>([
    ['answered', reply('Because of the road.'), cat],
    ['withdrawn', to({ type: 'WithdrawComment', threadId: 't1', comment: 1 }), ann],
    ['resolved', to({ type: 'ResolveThread', threadId: 't1' }), ann],
  ])('is no task any more once it is %s', async (_, command, by) => {
    await send(ann, write('measure:margin', '@cat, why?'));
    expect(await tasks(cat)).toHaveLength(1);
    expect(await send(by, command)).toBe('done');
    expect(await tasks(cat)).toEqual([]);
  });

  it('is hidden from an account that has lost its role', async () => {
    await send(cat, write(VALUE, '@ann, why?'));
    expect(await unread(ann)).toHaveLength(1);
    const grant = { cluster: CLUSTER, role: 'updater', actor: 'A' } as const;
    const other = { cluster: CLUSTER, role: 'updater', actor: 'B' } as const;
    await cluster.done(
      { aggregate: 'account', login: 'ann', command: { type: 'RevokeRole', grant } },
      { aggregate: 'account', login: 'ann', command: { type: 'GrantRole', grant: other } },
    );
    await projectWorklists(cluster.system);
    const moved = { ...ann, grants: [other] } as Caller;
    expect([await tasks(moved), await unread(moved)]).toEqual([[], []]);
  });
});

describe('Comments are limited', () => {
  it('to thirty of an account in a minute', async () => {
    for (let number = 1; number <= 30; number += 1) {
      expect(await cluster.strata.execute(ann, write('measure:margin', 'x', `t${number}`))).toMatchObject({
        kind: 'done',
      });
    }
    expect(await send(ann, write('measure:margin', 'x', 't31'))).toBe('TOO_MANY_COMMENTS');
    expect(await send(ann, to({ type: 'ResolveThread', threadId: 't1' }))).toBe('done');
    expect(await send(cat, write('measure:margin', 'x', 't31'))).toBe('done');
  });

  it('also if they are refused, and without any reading if their sender has no role in the cluster', async () => {
    const read = jest.spyOn(cluster.system.events, 'readStream');
    const outsider = { ...ann, login: 'zed', grants: [] } as Caller;
    expect(await cluster.strata.execute(outsider, reply('x'))).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    expect(read).not.toHaveBeenCalled();
    expect(await cluster.strata.execute(bob, reply('x'))).toMatchObject({ refusal: { code: 'THREAD_NOT_FOUND' } });
    expect(read).toHaveBeenCalled();
    for (let number = 2; number <= 30; number += 1) await cluster.strata.execute(bob, write(VALUE, 'x'));
    expect(await send(bob, write(VALUE, 'x'))).toBe('TOO_MANY_COMMENTS');
  });
});
