import { StrataError } from '@strata/domain';
import { mongo } from 'mongoose';
import { misuse } from '@strata/read-store';

/** Server codes that pass by themselves: elections, shutdowns, conflicts, catalogue changes under a snapshot. */
const PASSING = new Set([
  6, 7, 24, 64, 89, 91, 112, 133, 134, 175, 189, 202, 225, 234, 239, 246, 251, 256, 262, 290, 317, 358, 384, 9001,
  10058, 10107, 11600, 11602, 13388, 13435, 13436, 46841,
]);
const LABELS = ['TransientTransactionError', 'UnknownTransactionCommitResult', 'RetryableWriteError'];
const DENIED = new Set([13, 18, 8000]);
const DUPLICATE = 11000;
const DISK_FULL = 14031;
const TOO_LARGE = new Set([10334, 17280, 17419]);

/** True for a failure that may be gone the next time. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof mongo.MongoError)) return error instanceof Error && error.name === 'PoolClearedOnNetworkError';
  if (error instanceof mongo.MongoNetworkError || error instanceof mongo.MongoServerSelectionError) return true;
  if (LABELS.some((label) => error.hasErrorLabel(label)) || isLostBulk(error)) return true;
  return codesOf(error).some((code) => PASSING.has(code));
}

/** A bulk write that lost its connection: the driver wraps the failure and drops what it was. */
function isLostBulk(error: Error): boolean {
  if (!(error instanceof mongo.MongoBulkWriteError) || codesOf(error).length > 0) return false;
  return /connect|ECONN|EPIPE|socket|pool|timed out|server selection|topology/i.test(error.message);
}

/** A failure of our own that is gone once a majority of the members has confirmed what the primary holds. */
export function unconfirmed(): Error {
  const error = new mongo.MongoError('the majority has not confirmed the last write yet');
  error.addErrorLabel('TransientTransactionError');
  return error;
}

export function isDuplicate(error: unknown): boolean {
  return codesOf(error).includes(DUPLICATE);
}

/** What the driver threw as an error of the read store; anything that is not the driver's passes as it is. */
export function storeError(error: unknown, address: string): unknown {
  if (error instanceof StrataError || !(error instanceof Error)) return error;
  const codes = codesOf(error);
  if (codes.includes(DISK_FULL)) return full(address, error);
  if (isTooLarge(error, codes)) return misuse('A row or document is larger than the 16 MB that MongoDB can hold.');
  if (codes.some((code) => DENIED.has(code)))
    return unreachable(
      address,
      'it refused the user',
      'Check user, password and rights in the connection string.',
      error,
    );
  if (isPassing(error) || error.name.startsWith('Mongoose') || error.name === 'MongoNotConnectedError')
    return unreachable(address, 'it does not answer', 'Start it, or correct the address; then repeat.', error);
  return error;
}

function unreachable(address: string, why: string, remedy: string, cause?: unknown): StrataError {
  return new StrataError('READ_STORE_UNREACHABLE', `MongoDB at ${address} cannot be used: ${why}.`, {
    remedy,
    details: { address },
    cause,
  });
}

function full(address: string, cause: unknown): StrataError {
  return new StrataError('READ_STORE_FULL', `No space is left for MongoDB at ${address}; nothing was written.`, {
    remedy: 'Free space on its disk and repeat.',
    cause,
  });
}

function isTooLarge(error: Error, codes: readonly number[]): boolean {
  return (
    codes.some((code) => TOO_LARGE.has(code)) ||
    /larger than the maximum size|document is too large/i.test(error.message)
  );
}

/** The codes of an error and of the single writes and write concerns in it. */
function codesOf(error: unknown): readonly number[] {
  const { code, writeErrors, result } = (error ?? {}) as {
    code?: unknown;
    writeErrors?: unknown;
    result?: { writeConcernError?: { code?: unknown } };
  };
  const single = Array.isArray(writeErrors) ? writeErrors.map((each: { code?: unknown }) => each.code) : [];
  return [code, result?.writeConcernError?.code, ...single].filter((each) => typeof each === 'number');
}
