import { alteredEvents, placeOf, type AlteredEvent, type EventPlace, type Pair } from './altered-events.js';
import type { Digest } from './digest.js';
import type { SealedEvent } from './seal-entries.js';

/** Events that a seal covers but does not list, as its own event is missing or altered. */
export interface Unlisted {
  readonly count: number;
  /** True if these leaves are those that were sealed. */
  readonly isIntact: (leaves: readonly Digest[]) => boolean;
}

/** Unlisted events of which at least one was altered: those after one position and up to another. */
export interface AlteredRange {
  readonly after: string | undefined;
  readonly upTo: string | undefined;
}

/** Events whose position is another one than when they were sealed, in the same order. */
export interface Renumbered {
  readonly first: EventPlace & { readonly found: EventPlace };
  readonly count: number;
}

/** How far to look for an event that is not in its place. */
const WINDOW = 1_024;
/** Consumed events are dropped from the lists when there are so many. */
const CONSUMED = 8_192;

/** A list from whose start items are taken. */
class Waiting<T> {
  #items: T[] = [];
  #start = 0;

  get length(): number {
    return this.#items.length - this.#start;
  }

  at(index: number): T | undefined {
    return this.#items[this.#start + index];
  }

  push(item: T): void {
    this.#items.push(item);
  }

  take(count = 1): void {
    this.#start += count;
    if (this.#start < CONSUMED) return;
    this.#items = this.#items.slice(this.#start);
    this.#start = 0;
  }

  /** The index from 1 of the first of the next items that fits; -1 if there is none. */
  findNext(fits: (item: T) => boolean, within = WINDOW): number {
    const end = Math.min(this.length, within);
    for (let index = 1; index < end; index += 1) if (fits(this.at(index)!)) return index;
    return -1;
  }
}

/** Compares the events as they were sealed with those that are found, in one pass. */
export class Alignment {
  readonly #sealed = new Waiting<SealedEvent | Unlisted>();
  readonly #found = new Waiting<SealedEvent>();
  readonly #changed: Pair[] = [];
  readonly #removed: SealedEvent[] = [];
  readonly #inserted: SealedEvent[] = [];
  readonly #ranges: AlteredRange[] = [];
  #renumbered: Renumbered | undefined;
  #last: string | undefined;

  find(event: SealedEvent): void {
    this.#found.push(event);
  }

  expect(events: readonly SealedEvent[]): void {
    for (const event of events) this.#sealed.push(event);
    this.#align(false);
  }

  expectUnlisted(unlisted: Unlisted): void {
    this.#sealed.push(unlisted);
  }

  finish(): {
    readonly altered: readonly AlteredEvent[];
    readonly ranges: readonly AlteredRange[];
    readonly renumbered: Renumbered | undefined;
    /** The events after the last one that is sealed: how many, and the first. */
    readonly tail: { readonly events: number; readonly first: EventPlace | undefined };
  } {
    this.#align(true);
    const first = this.#found.at(0);
    const tail = { events: this.#found.length, first: first && placeOf(first) };
    return {
      altered: alteredEvents(this.#changed, this.#removed, this.#inserted),
      ranges: this.#ranges,
      renumbered: this.#renumbered,
      tail,
    };
  }

  /** Goes on until an event is not in its place and too little is known of what follows. */
  #align(isEnd: boolean): void {
    for (let sealed = this.#sealed.at(0); sealed; sealed = this.#sealed.at(0)) {
      const found = this.#found.at(0);
      if ('count' in sealed) this.#skip(sealed);
      else if (found?.leaf === sealed.leaf) this.#match(sealed, found);
      else if (!isEnd && (this.#sealed.length < WINDOW || this.#found.length < WINDOW)) return;
      else if (found === undefined) this.#remove(sealed);
      else this.#differ(sealed, found);
    }
  }

  #match(sealed: SealedEvent, found: SealedEvent): void {
    if (sealed.position !== found.position) {
      const first = { ...placeOf(sealed), found: placeOf(found) };
      this.#renumbered = { first: this.#renumbered?.first ?? first, count: (this.#renumbered?.count ?? 0) + 1 };
    }
    this.#last = found.position;
    this.#sealed.take();
    this.#found.take();
  }

  #differ(sealed: SealedEvent, found: SealedEvent): void {
    const later = this.#found.findNext(({ leaf }) => leaf === sealed.leaf);
    const earlier = this.#sealed.findNext((one) => 'leaf' in one && one.leaf === found.leaf);
    if (later < 0 && earlier < 0) return this.#replace(sealed, found);
    if (later === earlier) return this.#change(sealed, found);
    if (earlier < 0 || (later > 0 && later < earlier)) this.#insert(found);
    else this.#remove(sealed);
  }

  /** Neither event is elsewhere: one was put in the place of the other, unless their positions tell otherwise. */
  #replace(sealed: SealedEvent, found: SealedEvent): void {
    const next = this.#sealed.at(1);
    const isFollowedByItsOwn = next !== undefined && 'leaf' in next && next.leaf === this.#found.at(1)?.leaf;
    if (sealed.position === found.position || isFollowedByItsOwn) this.#change(sealed, found);
    else if (sealed.position < found.position) this.#remove(sealed);
    else this.#insert(found);
  }

  #change(sealed: SealedEvent, found: SealedEvent): void {
    this.#changed.push({ sealed, found });
    this.#sealed.take();
    this.#found.take();
  }

  #remove(sealed: SealedEvent): void {
    this.#removed.push(sealed);
    this.#sealed.take();
  }

  #insert(found: SealedEvent): void {
    this.#inserted.push(found);
    this.#found.take();
  }

  /** Takes the events that are not listed: as many as there were, unless the next one that is listed is elsewhere. */
  #skip({ count, isIntact }: Unlisted): void {
    const next = this.#sealed.at(1);
    const isNext = (found: SealedEvent | undefined): boolean =>
      next === undefined || 'count' in next || found?.leaf === next.leaf;
    let taken = Math.min(count, this.#found.length);
    if (!isNext(this.#found.at(taken))) {
      const index = this.#found.at(0)?.leaf === (next as SealedEvent).leaf ? 0 : this.#found.findNext(isNext, Infinity);
      taken = index < 0 ? taken : index;
    }
    const leaves = Array.from({ length: taken }, (_, index) => this.#found.at(index)!.leaf);
    const upTo = this.#found.at(taken - 1)?.position;
    if (taken !== count || !isIntact(leaves)) this.#ranges.push({ after: this.#last, upTo });
    this.#last = upTo ?? this.#last;
    this.#sealed.take();
    this.#found.take(taken);
  }
}
