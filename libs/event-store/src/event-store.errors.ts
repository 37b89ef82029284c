import { StrataError } from '@strata/domain';
import type { ExpectedRevision } from './event-store.js';

/** Revision that stands for "there is no such stream" in the details of a conflict. */
export const NO_REVISION = -1;

/** True if a stream whose last revision is `actual` (`NO_REVISION` if absent) is as expected. */
export function isAsExpected(expected: ExpectedRevision, actual: number): boolean {
  if (expected === 'any') return true;
  if (expected === 'no-stream') return actual === NO_REVISION;
  if (expected === 'stream-exists') return actual !== NO_REVISION;
  return actual === expected;
}

/** `EXPECTED_REVISION_CONFLICT`: the stream is at another revision than the caller took it to be. */
export function revisionConflict(stream: string, expected: ExpectedRevision, actual: number): StrataError {
  const found = actual === NO_REVISION ? 'it does not exist' : `its last revision is ${actual}`;
  return new StrataError(
    'EXPECTED_REVISION_CONFLICT',
    `The stream ${stream} was expected as ${expected}, but ${found}.`,
    {
      remedy: 'Read the stream again, decide again, and append with the revision found.',
      details: { stream, expected, actual },
    },
  );
}

/** `EVENT_ID_REUSED`: an id of the append is stored already, but not as part of this very append. */
export function eventIdReused(stream: string, eventId: string): StrataError {
  return new StrataError('EVENT_ID_REUSED', `The event id ${eventId} of the append to ${stream} is stored already.`, {
    remedy: 'Send the same events again unchanged, or give new events new ids.',
    details: { stream, eventId },
  });
}

/** `EVENT_TOO_LARGE`: data and metadata of an event take more bytes than the store keeps in one event. */
export function eventTooLarge(eventId: string, bytes: number, maxBytes: number): StrataError {
  return new StrataError('EVENT_TOO_LARGE', `The event ${eventId} takes ${bytes} bytes; the limit is ${maxBytes}.`, {
    remedy: 'Split it into several events, or keep the large part outside and refer to it.',
    details: { eventId, bytes, maxBytes },
  });
}

/** `EVENT_STORE_CLOSED`: the store was closed before the call. */
export function storeClosed(): StrataError {
  return new StrataError('EVENT_STORE_CLOSED', 'The event store is closed.', { remedy: 'Open it again.' });
}
