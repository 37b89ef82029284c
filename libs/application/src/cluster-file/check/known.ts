import type { Path } from '../cluster-file-problem.js';
import type { ClusterContent, FileActor, FileMeasure, FileStrategy } from '../cluster-file.js';
import type { TreeValue } from '../tree-reader.js';

/**
 * What checks look things up in. Items that are malformed in themselves are known by their ids alone, so that what
 * refers to them is not reported as well.
 */
export interface Known {
  /** The well-formed part of the file. */
  readonly file: ClusterContent;
  /** The ids of a section, well-formed or not, at a path like `strategies.GR.objectives`. */
  ids(path: Path): readonly string[];
  actor(id: string): FileActor | undefined;
  measure(id: string): FileMeasure | undefined;
  strategy(id: string): FileStrategy | undefined;
}

export function knownIn(file: ClusterContent, tree: TreeValue): Known {
  const actors = new Map(file.actors.map((actor) => [actor.id, actor]));
  const measures = new Map(file.measures.map((measure) => [measure.id, measure]));
  const strategies = new Map(file.strategies.map((strategy) => [strategy.id, strategy]));
  return {
    file,
    ids: (path) => keysAt(tree, path),
    actor: (id) => actors.get(id),
    measure: (id) => measures.get(id),
    strategy: (id) => strategies.get(id),
  };
}

function keysAt(tree: TreeValue, path: Path): readonly string[] {
  let at: TreeValue | undefined = tree;
  for (const step of path) {
    if (typeof at !== 'object' || !Object.hasOwn(at, step)) return [];
    at = (at as { readonly [key: string]: TreeValue })[String(step)];
  }
  return typeof at === 'object' && !Array.isArray(at) ? Object.keys(at) : [];
}
