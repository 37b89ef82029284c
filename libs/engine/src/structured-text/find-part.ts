import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Path, PathPart } from './path-text.js';

/** The node at a path and its key (for a list item, the item); if the path leads nowhere, the last ones found on it. */
export interface FoundPart {
  readonly isThere: boolean;
  readonly key: Node | undefined;
  readonly value: Node | undefined;
}

/** Finds nodes in a tree by path. */
export class PartFinder {
  readonly #root: Node | undefined;
  /** Resolves an alias to its node; returns any other node unchanged. */
  readonly #target: (node: Node | undefined) => Node | undefined;
  readonly #pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(root: Node | undefined, target: (node: Node | undefined) => Node | undefined) {
    this.#root = root;
    this.#target = target;
  }

  find(path: Path): FoundPart {
    let found: FoundPart = { isThere: true, key: this.#root, value: this.#root };
    for (const step of path) {
      const next = this.#childOf(this.#target(found.value), step);
      if (next === undefined) return { ...found, isThere: false };
      found = next;
    }
    return { ...found, value: this.#target(found.value) };
  }

  #childOf(node: Node | undefined, step: PathPart): FoundPart | undefined {
    if (isSeq(node)) {
      const item = typeof step === 'number' ? (node.items[step] as Node | undefined) : undefined;
      return item === undefined ? undefined : { isThere: true, key: item, value: item };
    }
    const pair = isMap(node) ? this.#pairOf(node, String(step)) : undefined;
    if (pair === undefined) return undefined;
    const key = pair.key as Node;
    return { isThere: true, key, value: (pair.value as Node | null) ?? key };
  }

  /** The pair of a key; of duplicates the last, because that is the one reported. */
  #pairOf(map: YAMLMap, key: string): Pair | undefined {
    let pairs = this.#pairs.get(map);
    if (pairs === undefined) {
      const scalars = map.items.filter((pair) => isScalar(pair.key));
      pairs = new Map(scalars.map((pair) => [keyText(pair), pair as Pair]));
      this.#pairs.set(map, pairs);
    }
    return pairs.get(key);
  }
}

/** The keys of a map in the order of the text; empty for any other node. */
export function keysOf(node: Node | undefined): readonly string[] {
  return isMap(node) ? node.items.filter((pair) => isScalar(pair.key)).map(keyText) : [];
}

function keyText(pair: { readonly key: unknown }): string {
  return isScalar(pair.key) ? String(pair.key.value ?? '') : '';
}
