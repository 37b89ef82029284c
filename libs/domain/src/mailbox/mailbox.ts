import type { ClusterState } from '../cluster/cluster.js';
import type { Position } from '../position.js';
import type { Id, InstantText, Language } from '../words.js';

/** How notices leave Strata. In the application they are always shown. */
export const NOTICE_CHANNELS = ['email', 'webhook'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** A time of day in the time zone of the cluster, `HH:MM`. */
export type TimeOfDay = string;

/** How an account is told what happens in a cluster. */
export interface NoticeSettings {
  /** The language of e-mails. */
  readonly language: Language;
  /** The address for e-mails; without it, none are sent. */
  readonly email?: string | undefined;
  /** The http or https address that notices are posted to; without it, none are. */
  readonly webhook?: string | undefined;
  /** Collects notices and sends them once a day at this time; without it, they are sent at once. */
  readonly digestAt?: TimeOfDay | undefined;
  /** Nothing is sent from one time of day to another, also over midnight. */
  readonly quiet?: { readonly from: TimeOfDay; readonly to: TimeOfDay } | undefined;
}

/** Some notices on their way through a channel; sent again under the same id until they have arrived. */
export interface Delivery {
  /** Of the channel and the position of the last notice. */
  readonly id: string;
  /** The position of the last notice. */
  readonly upTo: Position;
  readonly begunAt: InstantText;
  /** The number of failed attempts. */
  readonly attempts: number;
  /** When the next attempt is due; undefined once it is parked: no attempt is made until it is resent. */
  readonly next: InstantText | undefined;
  /** Why the last attempt failed. */
  readonly failure?: string | undefined;
}

/** What has left through a channel. */
export interface ChannelState {
  /** Every notice up to this position has been sent, or was older than the channel. */
  readonly sentUpTo: Position;
  readonly delivery?: Delivery | undefined;
}

/** What an account has read of the notices of a cluster, and how they are sent to it. */
export interface MailboxState {
  readonly readUpTo: Position;
  /** The threads of comments that were read beyond that, up to which position; the last ones alone. */
  readonly threads?: Readonly<Record<Id, Position>> | undefined;
  readonly settings?: NoticeSettings | undefined;
  /** The channels that have an address. */
  readonly channels: Readonly<Partial<Record<NoticeChannel, ChannelState>>>;
}

export type MailboxCommand =
  | {
      readonly type: 'SetNoticeSettings';
      readonly settings: NoticeSettings;
      /** The end of the log: what a new address is not told about any more. Set by the application. */
      readonly since: Position;
    }
  | { readonly type: 'MarkNoticesRead'; readonly upTo: Position }
  /** Marks the mentions in a thread of comments as read. */
  | { readonly type: 'MarkThreadRead'; readonly threadId: Id; readonly upTo: Position }
  | {
      readonly type: 'BeginDelivery';
      readonly channel: NoticeChannel;
      readonly upTo: Position;
      readonly at: InstantText;
    }
  | { readonly type: 'CompleteDelivery'; readonly channel: NoticeChannel; readonly delivery: string }
  | {
      readonly type: 'FailDelivery';
      readonly channel: NoticeChannel;
      readonly delivery: string;
      /** The attempt that failed, from 1; a report of an earlier one is ignored. */
      readonly attempt: number;
      readonly at: InstantText;
      readonly message: string;
    }
  /** Sends what is parked again. */
  | { readonly type: 'ResendNotices'; readonly channel: NoticeChannel };

interface OfDelivery {
  readonly channel: NoticeChannel;
  readonly delivery: string;
}

export type MailboxEvent =
  | {
      readonly type: 'NoticeSettingsSet';
      readonly data: { readonly settings: NoticeSettings; readonly since: Position };
    }
  | { readonly type: 'NoticesRead'; readonly data: { readonly upTo: Position } }
  | { readonly type: 'ThreadRead'; readonly data: { readonly threadId: Id; readonly upTo: Position } }
  | {
      readonly type: 'DeliveryBegun';
      readonly data: OfDelivery & { readonly upTo: Position; readonly at: InstantText };
    }
  | { readonly type: 'DeliveryCompleted'; readonly data: OfDelivery }
  | {
      readonly type: 'DeliveryFailed';
      readonly data: OfDelivery & { readonly attempt: number; readonly message: string; readonly retryAt: InstantText };
    }
  | {
      readonly type: 'DeliveryParked';
      readonly data: OfDelivery & { readonly attempt: number; readonly message: string };
    }
  | { readonly type: 'NoticesResent'; readonly data: OfDelivery & { readonly at: InstantText } };

/** What the rules of a mailbox need. */
export interface MailboxContext {
  readonly cluster: ClusterState;
  /** The moment of the command. */
  readonly now: InstantText;
}

/** Whose mailbox: of an account in a cluster. */
export interface MailboxRef {
  readonly cluster: Id;
  readonly login: string;
}
