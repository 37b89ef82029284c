import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider, type EventHandlers } from '../define-decider.js';
import { sameData } from '../equality.js';
import { BEFORE_FIRST, type Position } from '../position.js';
import {
  NOTICE_CHANNELS,
  type ChannelState,
  type Delivery,
  type MailboxCommand,
  type MailboxContext,
  type MailboxEvent,
  type MailboxState,
  type NoticeChannel,
} from './mailbox.js';
import type { Id } from '../words.js';
import { mailboxCommandShape } from './mailbox.shape.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The longest pause between two attempts. */
const MAX_PAUSE = 120 * MINUTE;

/** Of how many threads it is kept that they were read. */
const MAX_THREADS = 1_000;

const initial: MailboxState = { readUpTo: BEFORE_FIRST, channels: {} };

const evolve: EventHandlers<MailboxState, MailboxEvent> = {
  NoticeSettingsSet: (state, { settings, since }) => ({
    ...state,
    settings,
    channels: Object.fromEntries(
      NOTICE_CHANNELS.filter((channel) => settings[channel] !== undefined).map((channel) => [
        channel,
        state.channels[channel] ?? { sentUpTo: since },
      ]),
    ),
  }),
  NoticesRead: ({ threads = {}, ...state }, { upTo: readUpTo }) => ({
    ...state,
    readUpTo,
    ...withThreads(Object.entries(threads).filter(([, upTo]) => upTo > readUpTo)),
  }),
  ThreadRead: ({ threads = {}, ...state }, { threadId, upTo }) => ({
    ...state,
    ...withThreads([...Object.entries(threads).filter(([id]) => id !== threadId), [threadId, upTo]]),
  }),
  DeliveryBegun: (state, { channel, delivery: id, upTo, at }) =>
    withChannel(state, channel, (one) => ({
      ...one,
      delivery: { id, upTo, begunAt: at, attempts: 0, next: at },
    })),
  DeliveryCompleted: (state, { channel }) =>
    withChannel(state, channel, ({ sentUpTo, delivery }) => ({ sentUpTo: delivery?.upTo ?? sentUpTo })),
  DeliveryFailed: (state, { channel, attempt: attempts, message: failure, retryAt: next }) =>
    withDelivery(state, channel, (one) => ({ ...one, attempts, next, failure })),
  DeliveryParked: (state, { channel, attempt: attempts, message: failure }) =>
    withDelivery(state, channel, (one) => ({ ...one, attempts, next: undefined, failure })),
  NoticesResent: (state, { channel, at }) =>
    withDelivery(state, channel, (one) => ({ ...one, attempts: 0, begunAt: at, next: at })),
};

/** The threads that were read last. Without any, so that mailboxes of earlier events keep their form, none. */
function withThreads(threads: readonly (readonly [string, Position])[]): Pick<MailboxState, 'threads'> {
  return threads.length === 0 ? {} : { threads: Object.fromEntries(threads.slice(-MAX_THREADS)) };
}

function withChannel(
  state: MailboxState,
  channel: NoticeChannel,
  change: (one: ChannelState) => ChannelState,
): MailboxState {
  const known = state.channels[channel];
  return known === undefined ? state : { ...state, channels: { ...state.channels, [channel]: change(known) } };
}

function withDelivery(state: MailboxState, channel: NoticeChannel, change: (one: Delivery) => Delivery): MailboxState {
  return withChannel(state, channel, (one) => (one.delivery ? { ...one, delivery: change(one.delivery) } : one));
}

/**
 * What an account has read of the notices of a cluster, and what was sent to it. A delivery is recorded before its first
 * attempt, so a crash at any moment repeats it under its id, and loses none.
 */
export const mailboxDecider: Decider<MailboxState, MailboxCommand, MailboxEvent, MailboxContext> = defineDecider({
  initial,
  shape: mailboxCommandShape,
  guard: (_command: MailboxCommand, _state: MailboxState, { cluster }: MailboxContext) =>
    cluster.exists ? undefined : clusterNotFound,
  decide: {
    SetNoticeSettings: ({ settings, since }, state) =>
      sameData(settings, state.settings) ? accept() : accept({ type: 'NoticeSettingsSet', data: { settings, since } }),
    MarkNoticesRead: ({ upTo }, { readUpTo }) =>
      upTo <= readUpTo ? accept() : accept({ type: 'NoticesRead', data: { upTo } }),
    MarkThreadRead: ({ threadId, upTo }, state) =>
      upTo <= threadReadUpTo(state, threadId) ? accept() : accept({ type: 'ThreadRead', data: { threadId, upTo } }),
    BeginDelivery: begin,
    CompleteDelivery: ({ channel, delivery }, state) =>
      deliveryOf(state, channel)?.id === delivery
        ? accept({ type: 'DeliveryCompleted', data: { channel, delivery } })
        : accept(),
    FailDelivery: fail,
    ResendNotices: resend,
  },
  evolve,
});

/** Up to which position the mentions in a thread have been read: by themselves, or with all notices. */
export function threadReadUpTo({ readUpTo, threads = {} }: MailboxState, threadId: Id): Position {
  const own = Object.hasOwn(threads, threadId) ? threads[threadId]! : BEFORE_FIRST;
  return own > readUpTo ? own : readUpTo;
}

type Command<T extends MailboxCommand['type']> = Extract<MailboxCommand, { readonly type: T }>;

function deliveryOf({ channels }: MailboxState, channel: NoticeChannel): Delivery | undefined {
  return channels[channel]?.delivery;
}

function begin({ channel, upTo, at }: Command<'BeginDelivery'>, { channels }: MailboxState): Decision<MailboxEvent> {
  const known = channels[channel];
  if (known === undefined) return refuse(channelNotSet(channel));
  if (known.delivery !== undefined || upTo <= known.sentUpTo) return accept();
  // Positions only grow, so no id repeats, not even if the channel was removed and set again.
  return accept({ type: 'DeliveryBegun', data: { channel, delivery: `${channel}-${upTo}`, upTo, at } });
}

/** The pauses grow from a minute to two hours; after a day the delivery is parked. */
function fail(command: Command<'FailDelivery'>, state: MailboxState): Decision<MailboxEvent> {
  const { channel, delivery, attempt, at, message } = command;
  const found = deliveryOf(state, channel);
  if (found?.id !== delivery || found.next === undefined || attempt !== found.attempts + 1) return accept();
  const now = Date.parse(at);
  const data = { channel, delivery, attempt, message };
  if (now - Date.parse(found.begunAt) >= DAY) return accept({ type: 'DeliveryParked', data });
  const pause = Math.min(MINUTE * 2 ** (attempt - 1), MAX_PAUSE);
  return accept({ type: 'DeliveryFailed', data: { ...data, retryAt: new Date(now + pause).toISOString() } });
}

function resend(
  { channel }: Command<'ResendNotices'>,
  state: MailboxState,
  { now }: MailboxContext,
): Decision<MailboxEvent> {
  if (state.channels[channel] === undefined) return refuse(channelNotSet(channel));
  const found = deliveryOf(state, channel);
  if (found?.failure === undefined || found.attempts === 0) return accept();
  return accept({ type: 'NoticesResent', data: { channel, delivery: found.id, at: now } });
}

function channelNotSet(channel: NoticeChannel): Refusal {
  return {
    code: 'CHANNEL_NOT_SET',
    message: `The account has no address for the channel "${channel}".`,
    remedy: 'Set the address in the settings of its notices first.',
    details: { channel },
  };
}
