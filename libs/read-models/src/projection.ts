import type { Position, RecordedEvent } from '@strata/domain';
import type { ProjectionDefinition, ReadStore, TableReader, Write } from '@strata/read-store';
import { aggregates } from './aggregates/aggregates.js';
import { BatchView } from './batch-view.js';
import { toProjected } from './projected-event.js';
import type { ReadModel } from './read-model.js';
import { timeline } from './timeline/timeline.js';
import { values } from './values/values.js';

/** What one batch of events writes. */
export interface FoldedBatch {
  readonly writes: readonly Write[];
}

export interface FoldInput {
  readonly events: readonly RecordedEvent[];
  /** Checkpoint before the batch. */
  readonly after: Position;
  /** Reads the generation that is being written. */
  readonly own: TableReader;
  readonly store: ReadStore;
}

/** Read models that share a checkpoint, as the runner sees them. */
export interface Projection {
  readonly definition: ProjectionDefinition;
  /** A projection that must have passed a batch before this one may fold it. */
  readonly follows?: string;
  fold(input: FoldInput): Promise<FoldedBatch>;
  /** How much the event weighs in a batch: about the rows it touches. */
  weigh(event: RecordedEvent): number;
}

/** Name of the projection that holds timeline, structure and values. */
export const HISTORY = 'history';

/** Read models of `history`, in the order they see an event. */
const models: readonly ReadModel[] = [timeline, aggregates, values];

const tables = models.flatMap((model) => model.tables);

/** Timeline, structure and values of every cluster, as known at every position. */
export const historyProjection: Projection = {
  definition: { name: HISTORY, version: 1, tables },
  weigh: (event) => {
    const reported = (event.data as { values?: unknown }).values;
    return 1 + (Array.isArray(reported) ? reported.length : 0);
  },
  fold: async ({ events, own }) => {
    const projected = events.map(toProjected);
    const view = new BatchView(tables);
    await view.prefetch(
      projected.flatMap((event) => models.flatMap((model) => model.needs(event))),
      own,
    );
    for (const event of projected) for (const model of models) model.apply(event, view);
    return { writes: view.writes() };
  },
};

/** The part of a batch that the runner commits at once. */
export interface BatchPart {
  readonly events: readonly RecordedEvent[];
  readonly last: Position;
}

/** Cuts a batch so that each part weighs at most `limit` (a single heavier event stands alone). */
export function* partsOf(
  events: readonly RecordedEvent[],
  projection: Projection,
  limit = 20_000,
): Iterable<BatchPart> {
  let part: RecordedEvent[] = [];
  let weight = 0;
  for (const event of events) {
    const own = projection.weigh(event);
    if (part.length > 0 && weight + own > limit) {
      yield { events: part, last: part.at(-1)!.position };
      part = [];
      weight = 0;
    }
    part.push(event);
    weight += own;
  }
  if (part.length > 0) yield { events: part, last: part.at(-1)!.position };
}
