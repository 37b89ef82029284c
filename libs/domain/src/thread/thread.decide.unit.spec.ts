import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { sampleCluster } from '../testing/samples.js';
import { mentionsIn } from './mentions.js';
import { threadDecider } from './thread.decide.js';
import type { ThreadCommand, ThreadContext, ThreadEvent } from './thread.js';

const NOW = '2026-02-01T08:00:00.000Z';
const about = 'value:guests/A/2026-01';
const context = (more: Partial<ThreadContext> = {}): ThreadContext => ({
  cluster: sampleCluster(),
  by: 'ann',
  now: NOW,
  thing: { exists: true, figures: ['A'] },
  accounts: new Map([
    ['ben', true],
    ['eve@example.org', true],
    ['zoe', false],
  ]),
  ...more,
});
const asBen = context({ by: 'ben' });
const write = (text = 'Why so few?', more: object = {}): ThreadCommand => ({
  type: 'WriteComment',
  threadId: 't1',
  about,
  text,
  ...more,
});
const reply = (text = 'The road was closed.'): ThreadCommand => ({ type: 'ReplyToComment', threadId: 't1', text });
const of = (type: 'ResolveThread' | 'ReopenThread'): ThreadCommand => ({ type, threadId: 't1' });
const withdraw = (comment: number): ThreadCommand => ({ type: 'WithdrawComment', threadId: 't1', comment });
const ofThread = { threadId: 't1', about };
const written = (text = 'Why so few?', mentions: readonly string[] = []): ThreadEvent => ({
  type: 'CommentWritten',
  data: { ...ofThread, figures: ['A'], by: 'ann', at: NOW, comment: 1, text, mentions },
});
const replied = (comment = 2, text = 'The road was closed.', by = 'ben'): ThreadEvent => ({
  type: 'CommentReplied',
  data: { ...ofThread, figures: ['A'], by, at: NOW, comment, text, mentions: [] },
});
const resolved: ThreadEvent = { type: 'ThreadResolved', data: { ...ofThread, by: 'ann', at: NOW } };
const reopened: ThreadEvent = { type: 'ThreadReopened', data: { ...ofThread, by: 'ben', at: NOW } };

const nothing = given(threadDecider);
const begun = nothing.events(written());

describe('WriteComment', () => {
  it('begins a thread, with what its author saw and whom it mentions', () => {
    const seen = { position: '0042', period: '2026-01', moment: '2026-01-31' };
    const text = '@ben, @zoe2 and @ben: ask eve@example.org or @eve@example.org.';
    nothing.when(write(text, { seen }), context()).then({
      type: 'CommentWritten',
      data: {
        ...ofThread,
        figures: ['A'],
        by: 'ann',
        at: NOW,
        comment: 1,
        text,
        mentions: ['ben', 'eve@example.org'],
        seen,
      },
    });
  });

  it('does nothing for the same comment, and refuses another one under its id', () => {
    begun.when(write(), context()).thenNothing();
    begun.when(write('Other'), context()).thenRefused('THREAD_EXISTS');
    begun.when(write(), asBen).thenRefused('THREAD_EXISTS');
  });

  it('refuses what does not exist, and an unknown cluster', () => {
    nothing.when(write(), context({ thing: { exists: false, figures: [] } })).thenRefused('THING_NOT_FOUND');
    nothing.when(write(), context({ thing: undefined })).thenRefused('THING_NOT_FOUND');
    const cluster = { ...sampleCluster(), exists: false };
    nothing.when(write(), context({ cluster })).thenRefused('CLUSTER_NOT_FOUND');
  });

  it.each<[object, string]>([
    [{ about: 'margin' }, 'INVALID_THING'],
    [{ text: ' ' }, 'INVALID_TEXT'],
    [{ text: 'x'.repeat(2001) }, 'INVALID_TEXT'],
    [{ text: 'a\u0000' }, 'INVALID_TEXT'],
    [{ threadId: '-' }, 'INVALID_ID'],
    [{ seen: { period: 'soon' } }, 'INVALID_PERIOD'],
    [{ seen: { page: '/' } }, 'INVALID_COMMAND'],
  ])('refuses %j', (more, code) => nothing.when(write('Why?', more), context()).thenRefused(code));

  it('refuses mentions of those who may not see it, and of too many', () => {
    nothing.when(write('@ben @zoe'), context()).thenRefused('MENTIONED_CANNOT_SEE', { logins: ['zoe'] });
    const logins = Array.from({ length: 21 }, (_, index) => `a${index}`);
    const accounts = new Map(logins.map((login) => [login, true]));
    const text = logins.map((login) => `@${login}`).join(' ');
    nothing.when(write(text), context({ accounts })).thenRefused('TOO_MANY_MENTIONS', { limit: 20 });
  });
});

describe('ReplyToComment', () => {
  it('adds a comment with the next number', () => {
    begun.when(reply(), asBen).then(replied());
    expect(begun.events(replied()).state.comments.map(({ comment, by }) => [comment, by])).toEqual([
      [1, 'ann'],
      [2, 'ben'],
    ]);
  });

  it('does nothing for the same reply again, unless somebody else has written since', () => {
    begun.events(replied()).when(reply(), asBen).thenNothing();
    const since = begun.events(replied(), replied(3, 'Really?', 'ann'));
    since.when(reply(), asBen).then(replied(4));
  });

  it('refuses replies to nothing, to a resolved thread and to a full one', () => {
    nothing.when(reply(), context()).thenRefused('THREAD_NOT_FOUND');
    begun.events(resolved).when(reply(), asBen).thenRefused('THREAD_RESOLVED');
    const full = begun.events(...Array.from({ length: 499 }, (_, index) => replied(index + 2, 'x', 'zoe')));
    full.when(reply(), asBen).thenRefused('THREAD_FULL', { limit: 500 });
    begun.when(reply('@zoe'), asBen).thenRefused('MENTIONED_CANNOT_SEE');
  });
});

describe('WithdrawComment', () => {
  const withdrawn: ThreadEvent = { type: 'CommentWithdrawn', data: { ...ofThread, by: 'ann', at: NOW, comment: 1 } };

  it('takes back the text and mentions of an own comment and shows that it was withdrawn', () => {
    begun.when(withdraw(1), context()).then(withdrawn);
    const { state } = nothing.events(written('@ben?', ['ben']), withdrawn);
    expect(state.comments).toEqual([{ comment: 1, by: 'ann', at: NOW, text: '', mentions: [], withdrawnAt: NOW }]);
    begun.events(withdrawn).when(withdraw(1), context()).thenNothing();
  });

  it('refuses those of others, and those that there are not', () => {
    begun.when(withdraw(1), asBen).thenRefused('COMMENT_OF_ANOTHER', { by: 'ann' });
    begun.when(withdraw(2), context()).thenRefused('COMMENT_NOT_FOUND');
    nothing.when(withdraw(1), context()).thenRefused('THREAD_NOT_FOUND');
  });
});

describe('ResolveThread and ReopenThread', () => {
  it('resolve and reopen, once each', () => {
    begun.when(of('ResolveThread'), context()).then(resolved);
    begun.events(resolved).when(of('ResolveThread'), asBen).thenNothing();
    begun.events(resolved).when(of('ReopenThread'), asBen).then(reopened);
    begun.when(of('ReopenThread'), asBen).thenNothing();
    expect(begun.events(resolved).state).toMatchObject({ status: 'resolved', resolvedBy: 'ann', resolvedAt: NOW });
    expect(begun.events(resolved, reopened).state).toEqual(begun.state);
  });

  it('refuse threads that there are not', () => {
    nothing.when(of('ResolveThread'), context()).thenRefused('THREAD_NOT_FOUND');
    nothing.when(of('ReopenThread'), context()).thenRefused('THREAD_NOT_FOUND');
  });
});

describe('mentionsIn', () => {
  it.each([
    ['@ann', ['ann']],
    ['(@ann), @ben.', ['ann', 'ben']],
    ['@ann.lee@example.org!', ['ann.lee@example.org']],
    ['ann@example.org', []],
    ['Привет@ann', []],
    ['@Ann', []],
    ['@ @a @-', []],
    ['@ann @ann', ['ann']],
  ])('reads %j', (text, logins) => expect(mentionsIn(text)).toEqual(logins));
});
