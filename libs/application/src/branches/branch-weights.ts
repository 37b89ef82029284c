import {
  setEffective,
  startDay,
  type EffectiveDated,
  type FiscalCalendar,
  type Id,
  type MapEdit,
  type Objective,
  type ParentLink,
  type StrategyMap,
  type WeighedThing,
  type WeightChange,
} from '@strata/domain';

/** Perspectives without a weight of their own. */
const ALWAYS_ONE: EffectiveDated<number> = [{ from: null, value: 1 }];

/** The weight of a thing over time; undefined if the map does not have it. */
export function weightOf(map: StrategyMap, thing: WeighedThing): EffectiveDated<number> | undefined {
  switch (thing.kind) {
    case 'perspective':
      return perspectiveWeight(map, thing.perspective);
    case 'objective':
      return objectiveOf(map, thing)?.weight;
    case 'measure':
      return objectiveOf(map, thing)?.measures.find(({ measure }) => measure === thing.measure)?.weight;
    case 'contribution':
      return linkOf(map, thing)?.weight;
  }
}

/** A weight after a change: as before it starts, if it has a start. */
export function weightAfter<T extends number | null>(
  before: EffectiveDated<T | number>,
  { from, weight }: Pick<WeightChange, 'from' | 'weight'>,
  calendar: FiscalCalendar,
): EffectiveDated<T | number> {
  if (from === undefined) return [{ from: null, value: weight }];
  return setEffective(before, startDay({ from }, { calendar, lockedUpTo: undefined }), weight);
}

/** The map with another weight of a thing that it has. */
export function withWeight<M extends StrategyMap>(map: M, thing: WeighedThing, weight: EffectiveDated<number>): M {
  switch (thing.kind) {
    case 'perspective': {
      const others = map.perspectiveWeights.filter(({ perspective }) => perspective !== thing.perspective);
      return { ...map, perspectiveWeights: [...others, { perspective: thing.perspective, weight }] };
    }
    case 'objective':
      return {
        ...map,
        objectives: map.objectives.map((one) => (one.id === thing.objective ? { ...one, weight } : one)),
      };
    case 'measure':
      return {
        ...map,
        objectives: map.objectives.map((one) =>
          one.id === thing.objective
            ? { ...one, measures: one.measures.map((of) => (of.measure === thing.measure ? { ...of, weight } : of)) }
            : one,
        ),
      };
    case 'contribution':
      return {
        ...map,
        parentLinks: map.parentLinks.map((link) => {
          const { proposed: _, ...own } = link;
          return isLink(link, thing) ? { ...own, weight } : link;
        }),
      };
  }
}

/** The edit of a working copy that gives a thing another weight; undefined if the map does not have it. */
export function editOfWeight(
  map: StrategyMap,
  thing: WeighedThing,
  weight: EffectiveDated<number>,
): MapEdit | undefined {
  switch (thing.kind) {
    case 'perspective':
      return { type: 'WeighPerspective', perspective: { perspective: thing.perspective, weight } };
    case 'objective': {
      const objective = objectiveOf(map, thing);
      if (objective === undefined) return undefined;
      const { measures: _, ...own } = objective;
      return { type: 'SetObjective', objective: { ...own, weight } };
    }
    case 'measure':
      return { type: 'PlaceMeasure', objectiveId: thing.objective, measure: { measure: thing.measure, weight } };
    case 'contribution': {
      const link = linkOf(map, thing);
      if (link === undefined) return undefined;
      const { proposed: _, ...own } = link;
      return { type: 'LinkToParent', link: { ...own, weight } };
    }
  }
}

function perspectiveWeight({ perspectiveWeights }: StrategyMap, perspective: Id): EffectiveDated<number> {
  return perspectiveWeights.find((one) => one.perspective === perspective)?.weight ?? ALWAYS_ONE;
}

function objectiveOf(map: StrategyMap, { objective }: { readonly objective: Id }): Objective | undefined {
  return map.objectives.find(({ id }) => id === objective);
}

type Contribution = Extract<WeighedThing, { readonly kind: 'contribution' }>;

function linkOf(map: StrategyMap, thing: Contribution): ParentLink | undefined {
  return map.parentLinks.find((link) => isLink(link, thing));
}

function isLink({ objective, parentObjective, kind }: ParentLink, thing: Contribution): boolean {
  return kind === 'contributes' && objective === thing.objective && parentObjective === thing.parentObjective;
}
