import {
  createStrata,
  KeyedQueue,
  moveSignIns,
  ProjectionRunner,
  SCORING,
  systemClock,
  type Clock,
  type IdGenerator,
  type ProjectionLog,
  type SecurityLog,
  type Strata,
} from '@strata/application';
import type { AccountStore } from '@strata/account-store';
import type { Settings } from '@strata/config';
import { isStrataError, StrataError, type Position } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { HISTORY, historyProjection, scoresProjection, type Projection } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { noteLog, requireSameLog } from './log-origin.js';
import { upgradeOnce } from './log-upgrade.js';
import { openStores, type OpenedStores, type Purpose } from './open-stores.js';
import { secretsKey } from './secrets-key.js';
import { shippedCatalogue } from './shipped-catalogue.js';

export interface RuntimeOptions {
  readonly purpose: Purpose;
  readonly clock?: Clock;
  readonly ids?: IdGenerator;
  readonly log?: ProjectionLog;
  /** Where sign-ins, denials and changes of accounts are recorded. */
  readonly securityLog?: SecurityLog;
  /** True for who builds the read models anew: they may be of another log then. */
  readonly anyReadModels?: boolean;
}

export interface CatchUpOptions {
  readonly onProgress?: (events: number, position: Position) => void;
  /** How long to wait for another process that projects, in milliseconds. */
  readonly waitFor?: number;
}

const CATCH_UP_WAIT = 60_000;
const TRY_AGAIN = 1_000;

// An import looks at every report twice, first to see whether the rules take it.
const STATES_OF_AN_IMPORT = 100_000;

// Where others write too, what a rule must know of other aggregates may be this old (ms); the aggregate itself never.
const OTHERS_TRUSTED_FOR = 1_000;

/** Everything that a process of Strata works with, opened as the settings say. */
export interface Runtime {
  readonly settings: Settings;
  readonly events: EventStore;
  readonly reads: ReadStore;
  readonly accountStore: AccountStore;
  readonly clock: Clock;
  /** Everything that can be asked and done. */
  readonly strata: Strata;
  /** Brings `history` up to the head of the log, itself or by waiting for who does. */
  catchUp(options?: CatchUpOptions): Promise<Position>;
  /** Follows the log with every projection until the signal is given; settles when all have stopped. */
  runProjections(signal: AbortSignal): Promise<void>;
  /** Builds a projection (all, if none is named) anew beside the live one. */
  rebuild(projection?: string, options?: CatchUpOptions): Promise<Position>;
  /** Names of the projections. */
  readonly projections: readonly string[];
  close(): Promise<void>;
}

/** A process that holds a data folder is its only projector: it may take its own lease over at once after a crash. */
function ownerOf(settings: Settings): string {
  if (settings.eventStore.kind === 'sqlite') {
    return `embedded:${createHash('sha256').update(settings.eventStore.folder).digest('hex').slice(0, 12)}`;
  }
  return `${hostname()}:${process.pid}`;
}

/** Opens the stores and puts commands, queries and projections over them. */
export async function openRuntime(settings: Settings, options: RuntimeOptions): Promise<Runtime> {
  const stores = await openStores(settings, options.purpose);
  try {
    return await assemble(settings, options, stores);
  } catch (error) {
    await closeAll(stores);
    throw error;
  }
}

async function assemble(settings: Settings, options: RuntimeOptions, stores: OpenedStores): Promise<Runtime> {
  const { events, reads, accountStore, soleWriter, mayProject } = stores;
  const clock = options.clock ?? systemClock;
  // Each runner gets its own: the projection of scores keeps scorecards in memory.
  const makers: readonly (() => Projection)[] = [() => historyProjection, () => scoresProjection(SCORING)];
  const projections = makers.map((make) => make());
  const owner = ownerOf(settings);
  const runner = (projection: Projection, catchUp: CatchUpOptions = {}): ProjectionRunner =>
    new ProjectionRunner({
      events,
      store: reads,
      projection,
      owner,
      ...(options.log ? { log: options.log } : {}),
      ...(catchUp.onProgress ? { onProgress: catchUp.onProgress } : {}),
    });
  for (const projection of projections) await reads.open(projection.definition);
  if (!options.anyReadModels) await requireSameLog(events, reads);

  const queue = new KeyedQueue();
  let following = false;
  let isNoted = false;
  const noted = async (projected: Promise<boolean>): Promise<boolean> => {
    const done = await projected;
    if (done && !isNoted) await noteLog(events, reads);
    isNoted ||= done;
    return done;
  };
  const catchUp = async (how: CatchUpOptions = {}): Promise<Position> => {
    const head = await events.head();
    const isThere = async (): Promise<boolean> => (await reads.checkpoint(HISTORY)) >= head;
    const project = (): Promise<boolean> =>
      queue.run(
        HISTORY,
        async () => (await isThere()) || (await noted(projectsItself(runner(historyProjection, how)))),
      );
    const until = Date.now() + (how.waitFor ?? CATCH_UP_WAIT);
    // A projecting process may die; its lease expires, and then this process can do the work itself.
    for (let left = 1; left > 0; left = until - Date.now()) {
      if (mayProject && !following && (await project())) return head;
      if (await reads.waitFor(HISTORY, head, Math.min(Math.max(0, until - Date.now()), TRY_AGAIN))) return head;
    }
    throw new StrataError('PROJECTION_BEHIND', `The read models have not reached position ${head} of the log.`, {
      remedy: 'Check that the projector is running (`strata serve`, or apps/projector), and its log.',
    });
  };
  const strata = createStrata({
    events,
    reads,
    accountStore,
    catalogue: shippedCatalogue,
    clock,
    ids: options.ids,
    trustFor: soleWriter ? Infinity : OTHERS_TRUSTED_FOR,
    cachedStates: options.purpose === 'change' ? STATES_OF_AN_IMPORT : undefined,
    signIn: { ...settings.signIn, secretsKey: secretsKey(settings) },
    securityLog: options.securityLog,
  });
  // Beside another process the read models cannot be written; that process has moved them already.
  if (mayProject) await moveSignIns(reads, accountStore, clock.now());
  if (options.purpose !== 'query' && !options.anyReadModels) await upgradeOnce(strata, stores, () => catchUp());

  return {
    settings,
    events,
    reads,
    accountStore,
    clock,
    strata,
    projections: projections.map((projection) => projection.definition.name),
    catchUp,
    runProjections: async (signal) => {
      following = true;
      try {
        await Promise.all(makers.map((make) => runner(make()).run(signal)));
      } finally {
        following = false;
      }
    },
    rebuild: async (name, how) => {
      const chosen = projections.filter((projection) => name === undefined || projection.definition.name === name);
      if (chosen.length === 0) {
        throw new StrataError('UNKNOWN_PROJECTION', `The projection ${name} does not exist.`, {
          remedy: `Projections: ${projections.map((projection) => projection.definition.name).join(', ')}`,
        });
      }
      const all = chosen.length === projections.length;
      if (!all) await requireSameLog(events, reads);
      let position = '';
      for (const projection of chosen) position = await runner(projection, how).rebuild();
      if (all) await noteLog(events, reads, true);
      return position;
    },
    close: () => closeAll(stores),
  };
}

async function closeAll({ events, reads, accountStore }: OpenedStores): Promise<void> {
  await accountStore.close();
  await reads.close();
  await events.close();
}

/** Errors of projecting where another process does. */
const TAKEN = ['LEASE_HELD', 'PROJECTION_FENCED', 'CHECKPOINT_CONFLICT'];

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
