import { BEFORE_FIRST, isStrataError, StrataError, type Position } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { HISTORY } from '@strata/read-models';
import type { ReadStore, VersionedDocument } from '@strata/read-store';

const COLLECTION = 'log';
const ORIGIN = 'origin';

/** The id of the first event, which is unique to a log. Undefined for an empty log. */
async function firstEventId(events: EventStore): Promise<string | undefined> {
  for await (const [first] of events.readAll({ batchSize: 1 })) return first?.id;
  return undefined;
}

function originIn(document: VersionedDocument | undefined): string | undefined {
  return (document?.data as { readonly eventId?: string } | undefined)?.eventId;
}

/**
 * Refuses read models that were built from another log than the current one (a lost or replaced event store, an old
 * backup), because they contain data that is not in its events. Throws `READ_MODELS_OF_ANOTHER_LOG`.
 */
export async function requireSameLog(events: EventStore, reads: ReadStore): Promise<void> {
  const checkpoint: Position = await reads.checkpoint(HISTORY);
  if (checkpoint === BEFORE_FIRST) return;
  const head = await events.head();
  if (checkpoint > head) {
    const holds = head === BEFORE_FIRST ? 'the event store is empty' : `the event store ends at ${head}`;
    throw anotherLog(`they reach position ${checkpoint}, but ${holds}`);
  }
  const origin = originIn(await reads.getDocument(COLLECTION, ORIGIN));
  if (origin !== undefined && origin !== (await firstEventId(events)))
    throw anotherLog('the first event is a different one');
}

/** Records which log the read models are built from; with `anew`, after all of them were rebuilt. */
export async function noteLog(events: EventStore, reads: ReadStore, anew = false): Promise<void> {
  const noted = await reads.getDocument(COLLECTION, ORIGIN);
  if (noted && !anew) return;
  const eventId = await firstEventId(events);
  if (eventId === undefined) return reads.deleteDocument(COLLECTION, ORIGIN);
  if (originIn(noted) === eventId) return;
  try {
    await reads.putDocument(COLLECTION, ORIGIN, { eventId }, noted?.version ?? 0);
  } catch (error) {
    // Another process has recorded the same.
    if (!isStrataError(error, 'DOCUMENT_CONFLICT')) throw error;
  }
}

function anotherLog(why: string): StrataError {
  return new StrataError('READ_MODELS_OF_ANOTHER_LOG', `The read models were built from other events: ${why}.`, {
    remedy:
      'If events were lost, restore the event store from its backup. If it is the right one, run `strata rebuild` to ' +
      'rebuild the read models from it.',
  });
}
