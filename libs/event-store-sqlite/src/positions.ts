import { BEFORE_FIRST, OPEN_END, type Position, StrataError } from '@strata/domain';

const DIGITS = 12;

/** Formats the sequence number of an event as text that sorts in log order: the number padded to twelve digits. */
export function toPosition(sequence: number): Position {
  return sequence === 0 ? BEFORE_FIRST : String(sequence).padStart(DIGITS, '0');
}

/**
 * Parses a position into a sequence number. Throws `INVALID_POSITION` for anything that `toPosition` did not produce.
 */
export function toSequence(position: Position): number {
  if (position === BEFORE_FIRST) return 0;
  if (position === OPEN_END) return Number.MAX_SAFE_INTEGER;
  if (/^\d{12}$/.test(position)) return Number(position);
  throw new StrataError(
    'INVALID_POSITION',
    `The position ${JSON.stringify(position)} is not valid in a SQLite event store.`,
    {
      remedy: 'Use a position that this event store returned; positions of other stores are not interchangeable.',
    },
  );
}
