import type { DomainEvent, RecordedEvent, StreamRef } from '@strata/domain';
import type { TableDefinition } from '@strata/read-store';
import type { BatchView, RowAddress } from './batch-view.js';

/** An event upcast to the current schema. */
export interface ProjectedEvent {
  readonly recorded: RecordedEvent;
  readonly event: DomainEvent;
  /** The parsed name of its stream; undefined if no registered aggregate has such streams. */
  readonly stream: StreamRef | undefined;
}

/**
 * A read model: its tables, the rows that it needs for a batch of events, and how the events change them. `apply` has no
 * effect other than writing to the view; it never reads a clock and never waits.
 */
export interface ReadModel {
  readonly name: string;
  readonly tables: readonly TableDefinition[];
  needs(events: readonly ProjectedEvent[]): readonly RowAddress[];
  apply(events: readonly ProjectedEvent[], view: BatchView): void;
}

/** Applies the events of a batch one after the other. */
export function eachEvent(apply: (event: ProjectedEvent, view: BatchView) => void): ReadModel['apply'] {
  return (events, view) => {
    for (const event of events) apply(event, view);
  };
}
