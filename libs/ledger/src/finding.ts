import type { SealedTree } from './sealed.js';
import type { AlteredRange, Renumbered } from './alignment.js';
import type { AlteredEvent, EventPlace } from './altered-events.js';

/** Something that is not as it was sealed. */
export interface Finding {
  readonly kind:
    | AlteredEvent['kind']
    | 'unreadable'
    | 'range'
    | 'renumbered'
    | 'seal'
    | 'key'
    | 'seals-missing'
    | 'cut-off'
    | 'another-history'
    | 'not-sealed'
    | 'not-proven';
  /** A complete sentence. */
  readonly message: string;
  /** Where the event was, or is now if it was inserted. */
  readonly position?: string | undefined;
  readonly stream?: string | undefined;
  /** Of a range, which ends at `position`: the position before it; undefined from the start of the log. */
  readonly after?: string | undefined;
  /** What is in its place now, or where it is now. */
  readonly found?: EventPlace | undefined;
}

const at = ({ position, stream }: EventPlace): string => `at position ${position} in the stream ${stream}`;

const SENTENCES: Readonly<Record<AlteredEvent['kind'], (event: AlteredEvent) => string>> = {
  changed: (event) =>
    event.found === undefined || event.found.stream === event.stream
      ? `The event ${at(event)} was changed.`
      : `The event ${at(event)} was changed; it is in the stream ${event.found.stream} now.`,
  removed: (event) => `The event ${at(event)} was removed.`,
  inserted: (event) => `The event ${at(event)} was inserted.`,
  moved: (event) => `The event ${at(event)} was moved to position ${event.found?.position}.`,
  swapped: (event) => `The events ${at(event)} and ${at(event.found!)} were swapped.`,
};

export function alteredEvent(event: AlteredEvent): Finding {
  return { ...event, message: SENTENCES[event.kind](event) };
}

export function unreadableEvent({ position, stream }: EventPlace): Finding {
  const message = `The event ${at({ position, stream })} cannot be read as it was written.`;
  return { kind: 'unreadable', position, stream, message };
}

export function alteredRange({ after, upTo }: AlteredRange): Finding {
  const from = after === undefined ? 'from the first event' : `after position ${after}`;
  const message = `At least one event ${from} and up to position ${upTo ?? after} was changed, removed or inserted; the seal that listed them is missing or altered.`;
  return { kind: 'range', position: upTo, after, message };
}

export function renumbered({ first, count }: Renumbered): Finding {
  const message = `From position ${first.position} on, events have other positions than when they were sealed (that one: ${first.found.position}); there are ${count} of them.`;
  return { kind: 'renumbered', ...first, message };
}

/** A fault of a seal at a position of the log. */
export function invalidSeal(place: EventPlace, fault: string): Finding {
  return { kind: 'seal', ...place, message: `The seal at position ${place.position} ${fault}.` };
}

export function invalidKey(place: EventPlace): Finding {
  return {
    kind: 'key',
    ...place,
    message: `The seal key at position ${place.position} does not have the id of its public key.`,
  };
}

export function missingSeals(first: number, last: number, position: string): Finding {
  const seals = first === last ? `The seal ${first} is` : `The seals ${first} to ${last} are`;
  return { kind: 'seals-missing', position, message: `${seals} missing before position ${position}.` };
}

export function cutOff(pinned: SealedTree, sealed: { readonly size: number; readonly position?: string }): Finding {
  const { size, position } = sealed;
  const end = position === undefined ? 'nothing is sealed' : `the last seal covers ${size}, up to position ${position}`;
  const message = `The log was cut off or replaced by an earlier copy: ${pinned.size} events were sealed, but ${end}.`;
  return { kind: 'cut-off', position, message };
}

export function anotherHistory({ size, root }: SealedTree, position?: string): Finding {
  const message = `The first ${size} events are not those with the root ${root}.`;
  return { kind: 'another-history', position, message };
}

export function notSealed(): Finding {
  return { kind: 'not-sealed', message: 'Nothing in the log is sealed, so nothing is proven.' };
}

/** An event of a bundle that is not in the log as its seal covers it. */
export function notProven(place: EventPlace): Finding {
  return { kind: 'not-proven', ...place, message: `The event ${at(place)} is not what was sealed.` };
}

/** An event that is missing together with the seal that listed it, so that its stream is not known. */
export function missingEvent(position: string): Finding {
  return { kind: 'removed', position, message: `The event at position ${position} was removed.` };
}
