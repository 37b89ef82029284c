import { closedUpTo, lastDay, type Id, type Position } from '@strata/domain';
import { HISTORY } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { findOpenedCycles, WORKLISTS, type OpenedCycle } from '@strata/workflows';
import { awaitPosition } from '../clusters/await-position.js';
import type { ClusterReads, ClusterSnapshot } from '../clusters/cluster-reads.js';
import { instantText } from '../commands/clock.js';

/** A cluster as it is now, with the reporting cycles in which somebody may still report. */
export interface CurrentCluster {
  readonly snapshot: ClusterSnapshot;
  readonly cycles: readonly OpenedCycle[];
}

interface Kept {
  /** Where the read models were when it was read. */
  readonly position: Position;
  readonly minute: number;
  readonly read: Promise<CurrentCluster>;
}

interface Sources {
  readonly reads: ClusterReads;
  readonly store: ReadStore;
  readonly now: () => number;
  /** How long to wait for a position that is not projected yet, in milliseconds. */
  readonly waitFor?: number | undefined;
}

const MINUTE = 60_000;
/** Of how many clusters the newest state is kept. */
const KEPT = 64;

/**
 * Clusters as they are now. What was read last, or is being read, is kept until the read models have moved, or a minute is
 * over: only then can the day in the time zone of a cluster change.
 */
export class CurrentClusters {
  readonly #sources: Sources;
  readonly #kept = new Map<Id, Kept>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** A cluster once its tasks are projected up to a position. Throws `UNKNOWN_CLUSTER` and `POSITION_NOT_REACHED`. */
  async get(cluster: Id, atLeast?: Position): Promise<CurrentCluster> {
    const { store, now, waitFor: within } = this.#sources;
    if (atLeast !== undefined) await awaitPosition(store, atLeast, { within });
    const position = await store.checkpoint(HISTORY);
    const instant = now();
    const { snapshot, cycles } = await this.#readOnce(cluster, position, Math.floor(instant / MINUTE));
    const moment = instantText(instant);
    return { snapshot: moment > snapshot.moment ? { ...snapshot, moment } : snapshot, cycles };
  }

  /** All who ask at once share one read. */
  #readOnce(cluster: Id, position: Position, minute: number): Promise<CurrentCluster> {
    const known = this.#kept.get(cluster);
    if (known?.position === position && known.minute === minute) return known.read;
    const kept: Kept = { position, minute, read: this.#read(cluster) };
    this.#kept.delete(cluster);
    this.#kept.set(cluster, kept);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    kept.read.catch(() => {
      if (this.#kept.get(cluster) === kept) this.#kept.delete(cluster);
    });
    return kept.read;
  }

  async #read(cluster: Id): Promise<CurrentCluster> {
    const { reads, store, waitFor: within } = this.#sources;
    const snapshot = await reads.get(cluster);
    await awaitPosition(store, snapshot.position, { within, projection: WORKLISTS });
    const { calendar } = snapshot.structure.cluster;
    const closed = closedUpTo({ evaluations: await reads.evaluations(snapshot) }, calendar);
    const cycles = (await findOpenedCycles(store.reader(WORKLISTS), cluster)).filter(({ cycle }) => {
      const { period, status, exceptions = [] } = cycle;
      const isClosed = closed !== undefined && lastDay(period, calendar) <= closed;
      return !isClosed && (status === 'open' || exceptions.length > 0);
    });
    return { snapshot, cycles };
  }
}
