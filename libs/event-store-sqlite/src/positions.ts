import { BEFORE_FIRST, OPEN_END, type Position, StrataError } from '@strata/domain';

const DIGITS = 12;

/** The place of an event in the file as text that sorts: the number, padded to twelve digits. */
export function toPosition(place: number): Position {
  return place === 0 ? BEFORE_FIRST : String(place).padStart(DIGITS, '0');
}

/** The number of a position; refuses, with `INVALID_POSITION`, text that is no position of this store. */
export function toPlace(position: Position): number {
  if (position === BEFORE_FIRST) return 0;
  if (position === OPEN_END) return Number.MAX_SAFE_INTEGER;
  if (/^\d{12}$/.test(position)) return Number(position);
  throw new StrataError('INVALID_POSITION', `${JSON.stringify(position)} is not a position of a SQLite event store.`, {
    remedy: 'Use a position that this store gave; those of other stores have no meaning here.',
  });
}
