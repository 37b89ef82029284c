import type { Id, MethodState, Position } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { findMethods, findStructure } from '@strata/read-models';
import type { TableReader } from '@strata/read-store';

/** The structure of a cluster with its methods, both as of the last change of either. */
interface Kept {
  readonly at: Position;
  readonly structure: ClusterStructure;
  methods?: Promise<ReadonlyMap<Id, MethodState>> | undefined;
}

const MAX_CLUSTERS = 16;
const MAX_PAST = 4;

/**
 * The structures of clusters, kept between queries: the newest of each cluster, of which only what changes is read again,
 * and a few earlier ones.
 */
export class KeptStructures {
  readonly #newest = new Map<Id, Kept>();
  readonly #past = new Map<string, ClusterStructure>();

  /** The structure as of the last change of a cluster; undefined if the cluster did not exist then. */
  async newest(reader: TableReader, cluster: Id, at: Position): Promise<ClusterStructure | undefined> {
    const kept = this.#newest.get(cluster);
    if (kept?.at === at) return kept.structure;
    const structure = await findStructure(reader, cluster, at, kept);
    // Another query may have read a later one by now.
    const isLatest = (this.#newest.get(cluster)?.at ?? '') < at;
    if (structure && isLatest) keep(this.#newest, cluster, { at, structure }, MAX_CLUSTERS);
    return structure;
  }

  /** The structure as of a position before the last change of the cluster. */
  async past(reader: TableReader, cluster: Id, position: Position): Promise<ClusterStructure | undefined> {
    const key = `${cluster}\u0000${position}`;
    const structure = this.#past.get(key) ?? (await findStructure(reader, cluster, position));
    if (structure) keep(this.#past, key, structure, MAX_PAST);
    return structure;
  }

  /** The methods as of a position; `at` is that of the cluster's last change, if it is not later. */
  async methods(
    reader: TableReader,
    cluster: Id,
    { position, at }: { readonly position: Position; readonly at: Position | undefined },
  ): Promise<ReadonlyMap<Id, MethodState>> {
    const kept = this.#newest.get(cluster);
    if (kept === undefined || kept.at !== at) return findMethods(reader, cluster, position);
    kept.methods ??= findMethods(reader, cluster, kept.at);
    kept.methods.catch(() => (kept.methods = undefined));
    return kept.methods;
  }
}

/** Keeps the most recently used entries. */
function keep<T>(kept: Map<string, T>, key: string, value: T, limit: number): void {
  kept.delete(key);
  kept.set(key, value);
  if (kept.size > limit) kept.delete(kept.keys().next().value!);
}
