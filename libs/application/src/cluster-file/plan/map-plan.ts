import {
  type CauseEffectLink,
  type EffectiveDated,
  type Id,
  type Objective,
  type ParentLink,
  type Perspective,
  type PerspectiveWeight,
  sameData,
  type StrategyCommand,
  type StrategyMap,
} from '@strata/domain';
import { orderAfter } from './order-after.js';

/** The map of a strategy that does not exist yet. */
export const EMPTY_MAP: StrategyMap = {
  objectives: [],
  links: [],
  parentLinks: [],
  perspectiveWeights: [],
  rollUp: { strategy: 'weighted-mean', perspective: 'weighted-mean' },
};

const linkKey = ({ from, to }: CauseEffectLink) => `${from} ${to}`;
const parentLinkKey = ({ objective, parentObjective }: ParentLink) => `${objective} ${parentObjective}`;

/**
 * Removals from a map: links, measures and objectives. Objectives that will detail another one are detached first, so
 * that no intermediate state has a cycle or too many levels.
 */
export function mapRemovals(wanted: StrategyMap, current: StrategyMap): StrategyCommand[] {
  const after = new Map(wanted.objectives.map((objective) => [objective.id, objective]));
  const [remaining, dropped] = split(current.objectives, ({ id }) => after.has(id));
  return [
    ...missingFrom(current.parentLinks, wanted.parentLinks, parentLinkKey).map(
      ({ objective, parentObjective }): StrategyCommand => ({ type: 'UnlinkFromParent', objective, parentObjective }),
    ),
    ...missingFrom(current.links, wanted.links, linkKey).map(({ from, to }): StrategyCommand => ({
      type: 'UnlinkObjectives',
      from,
      to,
    })),
    ...remaining.flatMap((objective) => measureRemovals(objective, after.get(objective.id))),
    ...remaining.flatMap((objective) => detachment(objective, after.get(objective.id))),
    ...byLevel(dropped)
      .reverse()
      .map(({ id }): StrategyCommand => ({ type: 'DropObjective', objectiveId: id })),
  ];
}

/** Additions and changes to a map; links to the parent are planned later, once the parent has its objectives. */
export function mapAdditions(
  wanted: StrategyMap,
  current: StrategyMap,
  perspectives: readonly Perspective[],
): StrategyCommand[] {
  const before = new Map(current.objectives.map((objective) => [objective.id, objective]));
  const knownLinks = new Map(current.links.map((link) => [linkKey(link), link]));
  return [
    ...byLevel(wanted.objectives)
      .filter((objective) => !sameData(dataOf(objective), dataOf(before.get(objective.id))))
      .filter((objective) => !isSetByDetachment(objective, before.get(objective.id)))
      .map((objective): StrategyCommand => ({ type: 'SetObjective', objective: dataOf(objective) })),
    ...wanted.objectives.flatMap((objective) => measurePlacements(objective, before.get(objective.id))),
    ...wanted.links
      .filter((link) => !sameData(knownLinks.get(linkKey(link)), link))
      .map((link): StrategyCommand => ({ type: 'LinkObjectives', link })),
    ...perspectives.flatMap(({ id }) => perspectiveWeighing(id, wanted.perspectiveWeights, current.perspectiveWeights)),
    ...arrangement(wanted, current, perspectives),
    ...(sameData(wanted.rollUp, current.rollUp) ? [] : [{ type: 'SetMapRollUp', rollUp: wanted.rollUp } as const]),
  ];
}

/**
 * New objectives and measures follow the known ones in the order of the plan, until they are arranged. The order of
 * objectives of different perspectives does not matter: they are shown by perspective.
 */
function arrangement(
  wanted: StrategyMap,
  current: StrategyMap,
  perspectives: readonly Perspective[],
): StrategyCommand[] {
  const placed = new Map(current.objectives.map(({ id, measures }) => [id, measures.map(({ measure }) => measure)]));
  const objectives = wanted.objectives.map(({ id, measures }) => {
    const order = measures.map(({ measure }) => measure);
    return sameData(orderAfter(placed.get(id) ?? [], order), order) ? { id } : { id, measures: order };
  });
  const perspectiveOf = new Map(wanted.objectives.map(({ id, perspective }) => [id, perspective]));
  const shown = (ids: readonly Id[]): readonly Id[] =>
    perspectives.flatMap((perspective) => ids.filter((id) => perspectiveOf.get(id) === perspective.id));
  const before = orderAfter(
    current.objectives.map(({ id }) => id),
    byLevel(wanted.objectives).map(({ id }) => id),
  );
  const isArranged =
    objectives.every((one) => !('measures' in one)) && sameData(shown(before), shown(objectives.map(({ id }) => id)));
  return isArranged ? [] : [{ type: 'ArrangeObjectives', objectives }];
}

/** New and changed links to the parent's objectives; the weight of a contribution is that with which it is accepted. */
export function parentLinkAdditions(wanted: StrategyMap, current: StrategyMap): StrategyCommand[] {
  const known = new Map(current.parentLinks.map((link) => [parentLinkKey(link), link]));
  return wanted.parentLinks.flatMap(({ proposed, ...link }): StrategyCommand[] => {
    const before = known.get(parentLinkKey(link));
    const isLinked =
      link.kind === 'contributes' && !proposed ? before?.kind === link.kind : sameData(withoutProposed(before), link);
    return isLinked ? [] : [{ type: 'LinkToParent', link }];
  });
}

function withoutProposed(link: ParentLink | undefined): ParentLink | undefined {
  if (link === undefined) return undefined;
  const { proposed: _, ...own } = link;
  return own;
}

function measureRemovals(before: Objective, after: Objective | undefined): StrategyCommand[] {
  const wanted = new Set(after?.measures.map(({ measure }) => measure));
  return before.measures
    .filter(({ measure }) => !wanted.has(measure))
    .map(({ measure }) => ({ type: 'TakeMeasureOff', objectiveId: before.id, measureId: measure }));
}

function detachment(before: Objective, after: Objective | undefined): StrategyCommand[] {
  if (after === undefined || before.details === undefined || before.details === after.details) return [];
  const { details: _, ...objective } = dataOf(after) as Objective;
  return [{ type: 'SetObjective', objective }];
}

function isSetByDetachment(after: Objective, before: Objective | undefined): boolean {
  return before?.details !== undefined && after.details === undefined;
}

function measurePlacements(after: Objective, before: Objective | undefined): StrategyCommand[] {
  const known = new Map(before?.measures.map((each) => [each.measure, each]));
  return after.measures
    .filter((each) => !sameData(known.get(each.measure), each))
    .map((measure) => ({ type: 'PlaceMeasure', objectiveId: after.id, measure }));
}

/** A perspective without an entry has the weight 1, so an entry is removed by setting the weight 1. */
function perspectiveWeighing(
  perspective: Id,
  wanted: readonly PerspectiveWeight[],
  current: readonly PerspectiveWeight[],
): StrategyCommand[] {
  const weightIn = (list: readonly PerspectiveWeight[]) =>
    list.find((entry) => entry.perspective === perspective)?.weight ?? WEIGHT_ONE;
  const weight = weightIn(wanted);
  return sameData(weight, weightIn(current))
    ? []
    : [{ type: 'WeighPerspective', perspective: { perspective, weight } }];
}

const WEIGHT_ONE: EffectiveDated<number> = [{ from: null, value: 1 }];

function dataOf(objective: Objective): Omit<Objective, 'measures'>;
function dataOf(objective: Objective | undefined): Omit<Objective, 'measures'> | undefined;
function dataOf(objective: Objective | undefined): Omit<Objective, 'measures'> | undefined {
  if (objective === undefined) return undefined;
  const { measures: _, ...data } = objective;
  return data;
}

/** Objectives ordered so that each comes after the one it details. */
function byLevel(objectives: readonly Objective[]): Objective[] {
  const byId = new Map(objectives.map((objective) => [objective.id, objective]));
  const level = (objective: Objective): number => {
    let levels = 0;
    for (let at = byId.get(objective.details ?? ''); at !== undefined; at = byId.get(at.details ?? '')) levels += 1;
    return levels;
  };
  const levels = new Map(objectives.map((objective) => [objective, level(objective)]));
  return [...objectives].sort((a, b) => (levels.get(a) ?? 0) - (levels.get(b) ?? 0));
}

function missingFrom<T>(items: readonly T[], others: readonly T[], key: (item: T) => string): readonly T[] {
  const wanted = new Set(others.map(key));
  return items.filter((item) => !wanted.has(key(item)));
}

function split<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
