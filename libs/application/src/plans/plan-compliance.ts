import {
  addDecimals,
  daysOfPeriod,
  measureDuring,
  subtractDecimals,
  type BudgetState,
  type DecimalText,
  type Id,
  type PeriodName,
  type StrategyEntry,
} from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { seesStrategy, type ClusterView } from '../clusters/cluster-view.js';
import { lineFigures, linePeriods, totalOf } from './budget-figures.js';
import { groupedBy } from './grouped-by.js';
import { budgetItems, initiativeItems, needItems, standingStrategies, type PlanItem } from './plan-items.js';

/** A line of a plan that names no objective or no measure any more. */
export interface PlanFault extends PlanItem {
  /** The objectives that it names and that are no longer on the map of the strategy. */
  readonly missingObjectives: readonly Id[];
  /** The measures that it names and that are no longer in use in the period. */
  readonly missingMeasures: readonly Id[];
}

/** What a strategy plans to spend in a period, beside what the strategies right below it plan. */
export interface PlanSum {
  readonly strategy: Id;
  readonly planned: DecimalText;
  /** What the strategies right below it plan together; null if one of them may not be read. */
  readonly children: DecimalText | null;
  /** What it plans minus what they plan: 0 if they sum to its plan. */
  readonly gap: DecimalText | null;
}

/** Whether plans hang together. */
export interface PlanCompliance {
  /** How many lines of plans were checked: those that the view's caller may read. */
  readonly lines: number;
  readonly faults: readonly PlanFault[];
  /** The strategies below which something is budgeted in the period. */
  readonly sums: readonly PlanSum[];
}

/** Checks the plans of the strategies that are not ended in a period, in the order of the cascade. */
export async function planCompliance(
  reads: ClusterReads,
  view: ClusterView,
  period: PeriodName,
): Promise<PlanCompliance> {
  const { cascade, cluster, measures, maps } = view.structure;
  const days = daysOfPeriod(period, cluster.calendar);
  const strategies = standingStrategies(cascade, days);
  const items: readonly PlanItem[] = [
    ...(await initiativeItems(reads, view, strategies)),
    ...(await budgetItems(reads, view, strategies)),
    ...(await needItems(reads, view, strategies)),
  ];
  const inUse = new Set([...measures].filter(([, measure]) => !measureDuring(measure, days).retired).map(([id]) => id));
  const faults = items.flatMap((item): readonly PlanFault[] => {
    const onMap = new Set((maps.get(item.strategy)?.objectives ?? []).map(({ id }) => id));
    const missingObjectives = item.objectives.filter((id) => !onMap.has(id));
    const missingMeasures = item.measures.filter((id) => !inUse.has(id));
    if (missingObjectives.length + missingMeasures.length === 0) return [];
    const { strategy, rank, kind, id, labels, objectives, measures: named } = item;
    return [{ strategy, rank, kind, id, labels, objectives, measures: named, missingObjectives, missingMeasures }];
  });
  const sums = planSums(view, { strategies, budgets: await reads.plans.budgets(view), period });
  return { lines: items.length, faults, sums };
}

function planSums(
  view: ClusterView,
  {
    strategies,
    budgets,
    period,
  }: {
    readonly strategies: readonly StrategyEntry[];
    readonly budgets: ReadonlyMap<Id, BudgetState>;
    readonly period: PeriodName;
  },
): readonly PlanSum[] {
  const { calendar } = view.structure.cluster;
  /** What a strategy plans; undefined if it has no budget in the period. */
  const plannedOf = (strategy: Id): DecimalText | undefined => {
    const figures = (budgets.get(strategy)?.lines ?? []).flatMap((line) => {
      const periods = linePeriods(line, period, calendar);
      return periods.length === 0 ? [] : [lineFigures(strategy, line, { periods, actual: () => undefined })];
    });
    return figures.length === 0 ? undefined : totalOf(figures).planned;
  };
  const children = groupedBy(strategies, ({ parent }) => (parent === undefined ? [] : [parent]));
  return strategies.flatMap(({ id: strategy }): readonly PlanSum[] => {
    if (!seesStrategy(view, strategy)) return [];
    const below = (children.get(strategy) ?? []).flatMap(({ id }) => {
      const planned = plannedOf(id);
      return planned === undefined ? [] : [{ id, planned }];
    });
    if (below.length === 0) return [];
    const planned = plannedOf(strategy) ?? '0';
    if (below.some(({ id }) => !seesStrategy(view, id))) return [{ strategy, planned, children: null, gap: null }];
    const sum = below.reduce((total, one) => addDecimals(total, one.planned), '0');
    return [{ strategy, planned, children: sum, gap: subtractDecimals(planned, sum) }];
  });
}
