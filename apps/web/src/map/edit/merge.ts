import { changesBetween, isSame, objectivesOf, PARTS, type Change, type Part } from './changes.js';
import { pruned, type DraftMap, type DraftObjective } from './draft.js';

/** Which of two changes of the same thing holds. */
export type Choice = 'mine' | 'theirs';

/** A thing that both have changed, each in another way. */
export interface Collision {
  /** Such as `objectives:grow`. */
  readonly id: string;
  readonly part: Part;
  readonly key: string;
}

export interface Merge {
  readonly merged: DraftMap;
  /** What the others changed. */
  readonly theirs: readonly Change[];
  readonly collisions: readonly Collision[];
}

export interface MergeParts {
  /** The map from which both began. */
  readonly base: DraftMap;
  readonly mine: DraftMap;
  readonly theirs: DraftMap;
  /** By the id of the collision; without a choice, mine holds. */
  readonly choices?: ReadonlyMap<string, Choice> | undefined;
}

/**
 * Puts the changes of two editors together. What only one of them has changed holds as it is, and an objective is merged
 * field by field. Cards that both have moved are no collision, as nothing depends on them: mine hold.
 */
export function merge({ base, mine, theirs, choices = new Map() }: MergeParts): Merge {
  const own = changesBetween(base, mine);
  const others = changesBetween(base, theirs);
  const lost = lostObjectives(own, others);
  const collisions = collisionsOf({ base, mine, theirs }, own, others, lost);
  const chosen = (part: Part, key: string): Choice => choices.get(`${part}:${key}`) ?? 'mine';
  const mergedPart = (part: Part): ReadonlyMap<string, unknown> => {
    const [before, mineOf, theirsOf] = [base[part], mine[part], theirs[part]] as ReadonlyMap<string, unknown>[];
    const merged = new Map<string, unknown>();
    for (const key of new Set([...theirsOf!.keys(), ...mineOf!.keys()])) {
      // With an objective that one has taken off, everything on it goes or stays.
      const whole = objectivesOf(part, key).find((id) => lost.has(id));
      const sides = [before!.get(key), mineOf!.get(key), theirsOf!.get(key)] as const;
      const value =
        whole === undefined
          ? mergedThing(sides, chosen(part, key))
          : sides[chosen('objectives', whole) === 'mine' ? 1 : 2];
      if (value !== undefined) merged.set(key, value);
    }
    return merged;
  };
  const parts = Object.fromEntries(PARTS.map((part) => [part, mergedPart(part)])) as unknown as DraftMap;
  return { merged: pruned(parts), theirs: others, collisions };
}

type Three = Pick<MergeParts, 'base' | 'mine' | 'theirs'>;

function mergedThing([before, mine, theirs]: readonly unknown[], choice: Choice): unknown {
  if (isSame(mine, before)) return theirs;
  if (isSame(theirs, before) || isSame(mine, theirs)) return mine;
  const [first, second] = choice === 'mine' ? [mine, theirs] : [theirs, mine];
  if (!isObject(before) || !isObject(first) || !isObject(second)) return first;
  return Object.fromEntries(
    Object.keys({ ...second, ...first }).map((field) => [
      field,
      isSame(first[field], before[field]) ? second[field] : first[field],
    ]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Objectives that one takes off while the other works with them. */
function lostObjectives(own: readonly Change[], others: readonly Change[]): ReadonlySet<string> {
  return new Set([
    ...takenOff(own).filter((id) => isNeeded(id, others)),
    ...takenOff(others).filter((id) => isNeeded(id, own)),
  ]);
}

function collisionsOf(
  maps: Three,
  own: readonly Change[],
  others: readonly Change[],
  lost: ReadonlySet<string>,
): readonly Collision[] {
  const both = own.filter(
    ({ part, key, objectives }) =>
      part !== 'places' &&
      !objectives.some((id) => lost.has(id)) &&
      others.some((other) => other.part === part && other.key === key) &&
      doCollide(part, key, maps),
  );
  return [
    ...[...lost].map((key) => ({ part: 'objectives' as const, key })),
    ...both.map(({ part, key }) => ({ part, key })),
  ].map(({ part, key }) => ({ id: `${part}:${key}`, part, key }));
}

function takenOff(changes: readonly Change[]): readonly string[] {
  return changes.flatMap(({ part, kind, key }) => (part === 'objectives' && kind === 'removed' ? [key] : []));
}

/** True if a change that is not a removal, or a move, is about an objective. */
function isNeeded(id: string, changes: readonly Change[]): boolean {
  return changes.some(
    ({ part, kind, objectives }) => part !== 'places' && kind !== 'removed' && objectives.includes(id),
  );
}

function doCollide(part: Part, key: string, { base, mine, theirs }: Three): boolean {
  const [before, own, other] = [base[part].get(key), mine[part].get(key), theirs[part].get(key)];
  if (isSame(own, other)) return false;
  if (part !== 'objectives' || before === undefined || own === undefined || other === undefined) return true;
  return fieldsThatCollide(before as DraftObjective, own as DraftObjective, other as DraftObjective).length > 0;
}

function fieldsThatCollide(before: DraftObjective, mine: DraftObjective, theirs: DraftObjective): readonly string[] {
  const fields = Object.keys(before) as (keyof DraftObjective)[];
  return fields.filter(
    (field) =>
      !isSame(mine[field], before[field]) &&
      !isSame(theirs[field], before[field]) &&
      !isSame(mine[field], theirs[field]),
  );
}
