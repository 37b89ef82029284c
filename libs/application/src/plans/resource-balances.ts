import {
  addDecimals,
  compareDecimals,
  subtractDecimals,
  type DecimalText,
  type Id,
  type PeriodName,
  type Rank,
  type ResourceNeed,
  type ResourcesState,
  sumOfDecimals,
} from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { seesStrategy, type ClusterView } from '../clusters/cluster-view.js';

/** What a strategy needs and has of a kind of resource in a period. */
export interface ResourceBalance {
  readonly strategy: Id;
  /** The level of the cascade. */
  readonly rank: Rank;
  readonly kind: Id;
  readonly needs: readonly ResourceNeed[];
  readonly need: DecimalText;
  /** Null if it was not said. */
  readonly available: DecimalText | null;
  /** What the strategy itself lacks; nothing is available unless it was said. */
  readonly deficit: DecimalText;
  /** What the strategies below it lack, on all levels; null if the caller may not read one of them. */
  readonly below: DecimalText | null;
  /** Its own deficit and those below. */
  readonly total: DecimalText | null;
}

/** The balances of every kind in the period, for the strategies that the view's caller may read, in the order of the cascade. */
export async function resourceBalances(
  reads: ClusterReads,
  view: ClusterView,
  period: PeriodName,
): Promise<readonly ResourceBalance[]> {
  const resources = await reads.plans.resources(view);
  const { strategies } = view.structure.cascade;
  const kinds = new Set([...resources.values()].flatMap((one) => kindsIn(one, period)));
  const ofKind = (kind: Id): readonly ResourceBalance[] => {
    const balances = new Map<Id, ResourceBalance | undefined>();
    // Parents have higher ranks than their children, so this never returns to a strategy.
    const balanceOf = (strategy: Id, rank: Rank): ResourceBalance | undefined => {
      if (balances.has(strategy)) return balances.get(strategy);
      const children = strategies.filter(({ parent }) => parent === strategy);
      const below = children.map((child) => ({ id: child.id, balance: balanceOf(child.id, child.rank) }));
      const deficits = below.flatMap(({ id, balance }) =>
        balance === undefined ? [] : [seesStrategy(view, id) ? balance.total : null],
      );
      const own = resources.get(strategy);
      const isMentioned = own !== undefined && kindsIn(own, period).includes(kind);
      const found =
        isMentioned || deficits.length > 0 ? balance({ strategy, rank, kind, period }, own, deficits) : undefined;
      balances.set(strategy, found);
      return found;
    };
    return strategies.flatMap(({ id, rank }) => {
      const found = balanceOf(id, rank);
      return found !== undefined && seesStrategy(view, id) ? [found] : [];
    });
  };
  return [...kinds].sort().flatMap(ofKind);
}

interface Place {
  readonly strategy: Id;
  readonly rank: Rank;
  readonly kind: Id;
  readonly period: PeriodName;
}

function balance(
  { strategy, rank, kind, period }: Place,
  resources: ResourcesState | undefined,
  deficits: readonly (DecimalText | null)[],
): ResourceBalance {
  const needs = (resources?.needs ?? []).filter((one) => one.kind === kind && one.period === period);
  const available = resources?.available.find((one) => one.kind === kind && one.period === period)?.amount ?? null;
  const need = sumOfDecimals(needs.map(({ amount }) => amount));
  const lacking = subtractDecimals(need, available ?? '0');
  const deficit = compareDecimals(lacking, '0') > 0 ? lacking : '0';
  const known = deficits.filter((one) => one !== null);
  const below = known.length === deficits.length ? sumOfDecimals(known) : null;
  const total = below === null ? null : addDecimals(deficit, below);
  return { strategy, rank, kind, needs, need, available, deficit, below, total };
}

/** The kinds of resources that a strategy needs or has in a period, each as often as it is named. */
export function kindsIn({ needs, available }: ResourcesState, period: PeriodName): readonly Id[] {
  return [...needs, ...available].filter((one) => one.period === period).map(({ kind }) => kind);
}
