import type { SealedEvent } from './seal-entries.js';

/** An event where it was, or is now. */
export interface EventPlace {
  readonly position: string;
  readonly stream: string;
}

/**
 * An event that is not what and where it was when it was sealed. The place is that of the seal; that of an inserted event
 * is where it is now. `found` is what is in its place now, or where it is now.
 */
export interface AlteredEvent extends EventPlace {
  readonly kind: 'changed' | 'removed' | 'inserted' | 'moved' | 'swapped';
  readonly found?: EventPlace;
}

/** An event that was sealed, and the one that is in its place. */
export interface Pair {
  readonly sealed: SealedEvent;
  readonly found: SealedEvent;
}

type Events = readonly SealedEvent[];

/**
 * What happened to events that are not in their places. One that is missing in one place and found in another was moved;
 * two that changed places were swapped.
 */
export function alteredEvents(changed: readonly Pair[], removed: Events, inserted: Events): readonly AlteredEvent[] {
  const sealed = [...removed, ...changed.map((pair) => pair.sealed)];
  const found = new Map([...inserted, ...changed.map((pair) => pair.found)].map((event) => [event.leaf, event]));
  const moves = sealed.flatMap((event) => {
    const now = found.get(event.leaf);
    return now === undefined ? [] : { sealed: event, found: now };
  });
  const moved = new Set(moves.map(({ sealed: { leaf } }) => leaf));
  const isHere = ({ leaf }: SealedEvent): boolean => !moved.has(leaf);
  const alone = (kind: 'removed' | 'inserted', events: Events): AlteredEvent[] =>
    events.filter(isHere).map((event) => ({ kind, ...placeOf(event) }));
  const [replaced, others] = partition(changed, (pair) => isHere(pair.sealed) && isHere(pair.found));
  const altered: AlteredEvent[] = [
    ...movedEvents(moves),
    ...replaced.map((pair) => ({ kind: 'changed' as const, ...placeOf(pair.sealed), found: placeOf(pair.found) })),
    ...alone('removed', [...removed, ...others.map((pair) => pair.sealed)]),
    ...alone('inserted', [...inserted, ...others.map((pair) => pair.found)]),
  ];
  return altered.sort((a, b) => (a.position < b.position ? -1 : 1));
}

function movedEvents(moves: readonly Pair[]): AlteredEvent[] {
  const byPlace = new Map(moves.map((move) => [move.sealed.position, move]));
  return moves.flatMap((move): readonly AlteredEvent[] => {
    const other = byPlace.get(move.found.position);
    if (other?.found.position !== move.sealed.position) {
      return [{ kind: 'moved', ...placeOf(move.sealed), found: placeOf(move.found) }];
    }
    // Each pair is named once.
    if (other.sealed.position < move.sealed.position) return [];
    return [{ kind: 'swapped', ...placeOf(move.sealed), found: placeOf(other.sealed) }];
  });
}

function partition<T>(items: readonly T[], fits: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(fits), items.filter((item) => !fits(item))];
}

/** The place of an event alone. */
export function placeOf({ position, stream }: EventPlace): EventPlace {
  return { position, stream };
}
