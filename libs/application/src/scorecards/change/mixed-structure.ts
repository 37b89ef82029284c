import {
  daysOfPeriod,
  findContribution,
  type CascadeState,
  type EffectiveDated,
  type Id,
  type MeasureState,
  type PeriodName,
  type StrategyEntry,
  type StrategyState,
} from '@strata/domain';
import { structureDuring, type DatedStructure } from '@strata/engine';
import type { Changed } from './change-causes.js';

/** Two structures; what has changed is taken from the second one. */
export type Pair<T> = readonly [from: T, to: T];

/** The strategies and maps in force during a period, as if they had been since ever. */
export function structureFor(structure: DatedStructure, period: PeriodName): DatedStructure {
  const during = structureDuring(structure, daysOfPeriod(period, structure.cluster.calendar), {});
  const { revisions: _revisions, ...rest } = during;
  return {
    ...rest,
    cascade: { strategies: during.cascade.strategies.map(undated) },
    maps: mapped(during.maps, ({ live: _live, ...map }) => map),
  };
}

function undated(entry: StrategyEntry): StrategyEntry {
  const { statuses: _statuses, parents: _parents, revisions: _revisions, ...own } = entry;
  return own;
}

/** The structure if only these causes have come about. */
export function mixedStructure([from, to]: Pair<DatedStructure>, changed: Changed): DatedStructure {
  const base = changed.has('structure') ? to : from;
  const { maps: weights, cascade } = changed.has('weight') ? to : from;
  const targets = (changed.has('target') ? to : from).measures;
  const { actors } = (changed.has('membership') ? to : from).cluster;
  const { day } = changed.has('missing-data') ? to : from;
  const { rules } = changed.has('method') ? to : from;
  return {
    ...base,
    day,
    rules,
    cluster: { ...base.cluster, actors },
    cascade: withAcceptedWeights(base.cascade, cascade),
    maps: mapped(base.maps, (map, id) => withWeights(map, weights.get(id))),
    measures: mapped(base.measures, (measure, id) => withTargets(measure, targets.get(id))),
  };
}

/** A cascade with the weights of the accepted contributions of another one, for what both have accepted. */
function withAcceptedWeights(cascade: CascadeState, other: CascadeState): CascadeState {
  if (cascade === other) return cascade;
  const twins = new Map(other.strategies.map((entry) => [entry.id, entry]));
  const strategies = cascade.strategies.map((entry): StrategyEntry => {
    const twin = twins.get(entry.id);
    if (entry.contributions === undefined || twin === undefined) return entry;
    return { ...entry, contributions: entry.contributions.map((one) => weighted(one, findContribution(twin, one))) };
  });
  return { strategies };
}

function withTargets(measure: MeasureState, other: MeasureState | undefined): MeasureState {
  return other?.exists ? { ...measure, targets: other.targets } : measure;
}

/** A map with the weights of another one, for what is on both. */
function withWeights(map: StrategyState, other: StrategyState | undefined): StrategyState {
  if (other === undefined || other === map) return map;
  const objectives = new Map(other.objectives.map((one) => [one.id, one]));
  const links = new Map(other.parentLinks.map((one) => [`${one.objective} ${one.parentObjective}`, one]));
  return {
    ...map,
    perspectiveWeights: other.perspectiveWeights,
    parentLinks: map.parentLinks.map((link) => weighted(link, links.get(`${link.objective} ${link.parentObjective}`))),
    objectives: map.objectives.map((objective) => {
      const twin = objectives.get(objective.id);
      const placed = new Map(twin?.measures.map((one) => [one.measure, one]));
      const measures = objective.measures.map((one) => weighted(one, placed.get(one.measure)));
      return weighted({ ...objective, measures }, twin);
    }),
  };
}

function weighted<T extends { readonly weight: EffectiveDated<number | null> }>(
  one: T,
  other: Pick<T, 'weight'> | undefined,
): T {
  return other ? { ...one, weight: other.weight } : one;
}

function mapped<T>(entries: ReadonlyMap<Id, T>, change: (value: T, id: Id) => T): ReadonlyMap<Id, T> {
  return new Map([...entries].map(([id, value]) => [id, change(value, id)]));
}

/** The structure without what other causes stand for, to tell whether the rest differs. */
export function bareStructure(structure: DatedStructure): object {
  const { cluster, cascade, maps, measures } = structure;
  const { labels: _labels, actors: _actors, history: _history, ...rest } = cluster;
  const bareMap = ({ objectives, parentLinks, rollUp }: StrategyState): object => ({
    rollUp,
    objectives: objectives.map(({ weight: _weight, labels: _named, measures: placed, ...one }) => ({
      ...one,
      measures: placed.map(({ measure }) => measure),
    })),
    parentLinks: parentLinks.map(({ weight: _weight, ...link }) => link),
  });
  const strategies = cascade.strategies.map(({ contributions, ...entry }) => ({
    ...entry,
    contributions: contributions?.map(({ weight: _weight, ...one }) => one) ?? [],
  }));
  return {
    rest,
    strategies,
    maps: [...maps].sort(byKey).map(([id, map]) => [id, bareMap(map)]),
    measures: [...measures].sort(byKey).map(([id, { targets: _targets, labels: _named, ...one }]) => [id, one]),
  };
}

/** The weights of all maps. */
export function weightsOf({ cascade, maps }: DatedStructure): object {
  const accepted = cascade.strategies.map(({ id, contributions = [] }) => [id, contributions]);
  const onMaps = [...maps]
    .sort(byKey)
    .map(([id, { objectives, parentLinks, perspectiveWeights }]) => [
      id,
      objectives.map(({ id: objective, weight, measures }) => [objective, weight, measures]),
      parentLinks.map(({ objective, parentObjective, weight }) => [objective, parentObjective, weight]),
      perspectiveWeights,
    ]);
  return [accepted, onMaps];
}

/** The targets of all measures. */
export function targetsOf({ measures }: DatedStructure): object {
  return [...measures].sort(byKey).map(([id, { targets }]) => [id, targets]);
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
