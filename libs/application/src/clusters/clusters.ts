import { isStrataError, type Id } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import type { EventStore } from '@strata/event-store';
import { requireAllowed } from '../access/access-error.js';
import { callerName, type Caller } from '../access/caller.js';
import { mayRead } from '../access/read-access.js';
import { applyCluster, previewCluster, type ApplyReport } from '../cluster-file/apply/apply-cluster.js';
import type { ClusterFile } from '../cluster-file/cluster-file.js';
import { exportClusterFile } from '../cluster-file/export-cluster-file.js';
import type { IdGenerator } from '../commands/clock.js';
import type { CommandRunner } from '../commands/command-runner.js';
import { mayApply } from './may-apply.js';
import type { AsOf } from './as-of.js';
import type { ClusterReads } from './cluster-reads.js';
import type { ClusterView } from './cluster-view.js';

export interface ClustersOptions {
  readonly events: Pick<EventStore, 'head'>;
  readonly reads: ClusterReads;
  readonly commands: CommandRunner;
  readonly ids: IdGenerator;
}

/** Clusters as of any moment, and cluster files. */
export class Clusters {
  readonly #options: ClustersOptions;

  constructor(options: ClustersOptions) {
    this.#options = options;
  }

  /** The ids of the clusters that the caller may read, sorted. */
  async list(caller: Caller): Promise<readonly Id[]> {
    const ids = await this.#options.reads.clusters();
    return ids.filter((id) => mayRead(caller, id, 'cluster') === undefined);
  }

  /**
   * A cluster as of a moment (by default now), the starting point of every query. Throws `NOT_ALLOWED` (also for an
   * unknown cluster that the caller could not read), `UNKNOWN_CLUSTER`, `NOT_KNOWN_THEN` and `POSITION_NOT_REACHED`.
   */
  async view(caller: Caller, clusterId: Id, asOf: AsOf = {}): Promise<ClusterView> {
    requireAllowed(mayRead(caller, clusterId, 'cluster'));
    return { ...(await this.#options.reads.get(clusterId, asOf)), caller };
  }

  /** As `view`, but returns undefined for a cluster that did not exist or was not known then. */
  async find(caller: Caller, clusterId: Id, asOf: AsOf = {}): Promise<ClusterView | undefined> {
    try {
      return await this.view(caller, clusterId, asOf);
    } catch (error) {
      if (isStrataError(error, 'UNKNOWN_CLUSTER') || isStrataError(error, 'NOT_KNOWN_THEN')) return undefined;
      throw error;
    }
  }

  /** Returns what `apply` would do without storing anything. Throws the same errors. */
  async preview(caller: Caller, file: ClusterFile): Promise<ApplyReport> {
    requireAllowed(mayApply(caller, file));
    return previewCluster(file, await this.#current(file));
  }

  /**
   * Applies a cluster file. All rules are checked on the whole plan before its first command is executed, so a file that
   * the rules refuse changes nothing (`PLAN_REFUSED`). The plan is made from the read models, so this waits for them to
   * reach the end of the log (`POSITION_NOT_REACHED`).
   */
  async apply(
    caller: Caller,
    file: ClusterFile,
    onProgress?: (done: number, total: number) => void,
  ): Promise<ApplyReport> {
    requireAllowed(mayApply(caller, file));
    const { commands, ids } = this.#options;
    const current = await this.#current(file);
    const by = callerName(caller);
    return applyCluster({ commands, ids }, { file, current, by, onProgress });
  }

  /** The cluster of a view as a cluster file. */
  export({ structure }: ClusterView): string {
    return exportClusterFile(structure);
  }

  /** The structure of the file's cluster as of the end of the log. */
  async #current({ id }: ClusterFile): Promise<ClusterStructure | undefined> {
    const { reads, events } = this.#options;
    return (await reads.find(id, { atLeast: await events.head() }))?.structure;
  }
}
