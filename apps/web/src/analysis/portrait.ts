import type { PortraitFragment, PortraitPart, PortraitsQuery } from '../generated/operations.js';

export const PORTRAIT_METHOD = 'snw-portrait';
/** The method whose outputs are the portrait of the cluster where it is in force. */
export const ENVIRONMENT_METHOD = 'environment-analysis';

export type PortraitsOfPeriod = NonNullable<PortraitsQuery['snwPortraits']>;

/** The parts of a portrait in the order of its letters. */
export const PARTS: readonly PortraitPart[] = ['LEARNING', 'CUSTOMERS', 'PROCESSES', 'FINANCE'];

type Letters = Pick<PortraitFragment, 'learning' | 'customers' | 'processes' | 'finance'>;

/** The field of a part, which is also its name among the outputs of methods. */
export function fieldOf(part: PortraitPart): keyof Letters {
  return part.toLowerCase() as keyof Letters;
}

export function letterOf(portrait: Letters, part: PortraitPart): string | null {
  return portrait[fieldOf(part)];
}

/** Whether the account may not see a portrait: it has no letters, and no reason for that. */
export function isHidden(portrait: PortraitFragment): boolean {
  return portrait.reason === null && PARTS.every((part) => letterOf(portrait, part) === null);
}

/** Portraits of another moment by subject. */
export function bySubject(portraits: readonly PortraitFragment[]): ReadonlyMap<string, PortraitFragment> {
  return new Map(portraits.map((portrait) => [portrait.subject, portrait]));
}

/** The direction of a portrait in words; without one its name in the method. */
export function directionOf({ direction, directionText }: PortraitFragment): string | null {
  return directionText ?? direction;
}
