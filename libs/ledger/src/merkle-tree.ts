import { sha256, type Digest } from './digest.js';

// Trees of hashes as in RFC 6962, section 2.1.

/** The root of the tree without leaves. */
export const EMPTY_ROOT = sha256('');

const pair = Buffer.alloc(65, 1);

/** The hash of a leaf with a text or bytes. */
export function leafHash(content: string | Uint8Array): Digest {
  return sha256(typeof content === 'string' ? `\0${content}` : Buffer.concat([Buffer.alloc(1), content]));
}

function nodeHash(left: Digest, right: Digest): Digest {
  pair.write(left, 1, 'latin1');
  pair.write(right, 33, 'latin1');
  return sha256(pair);
}

/**
 * A tree that grows by leaves. It keeps only its frontier, the roots of the complete subtrees from left to right: one for
 * each bit of its size.
 */
export class TreeFrontier {
  #size: number;
  readonly #peaks: Digest[];

  /** The tree with a frontier that was kept; by default the empty tree. */
  constructor(size = 0, peaks: readonly Digest[] = []) {
    this.#size = size;
    this.#peaks = [...peaks];
  }

  get size(): number {
    return this.#size;
  }

  get peaks(): readonly Digest[] {
    return this.#peaks;
  }

  append(leaf: Digest): void {
    let node = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeHash(this.#peaks.pop()!, node);
    this.#peaks.push(node);
    this.#size += 1;
  }

  root(): Digest {
    return this.#peaks.length === 0 ? EMPTY_ROOT : this.#peaks.reduceRight((right, left) => nodeHash(left, right));
  }
}

/** The size of the left subtree of a tree of `size` > 1 leaves: the greatest power of two below it. */
function leftSize(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** A tree of which the first leaves are known by their frontier only, and the others one by one. It makes proofs. */
export class ProvingTree {
  readonly #base: number;
  readonly #peaks = new Map<number, Digest>();
  readonly #leaves: readonly Digest[];
  /** The roots of subtrees that were computed, since the paths of many leaves share them. */
  readonly #roots = new Map<number, Digest>();

  constructor(frontier: TreeFrontier, leaves: readonly Digest[]) {
    this.#base = frontier.size;
    this.#leaves = leaves;
    let start = 0;
    for (const peak of frontier.peaks) {
      this.#peaks.set(start, peak);
      start += largestPower(frontier.size - start);
    }
  }

  get size(): number {
    return this.#base + this.#leaves.length;
  }

  /** The path that proves a leaf, one of those that are known, to be in this tree (RFC 6962, 2.1.1). */
  inclusion(index: number): readonly Digest[] {
    const path: Digest[] = [];
    let [start, end] = [0, this.size];
    while (end - start > 1) {
      const middle = start + leftSize(end - start);
      const isLeft = index < middle;
      path.push(isLeft ? this.#root(middle, end) : this.#root(start, middle));
      [start, end] = isLeft ? [start, middle] : [middle, end];
    }
    return path.reverse();
  }

  /** The path that proves that this tree begins with the tree of its first `size` leaves, of which all but the frontier are known (2.1.2). */
  consistency(size: number): readonly Digest[] {
    const path: Digest[] = [];
    let [start, end] = [0, this.size];
    let isWhole = true;
    while (start + size !== end && end - start > 1) {
      const left = leftSize(end - start);
      const middle = start + left;
      if (size <= left) {
        path.push(this.#root(middle, end));
        end = middle;
      } else {
        path.push(this.#root(start, middle));
        start = middle;
        size -= left;
        isWhole = false;
      }
    }
    if (!isWhole) path.push(this.#root(start, end));
    return path.reverse();
  }

  #root(start: number, end: number): Digest {
    if (end <= this.#base) return this.#peaks.get(start)!;
    if (end - start === 1) return this.#leaves[start - this.#base]!;
    const key = start * (this.size + 1) + end;
    const known = this.#roots.get(key);
    if (known !== undefined) return known;
    const middle = start + leftSize(end - start);
    const root = nodeHash(this.#root(start, middle), this.#root(middle, end));
    this.#roots.set(key, root);
    return root;
  }
}

function largestPower(size: number): number {
  let power = 1;
  while (power * 2 <= size) power *= 2;
  return power;
}

/** A leaf at an index of a tree of a size, and the path to its root. */
export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  readonly leaf: Digest;
  readonly path: readonly Digest[];
}

/** A node on the way to the root: its index in its level, and that of the last node of the level. */
interface Level {
  readonly at: number;
  readonly last: number;
}

function isRight({ at, last }: Level): boolean {
  return at % 2 === 1 || at === last;
}

/** The level of the parent; a node without a sibling on its right is its own parent until it is a right child. */
function parentOf(level: Level): Level {
  let { at, last } = level;
  const skips = isRight(level);
  while (skips && at % 2 === 0 && at > 0) [at, last] = [half(at), half(last)];
  return { at: half(at), last: half(last) };
}

/** The root that an inclusion proof leads to; undefined if the path has the wrong length (RFC 9162, 2.1.3.2). */
export function rootOfInclusion({ index, size, leaf, path }: InclusionProof): Digest | undefined {
  if (index < 0 || index >= size) return undefined;
  let level: Level = { at: index, last: size - 1 };
  let root = leaf;
  for (const sibling of path) {
    if (level.last === 0) return undefined;
    root = isRight(level) ? nodeHash(sibling, root) : nodeHash(root, sibling);
    level = parentOf(level);
  }
  return level.last === 0 ? root : undefined;
}

/** Two trees, the first of which is not empty, and the path between them. */
export interface ConsistencyProof {
  readonly from: { readonly size: number; readonly root: Digest };
  readonly to: { readonly size: number; readonly root: Digest };
  readonly path: readonly Digest[];
}

/** True if the path proves that the later tree begins with the earlier one (RFC 9162, 2.1.4.2). */
export function isConsistent({ from, to, path }: ConsistencyProof): boolean {
  if (from.size < 1 || from.size > to.size) return false;
  if (from.size === to.size) return path.length === 0 && from.root === to.root;
  const isPower = largestPower(from.size) === from.size;
  const [first, ...rest] = isPower ? [from.root, ...path] : path;
  return first !== undefined && leadsToBoth(first, rest, { from, to });
}

function leadsToBoth(first: Digest, path: readonly Digest[], { from, to }: Omit<ConsistencyProof, 'path'>): boolean {
  let level = lastCompleteSubtree(from.size, to.size);
  let [older, newer] = [first, first];
  for (const node of path) {
    if (level.last === 0) return false;
    if (isRight(level)) [older, newer] = [nodeHash(node, older), nodeHash(node, newer)];
    else newer = nodeHash(newer, node);
    level = parentOf(level);
  }
  return level.last === 0 && older === from.root && newer === to.root;
}

/** Where the last complete subtree of the earlier tree is in the later one. */
function lastCompleteSubtree(from: number, to: number): Level {
  let [at, last] = [from - 1, to - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  return { at, last };
}

/** Sizes may exceed 32 bits, so they are not shifted. */
function half(number: number): number {
  return Math.floor(number / 2);
}
