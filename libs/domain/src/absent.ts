import type { Refusal } from './decider.js';
import { excerpt } from './excerpt.js';

/** What the refusals of commands to an aggregate that does not exist call it. */
export type AbsentThing = 'cluster' | 'measure' | 'method' | 'scenario' | 'branch' | 'account';

/** The detail by which such a refusal is recognised. */
const ABSENT = 'absent';

/** Refuses a command to an aggregate that does not exist. A decider does not know its address; see `nameAbsent`. */
export function absent(thing: AbsentThing, remedy: string): Refusal {
  return {
    code: `${thing.toUpperCase()}_NOT_FOUND`,
    message: `The ${thing} does not exist.`,
    remedy,
    details: { [ABSENT]: thing },
  };
}

/** Names the aggregate in a refusal of `absent`, by the address of the command; returns other refusals unchanged. */
export function nameAbsent(refusal: Refusal, ids: Readonly<Record<AbsentThing, string | undefined>>): Refusal {
  const thing = refusal.details?.[ABSENT] as AbsentThing | undefined;
  const id = thing === undefined ? undefined : ids[thing];
  if (id === undefined) return refusal;
  return { ...refusal, message: `The ${thing} "${excerpt(id)}" does not exist.`, details: { [ABSENT]: thing, id } };
}
