import {
  excerpt,
  isStrataError,
  StrataError,
  type AddressedCommand,
  type Id,
  type Position,
  type Retroaction,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { requireAllowed } from '../access/access-error.js';
import { callerName, type Caller } from '../access/caller.js';
import { mayRead } from '../access/read-access.js';
import { settledAgreements } from '../agreements/settled-agreements.js';
import {
  applyCluster,
  previewCluster,
  type ApplyReport,
  type CurrentCluster,
} from '../cluster-file/apply/apply-cluster.js';
import type { ClusterFile } from '../cluster-file/cluster-file.js';
import { exportClusterFile } from '../cluster-file/export-cluster-file.js';
import type { IdGenerator } from '../commands/clock.js';
import type { CommandRunner } from '../commands/command-runner.js';
import type { Commands } from '../commands/commands.js';
import type { Catalogue, ClusterTemplate } from '../methods/catalogue.js';
import { didYouMean } from '../messages/did-you-mean.js';
import { mayApply, mayExecute } from './may-apply.js';
import type { AsOf } from './as-of.js';
import { earliestStart } from '../changes/earliest-start.js';
import { movedBetween, movedScores } from '../changes/moved-scores.js';
import type { ClusterReads, ClusterSnapshot } from './cluster-reads.js';
import { requireFigures, type ClusterView } from './cluster-view.js';

export interface ClustersOptions {
  readonly events: Pick<EventStore, 'head'>;
  readonly reads: ClusterReads;
  readonly commands: CommandRunner;
  readonly ids: IdGenerator;
  readonly admission: Pick<Commands, 'admit'>;
  readonly catalogue: Pick<Catalogue, 'templates'>;
}

export interface ApplyOptions {
  /** Allows changes that reach back into locked periods. */
  readonly retroactive?: Retroaction | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
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

  /** The cluster files from which a new cluster can be started. */
  templates(): Promise<readonly ClusterTemplate[]> {
    return this.#options.catalogue.templates();
  }

  /**
   * A cluster as of a moment (by default now), the starting point of every query. Throws `NOT_ALLOWED` (also for an
   * unknown cluster that the caller could not read), `UNKNOWN_CLUSTER`, `NOT_KNOWN_THEN`, `UNKNOWN_POSITION` and
   * `POSITION_NOT_REACHED`.
   */
  async view(caller: Caller, clusterId: Id, asOf: AsOf = {}): Promise<ClusterView> {
    requireAllowed(mayRead(caller, clusterId, 'cluster'));
    if (asOf.position !== undefined) await this.#requireReached(asOf.position);
    try {
      return { ...(await this.#options.reads.get(clusterId, asOf)), caller };
    } catch (error) {
      throw isStrataError(error, 'UNKNOWN_CLUSTER') ? await this.#withSuggestion(caller, clusterId, error) : error;
    }
  }

  /** What the log does not have will not be projected either, however long a query waits. */
  async #requireReached(position: Position): Promise<void> {
    if (position <= (await this.#options.events.head())) return;
    throw new StrataError('UNKNOWN_POSITION', `The history does not reach the position ${excerpt(position)} yet.`, {
      remedy: 'Copy the position from an answer or from the timeline.',
    });
  }

  /** An unknown cluster, with the nearest of those that the caller may read. */
  async #withSuggestion(caller: Caller, clusterId: Id, unknown: StrataError): Promise<StrataError> {
    const remedy = didYouMean(clusterId, await this.list(caller)) ?? unknown.remedy;
    return new StrataError(unknown.code, unknown.message, { remedy });
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

  /**
   * Returns what `apply` would do, and the scores that it would move, without storing anything. Throws the same errors.
   */
  async preview(caller: Caller, file: ClusterFile, options: ApplyOptions = {}): Promise<ApplyReport> {
    requireAllowed(mayApply(caller, file));
    const view = await this.#view(file);
    const current = await this.#current(view);
    const { report, result } = previewCluster({ file, current, retroactive: options.retroactive });
    const from = earliestStart(result.events);
    if (view === undefined || from === undefined) return report;
    const after = { ...view, structure: { ...view.structure, ...result.structure } };
    return { ...report, moved: movedBetween(await movedScores(this.#options.reads, [view, after], from)) };
  }

  /**
   * Applies a cluster file. All rules are checked on the whole plan before its first command is executed, so a file that
   * the rules refuse changes nothing (`PLAN_REFUSED`). The plan is made from the read models, so this waits for them to
   * reach the end of the log (`POSITION_NOT_REACHED`).
   */
  async apply(caller: Caller, file: ClusterFile, options: ApplyOptions = {}): Promise<ApplyReport> {
    requireAllowed(mayApply(caller, file));
    const { commands, ids } = this.#options;
    const current = await this.#current(await this.#view(file));
    const by = callerName(caller);
    const onPlan = (plan: readonly AddressedCommand[]) => this.#admit(caller, file, plan);
    return applyCluster({ commands, ids }, { file, current, by, onPlan, ...options });
  }

  async #current(view: ClusterSnapshot | undefined): Promise<CurrentCluster | undefined> {
    if (view === undefined) return undefined;
    const { reads } = this.#options;
    const [data, settled] = await Promise.all([reads.data(view), settledAgreements(reads, view)]);
    return { structure: view.structure, data: { ...data, settled }, lockedUpTo: await reads.lockedUpTo(view) };
  }

  /** Throws `NOT_ALLOWED` for a command that the caller may not send, and what quotas refuse. */
  async #admit(caller: Caller, file: ClusterFile, plan: readonly AddressedCommand[]): Promise<void> {
    requireAllowed(mayExecute(caller, file, plan));
    if (plan.length === 0) return;
    const bytes = plan.reduce((sum, { command }) => sum + Buffer.byteLength(JSON.stringify(command)), 0);
    await this.#options.admission.admit(caller, file.id, bytes);
  }

  /**
   * The cluster of a view as a cluster file: its structure with methods, assessments, segmentations, scenarios and
   * settings. Throws `NOT_ALLOWED` for a caller who may not read the figures of every member.
   */
  async export(view: ClusterView): Promise<string> {
    for (const { id } of view.structure.cluster.actors) requireFigures(view, id);
    return exportClusterFile(view.structure, await this.#options.reads.data(view));
  }

  /** The file's cluster as of the end of the log. */
  async #view({ id }: ClusterFile): Promise<ClusterSnapshot | undefined> {
    const { reads, events } = this.#options;
    return reads.find(id, { atLeast: await events.head() });
  }
}
