import {
  addDecimals,
  subtractDecimals,
  type BudgetedLine,
  type BudgetPeriod,
  type BudgetState,
  type DecimalText,
  type Id,
  type PeriodName,
} from '@strata/domain';
import { evaluatorOver } from '@strata/read-models';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { seesFigures, seesStrategy, type ClusterView } from '../clusters/cluster-view.js';
import {
  bySource,
  lineFigures,
  linePeriods,
  totalOf,
  type ActualVolume,
  type BudgetAmounts,
  type LineFigures,
  type SourceAmounts,
} from './budget-figures.js';

/** The budget of a strategy in a period, beside the budgets of the strategies below it. */
export interface StrategyBudget extends BudgetAmounts {
  readonly strategy: Id;
  readonly lines: readonly LineFigures[];
  readonly sources: readonly SourceAmounts[];
  /** What the strategies right below it plan together; null if none has a budget, or one may not be read. */
  readonly children: DecimalText | null;
  /** What it plans minus what they plan. */
  readonly gap: DecimalText | null;
}

interface PlacedLine {
  readonly strategy: Id;
  readonly line: BudgetedLine;
  readonly periods: readonly BudgetPeriod[];
}

/** The budgets that the view's caller may read, in the order of the cascade. */
export async function strategyBudgets(
  reads: ClusterReads,
  view: ClusterView,
  period: PeriodName,
): Promise<readonly StrategyBudget[]> {
  const budgets = await reads.plans.budgets(view);
  const { cascade, cluster } = view.structure;
  const lines = cascade.strategies
    .filter(({ id }) => seesStrategy(view, id))
    .flatMap(({ id: strategy }) =>
      (budgets.get(strategy)?.lines ?? []).map((line): PlacedLine => {
        return { strategy, line, periods: linePeriods(line, period, cluster.calendar) };
      }),
    )
    .filter(({ periods }) => periods.length > 0);
  const actual = await actualVolumes(reads, view, lines);
  const figures = lines.map(({ strategy, line, periods }) => lineFigures(strategy, line, { periods, actual }));
  return cascade.strategies.flatMap(({ id }) => {
    const own = figures.filter(({ strategy }) => strategy === id);
    if (own.length === 0) return [];
    const total = totalOf(own);
    const children = plannedBelow(view, { parent: id, figures, budgets });
    const gap = children === null ? null : subtractDecimals(total.planned, children);
    return [{ strategy: id, ...total, lines: own, sources: bySource(own), children, gap }];
  });
}

/** The volumes that were reported or computed; none of whose figures the caller may not read. */
async function actualVolumes(
  reads: ClusterReads,
  view: ClusterView,
  lines: readonly PlacedLine[],
): Promise<ActualVolume> {
  const needed = lines.flatMap(({ line: { volume }, periods }) =>
    volume === undefined ? [] : [{ measure: volume.measure, periods: periods.map((one) => one.period) }],
  );
  const { values } = evaluatorOver(await reads.inputsFor(view, needed));
  return ({ volume }, period) => {
    if (volume === undefined || !seesFigures(view, volume.subject)) return undefined;
    const found = values.actual(volume.measure, volume.subject, period);
    return found?.kind === 'number' ? found.value : undefined;
  };
}

function plannedBelow(
  view: ClusterView,
  {
    parent,
    figures,
    budgets,
  }: {
    readonly parent: Id;
    readonly figures: readonly LineFigures[];
    readonly budgets: ReadonlyMap<Id, BudgetState>;
  },
): DecimalText | null {
  const below = view.structure.cascade.strategies.filter((entry) => entry.parent === parent);
  const planning = below.filter(({ id }) => (budgets.get(id)?.lines ?? []).length > 0);
  if (planning.length === 0 || planning.some(({ id }) => !seesStrategy(view, id))) return null;
  const ids = new Set(planning.map(({ id }) => id));
  return figures.filter(({ strategy }) => ids.has(strategy)).reduce((sum, one) => addDecimals(sum, one.planned), '0');
}
