import { StrataError } from '@strata/domain';
import { toPosition } from './positions.js';

const REMEDY = 'Restore the latest backup.';

/** An event that is missing, or is not what was written. */
export interface DamagedEvent {
  /** In words. */
  readonly what: string;
  /** Its sequence number in the log, if that is known. */
  readonly sequence: number | undefined;
  readonly isMissing: boolean;
}

/** `EVENT_STORE_DAMAGED`: an event cannot be read. */
export function damagedEvent(file: string, { what, sequence, isMissing }: DamagedEvent): StrataError {
  const details = sequence === undefined ? { file } : { file, position: toPosition(sequence), isMissing };
  return new StrataError('EVENT_STORE_DAMAGED', `The event store ${file} is damaged: ${what} cannot be read.`, {
    remedy: REMEDY,
    details,
  });
}

/** `EVENT_STORE_DAMAGED`: the file itself is damaged, for the given reason. */
export function damagedStore(file: string, reason: string): StrataError {
  return new StrataError('EVENT_STORE_DAMAGED', `The event store ${file} is damaged: ${reason}.`, {
    remedy: REMEDY,
    details: { file },
  });
}

/** `EVENT_STORE_DAMAGED`: an append to a store whose end or indexes are damaged. */
export function appendsRefused(file: string, faults: readonly string[]): StrataError {
  const message = `The event store ${file} is damaged and refuses commands until a backup is restored: ${faults[0]}`;
  return new StrataError('EVENT_STORE_DAMAGED', message, { remedy: REMEDY, details: { file } });
}
