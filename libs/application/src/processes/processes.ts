import { excerpt, StrataError, type AddressedCommand, type Id } from '@strata/domain';
import type { ReadStore } from '@strata/read-store';
import {
  AGREEMENT,
  findProcess,
  listProcesses,
  parseWorkflow,
  PROCESSES,
  REPORTING_CYCLE,
  ProcessRunner,
  type ProcessRunnerOptions,
  type ProcessStatus,
} from '@strata/workflows';
import { requireAllowed } from '../access/access-error.js';
import type { Caller } from '../access/caller.js';
import { mayRead, mayReadProcesses } from '../access/read-access.js';
import { awaitPosition } from '../clusters/await-position.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { CommandRunner } from '../commands/command-runner.js';
import type { Commands, SendOptions } from '../commands/commands.js';
import { workflowInForce, type WorkflowInForce } from '../commands/cycle-context.js';
import { sha256Of } from '../commands/event-ids.js';
import { processCommands } from './process-commands.js';
import { parseProcessId, viewOfProcess, type ProcessView, type ReadAfter } from './process-view.js';

interface ProcessesOptions {
  readonly store: ReadStore;
  readonly commands: Commands;
  readonly runner: CommandRunner;
  readonly now: () => number;
  /** How long a query waits for a position that is not projected yet, in milliseconds. */
  readonly waitFor?: number | undefined;
}

/** Which processes are listed. */
interface ProcessFilter extends ReadAfter {
  readonly status?: ProcessStatus | undefined;
}

/** A definition of a workflow to follow from now on. */
interface DefineWorkflowRequest {
  readonly cluster: Id;
  readonly workflow: Id;
  readonly text: string;
  readonly reason: string;
}

/** The definition of a workflow that a cluster follows, with its id. */
export interface NamedWorkflow extends WorkflowInForce {
  readonly id: Id;
}

/** Durable processes: what waits for what since when, and what failed why. */
export class Processes {
  readonly #options: ProcessesOptions;

  constructor(options: ProcessesOptions) {
    this.#options = options;
  }

  /** The processes of a cluster by id. Throws `NOT_ALLOWED` and `POSITION_NOT_REACHED`. */
  async list(caller: Caller, cluster: Id, filter: ProcessFilter = {}): Promise<readonly ProcessView[]> {
    requireAllowed(mayReadProcesses(caller, cluster));
    await this.#await(filter);
    const { status } = filter;
    const rows = await listProcesses(this.#options.store.reader(PROCESSES), { cluster, status });
    return rows.map(viewOfProcess);
  }

  /** A process. Throws `NOT_ALLOWED`, `UNKNOWN_PROCESS` and `POSITION_NOT_REACHED`. */
  async get(caller: Caller, cluster: Id, id: string, options: ReadAfter = {}): Promise<ProcessView> {
    requireAllowed(mayReadProcesses(caller, cluster));
    await this.#await(options);
    const ref = parseProcessId(cluster, id);
    const row = ref && (await findProcess(this.#options.store.reader(PROCESSES), ref));
    if (row) return viewOfProcess(row);
    throw unknownProcess(cluster, id);
  }

  /** Tries again what failed: one step, or all. Throws `NOT_ALLOWED` and `UNKNOWN_PROCESS` for an id of no process. */
  async retry(
    caller: Caller,
    { cluster, id, step }: { readonly cluster: Id; readonly id: string; readonly step?: Id | undefined },
    options?: SendOptions,
  ): Promise<Outcome> {
    const ref = parseProcessId(cluster, id);
    if (ref === undefined) {
      requireAllowed(mayReadProcesses(caller, cluster));
      throw unknownProcess(cluster, id);
    }
    const command = { type: 'RetryProcess', ...(step === undefined ? {} : { step }) } as const;
    return this.#options.commands.execute(caller, { aggregate: 'process', ...ref, command }, options);
  }

  /** The definition of a workflow that a cluster follows. Throws `NOT_ALLOWED` and `UNKNOWN_WORKFLOW`. */
  async workflow(caller: Caller, clusterId: Id, workflow: Id): Promise<WorkflowInForce> {
    requireAllowed(mayRead(caller, clusterId, 'cluster'));
    const found = await workflowInForce(this.#options.runner.dependencies(), clusterId, workflow);
    if (found) return found;
    throw new StrataError('UNKNOWN_WORKFLOW', `There is no workflow "${excerpt(workflow)}".`, {
      remedy: 'Use the id of a workflow that ships with Strata, such as reporting-cycle.',
    });
  }

  /** The definitions of all workflows that a cluster follows, by id. Throws `NOT_ALLOWED`. */
  async workflows(caller: Caller, clusterId: Id): Promise<readonly NamedWorkflow[]> {
    requireAllowed(mayRead(caller, clusterId, 'cluster'));
    const dependencies = this.#options.runner.dependencies();
    const found: NamedWorkflow[] = [];
    for (const id of [AGREEMENT, REPORTING_CYCLE]) {
      const inForce = await workflowInForce(dependencies, clusterId, id);
      if (inForce !== undefined) found.push({ id, ...inForce });
    }
    return found;
  }

  /** Replaces the definition of a workflow in a cluster. Processes that run stay with theirs. */
  define(caller: Caller, request: DefineWorkflowRequest, options?: SendOptions): Promise<Outcome> {
    return this.#options.commands.execute(caller, defining(request), options);
  }

  /** The runner of processes. One process of Strata after another may run one, or several at once. */
  runner(options: Pick<ProcessRunnerOptions, 'log' | 'isActive'> = {}): ProcessRunner {
    const { store, runner, now } = this.#options;
    return new ProcessRunner({ store, commands: processCommands(runner), now, ...options });
  }

  async #await({ after }: ReadAfter): Promise<void> {
    const { store, waitFor: within } = this.#options;
    if (after !== undefined) await awaitPosition(store, after, { within, projection: PROCESSES });
  }
}

function defining({ cluster, workflow, text, reason }: DefineWorkflowRequest): AddressedCommand {
  const parsed = parseWorkflow(text, 'definition');
  // An invalid text is refused with its problems, whatever its version.
  const version = parsed.ok ? parsed.definition.version : 1;
  const definition = { workflow, version, text, sha256: sha256Of(text) };
  return { aggregate: 'workflows', clusterId: cluster, command: { type: 'DefineWorkflow', definition, reason } };
}

function unknownProcess(cluster: Id, id: string): StrataError {
  return new StrataError('UNKNOWN_PROCESS', `The cluster "${excerpt(cluster)}" has no process "${excerpt(id)}".`, {
    remedy: 'Check the id against the list of processes.',
  });
}
