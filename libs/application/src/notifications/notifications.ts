import {
  mailboxDecider,
  threadReadUpTo,
  type AddressedCommand,
  type Id,
  type JsonObject,
  type MailboxState,
  type NoticeChannel,
  type NoticeSettings,
  type Position,
  type Refusal,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { findAccount, HISTORY } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import {
  endOf,
  findMailbox,
  findNotices,
  NoticeRunner,
  WORKLISTS,
  type Notice,
  type NoticeRunnerOptions,
} from '@strata/workflows';
import { createHmac } from 'node:crypto';
import { requireAllowed } from '../access/access-error.js';
import { callerName, type Caller } from '../access/caller.js';
import { notAllowed } from '../access/not-allowed.js';
import { holds } from '../access/principal.js';
import { mayRead } from '../access/read-access.js';
import { awaitPosition } from '../clusters/await-position.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { CommandRunner } from '../commands/command-runner.js';
import type { Commands, SendOptions } from '../commands/commands.js';
import type { PersonalTexts } from '../personal/personal-texts.js';
import { noticeCommands } from './notice-commands.js';
import { recipientOf } from './noticed-by.js';

interface NotificationsOptions {
  readonly events: Pick<EventStore, 'head'>;
  readonly store: ReadStore;
  readonly commands: Commands;
  readonly runner: CommandRunner;
  readonly personal: PersonalTexts;
  readonly now: () => number;
  /** The key from which the secrets of webhooks are derived; without it, there are no webhooks. */
  readonly secretsKey?: Uint8Array | undefined;
  /** How long a query waits for a position that is not projected yet, in milliseconds. */
  readonly waitFor?: number | undefined;
}

/** Whose notices in which cluster; by default the caller's own. */
export interface NoticesOf {
  readonly cluster: Id;
  readonly login?: string | undefined;
}

/** Which notices to read, newest first. */
export interface NoticesQuestion extends NoticesOf {
  /** The id of the last notice of the page before. */
  readonly before?: string | undefined;
  readonly unread?: boolean | undefined;
  /** The most notices. */
  readonly limit: number;
}

/** A notice as it is shown. */
export interface ShownNotice extends Notice {
  readonly isRead: boolean;
}

function isRead(mailbox: MailboxState, { thread, position }: Notice): boolean {
  return position <= (thread === undefined ? mailbox.readUpTo : threadReadUpTo(mailbox, thread));
}

/** A mailbox as its owner sees it. */
export interface MailboxView extends MailboxState {
  readonly cluster: Id;
  readonly login: string;
  /** The key of the signatures of its webhook; undefined without a webhook, and for everybody but the owner. */
  readonly secret?: string | undefined;
}

/** Notices: what somebody is told of a cluster, what they have read, and how it is sent to them. */
export class Notifications {
  readonly #options: NotificationsOptions;

  constructor(options: NotificationsOptions) {
    this.#options = options;
  }

  /**
   * Notices to an account, by its roles, newest first. Throws `NOT_ALLOWED`: administrators see what others are told, others
   * only their own.
   */
  async list(caller: Caller, question: NoticesQuestion): Promise<readonly ShownNotice[]> {
    const { cluster, before, unread = false, limit } = question;
    const login = this.#ownerOf(caller, question);
    const { store, commands } = this.#options;
    const account = await findAccount(store.reader(HISTORY), login);
    const mailbox = (await findMailbox(store.reader(WORKLISTS), { cluster, login })) ?? mailboxDecider.initial;
    const { readUpTo } = mailbox;
    const found = await findNotices(store.reader(WORKLISTS), {
      cluster,
      login,
      ...recipientOf(account, await commands.cluster(cluster)),
      ...(unread ? { after: endOf(readUpTo), isWanted: (notice) => !isRead(mailbox, notice) } : {}),
      before,
      newestFirst: true,
      limit,
    });
    return found.map((notice) => ({ ...notice, isRead: isRead(mailbox, notice) }));
  }

  /** A mailbox: settings, and what is on its way. Throws `NOT_ALLOWED` and `POSITION_NOT_REACHED`. */
  async mailbox(caller: Caller, of: NoticesOf, after?: Position): Promise<MailboxView> {
    const login = this.#ownerOf(caller, of);
    const { cluster } = of;
    const { store, personal, waitFor: within } = this.#options;
    if (after !== undefined) await awaitPosition(store, after, { within, projection: WORKLISTS });
    const state = await personal.open(await findMailbox(store.reader(WORKLISTS), { cluster, login }));
    const webhook = state?.settings?.webhook;
    const isOwn = callerName(caller) === login || 'operator' in caller;
    const secret =
      isOwn && webhook !== undefined && URL.canParse(webhook)
        ? this.webhookSecret({ cluster, login, address: webhook })
        : undefined;
    return { readUpTo: '', channels: {}, ...state, cluster, login, secret };
  }

  /** Sets how notices are sent to the caller, or to an account by an operator. */
  async set(
    caller: Caller,
    { settings, ...of }: NoticesOf & { readonly settings: NoticeSettings },
    options?: SendOptions,
  ): Promise<Outcome> {
    if (settings.webhook !== undefined && this.#options.secretsKey === undefined) {
      return { kind: 'refused', refusal: WEBHOOKS_NEED_KEY };
    }
    const since = await this.#options.events.head();
    const asked = { settings: { ...of, login: of.login ?? null, settings: settings as unknown as JsonObject } };
    const command = { type: 'SetNoticeSettings', settings, since } as const;
    return this.#options.commands.execute(caller, toMailbox(caller, of, command), { ...options, asked });
  }

  /** Marks notices up to a position as read. */
  markRead(
    caller: Caller,
    { upTo, ...of }: NoticesOf & { readonly upTo: Position },
    options?: SendOptions,
  ): Promise<Outcome> {
    return this.#options.commands.execute(caller, toMailbox(caller, of, { type: 'MarkNoticesRead', upTo }), options);
  }

  /** Marks the mentions of the caller in a thread of comments up to a position as read. */
  markThreadRead(
    caller: Caller,
    { threadId, upTo, ...of }: NoticesOf & { readonly threadId: Id; readonly upTo: Position },
    options?: SendOptions,
  ): Promise<Outcome> {
    const command = { type: 'MarkThreadRead', threadId, upTo } as const;
    return this.#options.commands.execute(caller, toMailbox(caller, of, command), options);
  }

  /** Sends again what is parked; the owner and administrators may. */
  resend(
    caller: Caller,
    { channel, ...of }: NoticesOf & { readonly channel: NoticeChannel },
    options?: SendOptions,
  ): Promise<Outcome> {
    return this.#options.commands.execute(caller, toMailbox(caller, of, { type: 'ResendNotices', channel }), options);
  }

  /** The key with which what is posted to a webhook is signed; undefined if webhooks are not set up. */
  webhookSecret(of: { readonly cluster: Id; readonly login: string; readonly address: string }): string | undefined {
    const { secretsKey } = this.#options;
    if (secretsKey === undefined) return undefined;
    return createHmac('sha256', secretsKey)
      .update(JSON.stringify(['webhook', of.cluster, of.login, of.address]))
      .digest('hex');
  }

  /** The runner that sends notices. Several at once do no harm: what they repeat has the same id. */
  sending(options: Pick<NoticeRunnerOptions, 'sender' | 'log' | 'isActive'>): NoticeRunner {
    const { store, runner, now } = this.#options;
    return new NoticeRunner({ store, commands: noticeCommands(runner), now, ...options });
  }

  /** The account whose mailbox it is. Throws `NOT_ALLOWED`. */
  #ownerOf(caller: Caller, { cluster, login = callerName(caller) }: NoticesOf): string {
    requireAllowed(mayRead(caller, cluster, 'cluster'));
    const isAllowed = 'operator' in caller || login === caller.login || holds(caller, cluster, 'administrator');
    if (!isAllowed) requireAllowed(notAllowed(caller, 'read the notices of another account'));
    return login;
  }
}

type ToMailbox = Extract<AddressedCommand, { readonly aggregate: 'mailbox' }>;

function toMailbox(
  caller: Caller,
  { cluster, login = callerName(caller) }: NoticesOf,
  command: ToMailbox['command'],
): AddressedCommand {
  return { aggregate: 'mailbox', cluster, login, command };
}

const WEBHOOKS_NEED_KEY: Refusal = {
  code: 'WEBHOOKS_NOT_SET_UP',
  message: 'This installation has no key from which it could derive the signature of a webhook.',
  remedy: 'Set STRATA_SECRETS_KEY, or keep the file secrets.key in the data folder.',
};
