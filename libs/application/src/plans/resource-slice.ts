import { RANKS, sumOfDecimals, type DecimalText, type Id, type PeriodName, type Rank } from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { seesStrategy, type ClusterView } from '../clusters/cluster-view.js';
import { kindsIn, resourceBalances } from './resource-balances.js';

/** What the strategies of one level of the cascade need, have and lack of a kind of resource. */
export interface ResourceLevel {
  readonly kind: Id;
  readonly rank: Rank;
  /** How many strategies need or have some. */
  readonly strategies: number;
  /** Null, like the other figures, if the caller may not read one of the strategies. */
  readonly need: DecimalText | null;
  /** Null also if no strategy said what it has. */
  readonly available: DecimalText | null;
  /** What strategies lack; a surplus of one does not make up for it. */
  readonly deficit: DecimalText | null;
}

/** The levels at which a kind of resource is needed or available in a period, ordered by kind, the highest level first. */
export async function resourceSlice(
  reads: ClusterReads,
  view: ClusterView,
  period: PeriodName,
): Promise<readonly ResourceLevel[]> {
  const resources = await reads.plans.resources(view);
  const { strategies } = view.structure.cascade;
  /** The strategies of a level that need or have a kind of resource. */
  const using = (kind: Id, rank: Rank): readonly Id[] =>
    strategies
      .filter((entry) => entry.rank === rank)
      .map(({ id }) => id)
      .filter((id) => {
        const { needs = [], available = [] } = resources.get(id) ?? {};
        return [...needs, ...available].some((one) => one.kind === kind && one.period === period);
      });
  const balances = await resourceBalances(reads, view, period);
  const kinds = new Set([...resources.values()].flatMap((one) => kindsIn(one, period)));
  return [...kinds].sort().flatMap((kind) =>
    RANKS.flatMap((rank): readonly ResourceLevel[] => {
      const ids = using(kind, rank);
      if (ids.length === 0) return [];
      const level = { kind, rank, strategies: ids.length };
      if (!ids.every((id) => seesStrategy(view, id))) return [{ ...level, need: null, available: null, deficit: null }];
      const own = balances.filter((one) => one.kind === kind && ids.includes(one.strategy));
      const available = own.map((one) => one.available).filter((amount) => amount !== null);
      return [
        {
          ...level,
          need: sumOfDecimals(own.map(({ need }) => need)),
          available: available.length === 0 ? null : sumOfDecimals(available),
          deficit: sumOfDecimals(own.map(({ deficit }) => deficit)),
        },
      ];
    }),
  );
}
