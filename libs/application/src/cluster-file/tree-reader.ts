import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Fault, Path } from './cluster-file-problem.js';

/** Plain data of a YAML file: every scalar is a text. */
export type TreeValue = string | readonly TreeValue[] | { readonly [key: string]: TreeValue };

/** Nodes that aliases may add to a file; a file that says the same more often than this is an attack. */
const MAX_ALIASED_NODES = 100_000;

/** Turns nodes into plain data, following aliases within bounds, and notes what is wrong with them. */
export class TreeReader {
  readonly faults: Fault[] = [];
  readonly #anchors = new Map<string, Node>();
  readonly #targets = new Map<Alias, Node | undefined>();
  readonly #open = new Set<Node>();
  #aliasedNodes = 0;
  #aliasDepth = 0;

  /** The plain data of a node; an empty text for one that cannot be read. */
  read(node: Node | null | undefined, path: Path): TreeValue {
    if (node === null || node === undefined) return '';
    if (isAlias(node)) return this.#readAlias(node, path);
    if (this.#aliasDepth > 0) this.#aliasedNodes += 1;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (isScalar(node)) return typeof node.value === 'string' ? node.value : String(node.value ?? '');
    this.#open.add(node);
    const value = this.#readCollection(node, path);
    this.#open.delete(node);
    return value;
  }

  /** The node that a node stands for: itself, or what the alias names. */
  target(node: Node | undefined): Node | undefined {
    return isAlias(node) ? this.#targets.get(node) : node;
  }

  #readCollection(node: Node, path: Path): TreeValue {
    if (isMap(node)) return this.#readMap(node, path);
    if (isSeq(node)) return node.items.map((item, i) => this.read(item as Node | null, [...path, i]));
    return '';
  }

  #readAlias(alias: Alias, path: Path): TreeValue {
    if (!this.#targets.has(alias)) this.#targets.set(alias, this.#anchors.get(alias.source));
    const target = this.#targets.get(alias);
    if (target === undefined) return this.#fault(path, `The alias *${alias.source} names no anchor above it.`);
    if (this.#open.has(target)) return this.#fault(path, `The alias *${alias.source} stands within what it names.`);
    if (this.#aliasedNodes > MAX_ALIASED_NODES) {
      if (!this.faults.some(({ message }) => message === EXPLODING)) this.#fault(path, EXPLODING);
      return '';
    }
    this.#aliasDepth += 1;
    const value = this.read(target, path);
    this.#aliasDepth -= 1;
    return value;
  }

  #readMap(map: YAMLMap, path: Path): TreeValue {
    const value: Record<string, TreeValue> = {};
    for (const pair of map.items) this.#readPair(pair as Pair<Node | null, Node | null>, path, value);
    return value;
  }

  #readPair(pair: Pair<Node | null, Node | null>, path: Path, into: Record<string, TreeValue>): void {
    if (!isScalar(pair.key)) {
      this.#fault(path, 'Keys must be plain texts.');
      return;
    }
    const key = String(pair.key.value ?? '');
    if (Object.hasOwn(into, key)) {
      this.faults.push({ path: [...path, key], at: 'key', message: `"${key}" stands here twice.`, remedy: TWICE });
    } else if (key === '__proto__') {
      this.faults.push({ path: [...path, key], at: 'key', message: '"__proto__" is not a key that may be used.' });
    } else {
      into[key] = this.read(pair.value, [...path, key]);
    }
  }

  #fault(path: Path, message: string): '' {
    this.faults.push({ path, message });
    return '';
  }
}

const EXPLODING = 'Aliases repeat so much that the file would grow beyond bounds.';
const TWICE = 'Keep one of them, or give the other an id of its own.';
