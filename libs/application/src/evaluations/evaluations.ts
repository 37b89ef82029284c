import type { AddressedCommand, ClosedEvaluation, Id, PeriodName } from '@strata/domain';
import type { ScorecardOptions } from '@strata/engine';
import type { EventStore } from '@strata/event-store';
import type { ReadStore } from '@strata/read-store';
import { requireAllowed } from '../access/access-error.js';
import type { Caller } from '../access/caller.js';
import { mayCommand } from '../access/command-access.js';
import { mayRead } from '../access/read-access.js';
import { awaitPosition } from '../clusters/await-position.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { Commands, SendOptions } from '../commands/commands.js';
import { KeyedQueue } from '../commands/keyed-queue.js';
import { evaluationToClose } from './close-evaluation.js';
import { closedEvaluations } from './replayed-cluster.js';
import { replayEvaluation, unknownEvaluation, type ReplayOptions, type ReplayReport } from './replay-evaluation.js';

export interface EvaluationsOptions {
  readonly events: EventStore;
  readonly store: ReadStore;
  readonly reads: ClusterReads;
  readonly commands: Commands;
  readonly scoring: ScorecardOptions;
  /** Called after an evaluation was closed, to seal the log; the evaluation is closed even if that fails. */
  readonly seal: () => Promise<unknown>;
}

/** An evaluation to close. */
export interface CloseRequest {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly reason: string;
  /** Closes it although the period has not ended, or strategies lack data. */
  readonly incomplete?: boolean | undefined;
  /** By default, the period and a number, such as `2008_1`. */
  readonly id?: Id | undefined;
}

/** Closes evaluations, lists closed ones, and replays them from the events alone. */
export class Evaluations {
  readonly #options: EvaluationsOptions;
  /** A replay reads much of the log, so only one runs at a time. */
  readonly #replays = new KeyedQueue();

  constructor(options: EvaluationsOptions) {
    this.#options = options;
  }

  /** The evaluations closed by the view's moment, oldest first. */
  list(view: ClusterView): Promise<readonly ClosedEvaluation[]> {
    return this.#options.reads.evaluations(view);
  }

  /**
   * Closes the evaluation of a period as known now: an event pins its position, structure, methods, inputs and results.
   * Throws `UNKNOWN_CLUSTER`, `POSITION_NOT_REACHED` and `READ_MODELS_DIFFER`.
   */
  async close(caller: Caller, request: CloseRequest, options?: SendOptions): Promise<Outcome & { readonly id: Id }> {
    const { cluster: clusterId, period, reason, incomplete } = request;
    const refusal = mayCommand(caller, closing(clusterId));
    if (refusal) return { kind: 'refused', refusal, id: request.id ?? '' };
    const { events, store, reads, commands, scoring, seal } = this.#options;
    await awaitPosition(store, await events.head());
    const id = request.id ?? (await this.#nextId(clusterId, period));
    const command = await evaluationToClose(
      { events, reads, scoring },
      { clusterId, evaluationId: id, period, reason, incomplete },
    );
    const asked = { close: { ...request, id: request.id ?? null } };
    const outcome = await commands.execute(caller, command, { ...options, asked });
    // If it fails, the schedule or the next command seals.
    if (outcome.kind === 'done') await seal().catch(() => undefined);
    return { ...outcome, id };
  }

  /** Recomputes a closed evaluation from the events alone. Throws `NOT_ALLOWED` and `UNKNOWN_EVALUATION`. */
  async replay(caller: Caller, clusterId: Id, evaluation: Id, options: ReplayOptions = {}): Promise<ReplayReport> {
    requireAllowed(mayRead(caller, clusterId, 'history'));
    const { events, scoring } = this.#options;
    return this.#replays.run('replay', () => replayEvaluation({ events, scoring, ...options }, clusterId, evaluation));
  }

  /** Recomputes every closed evaluation of a cluster, oldest first. Throws `NOT_ALLOWED`, and `UNKNOWN_EVALUATION` if there is none. */
  async *replayAll(caller: Caller, clusterId: Id, options: ReplayOptions = {}): AsyncIterable<ReplayReport> {
    requireAllowed(mayRead(caller, clusterId, 'history'));
    const ids = await closedEvaluations(this.#options.events, clusterId);
    if (ids.length === 0) throw unknownEvaluation(clusterId);
    for (const id of ids) {
      yield await this.replay(caller, clusterId, id, options);
    }
  }

  async #nextId(clusterId: Id, period: PeriodName): Promise<Id> {
    const { reads } = this.#options;
    const closed = await reads.evaluations(await reads.get(clusterId));
    return `${period}_${closed.filter((one) => one.period === period).length + 1}`;
  }
}

function closing(clusterId: Id): AddressedCommand {
  return { aggregate: 'evaluations', clusterId, command: { type: 'CloseEvaluation' } } as AddressedCommand;
}
