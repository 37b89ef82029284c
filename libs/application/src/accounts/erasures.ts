import {
  excerpt,
  holdsOf,
  isLogin,
  type AccountCommand,
  type AccountState,
  type AddressedCommand,
  type JsonObject,
  type Position,
  type Refusal,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { accounts, HISTORY } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { requireAllowed } from '../access/access-error.js';
import { callerName, operator, type Caller } from '../access/caller.js';
import { mayManage } from '../access/manage-access.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { CommandRunner } from '../commands/command-runner.js';
import type { Commands, SendOptions } from '../commands/commands.js';
import type { PersonKeys } from '../personal/person-keys.js';
import type { SecurityLog } from '../security-log/security-log.js';
import type { SignIn } from '../sign-in/sign-in.js';
import { accountEvent } from './account-event.js';

export interface ErasuresOptions {
  readonly events: EventStore;
  readonly store: ReadStore;
  readonly commands: Commands;
  readonly runner: Pick<CommandRunner, 'account'>;
  readonly keys: PersonKeys;
  readonly signIn: Pick<SignIn, 'forget'>;
  readonly securityLog: SecurityLog;
}

/** Whose personal data to erase, and why; the reason stays readable. */
interface ErasureRequest {
  readonly login: string;
  readonly reason: string;
}

/** What the log holds of a person in events of one type. */
interface HeldTexts {
  readonly type: string;
  /** Texts under the key of the person: destroying it erases them. */
  readonly sealed: number;
  /** Texts that were written before keys existed: they stay in the log. */
  readonly plain: number;
}

/** What the log holds of a person. */
export interface PersonRecord {
  readonly login: string;
  /** True once the key is destroyed, and the texts under it are erased. */
  readonly erased: boolean;
  readonly sealed: number;
  readonly plain: number;
  /** By type of event, sorted. */
  readonly texts: readonly HeldTexts[];
  /** The positions of events with plain texts, the first of them. */
  readonly plainAt: readonly Position[];
  /** True if the login, which cannot be erased, looks like an e-mail address. */
  readonly loginIsAddress: boolean;
}

/** What is remembered of a destroyed key, so that an erasure that was cut off can be finished. */
interface Destruction {
  readonly by: string;
  readonly reason: string;
  readonly recorded?: boolean;
}

const MAX_POSITIONS = 100;
const BY_STRATA = operator('system:erasures');

/**
 * Erases the personal data of people: destroys the key under which it is sealed, and deletes what the account store has of
 * the account. The events stay as they are, and so do their hashes.
 */
export class Erasures {
  readonly #options: ErasuresOptions;

  constructor(options: ErasuresOptions) {
    this.#options = options;
  }

  /**
   * What the log holds of a person; reads the whole log. Undefined without an account. Throws `NOT_ALLOWED` unless the
   * caller administers all.
   */
  async record(caller: Caller, login: string): Promise<PersonRecord | undefined> {
    requireAllowed(mayManage(caller, 'read what is stored of a person'));
    if ('code' in (await this.#find(login))) return undefined;
    const { byType, plainAt } = await this.#heldOf(login);
    const texts = [...byType.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
    return {
      login,
      erased: (await this.#options.keys.find(login)) === 'destroyed',
      sealed: sum(texts, 'sealed'),
      plain: sum(texts, 'plain'),
      texts,
      plainAt,
      loginIsAddress: login.includes('@'),
    };
  }

  /**
   * Closes the account if it is open, deletes its password, second factor and sessions, destroys the key of its person and
   * records that. Whatever it is cut off at, the next call, or the next start of a server, finishes it. For operators and
   * administrators of all clusters.
   */
  async erase(caller: Caller, { login, reason }: ErasureRequest, options: SendOptions = {}): Promise<Outcome> {
    const refusal = mayManage(caller, 'erase a person');
    if (refusal) return { kind: 'refused', refusal };
    const account = await this.#find(login);
    if ('code' in account) return { kind: 'refused', refusal: account };
    // What would be refused afterwards, is before anything is destroyed.
    const command = { type: 'ErasePerson', reason } as const;
    const closing = account.closed
      ? undefined
      : await this.#options.commands.execute(caller, toAccount(login, { type: 'CloseAccount', reason }));
    if (closing?.kind === 'refused') return closing;
    const rehearsed = await this.#options.commands.rehearse(caller, toAccount(login, command), options);
    if (rehearsed.kind === 'refused') return rehearsed;
    await this.#options.signIn.forget(login);
    const destruction: Destruction = { by: callerName(caller), reason };
    await this.#options.keys.destroy(login, destruction as unknown as JsonObject);
    const outcome = await this.#options.commands.execute(caller, toAccount(login, command), options);
    if (outcome.kind !== 'refused') await this.#close(login);
    if (outcome.kind !== 'unchanged') {
      const done = { aggregate: 'account', login, command } as const;
      this.#options.securityLog.record(accountEvent(callerName(caller), done, outcome));
    }
    return outcome;
  }

  /**
   * Finishes erasures that were cut off: a key was destroyed, but the log does not say so; or a backup has brought back
   * a key whose destruction the log records. Returns the logins.
   */
  async finish(): Promise<readonly string[]> {
    const { keys, store } = this.#options;
    const finished: string[] = [];
    const destroyed = await keys.destroyed();
    for (const { login, data } of destroyed) {
      const { reason, recorded } = data as unknown as Destruction;
      if (recorded === true) continue;
      const outcome = await this.erase(BY_STRATA, { login, reason });
      if (outcome.kind !== 'refused') finished.push(login);
    }
    const gone = new Set(destroyed.map(({ login }) => login));
    for (const { login, erased } of await accounts(store.reader(HISTORY))) {
      if (!erased || gone.has(login)) continue;
      await this.erase(BY_STRATA, { login, reason: 'restored' });
      finished.push(login);
    }
    return finished;
  }

  /** Counts the texts of a person in the whole log. */
  async #heldOf(login: string): Promise<{ readonly byType: Map<string, HeldTexts>; readonly plainAt: Position[] }> {
    const byType = new Map<string, HeldTexts>();
    const plainAt: Position[] = [];
    for await (const events of this.#options.events.readAll()) {
      for (const { stream, type, data, position } of events) {
        const { sealed, plain } = holdsOf(login, { stream, type, data });
        if (sealed + plain === 0) continue;
        const known = byType.get(type);
        byType.set(type, { type, sealed: sealed + (known?.sealed ?? 0), plain: plain + (known?.plain ?? 0) });
        if (plain > 0 && plainAt.length < MAX_POSITIONS) plainAt.push(position);
      }
    }
    return { byType, plainAt };
  }

  /** Remembers that the log records the destruction. */
  async #close(login: string): Promise<void> {
    const { keys } = this.#options;
    const found = (await keys.destroyed()).find((key) => key.login === login);
    if (found && found.data['recorded'] !== true) await keys.remember(found, { ...found.data, recorded: true });
  }

  async #find(login: string): Promise<AccountState | Refusal> {
    const account = isLogin(login) ? await this.#options.runner.account(login) : undefined;
    return account?.exists ? account : accountNotFound(login);
  }
}

function toAccount(login: string, command: AccountCommand): AddressedCommand {
  return { aggregate: 'account', login, command };
}

function sum(texts: readonly HeldTexts[], part: 'sealed' | 'plain'): number {
  return texts.reduce((total, texts) => total + texts[part], 0);
}

function accountNotFound(login: string): Refusal {
  return {
    code: 'ACCOUNT_NOT_FOUND',
    message: `There is no account "${excerpt(login)}".`,
    remedy: 'Use the login of an existing account.',
  };
}
