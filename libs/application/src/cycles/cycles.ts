import {
  cycleOf,
  type AddressedCommand,
  type Cycle,
  type Id,
  type LateReporter,
  type PeriodName,
  type Reporter,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { Caller } from '../access/caller.js';
import { mayCommand } from '../access/command-access.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { Commands, SendOptions } from '../commands/commands.js';
import { notFound } from '../messages/not-found.js';
import { completionOf, type CycleCompletion } from './completion.js';

/** A cycle of which to ask how far it has come: for all reporters, or one. */
export interface CompletionQuestion {
  readonly period: PeriodName;
  readonly actor?: Reporter | undefined;
}

/** Who to remind of a cycle: by default everybody who is late. */
export interface NudgeRequest {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly actors?: readonly Reporter[] | undefined;
}

export interface CyclesOptions {
  readonly events: Pick<EventStore, 'head'>;
  readonly reads: ClusterReads;
  readonly commands: Commands;
}

/** The reporting cycles of a cluster, as of any moment. They are opened, locked and reopened by commands. */
export class Cycles {
  readonly #options: CyclesOptions;

  constructor(options: CyclesOptions) {
    this.#options = options;
  }

  /** The cycles in the order in which they were opened. */
  list(view: ClusterView): Promise<readonly Cycle[]> {
    return this.#options.reads.cycles(view);
  }

  /** The cycle of a period. Throws `UNKNOWN_CYCLE`. */
  async get(view: ClusterView, period: PeriodName): Promise<Cycle> {
    const cycles = await this.list(view);
    const found = cycleOf({ cycles }, period);
    if (found) return found;
    throw notFound('cycle', { cluster: view.clusterId, id: period, known: cycles.map((cycle) => cycle.period) });
  }

  /**
   * How far the reports of a cycle have come, at the moment of the view, as far as the caller may read the figures. Throws
   * `UNKNOWN_CYCLE`, `UNKNOWN_MEMBER` and `NOT_ALLOWED`.
   */
  async completion(view: ClusterView, { period, actor }: CompletionQuestion): Promise<CycleCompletion> {
    return completionOf(this.#options.reads, view, { cycle: await this.get(view, period), actor });
  }

  /** Reminds those who are late, each at most once a day. Throws `UNKNOWN_CLUSTER`. */
  async nudge(caller: Caller, request: NudgeRequest, options?: SendOptions): Promise<Outcome> {
    const { cluster: clusterId, period, actors } = request;
    const refusal = mayCommand(caller, nudging(clusterId, period, []));
    if (refusal) return { kind: 'refused', refusal };
    const { events, reads, commands } = this.#options;
    const view = { ...(await reads.get(clusterId, { atLeast: await events.head() })), caller };
    const cycle = cycleOf({ cycles: await this.list(view) }, period);
    const late = cycle === undefined ? [] : await this.#late(view, cycle);
    const wanted = actors && new Set(actors);
    const chosen = late.filter(({ actor }) => wanted === undefined || wanted.has(actor));
    const asked = { nudge: { cluster: clusterId, period, actors: actors ?? null } };
    return commands.execute(caller, nudging(clusterId, period, chosen), { ...options, asked });
  }

  async #late(view: ClusterView, cycle: Cycle): Promise<readonly LateReporter[]> {
    const { reporters } = await completionOf(this.#options.reads, view, { cycle });
    return reporters
      .filter(({ lateSince }) => lateSince !== undefined)
      .map(({ actor, rank, missing }) => ({ actor, rank, missing: missing.length }));
  }
}

function nudging(clusterId: Id, period: PeriodName, late: readonly LateReporter[]): AddressedCommand {
  return { aggregate: 'cycles', clusterId, command: { type: 'NudgeReporters', period, late } };
}
