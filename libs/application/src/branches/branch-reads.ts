import type { BranchState, Id, Position } from '@strata/domain';
import { findBranch, findBranches } from '@strata/read-models';
import type { TableReader } from '@strata/read-store';

/** A cluster as of a position. */
interface Moment {
  readonly clusterId: Id;
  readonly position: Position;
}

/** Queries about branches as of any moment. */
export class BranchReads {
  readonly #reader: () => TableReader;

  constructor(reader: () => TableReader) {
    this.#reader = reader;
  }

  /** The branches of the cluster, by id. */
  all({ clusterId, position }: Moment): Promise<ReadonlyMap<Id, BranchState>> {
    return findBranches(this.#reader(), clusterId, position);
  }

  /** A branch of the cluster; undefined if there was none of this id. */
  one({ clusterId: cluster, position }: Moment, id: Id): Promise<BranchState | undefined> {
    return findBranch(this.#reader(), { cluster, id }, position);
  }
}
