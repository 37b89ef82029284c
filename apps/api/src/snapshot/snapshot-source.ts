import type { Id, SnapshotState } from '@strata/domain';

/** A snapshot with its cluster. */
export interface SnapshotSource extends SnapshotState {
  readonly cluster: Id;
}
