import type { Id, Position, SnapshotState } from '@strata/domain';
import { findSnapshotAt, findSnapshots } from '@strata/read-models';
import type { TableReader } from '@strata/read-store';

/** A cluster as of a position. */
interface Moment {
  readonly clusterId: Id;
  readonly position: Position;
}

/** Queries about public snapshots as of any moment. */
export class SnapshotReads {
  readonly #reader: () => TableReader;

  constructor(reader: () => TableReader) {
    this.#reader = reader;
  }

  /** The snapshots of the cluster, by id, without their content. */
  all({ clusterId, position }: Moment): Promise<ReadonlyMap<Id, SnapshotState>> {
    return findSnapshots(this.#reader(), clusterId, position);
  }

  /** A snapshot of the cluster; undefined if there was none of this id. */
  one({ clusterId: cluster, position }: Moment, id: Id): Promise<SnapshotState | undefined> {
    return findSnapshotAt(this.#reader(), { cluster, id }, position);
  }
}
