import type { ClusterView } from '@strata/application';
import { strategyDecider, type Id, type Rank, type StrategyEntry, type StrategyState } from '@strata/domain';
import { pageByKey, type Connection, type PageArgs } from '../paging/connection.js';

/** The source of the contract's type `Strategy`. */
export interface StrategySource {
  readonly view: ClusterView;
  readonly entry: StrategyEntry;
}

const RANKS: readonly Rank[] = ['integrative', 'business', 'functional', 'operational'];

/** A strategy of a view by id. */
export function findStrategy(view: ClusterView, id: Id): StrategySource | undefined {
  const entry = view.structure.cascade.strategies.find((one) => one.id === id);
  return entry && { view, entry };
}

/** The map of a strategy; empty if it has no objectives yet. */
export function mapOf({ view, entry }: StrategySource): StrategyState {
  return view.structure.maps.get(entry.id) ?? strategyDecider.initial;
}

/** A filter of strategies; by default all. */
interface WantedStrategies {
  readonly rank?: Rank | null | undefined;
  readonly status?: StrategyEntry['status'] | null | undefined;
  readonly parent?: Id | undefined;
}

/** The strategies of a view that match the filter, ordered by rank and id. */
export function strategiesPage(view: ClusterView, args: PageArgs & WantedStrategies): Connection<StrategySource> {
  const { rank, status, parent } = args;
  const found = view.structure.cascade.strategies
    .filter((entry) => (rank ?? entry.rank) === entry.rank && (status ?? entry.status) === entry.status)
    .filter((entry) => parent === undefined || entry.parent === parent)
    .map((entry) => ({ view, entry }));
  return pageByKey(found, args, ({ entry }) => `${RANKS.indexOf(entry.rank)} ${entry.id}`);
}
