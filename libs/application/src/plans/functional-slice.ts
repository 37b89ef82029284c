import {
  byRank,
  clusterDuring,
  daysOfPeriod,
  previousPeriod,
  type Id,
  type Labels,
  type PeriodName,
  type Rank,
  type StrategyEntry,
} from '@strata/domain';
import { structureDuring, type ClusterStructure } from '@strata/engine';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { Scorecards } from '../scorecards/scorecards.js';
import { groupedBy } from './grouped-by.js';
import { standingStrategies } from './plan-items.js';

/** Where the score of an objective goes. */
export type Direction = 'rising' | 'steady' | 'falling';

/** An objective of a functional service on one level of the cascade: its own, its units', or one above that it works for. */
export interface FunctionalObjective {
  readonly actor: Id;
  readonly service: Id;
  readonly rank: Rank;
  readonly strategy: Id;
  readonly objective: Id;
  readonly labels: Labels;
  /** The score in the period; null if there is none, or the caller may not read it. */
  readonly score: number | null;
  /** The score in the previous period of the same length. */
  readonly previous: number | null;
  /** The pace: by how much the score rose since the previous period, or fell (negative). */
  readonly pace: number | null;
  readonly direction: Direction | null;
}

interface Place {
  readonly strategy: StrategyEntry;
  readonly objective: Id;
}

/** Scores that differ by less are the same: half of what is shown, a tenth of a percent. */
const STEADY = 0.0005;

/** The objectives of every functional service in a period, on each level of the cascade, with direction and pace. */
export async function functionalSlice(
  scorecards: Scorecards,
  view: ClusterView,
  period: PeriodName,
): Promise<readonly FunctionalObjective[]> {
  const { calendar } = view.structure.cluster;
  const days = daysOfPeriod(period, calendar);
  const structure = structureDuring(view.structure, days, {});
  const strategies = standingStrategies(view.structure.cascade, days);
  const scoreIn = async (asked: PeriodName) => {
    const { nodes } = await scorecards.of(view, { period: asked });
    const scores = new Map(nodes.map(({ id, score }) => [id, score]));
    return ({ strategy, objective }: Place) => scores.get(`objective:${strategy.id}/${objective}`) ?? null;
  };
  const now = await scoreIn(period);
  const before = await scoreIn(previousPeriod(period, 1, calendar));
  const members = clusterDuring(view.structure.cluster, days).actors.filter(({ status }) => status === 'member');
  const entries = new Map(strategies.map((entry) => [entry.id, entry]));
  const owned = groupedBy(strategies, ({ owner }) => [owner]);
  return members.flatMap(({ id: actor, services, units }) =>
    services.flatMap(({ id: service }) => {
      const own = [
        `${actor}/${service}`,
        ...units.filter((unit) => unit.service === service).map((unit) => `${actor}/${unit.id}`),
      ];
      const places = placesOf(
        structure,
        entries,
        own.flatMap((owner) => owned.get(owner) ?? []),
      );
      return byRank(places, ({ strategy }) => strategy.rank).map((place): FunctionalObjective => {
        const { strategy, objective } = place;
        const figures = paceOf(now(place), before(place));
        const labels = labelsOf(structure, place);
        return { actor, service, rank: strategy.rank, strategy: strategy.id, objective, labels, ...figures };
      });
    }),
  );
}

/** The objectives of some strategies, and all above to which they are linked. */
function placesOf(
  { maps }: ClusterStructure,
  entries: ReadonlyMap<Id, StrategyEntry>,
  strategies: readonly StrategyEntry[],
): readonly Place[] {
  const found = new Map<string, Place>();
  const add = (strategy: StrategyEntry, objective: Id): void => {
    const map = maps.get(strategy.id);
    const key = `${strategy.id}/${objective}`;
    if (found.has(key) || map?.objectives.every(({ id }) => id !== objective) !== false) return;
    found.set(key, { strategy, objective });
    const parent = entries.get(strategy.parent ?? '');
    const above = map.parentLinks.filter((link) => link.objective === objective);
    if (parent !== undefined) for (const { parentObjective } of above) add(parent, parentObjective);
  };
  for (const strategy of strategies) {
    for (const { id } of maps.get(strategy.id)?.objectives ?? []) add(strategy, id);
  }
  return [...found.values()];
}

function paceOf(
  score: number | null,
  previous: number | null,
): Pick<FunctionalObjective, 'score' | 'previous' | 'pace' | 'direction'> {
  if (score === null || previous === null) return { score, previous, pace: null, direction: null };
  const pace = score - previous;
  const moved = pace > 0 ? 'rising' : 'falling';
  return { score, previous, pace, direction: Math.abs(pace) < STEADY ? 'steady' : moved };
}

function labelsOf({ maps }: ClusterStructure, { strategy, objective }: Place): Labels {
  const found = maps.get(strategy.id)?.objectives.find(({ id }) => id === objective);
  return found?.labels ?? { en: objective };
}
