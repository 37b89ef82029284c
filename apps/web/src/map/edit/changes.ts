import type { MapEditInput, CardPlaceInput } from '../../generated/operations.js';
import type { DraftMap } from './draft.js';

/** The parts of a map that changes are told apart by. */
export const PARTS = ['objectives', 'measures', 'links', 'parentLinks', 'places'] as const;
export type Part = (typeof PARTS)[number];

/** A thing of a map that is another one in a second map: added, removed or changed. */
export interface Change {
  readonly part: Part;
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** The objectives that it is about. */
  readonly objectives: readonly string[];
}

/** True for equal data, whatever the order of its fields. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What differs between two maps. */
export function changesBetween(before: DraftMap, after: DraftMap): readonly Change[] {
  return PARTS.flatMap((part) => changesOf(part, before[part], after[part]));
}

function changesOf(
  part: Part,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly Change[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key): readonly Change[] => {
    if (isSame(before.get(key), after.get(key))) return [];
    const kind = !before.has(key) ? 'added' : after.has(key) ? 'changed' : 'removed';
    return [{ part, key, kind, objectives: objectivesOf(part, key) }];
  });
}

/** Ids have neither slash nor arrow, so that keys tell what they are about. */
export function objectivesOf(part: Part, key: string): readonly string[] {
  const [first = '', second = ''] = key.split(/[/>]/);
  return part === 'links' ? [first, second] : [first];
}

/** An edit of the map with the objectives that it is about. */
export interface PlannedEdit {
  readonly input: MapEditInput;
  readonly objectives: readonly string[];
}

/**
 * The edits that make one map from another, in an order in which each is possible: what stands in the way of others goes
 * first, and objectives are there before anything is put on them.
 */
export function editsBetween(before: DraftMap, after: DraftMap): readonly PlannedEdit[] {
  const changes = changesBetween(before, after);
  const of = (part: Part, ...kinds: readonly Change['kind'][]) =>
    changes.filter((one) => one.part === part && kinds.includes(one.kind));
  const plan = (some: readonly Change[], inputOf: (key: string) => MapEditInput): readonly PlannedEdit[] =>
    some.map(({ key, objectives }) => ({ input: inputOf(key), objectives }));
  const two = (key: string): readonly [string, string] => key.split(/[/>]/) as [string, string];
  const set = (key: string): MapEditInput => ({ setObjective: need(after.objectives, key) });
  const isGone = (id: string) => !after.objectives.has(id);
  const [revisedFirst, revisedLast] = split(of('objectives', 'changed'), ({ key }) =>
    before.objectives.has(after.objectives.get(key)?.details ?? key),
  );
  return [
    ...plan(of('links', 'removed'), (key) => {
      const [from, to] = two(key);
      return { unlinkObjectives: { from, to } };
    }),
    ...plan(of('parentLinks', 'removed'), (key) => {
      const [objective, parentObjective] = two(key);
      return { unlinkFromParent: { objective, parentObjective } };
    }),
    ...plan(
      of('measures', 'removed').filter(({ objectives: [id] }) => !isGone(id!)),
      (key) => {
        const [objectiveId, measureId] = two(key);
        return { takeMeasureOff: { objectiveId, measureId } };
      },
    ),
    ...plan(revisedFirst, set),
    ...plan(of('objectives', 'removed'), (key) => ({ dropObjective: key })),
    ...plan(inOrderOfDetail(of('objectives', 'added'), after), set),
    ...plan(revisedLast, set),
    ...plan(of('measures', 'added', 'changed'), (key) => {
      const { objective, ...measure } = need(after.measures, key);
      return { placeMeasure: { objectiveId: objective, measure } };
    }),
    ...plan(of('links', 'added', 'changed'), (key) => ({ linkObjectives: need(after.links, key) })),
    ...plan(of('parentLinks', 'added', 'changed'), (key) => ({ linkToParent: need(after.parentLinks, key) })),
  ];
}

function need<T>(map: ReadonlyMap<string, T>, key: string): T {
  return map.get(key)!;
}

function split<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** An objective after the one that it details. */
function inOrderOfDetail(added: readonly Change[], { objectives }: DraftMap): readonly Change[] {
  const depth = (key: string, left = added.length): number => {
    const above = objectives.get(key)?.details;
    return above && left > 0 ? 1 + depth(above, left - 1) : 0;
  };
  return [...added].sort((a, b) => depth(a.key) - depth(b.key));
}

/** The cards that are to be put somewhere, and those that are left to the layout again. */
export function movesBetween(
  before: DraftMap,
  after: DraftMap,
): { readonly places: CardPlaceInput[]; readonly free: string[] } {
  const changes = changesOf('places', before.places, after.places);
  const isThere = ({ key }: Change) => after.objectives.has(key);
  return {
    places: changes
      .filter(({ kind }) => kind !== 'removed')
      .map(({ key }) => ({ objective: key, ...need(after.places, key) })),
    free: changes
      .filter(({ kind }) => kind === 'removed')
      .filter(isThere)
      .map(({ key }) => key),
  };
}
