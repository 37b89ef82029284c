import type { Delivery, Id, NoticeChannel } from '@strata/domain';
import type { ChangeAnswer } from '../mutations/change.js';

/** The mailbox that was changed: of an account, by default that of the caller. */
export interface MailboxTarget {
  readonly cluster: Id;
  readonly login?: string | null | undefined;
}
export type MailboxChange = ChangeAnswer<MailboxTarget>;

/** Notices on their way through a channel. */
export interface DeliverySource extends Delivery {
  readonly channel: NoticeChannel;
}
