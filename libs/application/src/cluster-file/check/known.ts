import type { Path } from '../cluster-file-problem.js';
import type { ClusterContent, FileActor, FileMeasure, FileStrategy } from '../cluster-file.js';
import type { TreeValue } from '../cluster-text.js';

/**
 * Look-ups for checks. Malformed items are known by their ids alone, so that references to them are not reported as
 * unknown too.
 */
export interface Known {
  /** The well-formed part of the file. */
  readonly file: ClusterContent;
  /** The ids of a section, well-formed or not, at a path like `strategies.GR.objectives`. */
  ids(path: Path): ReadonlySet<string>;
  actor(id: string): FileActor | undefined;
  measure(id: string): FileMeasure | undefined;
  strategy(id: string): FileStrategy | undefined;
}

export function knownIn(file: ClusterContent, tree: TreeValue): Known {
  const actors = new Map(file.actors.map((actor) => [actor.id, actor]));
  const measures = new Map(file.measures.map((measure) => [measure.id, measure]));
  const strategies = new Map(file.strategies.map((strategy) => [strategy.id, strategy]));
  const cache = new Map<object, ReadonlySet<string>>();
  return {
    file,
    ids: (path) => idsAt(tree, path, cache),
    actor: (id) => actors.get(id),
    measure: (id) => measures.get(id),
    strategy: (id) => strategies.get(id),
  };
}

const NONE: ReadonlySet<string> = new Set();

function idsAt(tree: TreeValue, path: Path, cache: Map<object, ReadonlySet<string>>): ReadonlySet<string> {
  let at: TreeValue | undefined = tree;
  for (const step of path) {
    if (typeof at !== 'object' || !Object.hasOwn(at, step)) return NONE;
    at = (at as { readonly [key: string]: TreeValue })[String(step)];
  }
  if (typeof at !== 'object' || Array.isArray(at)) return NONE;
  const known = cache.get(at) ?? new Set(Object.keys(at));
  cache.set(at, known);
  return known;
}
