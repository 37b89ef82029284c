import {
  createStrata,
  moveSignIns,
  systemClock,
  type Clock,
  type IdGenerator,
  type ProjectionLog,
  type ProjectionState,
  type Strata,
} from '@strata/application';
import type { AccountStore } from '@strata/account-store';
import type { Settings } from '@strata/config';
import type { Position } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { HISTORY, lastProjected } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { ClockGuard, type ClockAcceptance } from './clock-guard.js';
import { EventTypeList } from './event-type-list.js';
import { GuardedLog } from './guarded-log.js';
import { claimLog, requireSameLog } from './log-origin.js';
import { upgradeOnce } from './log-upgrade.js';
import { openStores, type OpenedStores, type Purpose } from './open-stores.js';
import { ProjectionWatch } from './projection-watch.js';
import { Projecting, type CatchUpOptions } from './projecting.js';
import { shippedCatalogue } from './shipped-catalogue.js';

export interface RuntimeOptions {
  readonly purpose: Purpose;
  readonly clock?: Clock;
  readonly ids?: IdGenerator;
  readonly log?: ProjectionLog;
  /** True for who builds the read models anew: they may be of another log then. */
  readonly anyReadModels?: boolean;
}

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
  /** The code of the error with which the last write failed; undefined if writing works. */
  writeFault(): Promise<string | undefined>;
  /** What the projections that run in this process are doing, by name. */
  projectionStates(): Readonly<Record<string, ProjectionState>>;
  readonly watch: ProjectionWatch;
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

async function assemble(settings: Settings, options: RuntimeOptions, opened: OpenedStores): Promise<Runtime> {
  const { reads, accountStore, soleWriter, mayProject } = opened;
  const clock = options.clock ?? systemClock;
  // Stores record by the clock of the machine, also where a test sets another one.
  const onAccepted = (acceptance: ClockAcceptance): void => {
    options.log?.warn(acceptance, 'A doubtful clock is used, because an operator has confirmed it');
    if (mayProject) void recordAcceptance(reads, acceptance);
  };
  const clockGuard = new ClockGuard({ now: () => systemClock.now(), ...settings.clock, onAccepted });
  const types = new EventTypeList(reads, mayProject);
  const events = new GuardedLog(opened.events, clockGuard, types);
  const projecting = new Projecting({ events, reads, owner: ownerOf(settings), mayProject, log: options.log });
  const stores = { events, reads };
  await projecting.open();
  await types.requireKnown();
  if (!options.anyReadModels) {
    await requireSameLog(stores);
    if (mayProject) await claimLog(stores);
    const last = await lastProjected(reads.reader(HISTORY));
    if (last) clockGuard.saw(last.recordedAt);
  }

  const strata = createStrata({
    events,
    reads,
    accountStore,
    catalogue: shippedCatalogue,
    clock,
    ids: options.ids,
    trustFor: soleWriter ? Infinity : OTHERS_TRUSTED_FOR,
    cachedStates: options.purpose === 'change' ? STATES_OF_AN_IMPORT : undefined,
    signIn: settings.signIn,
  });
  // Beside another process the read models cannot be written; that process has moved them already.
  if (mayProject) await moveSignIns(reads, accountStore, clock.now());
  if (options.purpose !== 'query' && !options.anyReadModels)
    await upgradeOnce(strata, stores, () => projecting.catchUp());

  return {
    settings,
    events,
    reads,
    accountStore,
    clock,
    strata,
    projections: projecting.names,
    catchUp: (how) => projecting.catchUp(how),
    runProjections: (signal) => projecting.run(signal),
    rebuild: (name, how) => projecting.rebuild(name, how),
    writeFault: () => events.writeFault(),
    projectionStates: () => projecting.states(),
    watch: new ProjectionWatch(),
    close: () => closeAll(opened),
  };
}

/** Keeps it with the read models, for who wonders later about the instants of the log. */
async function recordAcceptance(reads: ReadStore, { date, why }: ClockAcceptance): Promise<void> {
  // It exists if another process was started with the same date.
  await reads.putDocument('accepted-clocks', date, { why }, 0).catch(() => undefined);
}

async function closeAll({ events, reads, accountStore }: OpenedStores): Promise<void> {
  await accountStore.close();
  await reads.close();
  await events.close();
}
