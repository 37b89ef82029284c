import kurrent from '@kurrent/kurrentdb-client';
import { type JsonObject, StrataError } from '@strata/domain';
import { DeadlinePassed } from './pauses.js';

const { AccessDeniedError, MaxAppendSizeExceededError, NotLeaderError, StreamDeletedError, StreamNotFoundError } =
  kurrent;
const { WrongExpectedVersionError } = kurrent;

/**
 * What an error of the client means: `conflict`, `too-large`, `denied`, `deleted`, `absent` and `invalid` are
 * answers of the server; `not-sent` never reached it; after `unclear` nobody knows whether it did.
 */
export type ErrorMeaning =
  'conflict' | 'too-large' | 'denied' | 'deleted' | 'absent' | 'invalid' | 'not-leader' | 'not-sent' | 'unclear';

const PERMISSION_DENIED = 7;
const INVALID_ARGUMENT = 3;

const BY_CLASS = [
  [WrongExpectedVersionError, 'conflict'],
  [MaxAppendSizeExceededError, 'too-large'],
  [StreamNotFoundError, 'absent'],
  [StreamDeletedError, 'deleted'],
  [AccessDeniedError, 'denied'],
  [NotLeaderError, 'not-leader'],
] as const;

/** Reads an error of the client. Text is looked at only where the client tells an answer in no other way. */
export function meaningOf(error: unknown): ErrorMeaning {
  const known = BY_CLASS.find(([kind]) => error instanceof kind);
  if (known !== undefined) return known[1];
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const text = String(message);
  if (text.includes('MaximumAppendEventSizeExceeded')) return 'too-large';
  if (code === PERMISSION_DENIED) return 'denied';
  if (code === INVALID_ARGUMENT) return 'invalid';
  return /No connection established|Failed to discover/.test(text) ? 'not-sent' : 'unclear';
}

/** `EVENT_STORE_UNREACHABLE`: the server at `address` gives no answer, or not to these credentials. */
export function unreachable(address: string, cause: unknown): StrataError {
  const denied = meaningOf(cause) === 'denied';
  const what = denied ? 'refuses the sign-in' : `does not answer (${reasonOf(cause)})`;
  return new StrataError('EVENT_STORE_UNREACHABLE', `The KurrentDB at ${address} ${what}.`, {
    remedy: denied
      ? 'Check user and password of the connection string, and that the user may read and write.'
      : 'Check that the server runs, that address, port and tls of the connection string are right, and try again.',
    details: { address },
    cause: reduced(cause),
  });
}

/** `APPEND_OUTCOME_UNKNOWN`: the append was sent, the answer was lost, and the stream could not be asked. */
export function outcomeUnknown(address: string, stream: string, cause: unknown): StrataError {
  return new StrataError(
    'APPEND_OUTCOME_UNKNOWN',
    `Whether the append to ${stream} was stored is not known: the KurrentDB at ${address} lost the answer (${reasonOf(cause)}).`,
    {
      remedy: 'Send the same events, with the same ids, again once the server answers: they are stored once only.',
      details: { stream, address },
      cause: reduced(cause),
    },
  );
}

/** `EVENT_STORE_FOREIGN`: the database holds something under our names that cannot be ours. */
export function foreign(message: string, details: JsonObject): StrataError {
  return new StrataError('EVENT_STORE_FOREIGN', message, {
    remedy: 'Use a stream prefix of its own, and neither delete nor truncate the streams of this system.',
    details,
  });
}

/** `EVENT_STORE_UNSUPPORTED`: the server is older than what the adapter relies on. */
export function unsupported(address: string): StrataError {
  return new StrataError(
    'EVENT_STORE_UNSUPPORTED',
    `The server at ${address} does not tell the log position of events read by stream.`,
    { remedy: 'Use KurrentDB, or EventStoreDB 22.10 or later.', details: { address } },
  );
}

/** A sentence part that says why, and can hold no credentials: the client names hosts only. */
export function reasonOf(error: unknown): string {
  if (error instanceof DeadlinePassed) return error.message;
  const { message, type } = error as { readonly message?: string; readonly type?: string };
  const first = String(message ?? error).split('\n')[0] as string;
  return (type === undefined ? first : `${type}: ${first}`).replace(/\/\/[^@/\s]*@/g, '//').slice(0, 300);
}

/** The cause without the members of the client's errors, which hold request metadata. */
function reduced(cause: unknown): Error {
  return cause instanceof StrataError ? cause : new Error(reasonOf(cause));
}
