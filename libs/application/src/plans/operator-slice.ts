import {
  CLUSTER_SUBJECT,
  clusterDuring,
  daysOfPeriod,
  type DateText,
  type Id,
  type Initiative,
  type Labels,
  type PeriodName,
  type Rank,
  type Subject,
} from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import { groupedBy } from './grouped-by.js';
import { initiativeItems, standingStrategies } from './plan-items.js';

/** An initiative for which somebody is responsible. */
export interface ResponsibleFor {
  readonly strategy: Id;
  readonly id: Id;
  readonly labels: Labels;
  readonly start: DateText;
  readonly end: DateText;
  readonly status: Initiative['status'];
  /** The objectives that it serves. */
  readonly objectives: readonly Id[];
}

/** A strategy that somebody owns. */
export interface OwnedStrategy {
  readonly id: Id;
  readonly rank: Rank;
  readonly labels: Labels;
}

/** An actor, service or unit, or a cross-functional group, and what it is responsible for. */
export interface PlanOperator {
  /** One, or the members of a group, of whom the first leads. */
  readonly members: readonly Subject[];
  /** The strategies that it owns; a group owns none. */
  readonly strategies: readonly OwnedStrategy[];
  /** The initiatives for which it, or this very group, is responsible. */
  readonly initiatives: readonly ResponsibleFor[];
  /** The initiatives for which it is responsible as a member of a group. */
  readonly shared: readonly ResponsibleFor[];
}

/**
 * Who is responsible for what in a period: the cluster, its members with their services and units, then groups. Those that
 * are responsible for nothing are listed without anything, so that gaps can be seen; everybody in the cluster reads this.
 */
export async function operatorSlice(
  reads: ClusterReads,
  view: ClusterView,
  period: PeriodName,
): Promise<readonly PlanOperator[]> {
  const { cascade, cluster } = view.structure;
  const days = daysOfPeriod(period, cluster.calendar);
  const strategies = standingStrategies(cascade, days);
  const initiatives = (await initiativeItems(reads, view, strategies))
    .map(({ strategy, initiative }) => ({ strategy, ...initiative }))
    .filter(({ start, end }) => start <= days.last && end >= days.first);
  const owners = new Set([
    CLUSTER_SUBJECT,
    ...clusterDuring(cluster, days)
      .actors.filter(({ status }) => status === 'member')
      .flatMap(({ id, services, units }) => [id, ...[...services, ...units].map((part) => `${id}/${part.id}`)]),
    // Whoever has left may still own a strategy, or be named by an initiative.
    ...strategies.map(({ owner }) => owner),
    ...initiatives.flatMap(({ responsible }) => responsible),
  ]);
  const owned = groupedBy(strategies, ({ owner }) => [owner]);
  const named = groupedBy(initiatives, ({ responsible }) => responsible);
  const single = [...owners].map((subject): PlanOperator => ({
    members: [subject],
    strategies: (owned.get(subject) ?? []).map(({ id, rank, labels }) => ({ id, rank, labels })),
    initiatives: (named.get(subject) ?? []).filter(({ responsible }) => responsible.length === 1).map(responsibleFor),
    shared: (named.get(subject) ?? []).filter(({ responsible }) => responsible.length > 1).map(responsibleFor),
  }));
  return [...single, ...groupsOf(initiatives)];
}

type Placed = Initiative & { readonly strategy: Id };

function groupsOf(initiatives: readonly Placed[]): readonly PlanOperator[] {
  const shared = initiatives.filter(({ responsible }) => responsible.length > 1);
  // The same people under the same lead are one group, in whatever order they are named.
  const groups = groupedBy(shared, ({ responsible: [lead, ...others] }) => [[lead, ...others.sort()].join(' ')]);
  return [...groups].map(([key, led]) => ({
    members: key.split(' '),
    strategies: [],
    initiatives: led.map(responsibleFor),
    shared: [],
  }));
}

function responsibleFor({ strategy, id, labels, start, end, status, objectives }: Placed): ResponsibleFor {
  return { strategy, id, labels, start, end, status, objectives };
}
