import { BEFORE_FIRST, excerpt, StrataError, type Position } from '@strata/domain';

/** A position in the server's log. Resuming from it requires both parts. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

const TEXT = /^(\d{20})\/(\d{20})$/;

/** The position that servers before 22.6 report for an event that is read by stream. */
const UNKNOWN = 0xffff_ffff_ffff_ffffn;

/** Formats a log position as text that sorts in log order: commit and prepare, each padded to 20 digits. */
export function toPosition({ commit, prepare }: LogPosition): Position {
  return `${pad(commit)}/${pad(prepare)}`;
}

/**
 * Parses text produced by `toPosition`; returns undefined for `BEFORE_FIRST`.
 * Throws `INVALID_POSITION` for any other text, which must come from another kind of store.
 */
export function fromPosition(position: Position): LogPosition | undefined {
  if (position === BEFORE_FIRST) return undefined;
  const match = TEXT.exec(position);
  if (match === null) {
    throw new StrataError(
      'INVALID_POSITION',
      `The position ${JSON.stringify(excerpt(position))} is not valid in a KurrentDB log.`,
      {
        remedy:
          'Use positions only with the event store that returned them; after a change of store, rebuild from the start.',
        details: { position: excerpt(position) },
      },
    );
  }
  return { commit: BigInt(match[1] as string), prepare: BigInt(match[2] as string) };
}

/** True if the server reported the position of the event in the log. */
export function isKnownPosition(position: LogPosition | undefined): position is LogPosition {
  return position !== undefined && position.commit !== UNKNOWN && position.prepare !== UNKNOWN;
}

function pad(part: bigint): string {
  return part.toString().padStart(20, '0');
}
