import type { Id } from '@strata/domain';
import type { ScoreNode } from '@strata/engine';

type Placed = Pick<ScoreNode, 'id' | 'parentId'>;

/** A part of a scorecard: the indexes of its nodes in the whole one, and their places in the part. */
export interface PartOfNodes {
  readonly indexes: readonly number[];
  readonly places: NodePlaces;
}

/** Where the nodes of a scorecard are in its list. Values do not change this, so scorecards of one structure share it. */
export class NodePlaces {
  readonly #ids: readonly string[];
  readonly #parents: readonly (string | null)[];
  #indexes: ReadonlyMap<string, number> | undefined;
  #children: ReadonlyMap<string | null, readonly number[]> | undefined;
  readonly #parts = new Map<Id, PartOfNodes>();

  constructor(nodes: readonly Placed[]) {
    this.#ids = nodes.map(({ id }) => id);
    this.#parents = nodes.map(({ parentId }) => parentId);
  }

  /** The number of nodes. */
  get count(): number {
    return this.#ids.length;
  }

  /** The index of a node; undefined if there is none with the id. */
  indexOf(id: string): number | undefined {
    this.#indexes ??= new Map(this.#ids.map((id, index) => [id, index]));
    return this.#indexes.get(id);
  }

  /** The ids of the nodes, in their order. */
  ids(): readonly string[] {
    return this.#ids;
  }

  /** The nodes below a node; below null, the roots. A node whose parent is not in the list is a root. */
  childrenOf(id: string | null): readonly number[] {
    this.#children ??= this.#byParent();
    return this.#children.get(id) ?? [];
  }

  /** A strategy's node and everything below it. Parents precede their children, so one pass is enough. */
  ofStrategy(strategy: Id): PartOfNodes {
    const known = this.#parts.get(strategy);
    if (known) return known;
    const included = new Set<string>([`strategy:${strategy}`]);
    const indexes: number[] = [];
    for (const [index, id] of this.#ids.entries()) {
      const parentId = this.#parents[index] ?? null;
      if (parentId !== null && included.has(parentId)) included.add(id);
      if (included.has(id)) indexes.push(index);
    }
    const part = {
      indexes,
      places: new NodePlaces(
        indexes.map((index) => ({ id: this.#ids[index]!, parentId: this.#parents[index] ?? null })),
      ),
    };
    this.#parts.set(strategy, part);
    return part;
  }

  #byParent(): ReadonlyMap<string | null, readonly number[]> {
    const children = new Map<string | null, number[]>();
    for (const [index, parentId] of this.#parents.entries()) {
      const parent = parentId !== null && this.indexOf(parentId) !== undefined ? parentId : null;
      const siblings = children.get(parent);
      if (siblings) siblings.push(index);
      else children.set(parent, [index]);
    }
    return children;
  }
}
