import type { Position, RecordedEvent } from '@strata/domain';
import type { ProjectionDefinition, ReadStore, TableReader, Write } from '@strata/read-store';
import { approvals } from './approvals/approvals.js';
import { aggregates } from './aggregates/aggregates.js';
import { BatchView } from './batch-view.js';
import { comments } from './comments/comments.js';
import { mentions } from './mentions/mentions.js';
import { toProjected } from './projected-event.js';
import type { ReadModel } from './read-model.js';
import { timeline } from './timeline/timeline.js';
import { values } from './values/values.js';

/** The writes of one batch of events. */
export interface FoldedBatch {
  readonly writes: readonly Write[];
}

export interface FoldInput {
  readonly events: readonly RecordedEvent[];
  /** The checkpoint before the batch. */
  readonly after: Position;
  /** Reads the generation being written. */
  readonly own: TableReader;
  readonly store: ReadStore;
}

/** A set of read models that share a checkpoint. */
export interface Projection {
  readonly definition: ProjectionDefinition;
  fold(input: FoldInput): Promise<FoldedBatch>;
  /** The event's share of a batch's size: roughly the number of rows it touches. */
  weigh(event: RecordedEvent): number;
}

/** The name of the projection of timeline, structure and values. */
export const HISTORY = 'history';

/** The read models of `history`. None of them reads rows of another one. */
const models: readonly ReadModel[] = [timeline, mentions, aggregates, values, approvals, comments];

const tables = models.flatMap((model) => model.tables);

/** The timeline, structure and values of every cluster, as known at every position. */
export const historyProjection: Projection = {
  definition: { name: HISTORY, version: 8, tables },
  weigh: (event) => {
    const { values, measures } = event.data as { values?: unknown; measures?: unknown };
    const reported = values ?? measures;
    return 1 + (Array.isArray(reported) ? reported.length : 0);
  },
  fold: async ({ events, own }) => {
    const projected = events.map(toProjected);
    const view = new BatchView(tables);
    await view.prefetch(
      models.flatMap((model) => model.needs(projected)),
      own,
    );
    for (const model of models) model.apply(projected, view);
    return { writes: view.writes() };
  },
};

/** The part of a batch that the runner commits together. */
export interface BatchPart {
  readonly events: readonly RecordedEvent[];
  readonly last: Position;
}

/** Splits a batch into parts of at most `limit` in weight; a single heavier event forms its own part. */
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
