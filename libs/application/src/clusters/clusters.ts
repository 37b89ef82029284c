import { isStrataError, type Id } from '@strata/domain';
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
  readonly reads: ClusterReads;
  readonly commands: CommandRunner;
  readonly ids: IdGenerator;
}

/** Clusters as they were at any moment, and as files. */
export class Clusters {
  readonly #options: ClustersOptions;

  constructor(options: ClustersOptions) {
    this.#options = options;
  }

  /** Ids of the clusters that the caller may read, in order. */
  async list(caller: Caller): Promise<readonly Id[]> {
    const ids = await this.#options.reads.clusters();
    return ids.filter((id) => mayRead(caller, id, 'cluster') === undefined);
  }

  /**
   * A cluster at a moment (now by default), from which everything else is asked. Throws `NOT_ALLOWED` (also where there
   * is no such cluster and the caller could not read it), `UNKNOWN_CLUSTER`, `NOT_KNOWN_THEN`, `POSITION_NOT_REACHED`.
   */
  async view(caller: Caller, clusterId: Id, asOf: AsOf = {}): Promise<ClusterView> {
    requireAllowed(mayRead(caller, clusterId, 'cluster'));
    return { ...(await this.#options.reads.get(clusterId, asOf)), caller };
  }

  /** As `view`, but undefined for a cluster that does not exist or was not known then. */
  async find(caller: Caller, clusterId: Id, asOf: AsOf = {}): Promise<ClusterView | undefined> {
    try {
      return await this.view(caller, clusterId, asOf);
    } catch (error) {
      if (isStrataError(error, 'UNKNOWN_CLUSTER') || isStrataError(error, 'NOT_KNOWN_THEN')) return undefined;
      throw error;
    }
  }

  /** What `apply` would do; nothing is stored. Throws `PLAN_REFUSED` as it does. */
  async preview(caller: Caller, file: ClusterFile): Promise<ApplyReport> {
    requireAllowed(mayApply(caller, file));
    return previewCluster(file, (await this.#options.reads.find(file.id))?.structure);
  }

  /**
   * Makes a cluster what its file says. The plan is played through all rules before its first command is carried out,
   * so a file that the rules refuse changes nothing (`PLAN_REFUSED`).
   */
  async apply(
    caller: Caller,
    file: ClusterFile,
    onProgress?: (done: number, total: number) => void,
  ): Promise<ApplyReport> {
    requireAllowed(mayApply(caller, file));
    const { reads, commands, ids } = this.#options;
    const current = (await reads.find(file.id))?.structure;
    const by = callerName(caller);
    return applyCluster({ commands, ids }, { file, current, by, ...(onProgress ? { onProgress } : {}) });
  }

  /** The cluster of a view as its file. */
  export({ structure }: ClusterView): string {
    return exportClusterFile(structure);
  }
}
