import {
  weighedThing,
  type CascadeState,
  type FiscalCalendar,
  type StrategyMap,
  type StrategyState,
  type WeighedThing,
  type WeightChange,
} from '@strata/domain';
import type { DatedStructure } from '@strata/engine';
import { weightAfter, weightOf, withWeight } from './branch-weights.js';

type ContributionOf = Extract<WeighedThing, { readonly kind: 'contribution' }>;

/**
 * The structure with another weight in every revision of a map, and in what the parent's owner accepted; undefined if the
 * map never had what is weighed.
 */
export function reweighed(structure: DatedStructure, change: WeightChange): DatedStructure | undefined {
  const { maps, revisions = new Map<string, StrategyMap>(), cascade } = structure;
  const { calendar } = structure.cluster;
  const thing = weighedThing(change.about);
  if (thing === undefined || !cascade.strategies.some(({ id }) => id === change.strategy)) return undefined;
  const working = maps.get(change.strategy);
  const own = [...revisions].filter(([key]) => key.startsWith(`${change.strategy}@`));
  const all = [...own.map(([, map]) => map), working, working?.live];
  if (!all.some((map) => map !== undefined && weightOf(map, thing) !== undefined)) return undefined;
  const reweigh = <M extends StrategyMap>(map: M): M => mapAfter(map, thing, change, calendar);
  return {
    ...structure,
    cascade: thing.kind === 'contribution' ? acceptedAfter(cascade, thing, change, calendar) : cascade,
    maps: working === undefined ? maps : new Map(maps).set(change.strategy, workingAfter(working, reweigh)),
    revisions: new Map([...revisions, ...own.map(([key, map]) => [key, reweigh(map)] as const)]),
  };
}

function workingAfter(working: StrategyState, reweigh: <M extends StrategyMap>(map: M) => M): StrategyState {
  const { live } = working;
  return { ...reweigh(working), ...(live && { live: reweigh(live) }) };
}

function mapAfter<M extends StrategyMap>(
  map: M,
  thing: WeighedThing,
  change: WeightChange,
  calendar: FiscalCalendar,
): M {
  const before = weightOf(map, thing);
  if (before === undefined) return map;
  // A link that is only proposed has no weight until the change starts.
  const isProposed = thing.kind === 'contribution' && isOnlyProposed(map, thing);
  return withWeight(map, thing, weightAfter(isProposed ? [{ from: null, value: 0 }] : before, change, calendar));
}

function isOnlyProposed({ parentLinks }: StrategyMap, { objective, parentObjective }: ContributionOf): boolean {
  return parentLinks.some(
    (link) => link.proposed === true && link.objective === objective && link.parentObjective === parentObjective,
  );
}

function acceptedAfter(
  { strategies }: CascadeState,
  { objective, parentObjective }: ContributionOf,
  change: WeightChange,
  calendar: FiscalCalendar,
): CascadeState {
  return {
    strategies: strategies.map((entry) => {
      if (entry.contributions === undefined) return entry;
      const contributions = entry.contributions.map((one) => {
        const isIt =
          one.strategy === change.strategy && one.objective === objective && one.parentObjective === parentObjective;
        return isIt ? { ...one, weight: weightAfter(one.weight, change, calendar) } : one;
      });
      return { ...entry, contributions };
    }),
  };
}
