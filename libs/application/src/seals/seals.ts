import {
  streamName,
  type Id,
  type Position,
  type RecordedEvent,
  type Refusal,
  type Seal,
  type SealKeysState,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { proveEvent, type EventProof } from '@strata/ledger';
import { HISTORY, timelineRows } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { refusalError, requireAllowed } from '../access/access-error.js';
import { callerName, type Caller } from '../access/caller.js';
import { notAllowed } from '../access/not-allowed.js';
import { administersAll } from '../access/principal.js';
import { mayRead } from '../access/read-access.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { SecurityLog } from '../security-log/security-log.js';
import type { Sealer, Sealing, SealingOptions, SealSchedule } from './sealer.js';
import type { SealSigners } from './seal-signers.js';

export interface SealsOptions {
  readonly events: EventStore;
  readonly store: ReadStore;
  readonly sealer: Sealer;
  readonly signers: SealSigners;
  readonly securityLog: SecurityLog;
}

/** A seal without the list of its events, to publish, keep or pin. */
export type SealRecord = Pick<Seal, 'statement' | 'signature' | 'publicKey'>;

/** An event as stored, and its proof. Undefined as long as no seal covers it. */
export interface ProvenEvent {
  readonly event: RecordedEvent;
  readonly proof: EventProof | undefined;
}

export type SealKeyRecord = SealKeysState['keys'][number];

export interface SealPage {
  /** Seals before this number; the newest first by default. */
  readonly before?: number | undefined;
  readonly limit: number;
}

const STREAM = streamName({ kind: 'seals', scope: 'all' });

/** The seals of the log. Anybody who is signed in may read them: they contain hashes only. */
export class Seals {
  readonly #options: SealsOptions;

  constructor(options: SealsOptions) {
    this.#options = options;
  }

  /** Seals every event up to the end of the log. Throws `NOT_ALLOWED` and `SEALS_NEED_SECRETS_KEY`. */
  async seal(caller: Caller, options: SealingOptions = {}): Promise<Sealing> {
    requireMayManage(caller, 'seal the log');
    return this.#options.sealer.seal(callerName(caller), options);
  }

  /** Seals the log on schedule until the signal aborts; see `Sealer.follow`. */
  async follow(schedule: SealSchedule, signal: AbortSignal): Promise<void> {
    return this.#options.sealer.follow(schedule, signal);
  }

  /** The last seal; undefined if nothing is sealed. */
  async last(): Promise<SealRecord | undefined> {
    return (await this.list({ limit: 1 }))[0];
  }

  /** A page of the seals, newest first. */
  async list({ before, limit }: SealPage): Promise<readonly SealRecord[]> {
    // The first seal has the number 1 and the revision 0.
    const from = before === undefined ? undefined : before - 2;
    if (limit < 1 || (from !== undefined && from < 0)) return [];
    const records: SealRecord[] = [];
    for await (const event of this.#options.events.readStream(STREAM, { direction: 'backwards', from, limit })) {
      const { statement, signature, publicKey } = sealIn(event);
      records.push({ statement, signature, publicKey });
    }
    return records;
  }

  /** The public keys, oldest first. */
  keys(): Promise<readonly SealKeyRecord[]> {
    return this.#options.signers.keys();
  }

  /** Signs with a new key from now on. Throws `NOT_ALLOWED` and `SEALS_NEED_SECRETS_KEY`. */
  async rotateKey(caller: Caller): Promise<SealKeyRecord> {
    requireMayManage(caller, 'replace the key of the seals');
    const added = await this.#options.signers.rotate(callerName(caller));
    if ('code' in added) throw refusalError(added);
    this.#record(caller, `seal key ${added.key} added`);
    const keys = await this.keys();
    return keys.find(({ key }) => key === added.key)!;
  }

  /** Declares that seals of a key are not valid from now on. Throws `NOT_ALLOWED`. */
  async revokeKey(caller: Caller, key: string, reason: string): Promise<Outcome> {
    requireMayManage(caller, 'revoke a key of the seals');
    const outcome = await this.#options.signers.revoke(callerName(caller), key, reason);
    if (outcome.kind !== 'refused') this.#record(caller, `seal key ${key} revoked`);
    return outcome;
  }

  /**
   * The event of a cluster at a position, as stored, and the proof that it is in the sealed log. Throws `NOT_ALLOWED` and
   * `UNKNOWN_EVENT`.
   */
  async prove(caller: Caller, clusterId: Id, position: Position): Promise<ProvenEvent> {
    requireAllowed(mayRead(caller, clusterId, 'history'));
    const event = await this.#eventAt(clusterId, position);
    if (event === undefined) throw refusalError(eventNotFound(clusterId, position));
    const at = await this.#sealCovering(position);
    if (at === undefined) return { event, proof: undefined };
    return { event, proof: proveEvent(position, at) };
  }

  async #eventAt(cluster: Id, position: Position): Promise<RecordedEvent | undefined> {
    const [row] = await timelineRows(this.#options.store.reader(HISTORY), cluster, [position]);
    if (row === undefined) return undefined;
    return first(this.#options.events.readStream(row.stream, { from: row.revision, limit: 1 }));
  }

  /** The first seal that covers a position, and the one before it, found by bisection. */
  async #sealCovering(
    position: Position,
  ): Promise<{ readonly seal: Seal; readonly before: Seal | undefined } | undefined> {
    const newest = await first(this.#options.events.readStream(STREAM, { direction: 'backwards', limit: 1 }));
    if (newest === undefined || sealIn(newest).statement.position < position) return undefined;
    let [low, high] = [0, newest.revision];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((await this.#sealAt(middle))!.statement.position < position) low = middle + 1;
      else high = middle;
    }
    return { seal: (await this.#sealAt(low))!, before: low === 0 ? undefined : await this.#sealAt(low - 1) };
  }

  async #sealAt(revision: number): Promise<Seal | undefined> {
    const event = await first(this.#options.events.readStream(STREAM, { from: revision, limit: 1 }));
    return event && sealIn(event);
  }

  #record(caller: Caller, detail: string): void {
    this.#options.securityLog.record({ event: 'authz_admin', by: callerName(caller), result: 'success', detail });
  }
}

function requireMayManage(caller: Caller, what: string): void {
  const isAllowed = 'operator' in caller || administersAll(caller);
  requireAllowed(isAllowed ? undefined : notAllowed(caller, what));
}

function sealIn({ data }: RecordedEvent): Seal {
  return data as unknown as Seal;
}

async function first<T>(items: AsyncIterable<T>): Promise<T | undefined> {
  for await (const item of items) return item;
  return undefined;
}

function eventNotFound(clusterId: Id, position: Position): Refusal {
  return {
    code: 'UNKNOWN_EVENT',
    message: `The cluster "${clusterId}" has no event at position ${position}.`,
    remedy: 'Take a position from its timeline.',
  };
}
