import { BEFORE_FIRST, isStrataError, StrataError, type Position, type RecordedEvent } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { HISTORY, lastProjected, type ProjectedPosition } from '@strata/read-models';
import type { ReadStore, VersionedDocument } from '@strata/read-store';

const COLLECTION = 'log';
const ORIGIN = 'origin';

interface Stores {
  readonly events: EventStore;
  readonly reads: ReadStore;
}

/** The id of the first event, which is unique to a log. Undefined for an empty log. */
export async function firstEventId(events: EventStore): Promise<string | undefined> {
  return (await eventAfter(events))?.id;
}

async function eventAfter(events: EventStore, after?: Position): Promise<RecordedEvent | undefined> {
  for await (const [event] of events.readAll({ after, batchSize: 1 })) return event;
  return undefined;
}

function originIn(document: VersionedDocument | undefined): string | undefined {
  return (document?.data as { readonly eventId?: string } | undefined)?.eventId;
}

/**
 * Refuses read models that were built from another log than the current one (a lost or replaced event store, an old
 * backup), because they contain data that is not in its events. Throws `READ_MODELS_OF_ANOTHER_LOG`. Returns the last
 * event that they were built from.
 */
export async function requireSameLog({ events, reads }: Stores): Promise<ProjectedPosition | undefined> {
  const checkpoint: Position = await reads.checkpoint(HISTORY);
  const head = await events.head();
  if (checkpoint > head) {
    const holds = head === BEFORE_FIRST ? 'the event store is empty' : `the event store ends at ${head}`;
    throw anotherLog(`they reach position ${checkpoint}, but ${holds}`);
  }
  return requireSameEvents(events, reads);
}

async function requireSameEvents(events: EventStore, reads: ReadStore): Promise<ProjectedPosition | undefined> {
  const origin = originIn(await reads.getDocument(COLLECTION, ORIGIN));
  if (origin !== undefined && origin !== (await firstEventId(events))) {
    throw anotherLog('the first event is a different one');
  }
  const last = await lastProjected(reads.reader(HISTORY));
  if (last === undefined) return undefined;
  const stored = await eventAfter(events, last.after);
  if (stored?.id !== last.eventId) throw anotherLog(`the event at position ${last.position} is a different one`);
  return last;
}

/**
 * Claims the read models for the log at hand, before anything is projected. The first of several processes with different
 * logs succeeds; the others are refused with `READ_MODELS_OF_ANOTHER_LOG`. An empty log claims nothing yet.
 */
export async function claimLog({ events, reads }: Stores): Promise<void> {
  // In this order: whoever claims the read models for this log has its first event before.
  const found = await reads.getDocument(COLLECTION, ORIGIN);
  const eventId = await firstEventId(events);
  const claimed = found ?? (eventId === undefined ? undefined : await claim(reads, eventId));
  if (claimed && originIn(claimed) !== eventId) throw anotherLog('the first event is a different one');
}

async function claim(reads: ReadStore, eventId: string): Promise<VersionedDocument | undefined> {
  try {
    return await reads.putDocument(COLLECTION, ORIGIN, { eventId }, 0);
  } catch (error) {
    if (!isStrataError(error, 'DOCUMENT_CONFLICT')) throw error;
    return reads.getDocument(COLLECTION, ORIGIN);
  }
}

/** Records the log that the read models were rebuilt from, whichever it was before. */
export async function replaceOrigin({ events, reads }: Stores): Promise<void> {
  await reads.deleteDocument(COLLECTION, ORIGIN);
  await claimLog({ events, reads });
}

function anotherLog(why: string): StrataError {
  return new StrataError('READ_MODELS_OF_ANOTHER_LOG', `The read models were built from other events: ${why}.`, {
    remedy:
      'If events were lost, restore the event store from its backup. If it is the right one, run `strata rebuild` to ' +
      'rebuild the read models from it. Each event store needs a data folder or database of its own for read models.',
  });
}
