import type { Labels } from '@strata/domain';
import { changesBetween, type TimelineChange } from '../timeline/changes.js';
import type { MapAspect, MapThing } from './map-things.js';

/** What became of a thing on a map. */
export type MapChangeKind = 'added' | 'removed' | MapAspect;

/** A difference of two maps. */
export interface MapDifference {
  readonly kind: MapChangeKind;
  /** Such as `objective:S/O`, `measure:S/O/K`, `link:S/O>P`, `contribution:S/O>P`, `perspective:S/P` or `strategy:S`. */
  readonly thing: string;
  readonly labels: Labels;
  /** Its fields that differ; all of them for what was added or removed. */
  readonly changes: readonly TimelineChange[];
}

/** A difference with the things on either side. */
export interface FoundDifference extends MapDifference {
  readonly before: MapThing | undefined;
  readonly after: MapThing | undefined;
}

const ASPECTS: readonly MapAspect[] = ['moved', 'reweighted', 'retargeted', 'relinked', 'changed'];

/** The differences of two maps, in the order of the second one; what was removed comes last. */
export function differencesBetween(
  before: ReadonlyMap<string, MapThing>,
  after: ReadonlyMap<string, MapThing>,
): readonly FoundDifference[] {
  const moved = movedMeasures(before, after);
  const gone = new Set(moved.values());
  const ids = [...after.keys(), ...[...before.keys()].filter((id) => !after.has(id) && !gone.has(id))];
  return ids.flatMap((id) => between(before.get(moved.get(id) ?? id), after.get(id)));
}

function between(before: MapThing | undefined, after: MapThing | undefined): readonly FoundDifference[] {
  const { id: thing, labels } = (after ?? before)!;
  if (before === undefined || after === undefined) {
    const kind = before === undefined ? 'added' : 'removed';
    return [{ kind, thing, labels, changes: changesBetween(allOf(before), allOf(after)), before, after }];
  }
  return ASPECTS.flatMap((kind) => {
    const changes = changesBetween(before.aspects[kind], after.aspects[kind]);
    return changes.length === 0 ? [] : [{ kind, thing, labels, changes, before, after }];
  });
}

/** What places a thing on its map; targets and definitions are its measure's. */
function allOf(thing: MapThing | undefined): object {
  if (thing === undefined) return {};
  const { retargeted: _targets, changed, ...own } = thing.aspects;
  return Object.assign({}, ...Object.values(own), thing.measure === undefined ? changed : undefined) as object;
}

/** Measures that are on another objective, if that is clear: by their places after, the places before. */
function movedMeasures(
  before: ReadonlyMap<string, MapThing>,
  after: ReadonlyMap<string, MapThing>,
): ReadonlyMap<string, string> {
  const only = (these: ReadonlyMap<string, MapThing>, others: ReadonlyMap<string, MapThing>) =>
    [...these.values()].filter(({ id, measure }) => measure !== undefined && !others.has(id));
  const [taken, placed] = [only(before, after), only(after, before)];
  const isSame = (one: MapThing) => (other: MapThing) => other.measure?.id === one.measure?.id;
  return new Map(
    placed.flatMap((thing) => {
      const from = taken.filter(isSame(thing));
      return from.length === 1 && placed.filter(isSame(thing)).length === 1 ? [[thing.id, from[0]!.id] as const] : [];
    }),
  );
}
