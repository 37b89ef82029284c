import {
  acceptedKey,
  requireStrategy,
  weightKey,
  type ClusterView,
  type LinkTests,
  type MapComparison,
} from '@strata/application';
import {
  strategyDecider,
  type Contribution,
  type DateText,
  type Effective,
  type EffectiveDated,
  type Id,
  type Objective,
  type ObjectiveMeasure,
  type ParentLink,
  type PerspectiveWeight,
  RANKS,
  type Rank,
  type StrategyEntry,
  type StrategyState,
} from '@strata/domain';
import { pageByKey, type Connection, type PageArgs } from '../paging/connection.js';
import type { WithOrigin } from '../timeline/timeline-source.js';

/** The source of the contract's type `Strategy`. */
export interface StrategySource {
  readonly view: ClusterView;
  readonly entry: StrategyEntry;
}

/** The tests of links with their cluster. */
export interface LinkTestsSource extends LinkTests {
  readonly cluster: Id;
}

/** A comparison of maps with its cluster. */
export interface MapComparisonSource extends MapComparison {
  readonly cluster: Id;
}

/** A strategy of a view by id. */
export function findStrategy(view: ClusterView, id: Id): StrategySource | undefined {
  const entry = view.structure.cascade.strategies.find((one) => one.id === id);
  return entry && { view, entry };
}

/** As `findStrategy`, but throws `UNKNOWN_STRATEGY`. */
export function requiredStrategy(view: ClusterView, id: Id): StrategySource {
  requireStrategy(view, id);
  return findStrategy(view, id)!;
}

/** A weight from a date on. */
export type DatedWeightSource = Effective<number> & WithOrigin;

type Weighed<T> = Omit<T, 'weight'> & { readonly weight: readonly DatedWeightSource[] };
export type ObjectiveMeasureSource = Weighed<ObjectiveMeasure>;
export type ObjectiveSource = Weighed<Omit<Objective, 'measures'>> & {
  readonly measures: readonly ObjectiveMeasureSource[];
};
export type ParentLinkSource = Weighed<ParentLink>;
export type PerspectiveWeightSource = Weighed<PerspectiveWeight>;

/** The weight of a contribution from a date on; null where it is declined. */
export type AcceptedWeightSource = { readonly from: DateText | null; readonly weight: number | null } & WithOrigin;

type AcceptedContributionSource = Contribution & { readonly weight: readonly AcceptedWeightSource[] };

/** The contributions to a strategy that its owner accepted or declined, with weights that know who set them. */
export function contributionsOf({ view, entry }: StrategySource): readonly AcceptedContributionSource[] {
  const stream = { kind: 'cascade', clusterId: view.clusterId } as const;
  return (entry.contributions ?? []).map(({ weight, ...of }) => ({
    ...of,
    weight: weight.map(({ from, value }) => ({
      from,
      weight: value,
      setIn: { view, stream, key: acceptedKey(of, from) },
    })),
  }));
}

/** The map of a strategy, with weights that know who set them. */
export type MapSource = Omit<StrategyState, 'objectives' | 'parentLinks' | 'perspectiveWeights'> & {
  readonly objectives: readonly ObjectiveSource[];
  readonly parentLinks: readonly ParentLinkSource[];
  readonly perspectiveWeights: readonly PerspectiveWeightSource[];
};

/** The map of a strategy; empty if it has no objectives yet. */
export function mapOf({ view, entry }: StrategySource): MapSource {
  const map = view.structure.maps.get(entry.id) ?? strategyDecider.initial;
  const stream = { kind: 'strategy', clusterId: view.clusterId, strategyId: entry.id } as const;
  const weighed = <T extends { readonly weight: EffectiveDated<number> }>(
    one: T,
    of: readonly string[],
  ): Weighed<T> => ({
    ...one,
    weight: one.weight.map((dated) => ({ ...dated, setIn: { view, stream, key: weightKey(of, dated.from) } })),
  });
  return {
    ...map,
    objectives: map.objectives.map(({ measures, ...objective }) => ({
      ...weighed(objective, ['objective', objective.id]),
      measures: measures.map((one) => weighed(one, ['measure', objective.id, one.measure])),
    })),
    parentLinks: map.parentLinks.map((link) => weighed(link, ['parent', link.objective, link.parentObjective])),
    perspectiveWeights: map.perspectiveWeights.map((one) => weighed(one, ['perspective', one.perspective])),
  };
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
