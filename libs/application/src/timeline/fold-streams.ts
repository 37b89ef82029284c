import { aggregateOf, parseStream, upcast, type Position } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { TimelineRow } from '@strata/read-models';
import type { FoldedEvent } from './entry.js';

/** Streams read at the same time. */
const AT_ONCE = 8;

/** The events of the rows, by position, each with the states of its aggregate before and after it. */
export async function foldStreams(
  events: Pick<EventStore, 'readStream'>,
  rows: readonly TimelineRow[],
): Promise<ReadonlyMap<Position, FoldedEvent>> {
  const wanted = new Map<string, Map<number, Position>>();
  for (const { stream, revision, position } of rows) {
    const revisions = wanted.get(stream) ?? new Map<number, Position>();
    wanted.set(stream, revisions.set(revision, position));
  }
  const found = new Map<Position, FoldedEvent>();
  const streams = [...wanted];
  for (let next = 0; next < streams.length; next += AT_ONCE) {
    await Promise.all(
      streams.slice(next, next + AT_ONCE).map(([stream, revisions]) => foldStream(events, stream, revisions, found)),
    );
  }
  return found;
}

async function foldStream(
  events: Pick<EventStore, 'readStream'>,
  stream: string,
  revisions: ReadonlyMap<number, Position>,
  found: Map<Position, FoldedEvent>,
): Promise<void> {
  const kind = parseStream(stream)?.kind;
  if (kind === undefined) return;
  const { decider } = aggregateOf(kind);
  const limit = Math.max(...revisions.keys()) + 1;
  let state: unknown = decider.initial;
  for await (const recorded of events.readStream(stream, { limit })) {
    const event = upcast(recorded.type, recorded.schemaVersion, recorded.data);
    const before = state;
    state = decider.evolve(state, event);
    const position = revisions.get(recorded.revision);
    if (position !== undefined) found.set(position, { event, before, after: state });
  }
}
