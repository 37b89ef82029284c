import type { MapForEditQuery } from '../../generated/operations.js';

type MapForEdit = NonNullable<MapForEditQuery['strategyMap']>;
type Answered = MapForEdit['objectives'][number];

export type DraftObjective = Omit<Answered, 'measures'>;
export type DraftMeasure = Answered['measures'][number] & { readonly objective: string };
export type DraftLink = MapForEdit['links'][number];
export type DraftParentLink = MapForEdit['parentLinks'][number];
export type Weight = DraftObjective['weight'];

/** The longest name of an objective. */
export const MAX_NAME = 200;

/** Where a card stands in its band, as the API keeps it. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A map that is being edited. Nothing in it is ever changed: each edit makes another one. */
export interface DraftMap {
  readonly objectives: ReadonlyMap<string, DraftObjective>;
  /** Measures on objectives, by `objective/measure`. */
  readonly measures: ReadonlyMap<string, DraftMeasure>;
  /** By `cause>effect`. */
  readonly links: ReadonlyMap<string, DraftLink>;
  /** By `objective>objective of the parent strategy`. */
  readonly parentLinks: ReadonlyMap<string, DraftParentLink>;
  /** By objective; the others are laid out. */
  readonly places: ReadonlyMap<string, Place>;
}

export const ALWAYS_ONE: Weight = [{ from: null, value: 1 }];

export function draftOf({ objectives, links, parentLinks, layout }: MapForEdit): DraftMap {
  const known = new Set(objectives.map(({ id }) => id));
  return {
    objectives: new Map(objectives.map(({ measures: _measures, ...objective }) => [objective.id, objective])),
    measures: new Map(
      objectives.flatMap(({ id, measures }) =>
        measures.map((one) => [measureKey(id, one.measure), { ...one, objective: id }] as const),
      ),
    ),
    links: new Map(links.map((link) => [linkKey(link.from, link.to), link])),
    parentLinks: new Map(parentLinks.map((link) => [linkKey(link.objective, link.parentObjective), link])),
    places: new Map(
      layout.flatMap(({ objective, x, y }) => (known.has(objective) ? [[objective, { x, y }] as const] : [])),
    ),
  };
}

export function measureKey(objective: string, measure: string): string {
  return `${objective}/${measure}`;
}

export function linkKey(from: string, to: string): string {
  return `${from}>${to}`;
}

function having<T>(map: ReadonlyMap<string, T>, key: string, value: T): ReadonlyMap<string, T> {
  return new Map(map).set(key, value);
}

function without<T>(map: ReadonlyMap<string, T>, isGone: (value: T, key: string) => boolean): ReadonlyMap<string, T> {
  return new Map([...map].filter(([key, value]) => !isGone(value, key)));
}

/** Puts an objective on the map, or changes it. In another band, its card is laid out again. */
export function withObjective(draft: DraftMap, objective: DraftObjective): DraftMap {
  const known = draft.objectives.get(objective.id);
  const stays = known === undefined || known.perspective === objective.perspective;
  return {
    ...draft,
    objectives: having(draft.objectives, objective.id, objective),
    places: stays ? draft.places : without(draft.places, (_place, id) => id === objective.id),
  };
}

/** Takes an objective off, with everything that hangs on it. */
export function withoutObjective(draft: DraftMap, id: string): DraftMap {
  return pruned({ ...draft, objectives: without(draft.objectives, (_objective, key) => key === id) });
}

/** Removes what hangs on objectives that are not there. */
export function pruned(draft: DraftMap): DraftMap {
  const objectives = detached(draft.objectives);
  return {
    objectives,
    measures: without(draft.measures, ({ objective }) => !objectives.has(objective)),
    links: without(draft.links, ({ from, to }) => !objectives.has(from) || !objectives.has(to)),
    parentLinks: without(draft.parentLinks, ({ objective }) => !objectives.has(objective)),
    places: without(draft.places, (_place, id) => !objectives.has(id)),
  };
}

/** Objectives without those that they detail where these are not there. */
function detached(objectives: DraftMap['objectives']): DraftMap['objectives'] {
  return new Map(
    [...objectives].map(([id, one]) => {
      const isLost = one.details !== null && !objectives.has(one.details);
      return [id, isLost ? { ...one, details: null } : one] as const;
    }),
  );
}

/** Puts a measure on an objective, or weighs it. */
export function withMeasure(draft: DraftMap, measure: DraftMeasure): DraftMap {
  return { ...draft, measures: having(draft.measures, measureKey(measure.objective, measure.measure), measure) };
}

export function withoutMeasure(draft: DraftMap, objective: string, measure: string): DraftMap {
  return { ...draft, measures: without(draft.measures, (_one, key) => key === measureKey(objective, measure)) };
}

/** Draws a link, or changes its sign and lag. */
export function withLink(draft: DraftMap, link: DraftLink): DraftMap {
  return { ...draft, links: having(draft.links, linkKey(link.from, link.to), link) };
}

export function withoutLink(draft: DraftMap, from: string, to: string): DraftMap {
  return { ...draft, links: without(draft.links, (_link, key) => key === linkKey(from, to)) };
}

export function withPlace(draft: DraftMap, id: string, place: Place): DraftMap {
  return { ...draft, places: having(draft.places, id, place) };
}

/** Leaves a card to the automatic layout. */
export function withoutPlace(draft: DraftMap, id: string): DraftMap {
  return { ...draft, places: without(draft.places, (_place, key) => key === id) };
}

/** The objectives of the cycle that a link would close, from its cause back to it; undefined if it closes none. */
export function cycleClosedBy(draft: DraftMap, from: string, to: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[to, undefined]]);
  for (const here of cameFrom.keys()) {
    if (here === from) return [from, ...pathTo(here, cameFrom)];
    for (const link of draft.links.values()) {
      if (link.from === here && !cameFrom.has(link.to)) cameFrom.set(link.to, here);
    }
  }
  return undefined;
}

function pathTo(node: string, cameFrom: ReadonlyMap<string, string | undefined>): readonly string[] {
  const path: string[] = [];
  for (let at: string | undefined = node; at !== undefined; at = cameFrom.get(at)) path.unshift(at);
  return path;
}

/** An id for a new objective, after its name where that has Latin letters. */
export function newId(draft: DraftMap, name: string): string {
  const plain = name.normalize('NFKD').toLowerCase();
  const stem =
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 40) || 'objective';
  if (!draft.objectives.has(stem)) return stem;
  let number = 2;
  while (draft.objectives.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** The weights with the last one changed: those before it hold until it does. */
export function reweighed(weights: Weight, value: number): Weight {
  return weights.map((one, at) => (at === weights.length - 1 ? { ...one, value } : one));
}
