import {
  isStrataError,
  type AddressedCommand,
  type Id,
  type InstantText,
  type Position,
  type ProcessPlan,
  type ProcessRef,
  type ProcessState,
  type Refusal,
  type StepFailure,
  type StepState,
} from '@strata/domain';
import type { ReadStore, TableReader } from '@strata/read-store';
import { PROCESSES, START, type StepRow } from '../processes/processes.js';
import { dueSteps, findProcess, nextDue } from '../processes/processes.queries.js';
import type { Workflow } from '../workflow.js';
import { findWorkflow } from '../workflows.js';
import { Idle } from './idle.js';
import { isClosed, keepGoing } from './keep-going.js';

/** What became of a command. */
export type SentCommand =
  | { readonly kind: 'done' | 'unchanged'; readonly position: Position }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** How the runner acts on the log. */
export interface ProcessCommands {
  /**
   * Executes a command in the name of Strata itself, under an id derived from `identity`: with the same identity it acts
   * once.
   */
  execute(addressed: AddressedCommand, identity: readonly string[]): Promise<SentCommand>;
  /** The state of a process, read from its stream. */
  process(ref: ProcessRef): Promise<ProcessState>;
  /** Whether a cluster still loads its declared history, which a command would end. */
  isLoadingHistory(clusterId: Id): Promise<boolean>;
}

/** The logger of a runner; compatible with pino. */
interface ProcessLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface ProcessRunnerOptions {
  readonly store: ReadStore;
  readonly commands: ProcessCommands;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log?: ProcessLog | undefined;
  /** False while another process acts; by default always true. */
  readonly isActive?: (() => boolean) | undefined;
  /** Finds the workflow of a process; by default those of Strata. */
  readonly workflow?: ((id: Id) => Workflow | undefined) | undefined;
}

/** What one tick did. */
interface Tick {
  /** The number of steps that were attempted. */
  readonly attempted: number;
  /** The position of the last event that it stored. */
  readonly position: Position;
}

const BATCH = 100;
/** Even if nothing is due for long, the clock is read this often (ms), since it may be set. */
const MAX_IDLE = 5_000;
const POSTPONED_FOR = 60_000;
const MAX_MESSAGE = 2_000;

/**
 * Sends the commands of the steps that are due, in the order of their moments. It keeps nothing itself: what is due is in
 * the projection, what was done is in the stream of the process, and every command has an id derived from process, step
 * and moment. After a crash at any instruction, or beside another runner, a step is sent again and acts once.
 */
export class ProcessRunner {
  readonly #options: ProcessRunnerOptions;
  readonly #idle = new Idle();
  /** Processes that could not go on, and until when (ms) they are left alone, so that they do not block the others. */
  readonly #postponed = new Map<string, number>();

  constructor(options: ProcessRunnerOptions) {
    this.#options = options;
  }

  /** Tells the runner that the projection has changed, or that it has become active. */
  wake(): void {
    this.#idle.wake();
  }

  /** Acts until the signal aborts; resumes by itself after outages. */
  async run(signal: AbortSignal): Promise<void> {
    const onError = (error: unknown): void =>
      this.#options.log?.warn({ err: error }, 'Processes interrupted, trying again');
    await keepGoing({ idle: this.#idle, step: () => this.#step(signal), onError }, signal);
  }

  /** Attempts the steps that are due now; at most a hundred, the earliest ones of the processes that can go on. */
  async tick(): Promise<Tick> {
    const reader = this.#reader();
    const now = this.#now();
    const tick = { attempted: 0, position: '' };
    let handled = 0;
    for (let offset = 0; ; offset += BATCH) {
      const rows = await dueSteps(reader, now, { limit: BATCH, offset });
      const able = rows.filter(({ process }) => !this.#isPostponed(process)).slice(0, BATCH - handled);
      for (const row of able) {
        const stored = await this.#handle(row, reader);
        if (stored === undefined) continue;
        tick.attempted += 1;
        if (stored > tick.position) tick.position = stored;
      }
      handled += able.length;
      if (rows.length < BATCH || handled === BATCH) return tick;
    }
  }

  async #step(signal: AbortSignal): Promise<void> {
    if (this.#options.isActive?.() === false) return this.#idle.wait(MAX_IDLE, signal);
    // What a tick stores wakes the runner once it is projected; what it finds again until then, it leaves alone.
    if ((await this.tick()).attempted > 0) return this.#idle.wait(MAX_IDLE, signal);
    const next = await nextDue(this.#reader(), this.#now());
    const left = next === undefined ? MAX_IDLE : Date.parse(next) - this.#options.now();
    await this.#idle.wait(Math.min(Math.max(left, 0), MAX_IDLE), signal);
  }

  async #handle(row: StepRow, reader: TableReader): Promise<Position | undefined> {
    try {
      return await (row.step === START ? this.#start(row, reader) : this.#attempt(row));
    } catch (error) {
      this.#postpone(row);
      throw error;
    }
  }

  /** Starts a process under the plan that the event which begins it contains. */
  async #start(row: StepRow, reader: TableReader): Promise<Position | undefined> {
    const plan = (await findProcess(reader, row))?.plan as unknown as ProcessPlan | null | undefined;
    if (plan === null || plan === undefined) return undefined;
    const command = commandTo(row, { type: 'StartProcess', ...plan });
    return this.#positionOf(row, await this.#options.commands.execute(command, [row.process, START]));
  }

  /** Attempts a step and records what came of it; undefined if it was done, or its attempt moved, in the meantime. */
  async #attempt(row: StepRow): Promise<Position | undefined> {
    const { commands } = this.#options;
    const { steps } = await commands.process(row);
    const step = steps.find(({ id }) => id === row.step);
    if (step?.status !== 'waiting' || step.next > this.#now()) return undefined;
    const failure = await this.#failureOf(row, step);
    const sent =
      failure === undefined
        ? await commands.execute(commandTo(row, { type: 'CompleteStep', step: step.id }), [
            row.process,
            step.id,
            'done',
          ])
        : await this.#fail(row, step, failure);
    return this.#positionOf(row, sent);
  }

  /** Where a command to a process was stored; if it was refused, the process is left alone for a while. */
  #positionOf(row: StepRow, sent: SentCommand): Position | undefined {
    if (sent.kind !== 'refused') return sent.position;
    const { process, step } = row;
    this.#postpone(row);
    this.#options.log?.error({ process, step, refusal: sent.refusal }, 'A process could not go on');
    return undefined;
  }

  #postpone({ process }: StepRow): void {
    this.#postponed.set(process, this.#options.now() + POSTPONED_FOR);
  }

  #isPostponed(process: string): boolean {
    const until = this.#postponed.get(process);
    if (until !== undefined && until <= this.#options.now()) this.#postponed.delete(process);
    return this.#postponed.has(process);
  }

  #fail(row: StepRow, step: StepState, { code, message }: StepFailure): Promise<SentCommand> {
    const { commands, log } = this.#options;
    const attempt = step.attempts + 1;
    const at = this.#now();
    log?.warn({ process: row.process, step: step.id, attempt, code }, 'A step of a process failed');
    return commands.execute(
      commandTo(row, { type: 'FailStep', step: step.id, attempt, at, code, message: message.slice(0, MAX_MESSAGE) }),
      [row.process, step.id, 'failed', String(attempt), at],
    );
  }

  /** Sends the command of a step; why that failed, or undefined if it was executed. */
  async #failureOf(row: StepRow, step: StepState): Promise<StepFailure | undefined> {
    const { commands, workflow = findWorkflow } = this.#options;
    try {
      const found = workflow(row.workflow);
      if (found === undefined) return unknownWorkflow(row.workflow);
      if (await commands.isLoadingHistory(row.cluster)) return historyLoading(row.cluster);
      const sent = await commands.execute(found.commandOf(row, step), [row.process, step.id, step.due]);
      return sent.kind === 'refused' ? sent.refusal : undefined;
    } catch (error) {
      if (isClosed(error)) throw error;
      return {
        code: isStrataError(error) ? error.code : 'INTERNAL',
        message: error instanceof Error && error.message.trim() !== '' ? error.message : 'The step failed.',
      };
    }
  }

  #reader(): TableReader {
    return this.#options.store.reader(PROCESSES);
  }

  #now(): InstantText {
    return new Date(this.#options.now()).toISOString();
  }
}

type ToProcess = Extract<AddressedCommand, { readonly aggregate: 'process' }>;

function commandTo({ cluster, workflow, key }: ProcessRef, command: ToProcess['command']): ToProcess {
  return { aggregate: 'process', cluster, workflow, key, command };
}

function unknownWorkflow(id: Id): StepFailure {
  return { code: 'WORKFLOW_NOT_FOUND', message: `This version of Strata has no workflow "${id}".` };
}

function historyLoading(cluster: Id): StepFailure {
  return {
    code: 'HISTORY_LOADING',
    message: `The cluster "${cluster}" still loads its declared history, which a process must not end.`,
  };
}
