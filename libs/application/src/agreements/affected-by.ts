import {
  CLUSTER_SUBJECT,
  isEnded,
  type CascadeState,
  type ClusterState,
  type Concern,
  type Id,
  type MeasureState,
  type Party,
  type StrategyEntry,
  type StrategyMap,
  type Subject,
} from '@strata/domain';

/** What decides whom a strategy affects. */
interface Surroundings {
  readonly cluster: ClusterState;
  readonly cascade: CascadeState;
  /** The working copies of the maps of the strategies under it. */
  readonly maps: ReadonlyMap<Id, StrategyMap>;
  /** The measures on its own map. */
  readonly measures: ReadonlyMap<Id, MeasureState>;
}

/**
 * Those whom a strategy affects, other than its owner: the owners of the strategies directly under it, those that
 * contribute to its objectives, and the members whose figures its measures are aggregated from.
 */
export function affectedBy(entry: StrategyEntry, surroundings: Surroundings): readonly Party[] {
  const found = [
    ...belowOf(entry, surroundings),
    ...contributorsTo(entry, surroundings),
    ...scoredBy(entry, surroundings),
  ];
  return found.filter(({ party }) => party !== entry.owner);
}

function because(party: Subject, concern: Concern): Party {
  return { party, because: [concern], roles: [] };
}

function belowOf({ id }: StrategyEntry, { cascade, maps }: Surroundings): readonly Party[] {
  const children = cascade.strategies.filter((child) => child.parent === id && !isEnded(child));
  return children.flatMap((child) => {
    const contributes = maps.get(child.id)?.parentLinks.some(({ kind }) => kind === 'contributes') === true;
    return [because(child.owner, 'child'), ...(contributes ? [because(child.owner, 'contribution')] : [])];
  });
}

/** The owners whose contribution is accepted, also if their strategy stands elsewhere by now. */
function contributorsTo({ contributions = [] }: StrategyEntry, { cascade }: Surroundings): readonly Party[] {
  return contributions.flatMap(({ strategy, weight }) => {
    const child = cascade.strategies.find(({ id }) => id === strategy);
    const isAccepted = typeof weight.at(-1)?.value === 'number';
    return child === undefined || isEnded(child) || !isAccepted ? [] : [because(child.owner, 'contribution')];
  });
}

/** Only measures on the map of the cluster are aggregated from its members. */
function scoredBy({ owner }: StrategyEntry, { cluster, measures }: Surroundings): readonly Party[] {
  const isAggregated = [...measures.values()].some(({ aggregation }) => aggregation.organisation !== 'none');
  if (owner !== CLUSTER_SUBJECT || !isAggregated) return [];
  return cluster.actors.filter(({ status }) => status === 'member').map(({ id }) => because(id, 'measure'));
}
