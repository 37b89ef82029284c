import type { LogEvent, SignedStatement } from './sealed.js';
import { fromHex, packDigests, toHex, unpackDigests, type Digest } from './digest.js';
import { leafOf } from './leaf.js';
import { ProvingTree, rootOfInclusion, TreeFrontier } from './merkle-tree.js';
import type { SealedEvent } from './seal-entries.js';

/** The seal that proves every event of a bundle. */
export interface EvidenceSeal extends SignedStatement {
  /** The key that signed, in base64. */
  readonly publicKey: string;
}

/** Where an event is in the sealed tree: the number of events before it, and its audit path as indexes of nodes. */
interface Placed {
  readonly index: number;
  readonly path: readonly number[];
}

/** An event of a bundle as stored. */
export interface DisclosedEvent extends Placed {
  readonly event: LogEvent;
}

/** An event that stays out of a bundle: its hash still proves that it is in the log. */
export interface WithheldEvent extends Placed {
  readonly position: string;
  readonly stream: string;
  /** In hexadecimal. */
  readonly leaf: string;
}

export type EvidenceEntry = DisclosedEvent | WithheldEvent;

/** Proves events in one sealed tree. Nodes that several paths share are listed once. */
export class EvidenceProver {
  readonly #tree: ProvingTree;
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #sealed: readonly SealedEvent[];
  readonly #nodes = new Map<Digest, number>();

  /** `sealed`: every event that the seal covers, in order. */
  constructor(sealed: readonly SealedEvent[]) {
    this.#sealed = sealed;
    this.#tree = new ProvingTree(
      new TreeFrontier(),
      sealed.map(({ leaf }) => leaf),
    );
    this.#indexes = new Map(sealed.map(({ position }, index) => [position, index]));
  }

  /** The nodes that the paths name, in base64. */
  get nodes(): string {
    return packDigests([...this.#nodes.keys()]);
  }

  /** An event with its proof; undefined if it is not what was sealed. */
  disclose(event: LogEvent): DisclosedEvent | undefined {
    const index = this.#indexes.get(event.position);
    if (index === undefined || this.#sealed[index]!.leaf !== leafOf(event)) return undefined;
    return { index, path: this.#path(index), event };
  }

  /** The proof of an event that stays out; undefined if nothing was sealed at its position. */
  withhold(at: string): WithheldEvent | undefined {
    const index = this.#indexes.get(at);
    if (index === undefined) return undefined;
    const { position, stream, leaf } = this.#sealed[index]!;
    return { index, path: this.#path(index), position, stream, leaf: toHex(leaf) };
  }

  #path(index: number): readonly number[] {
    return this.#tree.inclusion(index).map((node) => {
      const known = this.#nodes.get(node) ?? this.#nodes.size;
      this.#nodes.set(node, known);
      return known;
    });
  }
}

/** True for an event whose content is in the bundle. */
export function isDisclosed(entry: EvidenceEntry): entry is DisclosedEvent {
  return 'event' in entry;
}

/** Checks proofs of a bundle against the root of its seal. */
export class EvidenceProofs {
  readonly #size: number;
  readonly #root: Digest;
  readonly #nodes: readonly Digest[];

  constructor({ statement }: EvidenceSeal, nodes: string) {
    this.#size = statement.size;
    this.#root = fromHex(statement.root);
    this.#nodes = unpackDigests(nodes) ?? [];
  }

  /** True if the event, or the hash of the one that stays out, is in the sealed tree at its index. */
  proves(entry: EvidenceEntry): boolean {
    const leaf = isDisclosed(entry) ? leafOf(entry.event) : fromHex(entry.leaf);
    const path = entry.path.map((index) => this.#nodes[index] ?? '');
    const { index } = entry;
    return rootOfInclusion({ index, size: this.#size, leaf, path }) === this.#root;
  }
}
