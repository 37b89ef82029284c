import { BEFORE_FIRST, excerpt, StrataError, type Position } from '@strata/domain';

/** A place in the server's log. Both halves are needed to go on reading from it. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

const TEXT = /^(\d{20})\/(\d{20})$/;

/** What servers before 22.6 give for the position of an event that is read by stream. */
const UNKNOWN = 0xffff_ffff_ffff_ffffn;

/** Both halves as text that sorts as the log does: each padded to 20 digits, the commit half first. */
export function toPosition({ commit, prepare }: LogPosition): Position {
  return `${pad(commit)}/${pad(prepare)}`;
}

/**
 * The server's position of a text made by `toPosition`; undefined for `BEFORE_FIRST`.
 * Any other text is refused with `INVALID_POSITION`: it is of another store.
 */
export function fromPosition(position: Position): LogPosition | undefined {
  if (position === BEFORE_FIRST) return undefined;
  const match = TEXT.exec(position);
  if (match === null) {
    throw new StrataError(
      'INVALID_POSITION',
      `${JSON.stringify(excerpt(position))} is not a position of a KurrentDB log.`,
      {
        remedy:
          'Use positions only with the event store that gave them; after a change of store, rebuild from the start.',
        details: { position: excerpt(position) },
      },
    );
  }
  return { commit: BigInt(match[1] as string), prepare: BigInt(match[2] as string) };
}

/** True if the server told where the event lies in the log. */
export function isKnown(position: LogPosition | undefined): position is LogPosition {
  return position !== undefined && position.commit !== UNKNOWN && position.prepare !== UNKNOWN;
}

function pad(half: bigint): string {
  return half.toString().padStart(20, '0');
}
