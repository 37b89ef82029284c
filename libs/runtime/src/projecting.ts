import { KeyedQueue, ProjectionRunner, type ProjectionLog, type ProjectionState } from '@strata/application';
import { isStrataError, StrataError, type Position } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { historyProjection, type Projection } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { processesProjection, worklistsProjection } from '@strata/workflows';
import { checkInBackground, requireSoundLog } from './log-check.js';
import { claimLog, replaceOrigin } from './log-origin.js';

export interface CatchUpOptions {
  readonly onProgress?: ((events: number, position: Position) => void) | undefined;
  /** Called while the log is checked before a rebuild, with the number of checked events and the total. */
  readonly onCheck?: ((checked: number, total: number) => void) | undefined;
  /** How long to wait for the projections of another process, in milliseconds. */
  readonly waitFor?: number | undefined;
}

interface ProjectingOptions {
  readonly events: EventStore;
  readonly reads: ReadStore;
  /** The owner of the leases. */
  readonly owner: string;
  /** True if no other process can write to the log; then this process also checks it. */
  readonly isSoleWriter: boolean;
  /** False if another process holds the data folder. */
  readonly mayProject: boolean;
  /** The server that holds the data folder and projects. */
  readonly server?: { requireRunning(): void } | undefined;
  readonly log: ProjectionLog | undefined;
}

interface RunnerOptions extends CatchUpOptions {
  /** False if the read models may be those of another log. */
  readonly claims?: boolean;
}

const CATCH_UP_WAIT = 60_000;
const TRY_AGAIN = 1_000;

const PROJECTIONS: readonly Projection[] = [historyProjection, processesProjection, worklistsProjection];

/** Errors if another process is projecting. */
const TAKEN = ['LEASE_HELD', 'PROJECTION_FENCED', 'CHECKPOINT_CONFLICT'];

/** Runs the projections of a process. */
export class Projecting {
  readonly #options: ProjectingOptions;
  readonly #states = new Map<string, ProjectionState>();
  readonly #queue = new KeyedQueue();
  readonly #listeners = new Map<string, () => void>();
  #following = false;

  constructor(options: ProjectingOptions) {
    this.#options = options;
  }

  /** The names of the projections. */
  get names(): readonly string[] {
    return PROJECTIONS.map((projection) => projection.definition.name);
  }

  /** The states of the projections that run in this process, by name. */
  states(): Readonly<Record<string, ProjectionState>> {
    return Object.fromEntries(this.#states);
  }

  /** Calls the listener whenever a projection of this process has moved, or its state has changed. */
  listen(name: string, listener: () => void): void {
    this.#listeners.set(name, listener);
  }

  /** Creates the tables. Throws `PROJECTION_NEWER` if a newer version of the program wrote them. */
  async open(): Promise<void> {
    for (const { definition } of PROJECTIONS) {
      const { version } = await this.#options.reads.open(definition);
      if (version > definition.version) throw newerProjection(definition.name, version);
    }
  }

  /** Brings every projection up to the head of the log, in this process or by waiting for another one. */
  async catchUp(how: CatchUpOptions = {}): Promise<Position> {
    const head = await this.#options.events.head();
    await this.#catchUpTo(head, historyProjection, how);
    // The share of the others is small, so it is not shown.
    for (const projection of PROJECTIONS) {
      if (projection !== historyProjection) await this.#catchUpTo(head, projection, { waitFor: how.waitFor });
    }
    return head;
  }

  async #catchUpTo(head: Position, projection: Projection, how: CatchUpOptions): Promise<void> {
    const { reads, mayProject, server } = this.#options;
    const { name } = projection.definition;
    const isThere = async (): Promise<boolean> => (await reads.checkpoint(name)) >= head;
    const project = (): Promise<boolean> =>
      this.#queue.run(name, async () => (await isThere()) || projectsItself(this.#runner(projection, how)));
    const until = Date.now() + (how.waitFor ?? CATCH_UP_WAIT);
    // The projecting process may die. Then its lease expires, and this process can project.
    for (let left = 1; left > 0; left = until - Date.now()) {
      if (mayProject && !this.#following && (await project())) return;
      if (await reads.waitFor(name, head, Math.min(Math.max(0, until - Date.now()), TRY_AGAIN))) return;
      server?.requireRunning();
    }
    throw new StrataError('PROJECTION_BEHIND', `The read models have not reached position ${head} of the log.`, {
      remedy:
        'Check that the projector is running (`strata serve`, or apps/projector), and look for errors in its log.',
    });
  }

  /** Follows the log with every projection until the abort signal; settles when all have stopped. */
  async run(signal: AbortSignal): Promise<void> {
    const { events, isSoleWriter, log } = this.#options;
    this.#following = true;
    try {
      await Promise.all([
        ...PROJECTIONS.map((projection) => this.#runner(projection).run(signal)),
        ...(isSoleWriter ? [checkInBackground(events, signal, log)] : []),
      ]);
    } finally {
      this.#following = false;
    }
  }

  /** Rebuilds a projection, by default all, beside the live one. */
  async rebuild(name: string | undefined, how: CatchUpOptions = {}): Promise<Position> {
    const { events, reads, isSoleWriter } = this.#options;
    const chosen = PROJECTIONS.filter(({ definition }) => name === undefined || definition.name === name);
    if (chosen.length === 0) {
      throw new StrataError('UNKNOWN_PROJECTION', `There is no projection "${name}".`, {
        remedy: `Choose one of: ${this.names.join(', ')}.`,
      });
    }
    if (isSoleWriter)
      await requireSoundLog(events, {
        remedy: 'Restore the latest backup. The read models were not changed.',
        onProgress: how.onCheck,
      });
    let position = '';
    for (const projection of chosen) position = await this.#runner(projection, { ...how, claims: false }).rebuild();
    await replaceOrigin({ events, reads });
    return position;
  }

  #runner(projection: Projection, { onProgress, claims = true }: RunnerOptions = {}): ProjectionRunner {
    const { events, reads, owner, log } = this.#options;
    const { name } = projection.definition;
    return new ProjectionRunner({
      events,
      store: reads,
      projection,
      owner,
      log,
      onProgress: (count, position) => {
        onProgress?.(count, position);
        this.#listeners.get(name)?.();
      },
      claim: claims ? () => claimLog({ events, reads }) : undefined,
      onState: (state) => {
        this.#states.set(name, state);
        this.#listeners.get(name)?.();
      },
    });
  }
}

/** False if another process is projecting. */
async function projectsItself(runner: ProjectionRunner): Promise<boolean> {
  try {
    await runner.catchUp();
    return true;
  } catch (error) {
    if (TAKEN.some((code) => isStrataError(error, code))) return false;
    throw error;
  }
}

function newerProjection(name: string, version: number): StrataError {
  return new StrataError(
    'PROJECTION_NEWER',
    `The read models of the projection "${name}" were built by a newer version of Strata (projection version ${version}).`,
    { remedy: 'Run that version of Strata, or a later one.' },
  );
}
