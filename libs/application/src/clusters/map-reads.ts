import type { Id, LayoutState, Position, StrategyState } from '@strata/domain';
import { findLayouts, findMapAt, findMapRevision } from '@strata/read-models';
import type { TableReader } from '@strata/read-store';

/** A cluster as of a position. */
interface Moment {
  readonly clusterId: Id;
  readonly position: Position;
}

/** Queries about the working copies of maps and where their cards stand, as of any moment. */
export class MapReads {
  readonly #reader: () => TableReader;

  constructor(reader: () => TableReader) {
    this.#reader = reader;
  }

  /** Where the cards of the maps stand, by strategy. */
  layouts({ clusterId, position }: Moment): Promise<ReadonlyMap<Id, LayoutState>> {
    return findLayouts(this.#reader(), clusterId, position);
  }

  /** The revision of the working copy of a strategy's map; -1 without one. */
  revision({ clusterId: cluster, position }: Moment, strategy: Id): Promise<number> {
    return findMapRevision(this.#reader(), { cluster, strategy }, position);
  }

  /** The map of a strategy as it was at a revision of its stream. */
  at({ clusterId: cluster }: Moment, strategy: Id, revision: number): Promise<StrategyState> {
    return findMapAt(this.#reader(), { cluster, strategy }, revision);
  }
}
