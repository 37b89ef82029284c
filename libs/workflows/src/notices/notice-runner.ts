import {
  NOTICE_CHANNELS,
  streamName,
  type AddressedCommand,
  type Delivery,
  type Id,
  type InstantText,
  type Language,
  type MailboxCommand,
  type MailboxRef,
  type MailboxState,
  type NoticeChannel,
  type Position,
} from '@strata/domain';
import type { ReadStore, TableReader } from '@strata/read-store';
import { Idle } from '../runner/idle.js';
import { isClosed, keepGoing } from '../runner/keep-going.js';
import type { SentCommand } from '../runner/process-runner.js';
import { WORKLISTS } from '../worklists/worklists.js';
import { isTimeToSend } from './send-times.js';
import { endOf, findNotices, mailboxesWithChannels, type Recipient } from './notices.queries.js';
import type { Notice } from './notice.js';

/** Notices on their way to one account. */
export interface OutgoingNotices extends MailboxRef {
  /** The same whenever these notices are sent, so that a receiver recognises a repetition. */
  readonly id: string;
  readonly channel: NoticeChannel;
  readonly address: string;
  readonly language: Language;
  readonly notices: readonly Notice[];
}

/** The port through which notices leave. Rejects if they did not arrive, or may not have. */
export interface NoticeSender {
  send(outgoing: OutgoingNotices): Promise<void>;
}

/** What the runner needs of the product. */
export interface NoticeCommands {
  /** Executes a command in the name of Strata; with the same identity it acts once. */
  execute(addressed: AddressedCommand, identity: readonly string[]): Promise<SentCommand>;
  /** A mailbox, read from its stream. */
  mailbox(ref: MailboxRef): Promise<MailboxState>;
  /** What an account is told by its roles now. */
  recipient(ref: MailboxRef): Promise<Recipient>;
  timeZone(cluster: Id): Promise<string>;
}

/** The logger of a runner; compatible with pino. */
interface NoticeLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface NoticeRunnerOptions {
  readonly store: ReadStore;
  readonly commands: NoticeCommands;
  readonly sender: NoticeSender;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log?: NoticeLog | undefined;
  /** False while another process sends; by default always true. */
  readonly isActive?: (() => boolean) | undefined;
}

const MAILBOXES = 500;
/** After how many notices a delivery ends; those of one event stay together. */
const DELIVERED = 200;
const ALL = 100_000;
/** If the log does not move, what waits for a time of day or for another attempt is looked for this often (ms). */
const LOOK = 15_000;
const MAX_IDLE = 5_000;
const MAX_MESSAGE = 2_000;

/**
 * Sends notices to those who have an address. It keeps nothing itself: the notices are in the projection, and what was sent
 * is in the stream of the mailbox, where a delivery is recorded before its first attempt. After a crash at any instruction
 * it is sent again under the same id.
 */
export class NoticeRunner {
  readonly #options: NoticeRunnerOptions;
  readonly #idle = new Idle();
  /** Where the projection was when everything that could be sent had been. */
  #seen: { readonly checkpoint: Position; readonly at: number } | undefined;

  constructor(options: NoticeRunnerOptions) {
    this.#options = options;
  }

  /** Sends until the signal aborts; resumes by itself after outages. */
  async run(signal: AbortSignal): Promise<void> {
    const onError = (error: unknown): void =>
      this.#options.log?.warn({ err: error }, 'Notices interrupted, trying again');
    await keepGoing({ idle: this.#idle, step: () => this.#step(signal), onError }, signal);
  }

  /** Sends what can be sent now; one delivery of each mailbox and channel. Returns the number of attempts. */
  async tick(signal?: AbortSignal): Promise<number> {
    let attempts = 0;
    for (let offset = 0; ; offset += MAILBOXES) {
      const page = await mailboxesWithChannels(this.#reader(), { limit: MAILBOXES, offset });
      for (const mailbox of page) {
        if (signal?.aborted) return attempts;
        attempts += await this.#sendAll(mailbox);
      }
      if (page.length < MAILBOXES) return attempts;
    }
  }

  /** Tells the runner that the projection has changed, or that it has become active. */
  wake(): void {
    this.#idle.wake();
  }

  /**
   * The number of attempts. Whether a channel may have something to send is known from its projected state. A mailbox that
   * cannot be read blocks no others.
   */
  async #sendAll({ state, ...ref }: MailboxRef & { readonly state: MailboxState }): Promise<number> {
    let attempts = 0;
    for (const channel of NOTICE_CHANNELS) {
      const known = state.channels[channel];
      if (known === undefined || (known.delivery !== undefined && !this.#isDue(known.delivery))) continue;
      try {
        if (await this.#send(ref, channel)) attempts += 1;
      } catch (error) {
        if (isClosed(error)) throw error;
        const { cluster, login } = ref;
        this.#options.log?.warn({ err: error, cluster, login, channel }, 'A mailbox could not be served');
      }
    }
    return attempts;
  }

  async #step(signal: AbortSignal): Promise<void> {
    if (this.#options.isActive?.() !== false && (await this.#hasWork())) await this.tick(signal);
    await this.#idle.wait(MAX_IDLE, signal);
  }

  async #hasWork(): Promise<boolean> {
    const checkpoint = await this.#options.store.checkpoint(WORKLISTS);
    const now = this.#options.now();
    if (this.#seen?.checkpoint === checkpoint && Math.abs(now - this.#seen.at) < LOOK) return false;
    this.#seen = { checkpoint, at: now };
    return true;
  }

  /** True if an attempt was made. */
  async #send(ref: MailboxRef, channel: NoticeChannel): Promise<boolean> {
    const mailbox = await this.#options.commands.mailbox(ref);
    if (!(await this.#isTime(ref, mailbox))) return false;
    const delivery = mailbox.channels[channel]?.delivery ?? (await this.#begin(ref, channel, mailbox));
    if (delivery === undefined || !this.#isDue(delivery)) return false;
    await this.#attempt(ref, { channel, mailbox, delivery });
    return true;
  }

  /** False if a delivery is parked, or its next attempt is later. */
  #isDue({ next }: Delivery): boolean {
    return next !== undefined && Date.parse(next) <= this.#options.now();
  }

  /** Records a delivery of the notices that have not been sent; undefined if there are none, or it is not the time. */
  async #begin(ref: MailboxRef, channel: NoticeChannel, mailbox: MailboxState): Promise<Delivery | undefined> {
    const known = mailbox.channels[channel];
    if (known === undefined || !(await this.#isTimeOfDigest(ref, mailbox, known.sentUpTo))) return undefined;
    const last = (await this.#notices(ref, { after: known.sentUpTo, limit: DELIVERED })).at(-1);
    if (last === undefined) return undefined;
    const at = new Date(this.#options.now()).toISOString();
    const command = { type: 'BeginDelivery', channel, upTo: last.position, at } as const;
    await this.#execute(ref, command, ['begin', channel, last.position]);
    return (await this.#options.commands.mailbox(ref)).channels[channel]?.delivery;
  }

  /** Whether there is a digest of what has not been sent, and it is due; without a digest, nothing is waited for. */
  async #isTimeOfDigest(ref: MailboxRef, mailbox: MailboxState, sentUpTo: Position): Promise<boolean> {
    if (mailbox.settings?.digestAt === undefined) return true;
    const [first] = await this.#notices(ref, { after: sentUpTo, limit: 1 });
    return first !== undefined && this.#isTime(ref, mailbox, first.at);
  }

  /** Whether notices, of which the first is from `since`, may be sent now; a delivery that has begun waits for no digest. */
  async #isTime(ref: MailboxRef, { settings }: MailboxState, since?: InstantText): Promise<boolean> {
    if (settings === undefined) return false;
    const timeZone = await this.#options.commands.timeZone(ref.cluster);
    return isTimeToSend(settings, { now: this.#options.now(), timeZone, ...(since !== undefined && { since }) });
  }

  async #attempt(
    ref: MailboxRef,
    { channel, mailbox, delivery }: { channel: NoticeChannel; mailbox: MailboxState; delivery: Delivery },
  ): Promise<void> {
    const { settings, channels } = mailbox;
    const address = settings?.[channel];
    const after = channels[channel]?.sentUpTo ?? '';
    const notices = await this.#notices(ref, { after, upTo: delivery.upTo, limit: ALL });
    try {
      // Whoever has lost the roles since is no longer told.
      if (notices.length > 0 && settings !== undefined && address !== undefined) {
        const id = `${streamName({ kind: 'mailbox', ...ref })}.${delivery.id}`;
        const { cluster, login } = ref;
        await this.#options.sender.send({ id, cluster, login, channel, address, language: settings.language, notices });
      }
    } catch (error) {
      return this.#fail(ref, { channel, delivery }, messageOf(error, address));
    }
    const command = { type: 'CompleteDelivery', channel, delivery: delivery.id } as const;
    await this.#execute(ref, command, [delivery.id, 'done']);
  }

  async #fail(
    ref: MailboxRef,
    { channel, delivery }: { readonly channel: NoticeChannel; readonly delivery: Delivery },
    message: string,
  ): Promise<void> {
    const at = new Date(this.#options.now()).toISOString();
    const attempt = delivery.attempts + 1;
    const { cluster, login } = ref;
    this.#options.log?.warn({ cluster, login, channel, delivery: delivery.id, attempt, message }, 'Notices not sent');
    const command = { type: 'FailDelivery', channel, delivery: delivery.id, attempt, at, message } as const;
    await this.#execute(ref, command, [delivery.id, 'failed', String(attempt), at]);
  }

  async #notices(
    ref: MailboxRef,
    { after, upTo, limit }: { readonly after: Position; readonly upTo?: Position; readonly limit: number },
  ): Promise<readonly Notice[]> {
    const { cluster, login } = ref;
    const recipient = await this.#options.commands.recipient(ref);
    const before = upTo === undefined ? {} : { before: endOf(upTo) };
    return findNotices(this.#reader(), { cluster, login, ...recipient, after: endOf(after), ...before, limit });
  }

  async #execute(ref: MailboxRef, command: MailboxCommand, identity: readonly string[]): Promise<void> {
    const { cluster, login } = ref;
    const stream = streamName({ kind: 'mailbox', ...ref });
    const addressed = { aggregate: 'mailbox', cluster, login, command } as const;
    const sent = await this.#options.commands.execute(addressed, [stream, ...identity]);
    if (sent.kind !== 'refused') return;
    const { refusal } = sent;
    this.#options.log?.error({ cluster, login, command: command.type, refusal }, 'A mailbox could not go on');
  }

  #reader(): TableReader {
    return this.#options.store.reader(WORKLISTS);
  }
}

/** On one line, as events keep it, and without the address; cut then, since the cut may leave half a character. */
function messageOf(error: unknown, address: string | undefined): string {
  const text = error instanceof Error ? error.message : String(error);
  const line = (address === undefined ? text : text.replaceAll(address, '[address]'))
    .slice(0, MAX_MESSAGE)
    .replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
  return line === '' ? 'The notices were not sent.' : line;
}
