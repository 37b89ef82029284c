import {
  BEFORE_FIRST,
  type AddressedCommand,
  type BranchCommand,
  type BranchState,
  type Id,
  type Labels,
  type Refusal,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { ReadStore } from '@strata/read-store';
import type { Caller } from '../access/caller.js';
import { mayCommand } from '../access/command-access.js';
import type { AsOf } from '../clusters/as-of.js';
import { awaitPosition } from '../clusters/await-position.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { Clusters } from '../clusters/clusters.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { Commands, SendOptions } from '../commands/commands.js';
import { uuidOf } from '../commands/event-ids.js';
import type { BranchStep } from './branch-step.js';
import { branchSteps } from './branch-steps.js';
import { compareBranch, type BranchComparison, type BranchQuestion } from './compare-branch.js';
import { requireBranch, visibleBranches } from './visible-branch.js';

/** A branch to fork. */
export interface BranchToFork {
  readonly cluster: Id;
  readonly branchId: Id;
  readonly labels: Labels;
  /** The moment to fork from; by default now. */
  readonly asOf?: AsOf | undefined;
}

/** A branch to turn into proposals. */
export interface BranchToPropose {
  readonly cluster: Id;
  readonly branchId: Id;
  readonly reason: string;
  /** Whether what has no process of approval is put in force: targets and members. */
  readonly inForce?: boolean | undefined;
}

/**
 * What became of a step: `planned`: it would be done; `left`: it would be in force at once, which was not asked for;
 * `unchanged`: there is nothing left to do.
 */
export type StepOutcome = 'planned' | 'done' | 'unchanged' | 'refused' | 'left';

/** A step that was taken, or would be. */
export interface TakenStep extends Omit<BranchStep, 'command'> {
  readonly outcome: StepOutcome;
  /** The type of its command; undefined without one. */
  readonly command: string | undefined;
}

/** What a branch was turned into. */
export interface BranchProposed {
  readonly outcome: Outcome;
  readonly steps: readonly TakenStep[];
}

export interface BranchesOptions {
  readonly events: Pick<EventStore, 'head'>;
  readonly store: ReadStore;
  readonly reads: ClusterReads;
  readonly clusters: Clusters;
  readonly commands: Commands;
}

/**
 * What-if branches: changes that are laid over a cluster as it was known at a moment, compared with what was, and discarded
 * or turned into proposals. They are changed and discarded by commands.
 */
export class Branches {
  readonly #options: BranchesOptions;

  constructor(options: BranchesOptions) {
    this.#options = options;
  }

  /** The branches that the view's caller may see, by id, discarded ones too. */
  async list(view: ClusterView): Promise<readonly BranchState[]> {
    return visibleBranches(view, await this.#options.reads.branches.all(view));
  }

  /** A branch. Throws `UNKNOWN_BRANCH`, also for one that the view's caller may not see. */
  async get(view: ClusterView, id: Id): Promise<BranchState> {
    return requireBranch(this.#options.reads, view, id);
  }

  /** Forks a branch from a moment. Throws what `Clusters.view` throws. */
  async fork(caller: Caller, request: BranchToFork, options: SendOptions = {}): Promise<Outcome> {
    const { cluster, branchId, labels, asOf } = request;
    const refusal = mayCommand(caller, to(request, { type: 'ForkBranch', branchId, labels, origin: BEFORE_FIRST }));
    if (refusal !== undefined) return { kind: 'refused', refusal };
    const { position: origin } = await this.#options.clusters.view(caller, cluster, asOf);
    const command = { type: 'ForkBranch', branchId, labels, origin } as const;
    // The newest moment is another one when the command is sent again.
    const asked = { fork: { cluster, branchId, labels: { ...labels }, asOf: asOf ? { ...asOf } : null } };
    return this.#options.commands.execute(caller, to(request, command), { ...options, asked });
  }

  /**
   * Compares the cluster at the origin of a branch with and without its changes. Throws `UNKNOWN_BRANCH`, and what
   * `compareBranch` throws.
   */
  async compare(view: ClusterView, id: Id, question: BranchQuestion, signal?: AbortSignal): Promise<BranchComparison> {
    const { clusters, reads } = this.#options;
    const branch = await this.get(view, id);
    const origin = await clusters.view(view.caller, view.clusterId, { position: branch.origin });
    return compareBranch(reads, { branch, view: origin, now: view }, question, signal);
  }

  /**
   * What turning a branch into proposals would do, step by step; nothing is stored. Throws `UNKNOWN_BRANCH` and what
   * `Clusters.view` throws.
   */
  async rehearse(caller: Caller, request: BranchToPropose): Promise<readonly TakenStep[]> {
    const { steps } = await this.#plan(caller, request);
    const taken: TakenStep[] = [];
    for (const step of steps) {
      // A map is proposed as its edits will have left it.
      const waits =
        step.kind === 'agreement' && taken.some(({ id, outcome }) => id === step.id && outcome === 'planned');
      const rehearsed = await this.#take(step, request, async (command) =>
        waits ? undefined : this.#options.commands.rehearse(caller, command),
      );
      taken.push(rehearsed.outcome === 'done' ? { ...rehearsed, outcome: 'planned' } : rehearsed);
    }
    return taken;
  }

  /**
   * Turns a branch into proposals, step by step, on behalf of the caller; a step that is refused does not hinder others. A
   * repeat does only what is left. The outcome is that of recording it, or a refusal if nothing was proposed. Throws
   * `UNKNOWN_BRANCH` and what `Clusters.view` throws.
   */
  async propose(caller: Caller, request: BranchToPropose, options: SendOptions = {}): Promise<BranchProposed> {
    const { commands } = this.#options;
    const { reason } = request;
    const record = (proposals: readonly TakenStep[]): AddressedCommand =>
      to(request, { type: 'ProposeBranch', reason, proposals: proposals.map(({ kind, id }) => ({ kind, id })) });
    const allowed = await commands.rehearse(caller, record([]));
    if (allowed.kind === 'refused') return { outcome: allowed, steps: [] };
    const { steps } = await this.#plan(caller, request);
    const taken: TakenStep[] = [];
    for (const step of steps) {
      const before = taken.find(({ id, kind }) => step.kind === 'agreement' && kind === 'map' && id === step.id);
      if (before?.outcome === 'refused') taken.push({ ...before, kind: 'agreement' });
      else taken.push(await this.#take(step, request, (command) => this.#send(caller, request, command, options)));
    }
    const made = taken.filter(({ outcome }) => outcome === 'done' || outcome === 'unchanged');
    if (made.length === 0)
      return { outcome: { kind: 'refused', refusal: nothingProposed(request, taken) }, steps: taken };
    const asked = { propose: { ...request } };
    return { outcome: await commands.execute(caller, record(made), { ...options, asked }), steps: taken };
  }

  async #plan(caller: Caller, { cluster, branchId, reason }: BranchToPropose) {
    const { events, store, reads, clusters, commands } = this.#options;
    await awaitPosition(store, await events.head());
    const view = await clusters.view(caller, cluster);
    const { changes } = await this.get(view, branchId);
    const sources = { reads, dependencies: commands.dependencies() };
    return { steps: await branchSteps(sources, view, { branchId, changes, reason }) };
  }

  /** Takes a step by `run`, which returns undefined if that cannot be told yet. */
  async #take(
    { command, ...step }: BranchStep,
    { inForce = false }: BranchToPropose,
    run: (command: AddressedCommand) => Promise<Outcome | undefined>,
  ): Promise<TakenStep> {
    const as = { ...step, command: command?.command.type };
    if (step.refusal !== undefined) return { ...as, outcome: 'refused' };
    if (command === undefined) return { ...as, outcome: 'unchanged' };
    if (step.effect === 'in-force' && !inForce) return { ...as, outcome: 'left' };
    return { ...as, ...takenAs(await run(command)) };
  }

  /** The id follows from the command, so that a repeat does nothing. */
  #send(
    caller: Caller,
    { cluster, branchId }: BranchToPropose,
    command: AddressedCommand,
    { correlationId }: SendOptions,
  ): Promise<Outcome> {
    const commandId = uuidOf(JSON.stringify([cluster, branchId, command]));
    return this.#options.commands.execute(caller, command, { commandId, correlationId });
  }
}

function to(
  { cluster, branchId }: Pick<BranchToFork, 'cluster' | 'branchId'>,
  command: BranchCommand,
): AddressedCommand {
  return { aggregate: 'branch', clusterId: cluster, branchId, command };
}

function takenAs(outcome: Outcome | undefined): Pick<TakenStep, 'outcome' | 'refusal'> {
  if (outcome === undefined) return { outcome: 'done' };
  if (outcome.kind === 'refused') return { outcome: 'refused', refusal: outcome.refusal };
  return { outcome: outcome.kind === 'done' && !outcome.repeated ? 'done' : 'unchanged' };
}

function nothingProposed({ branchId }: BranchToPropose, steps: readonly TakenStep[]): Refusal {
  const first = steps.find(({ refusal }) => refusal !== undefined)?.refusal;
  const refused = steps.filter(({ outcome }) => outcome === 'refused').length;
  return {
    code: 'NOTHING_PROPOSED',
    message:
      first === undefined
        ? `The branch "${branchId}" changes only what would be in force at once.`
        : `Nothing of the branch "${branchId}" can be proposed. The first of ${refused} reasons: ${first.message}`,
    remedy:
      first === undefined
        ? 'Ask for it to be put in force, or set the targets and admit or release members.'
        : first.remedy,
    details: { branchId, refused },
  };
}
