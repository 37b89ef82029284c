import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Path } from './path-text.js';
import type { TextLimits } from './text-limits.js';
import type { PathProblem } from './text-problem.js';

export interface NodeReaderOptions {
  /** `text`: every scalar is the text it was written as. `typed`: numbers, booleans and null are read as such. */
  readonly scalars: 'text' | 'typed';
  readonly limits: TextLimits;
}

/** Longest key, in characters; YAML has the same limit for most keys. */
const MAX_KEY = 1024;

/** Converts YAML nodes into plain data, following aliases within limits, and collects the problems. */
export class NodeReader {
  readonly problems: PathProblem[] = [];
  readonly #options: NodeReaderOptions;
  readonly #anchors = new Map<string, Node>();
  readonly #targets = new Map<Alias, Node | undefined>();
  readonly #open = new Set<Node>();
  #aliasedNodes = 0;
  #aliasDepth = 0;

  constructor(options: NodeReaderOptions) {
    this.#options = options;
  }

  /** The plain data of a node; that of an empty text if the node cannot be read. */
  read(node: Node | null | undefined, path: Path): unknown {
    if (node === null || node === undefined) return this.#empty;
    if (isAlias(node)) return this.#readAlias(node, path);
    if (this.#aliasDepth > 0) this.#aliasedNodes += 1;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (isScalar(node)) return this.#readScalar(node.value);
    this.#open.add(node);
    const value = this.#readCollection(node, path);
    this.#open.delete(node);
    return value;
  }

  /** The node that an alias refers to, if it was followed; otherwise the node itself. */
  target(node: Node | undefined): Node | undefined {
    return (isAlias(node) ? this.#targets.get(node) : undefined) ?? node;
  }

  get #empty(): '' | null {
    return this.#options.scalars === 'text' ? '' : null;
  }

  #readScalar(value: unknown): unknown {
    if (this.#options.scalars === 'typed') return value ?? null;
    return typeof value === 'string' ? value : String(value ?? '');
  }

  #readCollection(node: Node, path: Path): unknown {
    if (isMap(node)) return this.#readMap(node, path);
    if (isSeq(node)) return node.items.map((item, index) => this.read(item as Node | null, [...path, index]));
    return this.#empty;
  }

  #readAlias(alias: Alias, path: Path): unknown {
    const target = this.#targets.get(alias) ?? this.#anchors.get(alias.source);
    const problem = this.#aliasProblem(alias, target);
    if (target === undefined || problem !== undefined) {
      if (problem !== undefined) this.#report({ path, ...problem });
      return this.#empty;
    }
    this.#targets.set(alias, target);
    this.#aliasDepth += 1;
    const value = this.read(target, path);
    this.#aliasDepth -= 1;
    return value;
  }

  #aliasProblem({ source }: Alias, target: Node | undefined): Omit<PathProblem, 'path'> | undefined {
    const { aliasedNodes } = this.#options.limits;
    if (aliasedNodes === 0) return NO_ALIASES;
    if (target === undefined) return { message: `The alias "*${clipped(source)}" has no anchor before it.` };
    if (this.#open.has(target))
      return { message: `The alias "*${clipped(source)}" refers to a node that contains it.` };
    return this.#aliasedNodes > aliasedNodes ? TOO_MANY_ALIASES : undefined;
  }

  #readMap(map: YAMLMap, path: Path): unknown {
    const value: Record<string, unknown> = {};
    for (const pair of map.items) this.#readPair(pair as Pair<Node | null, Node | null>, path, value);
    return value;
  }

  #readPair(pair: Pair<Node | null, Node | null>, path: Path, into: Record<string, unknown>): void {
    if (!isScalar(pair.key)) return this.#report({ path, message: 'Keys must be plain text.' });
    const key = String(pair.key.value ?? '');
    if (key.length > MAX_KEY) {
      return this.#report({ path, message: `A key has ${key.length} characters; at most ${MAX_KEY} are allowed.` });
    }
    const problem = keyProblem(key, into);
    if (problem) this.#report({ path: [...path, key], at: 'key', ...problem });
    else into[key] = this.read(pair.value, [...path, key]);
  }

  #report(problem: PathProblem): void {
    const { message } = TOO_MANY_ALIASES;
    const isKnown = problem.message === message && this.problems.some((known) => known.message === message);
    if (!isKnown && this.problems.length < this.#options.limits.problems) this.problems.push(problem);
  }
}

function keyProblem(key: string, known: object): Omit<PathProblem, 'path'> | undefined {
  if (key === '__proto__') return { message: 'The key "__proto__" is not allowed.' };
  if (!Object.hasOwn(known, key)) return undefined;
  return {
    message: `The key "${clipped(key)}" is used twice.`,
    remedy: 'Remove or rename one of them.',
  };
}

const MAX_QUOTE = 60;

function clipped(text: string): string {
  return text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text;
}

const NO_ALIASES = { message: 'Aliases are not allowed here. Repeat the value instead.' };
const TOO_MANY_ALIASES = { message: 'The file repeats too much through aliases.' };
