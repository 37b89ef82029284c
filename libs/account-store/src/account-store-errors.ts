import { StrataError } from '@strata/domain';

/** What a record is called in messages. */
export type RecordKind = 'credential' | 'session' | 'signing key' | 'person key';

/**
 * The stored version is not the one that the caller expected; 0 stands for "does not exist". The id is not part of the
 * error: that of a session is half of a refresh token and has no place in a log.
 */
export function accountConflict(what: RecordKind, expected: number, actual: number): StrataError {
  return new StrataError(
    'ACCOUNT_CONFLICT',
    `The ${what} has version ${actual}, not ${expected}; nothing was written.`,
    { remedy: 'Read it again and repeat the change.', details: { what, expected, actual } },
  );
}

/** A call that can never succeed as it is written. */
export function accountMisuse(message: string): StrataError {
  return new StrataError('ACCOUNT_STORE_MISUSE', message, { remedy: 'Correct the program that calls the store.' });
}

export function accountStoreClosed(): StrataError {
  return new StrataError('ACCOUNT_STORE_CLOSED', 'The account store is closed.', {
    remedy: 'Open it again, and do not use it while the process shuts down.',
  });
}

/** Something is still read from the store, so that what was destroyed may remain in its files. */
export function accountStoreBusy(): StrataError {
  return new StrataError(
    'ACCOUNT_STORE_BUSY',
    'The account store is in use, so what was destroyed may still be in its files.',
    { remedy: 'Try again; if it happens repeatedly, see which other process uses the data folder.' },
  );
}
