import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { sampleCluster } from '../testing/samples.js';
import { mailboxDecider, threadReadUpTo } from './mailbox.decide.js';
import type { MailboxCommand, MailboxEvent, NoticeSettings } from './mailbox.js';

const NOW = '2026-02-01T08:00:00.000Z';
const context = { cluster: sampleCluster(), now: NOW };
const settings: NoticeSettings = { language: 'en', email: 'ann@example.org' };
const set = (changes: Partial<NoticeSettings> = {}, since = '05'): MailboxEvent => ({
  type: 'NoticeSettingsSet',
  data: { settings: { ...settings, ...changes }, since },
});
const of = { channel: 'email', delivery: 'email-09' } as const;
const begun: MailboxEvent = { type: 'DeliveryBegun', data: { ...of, upTo: '09', at: NOW } };
const minutes = (count: number): string => new Date(Date.parse(NOW) + count * 60_000).toISOString();
const fail = (attempt: number, at: string): MailboxCommand => ({
  type: 'FailDelivery',
  ...of,
  attempt,
  at,
  message: 'no route',
});
const failed = (attempt: number, retryAt: string): MailboxEvent => ({
  type: 'DeliveryFailed',
  data: { ...of, attempt, message: 'no route', retryAt },
});
const parked: MailboxEvent = { type: 'DeliveryParked', data: { ...of, attempt: 1, message: 'no route' } };

const empty = given(mailboxDecider);
const withAddress = empty.events(set());
const sending = empty.events(set(), begun);

describe('SetNoticeSettings', () => {
  const command = (changes: Partial<NoticeSettings> = {}): MailboxCommand => ({
    type: 'SetNoticeSettings',
    settings: { ...settings, ...changes },
    since: '05',
  });

  it('sets addresses, digest and quiet hours; a new address is told nothing older', () => {
    empty.when(command(), context).then(set());
    expect(withAddress.state.channels).toEqual({ email: { sentUpTo: '05' } });
    const { state } = empty.events(set(), begun, set({ webhook: 'https://example.org/x' }, '07'));
    expect(state.channels).toMatchObject({
      email: { delivery: { id: 'email-09' } },
      webhook: { sentUpTo: '07' },
    });
  });

  it('does nothing if nothing changes', () => {
    withAddress.when(command(), context).thenNothing();
  });

  it.each([
    [{ email: 'ann' }],
    [{ email: 'ann@example.org\r\nBcc: x@example.org' }],
    [{ webhook: 'ftp://example.org' }],
    [{ webhook: 'https://ann:secret@example.org' }],
    [{ digestAt: '24:00' }],
    [{ quiet: { from: '9', to: '10:00' } }],
  ])('refuses %j, and an unknown cluster', (changes) => {
    empty.when(command(changes), context).thenRefused('INVALID_COMMAND');
    const unfounded = { ...context, cluster: { ...context.cluster, exists: false } };
    empty.when(command(), unfounded).thenRefused('CLUSTER_NOT_FOUND');
  });
});

describe('MarkNoticesRead', () => {
  const read = (upTo: string): MailboxCommand => ({ type: 'MarkNoticesRead', upTo });

  it('reads up to a position, never back', () => {
    empty.when(read('07'), context).then({ type: 'NoticesRead', data: { upTo: '07' } });
    empty
      .events({ type: 'NoticesRead', data: { upTo: '07' } })
      .when(read('06'), context)
      .thenNothing();
    empty.when(read(''), context).thenRefused('INVALID_TEXT');
  });
});

describe('MarkThreadRead', () => {
  const read = (threadId: string, upTo: string): MailboxCommand => ({ type: 'MarkThreadRead', threadId, upTo });
  const threadRead = (threadId: string, upTo: string): MailboxEvent => ({
    type: 'ThreadRead',
    data: { threadId, upTo },
  });

  it('reads the mentions in one thread up to a position, never back, and not beyond what all notices are read to', () => {
    empty.when(read('t1', '07'), context).then(threadRead('t1', '07'));
    const past = empty.events({ type: 'NoticesRead', data: { upTo: '03' } }, threadRead('t1', '07'));
    past.when(read('t1', '06'), context).thenNothing();
    past.when(read('t2', '03'), context).thenNothing();
    expect(['t1', 't2', 'constructor'].map((id) => threadReadUpTo(past.state, id))).toEqual(['07', '03', '03']);
    empty.when(read('t1', ''), context).thenRefused('INVALID_TEXT');
  });

  it('is forgotten once all notices are read, and for threads that were read long ago', () => {
    const later = empty.events(threadRead('t1', '07'), threadRead('t2', '09'));
    expect(later.events({ type: 'NoticesRead', data: { upTo: '08' } }).state.threads).toEqual({ t2: '09' });
    const many = Array.from({ length: 1_001 }, (_, index) => threadRead(`t${index}`, '01'));
    expect(Object.keys(empty.events(...many).state.threads ?? {})).toHaveLength(1_000);
  });
});

describe('A delivery', () => {
  const begin = (upTo = '09'): MailboxCommand => ({ type: 'BeginDelivery', channel: 'email', upTo, at: NOW });

  it('begins under the position of its last notice, one at a time and with something new', () => {
    withAddress.when(begin(), context).then(begun);
    withAddress.when(begin('05'), context).thenNothing();
    sending.when(begin('10'), context).thenNothing();
    empty.when(begin(), context).thenRefused('CHANNEL_NOT_SET');
    const done = empty.events(set(), begun, { type: 'DeliveryCompleted', data: of });
    const data = { channel: 'email', delivery: 'email-10', upTo: '10', at: NOW } as const;
    done.when(begin('10'), context).then({ type: 'DeliveryBegun', data });
  });

  it('never has the id of an earlier one, also if the channel was removed and set again', () => {
    const again = empty.events(set(), begun, set({ email: undefined }, '11'), set({}, '12'));
    expect(again.state.channels).toEqual({ email: { sentUpTo: '12' } });
    const data = { channel: 'email', delivery: 'email-13', upTo: '13', at: NOW } as const;
    again.when(begin('13'), context).then({ type: 'DeliveryBegun', data });
  });

  it('is complete once, and then everything up to its last notice was sent', () => {
    const complete: MailboxCommand = { type: 'CompleteDelivery', ...of };
    sending.when(complete, context).then({ type: 'DeliveryCompleted', data: of });
    const done = empty.events(set(), begun, { type: 'DeliveryCompleted', data: of });
    done.when(complete, context).thenNothing();
    expect(done.state.channels.email).toEqual({ sentUpTo: '09' });
    done.when({ type: 'CompleteDelivery', channel: 'email', delivery: '' }, context).thenRefused('INVALID_TEXT');
  });

  it('is tried again after pauses that grow, and parked after a day', () => {
    sending.when(fail(1, NOW), context).then(failed(1, minutes(1)));
    const once = empty.events(set(), begun, failed(1, minutes(1)));
    once.when(fail(2, minutes(1)), context).then(failed(2, minutes(3)));
    once.when(fail(1, minutes(1)), context).thenNothing();
    const many = empty.events(set(), begun, failed(20, minutes(1_400)));
    many.when(fail(21, minutes(1_400)), context).then(failed(21, minutes(1_520)));
    many
      .when(fail(21, minutes(1_440)), context)
      .then({ type: 'DeliveryParked', data: { ...of, attempt: 21, message: 'no route' } });
    sending.when(fail(0, NOW), context).thenRefused('INVALID_COMMAND');
  });

  it('is resent under its id', () => {
    const resend: MailboxCommand = { type: 'ResendNotices', channel: 'email' };
    const stuck = empty.events(set(), begun, parked);
    expect(stuck.state.channels.email?.delivery?.next).toBeUndefined();
    stuck.when(resend, context).then({ type: 'NoticesResent', data: { ...of, at: NOW } });
    sending.when(resend, context).thenNothing();
    empty.when(resend, context).thenRefused('CHANNEL_NOT_SET');
  });
});
