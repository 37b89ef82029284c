import type { Id, SnapshotState } from '@strata/domain';

/** A snapshot with its cluster. */
export interface SnapshotSource extends SnapshotState {
  readonly cluster: Id;
}

/** The path of the page of a snapshot. */
export function snapshotPath(cluster: Id, id: Id): string {
  return `/public/${cluster}/${id}`;
}
