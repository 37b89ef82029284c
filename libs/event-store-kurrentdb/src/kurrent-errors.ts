import kurrent from '@kurrent/kurrentdb-client';
import { type JsonObject, StrataError } from '@strata/domain';
import { DeadlineExceeded } from './deadline.js';

const { AccessDeniedError, MaxAppendSizeExceededError, NotLeaderError, StreamDeletedError, StreamNotFoundError } =
  kurrent;
const { WrongExpectedVersionError } = kurrent;

/**
 * The kinds of client errors. `conflict`, `too-large`, `denied`, `deleted`, `not-found`, `invalid` and `not-leader` are
 * answers of the server; with `not-sent` the call never reached it; with `unknown` it may have.
 */
type ErrorKind =
  'conflict' | 'too-large' | 'denied' | 'deleted' | 'not-found' | 'invalid' | 'not-leader' | 'not-sent' | 'unknown';

const PERMISSION_DENIED = 7;
const INVALID_ARGUMENT = 3;

const KINDS_BY_CLASS = [
  [WrongExpectedVersionError, 'conflict'],
  [MaxAppendSizeExceededError, 'too-large'],
  [StreamNotFoundError, 'not-found'],
  [StreamDeletedError, 'deleted'],
  [AccessDeniedError, 'denied'],
  [NotLeaderError, 'not-leader'],
] as const;

/** Classifies an error of the client. Relies on its message only where nothing else identifies the error. */
export function classifyError(error: unknown): ErrorKind {
  const match = KINDS_BY_CLASS.find(([errorClass]) => error instanceof errorClass);
  if (match !== undefined) return match[1];
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const text = String(message);
  if (text.includes('MaximumAppendEventSizeExceeded')) return 'too-large';
  if (code === PERMISSION_DENIED) return 'denied';
  if (code === INVALID_ARGUMENT) return 'invalid';
  return /No connection established|Failed to discover/.test(text) ? 'not-sent' : 'unknown';
}

/** `EVENT_STORE_UNREACHABLE`: the server at `address` does not answer, or refuses the credentials. */
export function unreachable(address: string, cause: unknown): StrataError {
  const denied = classifyError(cause) === 'denied';
  const problem = denied ? 'denied access' : `does not answer (${reasonOf(cause)})`;
  return new StrataError('EVENT_STORE_UNREACHABLE', `The KurrentDB server at ${address} ${problem}.`, {
    remedy: denied
      ? 'Check the user and password in the connection string, and that the user has read and write permission.'
      : 'Check that the server runs and that the address, port and tls option of the connection string are right, then try again.',
    details: { address },
    cause: sanitized(cause),
  });
}

/** `APPEND_OUTCOME_UNKNOWN`: the append was sent, its answer was lost, and the stream could not be read to find out. */
export function outcomeUnknown(address: string, stream: string, cause: unknown): StrataError {
  return new StrataError(
    'APPEND_OUTCOME_UNKNOWN',
    `The append to the stream ${stream} may or may not be stored: the answer of the KurrentDB server at ${address} was lost (${reasonOf(cause)}).`,
    {
      remedy: 'Resend the same events with the same ids once the server answers; they are stored only once.',
      details: { stream, address },
      cause: sanitized(cause),
    },
  );
}

/** `EVENT_STORE_FOREIGN`: the streams under the prefix of this store were changed by someone else. */
export function foreignData(message: string, details: JsonObject): StrataError {
  return new StrataError('EVENT_STORE_FOREIGN', message, {
    remedy: 'Use a stream prefix that nothing else uses, and do not delete or truncate the streams of Strata.',
    details,
  });
}

/** `EVENT_STORE_UNSUPPORTED`: the server version is too old for this adapter. */
export function unsupported(address: string): StrataError {
  return new StrataError(
    'EVENT_STORE_UNSUPPORTED',
    `The server at ${address} does not report the log position of events read by stream.`,
    { remedy: 'Use KurrentDB, or EventStoreDB 22.10 or later.', details: { address } },
  );
}

/** Returns a short reason without credentials, to be used within a sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof DeadlineExceeded) return error.message;
  const { message, type } = error as { readonly message?: string; readonly type?: string };
  const firstLine = String(message ?? error).split('\n')[0] as string;
  return (type === undefined ? firstLine : `${type}: ${firstLine}`).replace(/\/\/[^@/\s]*@/g, '//').slice(0, 300);
}

/** Returns the cause without the properties of client errors, which contain request metadata. */
function sanitized(cause: unknown): Error {
  return cause instanceof StrataError ? cause : new Error(reasonOf(cause));
}
