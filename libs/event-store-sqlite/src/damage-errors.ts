import { StrataError } from '@strata/domain';
import { toPosition } from './positions.js';

const REMEDY = 'Restore the latest backup.';

/** `EVENT_STORE_DAMAGED`: an event is missing, or is not what was written. */
export function damagedEvent(file: string, what: string, sequence?: number): StrataError {
  const details = sequence === undefined ? { file } : { file, position: toPosition(sequence) };
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
