import type { LogEvent, Seal, SealKey, SealStatement, SealedTree } from './sealed.js';
import { Alignment, type Unlisted } from './alignment.js';
import { placeOf, type EventPlace } from './altered-events.js';
import { toHex } from './digest.js';
import {
  alteredEvent,
  alteredRange,
  anotherHistory,
  cutOff,
  invalidKey,
  invalidSeal,
  missingEvent,
  missingSeals,
  notSealed,
  renumbered,
  unreadableEvent,
  type Finding,
} from './finding.js';
import { KeyRing, type RingKey } from './key-ring.js';
import { leafOf } from './leaf.js';
import { TreeFrontier } from './merkle-tree.js';
import { unpackEntries, type SealedEvent } from './seal-entries.js';
import { hashOfEntries, isSealedBy, treeOf } from './seal.js';
import { asKey, asSeal, revokedKey } from './seal-shape.js';

/** What a verifier knows from elsewhere. */
export interface Pins {
  /** Public keys in base64. */
  readonly keys?: readonly string[] | undefined;
  /** Trees that were published or kept. */
  readonly trees?: readonly SealedTree[] | undefined;
}

/** The result of verifying a log. */
export interface Verification {
  /** True if every event up to the last seal is what was sealed, and every pin is met. */
  readonly isProven: boolean;
  /** The number of events that were read. */
  readonly events: number;
  readonly seals: number;
  /** The last seal that is valid. */
  readonly sealed: (SealedTree & { readonly position: string; readonly recordedAt: string }) | null;
  /** Events after the last seal, of which nothing is proven, and the first of them. */
  readonly tail: { readonly events: number; readonly first: EventPlace | undefined };
  readonly keys: readonly RingKey[];
  readonly findings: readonly Finding[];
  /** Findings beyond the first ones, which are not listed. */
  readonly omitted: number;
}

const MAX_FINDINGS = 10_000;
const SEALS = 'seals-all';
const KEYS = 'sealKeys-all';

/** Verifies a log, event by event, against the seals in it. */
export class LogVerifier {
  readonly #ring: KeyRing;
  readonly #alignment = new Alignment();
  readonly #findings: Finding[] = [];
  readonly #unreadable = new Set<string>();
  /** Positions at which there is nothing. */
  readonly #missing: string[] = [];
  readonly #unannounced = new Set<string>();
  readonly #unmet: Set<SealedTree>;
  #tree = new TreeFrontier();
  #last: SealStatement | undefined;
  #seals = 0;
  #events = 0;

  constructor(pins: Pins = {}) {
    this.#ring = new KeyRing(pins.keys ?? []);
    this.#unmet = new Set(pins.trees);
  }

  /** Takes the next event of the log. */
  add(event: LogEvent): void {
    const { position, stream } = event;
    this.#events += 1;
    this.#alignment.find({ leaf: leafOf(event), position, stream });
    if (stream === SEALS) this.#addSeal(event);
    else if (stream === KEYS) this.#addKey(event);
  }

  /** Notes that the event at a position cannot be read, or is not there. */
  addUnreadable(position: string, isMissing: boolean): void {
    if (isMissing) this.#missing.push(position);
    else this.#unreadable.add(position);
  }

  finish(): Verification {
    const last = this.#last;
    const { altered, ranges, renumbered: moved, tail } = this.#alignment.finish();
    for (const event of altered) {
      const isUnreadable = event.kind === 'removed' && this.#unreadable.has(event.position);
      this.#findings.push(isUnreadable ? unreadableEvent(event) : alteredEvent(event));
    }
    this.#findings.push(
      ...this.#missingBeside(altered),
      ...ranges.map(alteredRange),
      ...(moved ? [renumbered(moved)] : []),
      ...this.#unmetPins(),
    );
    if (last === undefined && this.#findings.length === 0) this.#findings.push(notSealed());
    return {
      isProven: this.#findings.length === 0,
      events: this.#events,
      seals: this.#seals,
      sealed: last ? { size: last.size, root: last.root, position: last.position, recordedAt: last.recordedAt } : null,
      tail,
      keys: this.#ring.keys,
      findings: this.#findings.slice(0, MAX_FINDINGS),
      omitted: Math.max(0, this.#findings.length - MAX_FINDINGS),
    };
  }

  /** Events that are missing and that no seal lists any more. */
  #missingBeside(altered: readonly EventPlace[]): readonly Finding[] {
    const named = new Set(altered.map(({ position }) => position));
    const isSealed = (position: string): boolean => this.#last !== undefined && position <= this.#last.position;
    return this.#missing.filter((position) => isSealed(position) && !named.has(position)).map(missingEvent);
  }

  /** Trees that no seal of the log has: it ends before them, or its seals are others. */
  #unmetPins(): readonly Finding[] {
    const last = this.#last ?? { size: 0 };
    return [...this.#unmet].map((pinned) => (pinned.size > last.size ? cutOff(pinned, last) : anotherHistory(pinned)));
  }

  #addKey(event: LogEvent): void {
    const key: SealKey | undefined = asKey(event.data);
    if (event.type === 'SealKeyRevoked') this.#ring.revoke(revokedKey(event.data));
    else if (key === undefined || !this.#ring.add(key)) this.#findings.push(invalidKey(placeOf(event)));
  }

  #addSeal(event: LogEvent): void {
    const seal = asSeal(event.data);
    const fault = seal === undefined ? 'is not in a known form' : this.#faultOf(seal);
    if (seal === undefined || fault !== undefined) {
      this.#findings.push(invalidSeal(placeOf(event), fault ?? ''));
      return;
    }
    this.#seals += 1;
    this.#noteUnannounced(seal, placeOf(event));
    this.#expect(seal, placeOf(event));
    this.#last = seal.statement;
    for (const pinned of this.#unmet) {
      if (pinned.size !== seal.statement.size) continue;
      this.#unmet.delete(pinned);
      if (pinned.root !== seal.statement.root) this.#findings.push(anotherHistory(pinned, event.position));
    }
  }

  /** Why a seal does not count; undefined if it does. */
  #faultOf(seal: Seal): string | undefined {
    const { number } = seal.statement;
    const isEarlier = number <= (this.#last?.number ?? 0);
    return this.#keyFault(seal) ?? (isEarlier ? `has the number ${number} of an earlier seal` : undefined);
  }

  #keyFault(seal: Seal): string | undefined {
    const { statement, publicKey } = seal;
    const announced = this.#ring.find(statement.key);
    const key = announced ?? this.#ring.unannounced(statement.key, publicKey);
    if (key === undefined || !isSealedBy(key.publicKey, seal)) {
      return `does not have a valid signature of the key ${statement.key}`;
    }
    if (key.trust === null && (announced !== undefined || this.#ring.isPinned)) {
      return `is signed with the key ${key.key}, which is neither pinned nor introduced by a pinned key`;
    }
    return key.isRevoked ? `is signed with the key ${key.key}, which had been revoked` : undefined;
  }

  /** Where nothing is pinned, a seal without its key in the log still serves to name what was altered. */
  #noteUnannounced({ statement: { key } }: Seal, place: EventPlace): void {
    if (this.#ring.isPinned || this.#ring.find(key) || this.#unannounced.has(key)) return;
    this.#unannounced.add(key);
    this.#findings.push(invalidSeal(place, `is signed with the key ${key}, which is not in the log`));
  }

  /** Compares the events that a valid seal covers with those that were found. */
  #expect(seal: Seal, place: EventPlace): void {
    const { statement, entries } = seal;
    const listed = hashOfEntries(entries) === statement.entries ? unpackEntries(entries) : undefined;
    if (listed === undefined) this.#findings.push(invalidSeal(place, 'does not list the events that it signed'));
    const number = (this.#last?.number ?? 0) + 1;
    if (statement.number > number) this.#findings.push(missingSeals(number, statement.number - 1, place.position));
    else if (!isOn(statement, this.#last)) this.#findings.push(invalidSeal(place, 'does not continue the one before'));
    this.#expectEvents(seal, listed ?? []);
    if (toHex(this.#tree.root()) !== statement.root) {
      this.#findings.push(invalidSeal(place, 'does not have the root of the events that it lists'));
    }
  }

  #expectEvents(seal: Seal, listed: readonly SealedEvent[]): void {
    const { statement } = seal;
    const listedAfter = statement.size - listed.length;
    const known = this.#tree.size;
    if (listedAfter > known) {
      this.#alignment.expectUnlisted(this.#unlisted(statement, listedAfter));
      this.#tree = treeOf(seal);
    } else for (const { leaf } of listed.slice(known - listedAfter)) this.#tree.append(leaf);
    this.#alignment.expect(listed.slice(Math.max(0, known - listedAfter)));
  }

  /** Events between the last valid seal and those that the next one lists, as a seal is missing or altered. */
  #unlisted({ size, root, previous }: SealStatement, upTo: number): Unlisted {
    const before = new TreeFrontier(this.#tree.size, this.#tree.peaks);
    return {
      count: upTo - before.size,
      isIntact: (leaves) => {
        for (const leaf of leaves) before.append(leaf);
        return toHex(before.root()) === (upTo === size ? root : previous?.root);
      },
    };
  }
}

/** True if a seal continues the one before it. */
function isOn({ previous }: SealStatement, last: SealStatement | undefined): boolean {
  return previous?.size === last?.size && previous?.root === last?.root;
}
