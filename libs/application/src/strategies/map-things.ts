import {
  findContribution,
  inForceDuring,
  versionOf,
  type Contribution,
  type Days,
  type EffectiveDated,
  type Id,
  type Labels,
  type Language,
  type MeasureState,
  type Objective,
  type ObjectiveMeasure,
  type StrategyEntry,
  type Subject,
} from '@strata/domain';
import type { MapSide } from './map-side.js';

/** What can become of a thing that stays on a map. */
export type MapAspect = 'moved' | 'reweighted' | 'retargeted' | 'relinked' | 'changed';

/** A thing on a map, by what can change about it. */
export interface MapThing {
  /** Such as `objective:S/O`, `measure:S/O/K`, `link:S/O>P` or `contribution:S/O>P`. */
  readonly id: string;
  readonly labels: Labels;
  readonly aspects: Readonly<Partial<Record<MapAspect, object>>>;
  /** What events that put it on the map, changed it or took it off are about; see `aboutOf`. */
  readonly setBy: readonly string[];
  /** What events that changed its targets or its definition are about. */
  readonly measure?: { readonly id: Id; readonly objective: Id; readonly setBy: readonly string[] } | undefined;
}

/** Everything on a map: the strategy, perspectives, objectives, measures, links and contributions. */
export function thingsOn(side: MapSide): ReadonlyMap<string, MapThing> {
  const things = [
    ...strategyThings(side),
    ...perspectiveThings(side),
    ...side.map.objectives.flatMap((objective) => objectiveThings(side, objective)),
    ...linkThings(side),
    ...contributionsToParent(side),
    ...contributionsFromChildren(side),
  ];
  return new Map(things.map((thing) => [thing.id, thing]));
}

function strategyThings({ entry, map: { rollUp } }: MapSide): readonly MapThing[] {
  if (entry === undefined) return [];
  const { id, labels, status, parent, mission, vision } = entry;
  const named = `strategy:${id}`;
  const changed = { status, label: labels, mission, vision, rollUp };
  return [{ id: named, labels, aspects: { moved: { parent }, changed }, setBy: [named] }];
}

/** Every perspective of the cluster has a weight, 1 by default. */
function perspectiveThings({ strategy, structure, map, days }: MapSide): readonly MapThing[] {
  return structure.cluster.perspectives.map(({ id, labels }) => {
    const weighed = map.perspectiveWeights.find(({ perspective }) => perspective === id);
    const named = `perspective:${strategy}/${id}`;
    return { id: named, labels, aspects: { reweighted: { weight: weightOf(weighed, days) ?? 1 } }, setBy: [named] };
  });
}

function objectiveThings(side: MapSide, objective: Objective): readonly MapThing[] {
  const { id, labels, perspective, details, theme, rollUp, missing, measures } = objective;
  const thing: MapThing = {
    id: `objective:${side.strategy}/${id}`,
    labels,
    aspects: {
      moved: { perspective, details },
      reweighted: { weight: weightOf(objective, side.days) ?? 1 },
      changed: { label: labels, theme, rollUp, missing },
    },
    setBy: [`objective:${side.strategy}/${id}`],
  };
  return [thing, ...measures.map((placed) => measureThing(side, objective, placed))];
}

function measureThing(
  { strategy, structure, entry, days }: MapSide,
  of: Objective,
  placed: ObjectiveMeasure,
): MapThing {
  const measure = structure.measures.get(placed.measure);
  const named = `measure:${strategy}/${of.id}/${placed.measure}`;
  const owner = entry?.owner ?? '';
  return {
    id: named,
    labels: measure?.labels ?? { en: placed.measure },
    aspects: {
      moved: { objective: of.id },
      reweighted: { weight: weightOf(placed, days) ?? 1 },
      retargeted: measure ? targetsOf(measure, owner, days) : {},
      changed: measure ? { ...versionOf(measure), retired: measure.retired } : {},
    },
    setBy: [named, `drop:${strategy}/${of.id}`],
    measure: { id: placed.measure, objective: of.id, setBy: targetNames(placed.measure, owner) },
  };
}

function targetNames(measure: Id, owner: Subject): readonly string[] {
  return [owner, '*'].map((subject) => `target:${measure}/${subject}`);
}

/** The targets of a subject: its own, otherwise those of every subject; apart from that, those of whole longer periods. */
function targetsOf({ targets }: MeasureState, owner: Subject, days: Days): object {
  const found: Record<string, object> = {};
  for (const subject of ['*', owner]) {
    for (const series of targets) {
      if (series.subject !== subject) continue;
      const figures = inForceDuring(series.entries, days.first, days.last);
      if (figures) found[series.per ?? 'target'] = figures;
    }
  }
  const { target = {}, ...longer } = found;
  return { ...target, ...longer };
}

function linkThings(side: MapSide): readonly MapThing[] {
  const { strategy, map } = side;
  return map.links.map(({ from, to, sign, lag }) => {
    const named = `link:${strategy}/${from}>${to}`;
    return {
      id: named,
      labels: arrow(nameOn(map.objectives, from), nameOn(map.objectives, to)),
      aspects: { relinked: { sign, lag } },
      setBy: [named, `drop:${strategy}/${from}`, `drop:${strategy}/${to}`],
    };
  });
}

/** What the objectives of this map contribute to the strategy above. */
function contributionsToParent({ strategy, structure, entry, map, days }: MapSide): readonly MapThing[] {
  const parent = structure.cascade.strategies.find(({ id }) => id === entry?.parent);
  const above = structure.maps.get(parent?.id ?? '')?.objectives ?? [];
  return map.parentLinks.map((link) => {
    const { objective, parentObjective, kind } = link;
    const of = { strategy, objective, parentObjective };
    const weight = { weight: weightOf(link, days), accepted: parent && acceptedWeight(parent, of, days) };
    const labels = arrow(nameOn(map.objectives, objective), nameOn(above, parentObjective));
    return contribution(of, labels, { relinked: { kind }, reweighted: weight });
  });
}

/** What the objectives of the strategies below contribute to this one, where that is accepted. */
function contributionsFromChildren({ structure, entry, map, days }: MapSide): readonly MapThing[] {
  return (entry?.contributions ?? []).flatMap((of) => {
    const below = structure.maps.get(of.strategy);
    const isProposed = below?.parentLinks.some(
      ({ objective, parentObjective }) => objective === of.objective && parentObjective === of.parentObjective,
    );
    const accepted = entry && acceptedWeight(entry, of, days);
    if (!isProposed || accepted === null || accepted === undefined) return [];
    const labels = arrow(nameOn(below?.objectives ?? [], of.objective), nameOn(map.objectives, of.parentObjective));
    return [contribution(of, labels, { reweighted: { accepted } })];
  });
}

function contribution(of: Contribution, labels: Labels, aspects: MapThing['aspects']): MapThing {
  const id = contributionName(of);
  return { id, labels, aspects, setBy: [id, `drop:${of.strategy}/${of.objective}`] };
}

/** The name of a contribution: the objective of the child strategy and that of its parent. */
export function contributionName({ strategy, objective, parentObjective }: Contribution): string {
  return `contribution:${strategy}/${objective}>${parentObjective}`;
}

function acceptedWeight(parent: StrategyEntry, of: Contribution, days: Days): number | null | undefined {
  return weightOf(findContribution(parent, of), days);
}

function weightOf<T>(one: { readonly weight: EffectiveDated<T> } | undefined, { first, last }: Days): T | undefined {
  return one && inForceDuring(one.weight, first, last);
}

/** The labels of an objective of a map; its id if it is not on it. */
export function nameOn(objectives: readonly Objective[], id: Id): Labels {
  return objectives.find((one) => one.id === id)?.labels ?? { en: id };
}

function arrow(from: Labels, to: Labels): Labels {
  const inLanguage = (language: Language) => `${from[language] ?? from.en} → ${to[language] ?? to.en}`;
  return { en: inLanguage('en'), ru: inLanguage('ru'), uk: inLanguage('uk') };
}
