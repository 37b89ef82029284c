import type { BudgetedLine, CascadeState, Days, Id, Initiative, Labels, Rank, StrategyEntry } from '@strata/domain';
import { cascadeDuring, isEnded } from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { seesStrategy, type ClusterView } from '../clusters/cluster-view.js';

/** What carries out a strategy. */
export type PlanItemKind = 'initiative' | 'budget-line' | 'resource-need';

/** A line of the plans of a strategy: an initiative, a line of its budget, or a need for a resource. */
export interface PlanItem {
  readonly strategy: Id;
  readonly rank: Rank;
  readonly kind: PlanItemKind;
  /** Its id among those of its kind in the strategy. */
  readonly id: Id;
  readonly labels: Labels;
  /** The objectives that it serves; one, but for an initiative. */
  readonly objectives: readonly Id[];
  /** The measures that it is to move. */
  readonly measures: readonly Id[];
}

/** An initiative as a line of a plan. */
export interface InitiativeItem extends PlanItem {
  readonly initiative: Initiative;
}

/** A line of a budget as a line of a plan. */
export interface BudgetItem extends PlanItem {
  readonly line: BudgetedLine;
}

/** The strategies that are not superseded or retired during a period, with the parents that they have then. */
export function standingStrategies(cascade: CascadeState, days: Days): readonly StrategyEntry[] {
  return cascadeDuring(cascade, days).strategies.filter((entry) => !isEnded(entry));
}

/** The initiatives of strategies that are not cancelled, in the order of the strategies; everybody reads them. */
export async function initiativeItems(
  reads: ClusterReads,
  view: ClusterView,
  strategies: readonly StrategyEntry[],
): Promise<readonly InitiativeItem[]> {
  const programmes = await reads.programmes(view);
  return strategies.flatMap(({ id: strategy, rank }) =>
    (programmes.get(strategy)?.initiatives ?? [])
      .filter(({ status }) => status !== 'cancelled')
      .map((initiative): InitiativeItem => {
        const { id, labels, objectives, measures } = initiative;
        return { strategy, rank, kind: 'initiative', id, labels, objectives, measures, initiative };
      }),
  );
}

/** The budget lines of those strategies that the view's caller may read. */
export async function budgetItems(
  reads: ClusterReads,
  view: ClusterView,
  strategies: readonly StrategyEntry[],
): Promise<readonly BudgetItem[]> {
  const budgets = await reads.plans.budgets(view);
  return readable(view, strategies).flatMap(({ id: strategy, rank }) =>
    (budgets.get(strategy)?.lines ?? []).map((line): BudgetItem => {
      const { id, labels, objective, measure } = line;
      return { strategy, rank, kind: 'budget-line', id, labels, objectives: [objective], measures: [measure], line };
    }),
  );
}

/** The resource needs of those strategies that the view's caller may read. */
export async function needItems(
  reads: ClusterReads,
  view: ClusterView,
  strategies: readonly StrategyEntry[],
): Promise<readonly PlanItem[]> {
  const resources = await reads.plans.resources(view);
  return readable(view, strategies).flatMap(({ id: strategy, rank }) =>
    (resources.get(strategy)?.needs ?? []).map(({ id, labels, objective, measure }): PlanItem => {
      return { strategy, rank, kind: 'resource-need', id, labels, objectives: [objective], measures: [measure] };
    }),
  );
}

function readable(view: ClusterView, strategies: readonly StrategyEntry[]): readonly StrategyEntry[] {
  return strategies.filter(({ id }) => seesStrategy(view, id));
}
