import { BEFORE_FIRST, isStrataError, StrataError, type Position } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { HISTORY } from '@strata/read-models';
import type { ReadStore, VersionedDocument } from '@strata/read-store';

const COLLECTION = 'log';
const ORIGIN = 'origin';

/** The id of the first event: no two logs share it. Undefined for an empty log. */
export async function firstEventId(events: EventStore): Promise<string | undefined> {
  for await (const [first] of events.readAll({ batchSize: 1 })) return first?.id;
  return undefined;
}

function originIn(document: VersionedDocument | undefined): string | undefined {
  return (document?.data as { readonly eventId?: string } | undefined)?.eventId;
}

/**
 * Refuses read models that were built from another log than the one at hand (a lost or exchanged event store, an old
 * backup of it): they would answer with what no event says. Throws `READ_MODELS_OF_ANOTHER_LOG`.
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
  if (origin !== undefined && origin !== (await firstEventId(events))) throw anotherLog('the first event is another');
}

/** Records which log the read models are built from; `anew` after they were rebuilt from all of it. */
export async function noteLog(events: EventStore, reads: ReadStore, anew = false): Promise<void> {
  const noted = await reads.getDocument(COLLECTION, ORIGIN);
  if (noted && !anew) return;
  const eventId = await firstEventId(events);
  if (eventId === undefined) return reads.deleteDocument(COLLECTION, ORIGIN);
  if (originIn(noted) === eventId) return;
  try {
    await reads.putDocument(COLLECTION, ORIGIN, { eventId }, noted?.version ?? 0);
  } catch (error) {
    // Another process records the same.
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
