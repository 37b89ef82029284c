import { StrataError } from '@strata/domain';
import type { ExpectedRevision } from './event-store.js';

/** The revision of a stream that does not exist, as reported in the details of a conflict. */
export const NO_REVISION = -1;

/** True if a stream whose last revision is `actual` (`NO_REVISION` if it does not exist) satisfies the expectation. */
export function matchesExpectedRevision(expected: ExpectedRevision, actual: number): boolean {
  if (expected === 'any') return true;
  if (expected === 'no-stream') return actual === NO_REVISION;
  if (expected === 'stream-exists') return actual !== NO_REVISION;
  return actual === expected;
}

/** `EXPECTED_REVISION_CONFLICT`: the last revision of the stream is not the one that the caller expected. */
export function revisionConflict(stream: string, expected: ExpectedRevision, actual: number): StrataError {
  const wanted = typeof expected === 'number' ? `revision ${expected}` : expected;
  const found = actual === NO_REVISION ? 'the stream does not exist' : `its last revision is ${actual}`;
  return new StrataError(
    'EXPECTED_REVISION_CONFLICT',
    `The append to the stream ${stream} expected ${wanted}, but ${found}.`,
    {
      remedy: 'Read the stream again, repeat the decision, and append with its current revision.',
      details: { stream, expected, actual },
    },
  );
}

/** `EVENT_ID_REUSED`: an event id is already stored, but as part of a different append. */
export function eventIdReused(stream: string, eventId: string): StrataError {
  return new StrataError(
    'EVENT_ID_REUSED',
    `The event id ${eventId} in the append to the stream ${stream} is already stored as part of a different append.`,
    {
      remedy: 'Resend the original append unchanged, or give new events new ids.',
      details: { stream, eventId },
    },
  );
}

/** `EVENT_TOO_LARGE`: the data and metadata of an event take more bytes than the store accepts. */
export function eventTooLarge(eventId: string, bytes: number, maxBytes: number): StrataError {
  return new StrataError('EVENT_TOO_LARGE', `The event ${eventId} has ${bytes} bytes; the limit is ${maxBytes}.`, {
    remedy: 'Split the event into several, or store the large part elsewhere and refer to it.',
    details: { eventId, bytes, maxBytes },
  });
}

/** `EVENT_STORE_CLOSED`: the store was closed before the call. */
export function storeClosed(): StrataError {
  return new StrataError('EVENT_STORE_CLOSED', 'The event store is closed.', { remedy: 'Open the event store again.' });
}
