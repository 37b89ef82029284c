import type { LogEvent, Seal, SealEnd, SealStatement, SignedStatement } from './sealed.js';
import { canonicalJson } from './canonical-json.js';
import { fromHex, sha256, toHex } from './digest.js';
import { leafOf } from './leaf.js';
import { TreeFrontier } from './merkle-tree.js';
import { packEntries, type SealedEvent } from './seal-entries.js';
import { isSignedBy, type SealSigner } from './seal-key.js';

/** Separates signatures under seals from those under keys. */
const SEAL = 'strata seal 1\n';

/** The text that the key of a seal signs. */
function signedText(statement: SealStatement): string {
  return SEAL + canonicalJson(statement);
}

/** True if the public key signed the seal. */
export function isSealedBy(publicKey: string, { statement, signature }: SignedStatement): boolean {
  return isSignedBy(publicKey, signedText(statement), signature);
}

/** The hash of what a seal lists of its events, in hexadecimal. */
export function hashOfEntries(entries: Seal['entries']): string {
  return toHex(sha256(canonicalJson(entries)));
}

/** True if the frontier of a seal has the root that its statement signs. */
export function isIntactEnd(end: SealEnd): boolean {
  return toHex(treeOf(end).root()) === end.statement.root;
}

/** The tree of a seal, ready to grow. */
export function treeOf({ statement, frontier }: SealEnd): TreeFrontier {
  return new TreeFrontier(statement.size, frontier.map(fromHex));
}

/** A seal in the making: the events after the last seal, in the order of the log. */
export class SealDraft {
  readonly #last: SealStatement | undefined;
  readonly #tree: TreeFrontier;
  readonly #events: SealedEvent[] = [];
  #newest: Pick<LogEvent, 'position' | 'recordedAt'> | undefined;
  #isDue = false;

  constructor(last?: SealEnd) {
    this.#last = last?.statement;
    this.#tree = last === undefined ? new TreeFrontier() : treeOf(last);
  }

  /** The number of events that the seal adds to those of the last one. */
  get size(): number {
    return this.#events.length;
  }

  /** False if there is nothing to seal but earlier seals, which would go on forever. */
  get isDue(): boolean {
    return this.#isDue;
  }

  /** The position after which to read on. */
  get position(): string | undefined {
    return this.#newest?.position ?? this.#last?.position;
  }

  add(event: LogEvent): void {
    const leaf = leafOf(event);
    const { position, stream, recordedAt } = event;
    this.#tree.append(leaf);
    this.#events.push({ leaf, position, stream });
    this.#newest = { position, recordedAt };
    this.#isDue ||= event.type !== 'EventsSealed';
  }

  /** Closes and signs the seal. Throws if no event was added. */
  sign(signer: SealSigner): Seal {
    const newest = this.#newest;
    if (newest === undefined) throw new RangeError('A seal needs at least one event.');
    const last = this.#last;
    const entries = packEntries(this.#events);
    const statement: SealStatement = {
      format: 1,
      number: (last?.number ?? 0) + 1,
      size: this.#tree.size,
      root: toHex(this.#tree.root()),
      position: newest.position,
      recordedAt: newest.recordedAt,
      previous: last === undefined ? null : { size: last.size, root: last.root },
      entries: hashOfEntries(entries),
      key: signer.key,
    };
    const signature = signer.sign(signedText(statement));
    return { statement, signature, publicKey: signer.publicKey, entries, frontier: this.#tree.peaks.map(toHex) };
  }
}
