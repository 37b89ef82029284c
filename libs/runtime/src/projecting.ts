import { KeyedQueue, ProjectionRunner, SCORING, type ProjectionLog, type ProjectionState } from '@strata/application';
import { isStrataError, StrataError, type Position } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { HISTORY, historyProjection, scoresProjection, type Projection } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { claimLog, replaceOrigin, requireSameLog } from './log-origin.js';

export interface CatchUpOptions {
  readonly onProgress?: ((events: number, position: Position) => void) | undefined;
  /** How long to wait for another process that projects, in milliseconds. */
  readonly waitFor?: number | undefined;
}

interface ProjectingOptions {
  readonly events: EventStore;
  readonly reads: ReadStore;
  /** The owner of the leases. */
  readonly owner: string;
  /** False if another process holds the data folder. */
  readonly mayProject: boolean;
  readonly log: ProjectionLog | undefined;
}

const CATCH_UP_WAIT = 60_000;
const TRY_AGAIN = 1_000;

/** Each runner gets its own: the projection of scores keeps scorecards in memory. */
const makers: readonly (() => Projection)[] = [() => historyProjection, () => scoresProjection(SCORING)];

/** Errors of projecting where another process does. */
const TAKEN = ['LEASE_HELD', 'PROJECTION_FENCED', 'CHECKPOINT_CONFLICT'];

/** Runs the projections of a process. */
export class Projecting {
  readonly #options: ProjectingOptions;
  readonly #projections = makers.map((make) => make());
  readonly #states = new Map<string, ProjectionState>();
  readonly #queue = new KeyedQueue();
  #following = false;

  constructor(options: ProjectingOptions) {
    this.#options = options;
  }

  /** Names of the projections. */
  get names(): readonly string[] {
    return this.#projections.map((projection) => projection.definition.name);
  }

  /** What the projections that follow the log in this process are doing, by name. */
  states(): Readonly<Record<string, ProjectionState>> {
    return Object.fromEntries(this.#states);
  }

  /** Creates the tables. Throws `PROJECTION_NEWER` if a newer version of the program wrote them. */
  async open(): Promise<void> {
    for (const { definition } of this.#projections) {
      const { version } = await this.#options.reads.open(definition);
      if (version > definition.version) throw newerProjection(definition.name, version);
    }
  }

  /** Brings `history` up to the head of the log, itself or by waiting for who does. */
  async catchUp(how: CatchUpOptions = {}): Promise<Position> {
    const { events, reads, mayProject } = this.#options;
    const head = await events.head();
    const isThere = async (): Promise<boolean> => (await reads.checkpoint(HISTORY)) >= head;
    const project = (): Promise<boolean> =>
      this.#queue.run(HISTORY, async () => (await isThere()) || projectsItself(this.#runner(historyProjection, how)));
    const until = Date.now() + (how.waitFor ?? CATCH_UP_WAIT);
    // A projecting process may die; its lease expires, and then this process can do the work itself.
    for (let left = 1; left > 0; left = until - Date.now()) {
      if (mayProject && !this.#following && (await project())) return head;
      if (await reads.waitFor(HISTORY, head, Math.min(Math.max(0, until - Date.now()), TRY_AGAIN))) return head;
    }
    throw new StrataError('PROJECTION_BEHIND', `The read models have not reached position ${head} of the log.`, {
      remedy: 'Check that the projector is running (`strata serve`, or apps/projector), and its log.',
    });
  }

  /** Follows the log with every projection until the signal is given; settles when all have stopped. */
  async run(signal: AbortSignal): Promise<void> {
    this.#following = true;
    try {
      await Promise.all(makers.map((make) => this.#runner(make()).run(signal)));
    } finally {
      this.#following = false;
    }
  }

  /** Builds a projection (all, if none is named) anew beside the live one. */
  async rebuild(name: string | undefined, how: CatchUpOptions = {}): Promise<Position> {
    const { events, reads } = this.#options;
    const chosen = this.#projections.filter(({ definition }) => name === undefined || definition.name === name);
    if (chosen.length === 0) {
      throw new StrataError('UNKNOWN_PROJECTION', `The projection ${name} does not exist.`, {
        remedy: `Projections: ${this.names.join(', ')}`,
      });
    }
    const isAll = chosen.length === this.#projections.length;
    if (!isAll) await requireSameLog({ events, reads });
    let position = '';
    for (const projection of chosen) position = await this.#runner(projection, how, !isAll).rebuild();
    if (isAll) await replaceOrigin({ events, reads });
    return position;
  }

  #runner(projection: Projection, { onProgress }: CatchUpOptions = {}, claims = true): ProjectionRunner {
    const { events, reads, owner, log } = this.#options;
    return new ProjectionRunner({
      events,
      store: reads,
      projection,
      owner,
      log,
      onProgress,
      claim: claims ? () => claimLog({ events, reads }) : undefined,
      onState: (state) => void this.#states.set(projection.definition.name, state),
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
