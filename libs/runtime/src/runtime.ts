import {
  createStrata,
  moveSignIns,
  systemClock,
  type Clock,
  type IdGenerator,
  type ProjectionLog,
  type ProjectionState,
  type SecurityLog,
  type Strata,
} from '@strata/application';
import type { AccountStore } from '@strata/account-store';
import type { Settings } from '@strata/config';
import type { Position } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { ReadStore } from '@strata/read-store';
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { actOnProcesses, sendNotices } from './acting-processes.js';
import { ClockGuard, type ClockAcceptance } from './clock-guard.js';
import { EventTypeList } from './event-type-list.js';
import { dropFormerProjections } from './former-projections.js';
import { GuardedLog } from './guarded-log.js';
import { claimLog, requireSameLog } from './log-origin.js';
import { upgradeOnce } from './log-upgrade.js';
import { openStores, type OpenedStores, type Purpose } from './open-stores.js';
import { ProjectionWatch } from './projection-watch.js';
import { Projecting, type CatchUpOptions } from './projecting.js';
import { sealOnSchedule } from './scheduled-seals.js';
import { secretsKey } from './secrets-key.js';
import { shippedCatalogue } from './shipped-catalogue.js';

export interface RuntimeOptions {
  readonly purpose: Purpose;
  readonly clock?: Clock;
  readonly ids?: IdGenerator;
  readonly log?: ProjectionLog | undefined;
  /** Where sign-ins, denials and changes of accounts are recorded. */
  readonly securityLog?: SecurityLog | undefined;
}

// If other processes write too, cached state of other aggregates may be this old (ms) when a command is decided.
const OTHERS_TRUSTED_FOR = 1_000;

/** The stores, the product and the projections of a process, opened according to the settings. */
export interface Runtime {
  readonly settings: Settings;
  readonly events: EventStore;
  readonly reads: ReadStore;
  readonly accountStore: AccountStore;
  readonly clock: Clock;
  /** The product's commands and queries. */
  readonly strata: Strata;
  /** Brings every projection up to the head of the log, in this process or by waiting for another one. */
  catchUp(options?: CatchUpOptions): Promise<Position>;
  /**
   * Follows the log with every projection, seals it on schedule, sends the commands of processes and notices, until
   * the abort signal; settles when all have stopped.
   */
  runProjections(signal: AbortSignal): Promise<void>;
  /** Rebuilds a projection, by default all, beside the live one. */
  rebuild(projection?: string, options?: CatchUpOptions): Promise<Position>;
  /** The code of the error with which the last write failed; undefined if writing works. */
  writeFault(): Promise<string | undefined>;
  /** The states of the projections that run in this process, by name. */
  projectionStates(): Readonly<Record<string, ProjectionState>>;
  readonly watch: ProjectionWatch;
  /** The names of the projections. */
  readonly projections: readonly string[];
  close(): Promise<void>;
}

/** A process that holds a data folder is its only projector, so it can take over its own lease right after a crash. */
function ownerOf(settings: Settings): string {
  if (settings.eventStore.kind === 'sqlite') {
    return `embedded:${createHash('sha256').update(settings.eventStore.folder).digest('hex').slice(0, 12)}`;
  }
  return `${hostname()}:${process.pid}`;
}

/** Opens the stores and assembles commands, queries and projections. */
export async function openRuntime(settings: Settings, options: RuntimeOptions): Promise<Runtime> {
  const stores = await openStores(settings, options);
  try {
    return await assemble(settings, options, stores);
  } catch (error) {
    await closeAll(stores);
    throw error;
  }
}

const EVENTS_FROM_THE_FUTURE =
  'Events of the log are later than the clock: until it has passed them, new events carry the instant of the last one, ' +
  'and queries as of today leave them out';

async function assemble(settings: Settings, options: RuntimeOptions, opened: OpenedStores): Promise<Runtime> {
  const { reads, accountStore, soleWriter, mayProject, server } = opened;
  const clock = options.clock ?? systemClock;
  // Stores record by the clock of the machine, even if a test sets another one.
  const onAccepted = (acceptance: ClockAcceptance): void => {
    options.log?.warn(acceptance, 'The clock seems wrong, but is used because an operator has confirmed it');
    if (acceptance.recordedAs !== undefined) options.log?.warn(acceptance, EVENTS_FROM_THE_FUTURE);
    if (mayProject) void recordAcceptance(reads, acceptance);
  };
  const clockGuard = new ClockGuard({ now: () => systemClock.now(), ...settings.clock, onAccepted });
  const types = new EventTypeList(reads, mayProject);
  const events = new GuardedLog(opened.events, clockGuard, types);
  const owner = ownerOf(settings);
  const projecting = new Projecting({
    events,
    reads,
    owner,
    isSoleWriter: soleWriter,
    mayProject,
    server,
    log: options.log,
  });
  const stores = { events, reads };
  await projecting.open();
  await types.requireKnown();
  // The read models may be of another log, which is a reason to rebuild them.
  if (options.purpose !== 'rebuild') {
    await compareWithLastEvent(stores, clockGuard);
    if (mayProject) await claimLog(stores);
  }

  const key = secretsKey(settings);
  const strata = createStrata({
    events,
    reads,
    accountStore,
    catalogue: shippedCatalogue,
    clock,
    ids: options.ids,
    executor: server,
    trustFor: soleWriter ? Infinity : OTHERS_TRUSTED_FOR,
    signIn: { ...settings.signIn, secretsKey: key },
    scorecardCache: settings.scorecardCache,
    quotas: settings.quotas,
    securityLog: options.securityLog,
  });
  // If another process updates the read models, it has already done all of this.
  if (mayProject) {
    await dropFormerProjections(reads);
    await moveSignIns(reads, accountStore, clock.now());
    if (options.purpose !== 'query' && options.purpose !== 'rebuild') {
      await upgradeOnce(strata, stores, () => projecting.catchUp());
      await finishErasures(strata, options.log);
    }
  }

  const seals = {
    strata,
    reads,
    schedule: settings.seals,
    hasSecretsKey: key !== undefined,
    isSoleWriter: soleWriter,
    owner,
    log: options.log,
  };
  return {
    settings,
    events,
    reads,
    accountStore,
    clock,
    strata,
    projections: projecting.names,
    catchUp: (how) => projecting.catchUp(how),
    runProjections: async (signal) => {
      const stop = new AbortController();
      const until = AbortSignal.any([signal, stop.signal]);
      const acting = { strata, projecting, log: options.log };
      const beside = [
        sealOnSchedule(seals, until),
        actOnProcesses(acting, until),
        sendNotices(acting, settings.notices, until),
      ];
      await projecting.run(signal).finally(() => stop.abort());
      await Promise.all(beside);
    },
    rebuild: (name, how) => projecting.rebuild(name, how),
    writeFault: () => events.writeFault(),
    projectionStates: () => projecting.states(),
    watch: new ProjectionWatch(),
    close: () => closeAll(opened),
  };
}

async function finishErasures({ erasures }: Strata, log: ProjectionLog | undefined): Promise<void> {
  const logins = await erasures.finish();
  if (logins.length > 0) log?.warn({ logins }, 'Finished erasures of persons that were cut off');
}

/** The last event must be that of the read models, and not be later than the clock. */
async function compareWithLastEvent(stores: Pick<Runtime, 'events' | 'reads'>, clockGuard: ClockGuard): Promise<void> {
  const last = await requireSameLog(stores);
  if (last) clockGuard.saw(last.recordedAt);
}

/** Stored with the read models, to explain doubtful instants of the log later. */
async function recordAcceptance(reads: ReadStore, { date, why }: ClockAcceptance): Promise<void> {
  // It already exists if another process was started with the same date.
  await reads.putDocument('accepted-clocks', date, { why }, 0).catch(() => undefined);
}

async function closeAll({ events, reads, accountStore, server }: OpenedStores): Promise<void> {
  server?.close();
  await accountStore.close();
  await reads.close();
  await events.close();
}
