import { StrataError } from '@strata/domain';
import { mongo } from 'mongoose';

/** The errors of the store that uses a connection. */
export interface StoreErrors {
  /** What the error codes begin with: `READ_STORE` makes `READ_STORE_FULL`. */
  readonly code: string;
  closed(): StrataError;
  misuse(message: string): StrataError;
}

/** Server codes of transient failures: elections, shutdowns, conflicts, catalogue changes under a snapshot. */
const TRANSIENT = new Set([
  6, 7, 24, 64, 89, 91, 112, 133, 134, 175, 189, 202, 225, 234, 239, 246, 251, 256, 262, 290, 317, 358, 384, 9001,
  10058, 10107, 11600, 11602, 13388, 13435, 13436, 46841,
]);
const LABELS = ['TransientTransactionError', 'UnknownTransactionCommitResult', 'RetryableWriteError'];
const DENIED = new Set([13, 18, 8000]);
const DUPLICATE = 11000;
const DISK_FULL = 14031;
const TOO_LARGE = new Set([10334, 17280, 17419]);

/** True for a failure after which a retry may succeed. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof mongo.MongoError)) return error instanceof Error && isLostConnection(error);
  if (error instanceof mongo.MongoNetworkError || error instanceof mongo.MongoServerSelectionError) return true;
  if (LABELS.some((label) => error.hasErrorLabel(label)) || isLostBulk(error)) return true;
  return codesOf(error).some((code) => TRANSIENT.has(code));
}

/** Codes of a socket that the server has closed. The driver passes the error on as it is if it was about to write. */
const SOCKET_CLOSED = new Set([
  ...['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT'],
  ...['ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'ERR_SOCKET_CLOSED'],
]);

function isLostConnection(error: Error): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return error.name === 'PoolClearedOnNetworkError' || (code !== undefined && SOCKET_CLOSED.has(code));
}

/** A bulk write that lost its connection: the driver wraps the failure and drops its code. */
function isLostBulk(error: Error): boolean {
  if (!(error instanceof mongo.MongoBulkWriteError) || codesOf(error).length > 0) return false;
  return /connect|ECONN|EPIPE|socket|pool|timed out|server selection|topology/i.test(error.message);
}

/** A transient failure of our own: it ends when a majority of the members has confirmed what the primary holds. */
export function unconfirmed(): Error {
  const error = new mongo.MongoError('the majority has not confirmed the last write yet');
  error.addErrorLabel('TransientTransactionError');
  return error;
}

/** True if a unique key, or several in one message, existed already, and nothing else failed. */
export function isDuplicate(error: unknown): boolean {
  const codes = codesOf(error);
  return codes.length > 0 && codes.every((code) => code === DUPLICATE);
}

/** Translates what the driver threw to an error of the store; any other error is returned as it is. */
export function storeError(error: unknown, address: string, errors: StoreErrors): unknown {
  if (error instanceof StrataError || !(error instanceof Error)) return error;
  const codes = codesOf(error);
  if (codes.includes(DISK_FULL)) return full(address, errors.code, error);
  if (isTooLarge(error, codes))
    return errors.misuse('A row or document is larger than the 16 MB that MongoDB can hold.');
  const unreachable = (why: string, remedy: string): StrataError =>
    new StrataError(`${errors.code}_UNREACHABLE`, `MongoDB at ${address} cannot be used: ${why}.`, {
      remedy,
      details: { address },
      cause: error,
    });
  if (codes.some((code) => DENIED.has(code)))
    return unreachable('it refused the user', 'Check the user, password and privileges in the connection string.');
  if (isTransient(error) || error.name.startsWith('Mongoose') || error.name === 'MongoNotConnectedError')
    return unreachable('it does not answer', 'Start it or correct the address, then try again.');
  return error;
}

function full(address: string, code: string, cause: unknown): StrataError {
  return new StrataError(`${code}_FULL`, `No space is left for MongoDB at ${address}; nothing was written.`, {
    remedy: 'Free space on its disk and try again.',
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
