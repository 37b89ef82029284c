import type { BalancesQuery, BudgetsQuery, ProgrammeQuery } from '../generated/operations.js';
import type { Moment } from '../time/moment.js';

export type Initiative = NonNullable<ProgrammeQuery['initiatives']>['nodes'][number];
export type Milestone = Initiative['milestones'][number];
export type Budget = NonNullable<BudgetsQuery['budgets']>['nodes'][number];
export type BudgetLine = Budget['lines']['nodes'][number];
export type Balance = NonNullable<BalancesQuery['resourceBalances']>['nodes'][number];
export type Need = Balance['needs'][number];

/** An evaluation, and when it was known as closed. */
interface Closed {
  readonly id: string;
  readonly closed: { readonly knownAt: string } | null;
}

/** The day that a page looks from: that of its moment; undefined where the moment has none that is known here. */
export function dayOf(moment: Moment, today: string, evaluations: readonly Closed[]): string | undefined {
  switch (moment.kind) {
    case 'now':
      return today;
    case 'day':
      return moment.day;
    case 'evaluation':
      return evaluations.find(({ id }) => id === moment.id)?.closed?.knownAt.slice(0, 10);
    case 'position':
      return undefined;
  }
}

export type MilestoneState = 'reached' | 'reachedLate' | 'overdue' | 'due';

/** How a milestone stands on a day; on an unknown one, nothing is overdue. */
export function stateOf(
  { due, reachedOn }: Pick<Milestone, 'due' | 'reachedOn'>,
  day: string | undefined,
): MilestoneState {
  if (reachedOn !== null) return reachedOn > due ? 'reachedLate' : 'reached';
  return day !== undefined && due < day ? 'overdue' : 'due';
}

/** The same initiative among others. */
export function findInitiative(
  { strategy, id }: Pick<Initiative, 'strategy' | 'id'>,
  initiatives: readonly Initiative[],
): Initiative | undefined {
  return initiatives.find((one) => one.strategy === strategy && one.id === id);
}

/** Items by the strategy that they belong to, in their order. */
export function byStrategy<Item extends { readonly strategy: string }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.strategy, [...(groups.get(item.strategy) ?? []), item]);
  return groups;
}

/** The budget lines that pay for an initiative. */
export function linesOf(
  { strategy, id }: Pick<Initiative, 'strategy' | 'id'>,
  budgets: readonly Budget[],
): readonly BudgetLine[] {
  const own = budgets.find((budget) => budget.strategy === strategy);
  return own?.lines.nodes.filter(({ line }) => line.initiative === id) ?? [];
}

/** What an initiative needs besides money, with the balance of the strategy for that kind of resource. */
export function needsOf(
  { strategy, id }: Pick<Initiative, 'strategy' | 'id'>,
  balances: readonly Balance[],
): readonly { readonly need: Need; readonly balance: Balance }[] {
  const own = balances.filter((balance) => balance.strategy === strategy);
  return own.flatMap((balance) =>
    balance.needs.filter(({ initiative }) => initiative === id).map((need) => ({ need, balance })),
  );
}
