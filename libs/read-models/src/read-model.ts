import type { DomainEvent, RecordedEvent } from '@strata/domain';
import type { TableDefinition } from '@strata/read-store';
import type { BatchView, RowAddress } from './batch-view.js';

/** An event with its data brought to the newest schema, as read models take it. */
export interface ProjectedEvent {
  readonly recorded: RecordedEvent;
  readonly event: DomainEvent;
}

/**
 * One read model: its tables, which rows it must see before an event, and what the event does to them.
 * `apply` is pure but for the view it writes to; it never reads a clock and never waits.
 */
export interface ReadModel {
  readonly name: string;
  readonly tables: readonly TableDefinition[];
  needs(event: ProjectedEvent): readonly RowAddress[];
  apply(event: ProjectedEvent, view: BatchView): void;
}
