import {
  daysOfPeriod,
  type DateText,
  type Days,
  type DecimalText,
  type Id,
  type Initiative,
  type PeriodName,
  type Rank,
  type StrategyEntry,
  type StrategyMap,
} from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { seesStrategy, type ClusterView } from '../clusters/cluster-view.js';
import { lineFigures, linePeriods } from './budget-figures.js';
import { groupedBy } from './grouped-by.js';
import { budgetItems, initiativeItems, standingStrategies, type PlanItem, type PlanItemKind } from './plan-items.js';

/** How far a plan looks: those of the cluster are long-term, those of actors and services tactical, those of units operational. */
export type Horizon = 'long-term' | 'tactical' | 'operational';

/**
 * How a plan stands to those above it: it is at the top; it carries some of them out; none of its objectives is linked to
 * an objective above (`not-linked`); the objectives above are served by no plan (`nothing-above`); or it is not known,
 * since the caller may not read all plans above.
 */
export type Standing = 'top' | 'carries' | 'not-linked' | 'nothing-above' | 'unknown';

/** A plan that another one carries out. */
export interface PlanReference {
  readonly strategy: Id;
  readonly kind: PlanItemKind;
  readonly id: Id;
}

/** A programme or a budget line in the time-and-tools slice. */
export interface TimeSliceItem extends PlanItem {
  readonly horizon: Horizon;
  /** The first and last day, and the status, of an initiative. */
  readonly start: DateText | undefined;
  readonly end: DateText | undefined;
  readonly status: Initiative['status'] | undefined;
  /** What a budget line plans to spend in the period. */
  readonly planned: DecimalText | undefined;
  readonly standing: Standing;
  /** True if it carries out nothing above it; null if that is not known. */
  readonly orphan: boolean | null;
  /** The plans of the parent strategy that serve an objective to which one of its objectives is linked. */
  readonly carries: readonly PlanReference[];
}

const HORIZONS: Readonly<Record<Rank, Horizon>> = {
  integrative: 'long-term',
  business: 'tactical',
  functional: 'tactical',
  operational: 'operational',
};

const ORPHANED: Readonly<Record<Standing, boolean | null>> = {
  top: false,
  carries: false,
  'not-linked': true,
  'nothing-above': true,
  unknown: null,
};

type DatedItem = PlanItem & Pick<TimeSliceItem, 'start' | 'end' | 'status' | 'planned'>;

/** The programmes and budget lines of a period, from the long-term ones down, each with those above that it carries out. */
export async function timeSlice(
  reads: ClusterReads,
  view: ClusterView,
  period: PeriodName,
): Promise<readonly TimeSliceItem[]> {
  const { cascade, cluster, maps } = view.structure;
  const days = daysOfPeriod(period, cluster.calendar);
  const strategies = standingStrategies(cascade, days);
  const items = [
    ...(await initiativesDuring(reads, view, { strategies, days })),
    ...(await linesDuring(reads, view, { strategies, period })),
  ];
  const ofStrategy = groupedBy(items, ({ strategy }) => [strategy]);
  const served = new Map(items.map((item) => [item, withDetailed(maps.get(item.strategy), item.objectives)]));
  const entries = new Map(strategies.map((entry) => [entry.id, entry]));
  const standingOf = (item: DatedItem): Pick<TimeSliceItem, 'standing' | 'carries'> => {
    const parent = entries.get(item.strategy)?.parent;
    if (parent === undefined) return { standing: 'top', carries: [] };
    const reached = linkedAbove(maps.get(item.strategy), served.get(item));
    if (reached.size === 0) return { standing: 'not-linked', carries: [] };
    const carries = (ofStrategy.get(parent) ?? [])
      .filter((above) => [...(served.get(above) ?? [])].some((id) => reached.has(id)))
      .map(({ strategy, kind, id }) => ({ strategy, kind, id }));
    if (carries.length > 0) return { standing: 'carries', carries };
    return { standing: seesStrategy(view, parent) ? 'nothing-above' : 'unknown', carries };
  };
  return (['long-term', 'tactical', 'operational'] as const).flatMap((horizon) =>
    strategies
      .filter(({ rank }) => HORIZONS[rank] === horizon)
      .flatMap(({ id }) => ofStrategy.get(id) ?? [])
      .map((item) => {
        const place = standingOf(item);
        return { ...item, horizon, ...place, orphan: ORPHANED[place.standing] };
      }),
  );
}

async function initiativesDuring(
  reads: ClusterReads,
  view: ClusterView,
  { strategies, days }: { readonly strategies: readonly StrategyEntry[]; readonly days: Days },
): Promise<readonly DatedItem[]> {
  const items = await initiativeItems(reads, view, strategies);
  return items
    .filter(({ initiative: { start, end } }) => start <= days.last && end >= days.first)
    .map(({ initiative: { start, end, status }, ...item }) => ({ ...item, start, end, status, planned: undefined }));
}

async function linesDuring(
  reads: ClusterReads,
  view: ClusterView,
  { strategies, period }: { readonly strategies: readonly StrategyEntry[]; readonly period: PeriodName },
): Promise<readonly DatedItem[]> {
  const { calendar } = view.structure.cluster;
  return (await budgetItems(reads, view, strategies)).flatMap(({ line, ...item }): readonly DatedItem[] => {
    const periods = linePeriods(line, period, calendar);
    if (periods.length === 0) return [];
    const { planned } = lineFigures(item.strategy, line, { periods, actual: () => undefined });
    return [{ ...item, planned, start: undefined, end: undefined, status: undefined }];
  });
}

/** The objectives of the parent's map to which objectives are linked. */
function linkedAbove(map: StrategyMap | undefined, served: ReadonlySet<Id> | undefined): ReadonlySet<Id> {
  const links = (map?.parentLinks ?? []).filter((link) => served?.has(link.objective));
  return new Set(links.map((link) => link.parentObjective));
}

/** Objectives and all that they detail. */
function withDetailed(map: StrategyMap | undefined, objectives: readonly Id[]): ReadonlySet<Id> {
  const detailed = new Map((map?.objectives ?? []).map(({ id, details }) => [id, details]));
  const found = new Set<Id>();
  for (const id of objectives) {
    for (let at: Id | undefined = id; at !== undefined && !found.has(at); at = detailed.get(at)) found.add(at);
  }
  return found;
}
