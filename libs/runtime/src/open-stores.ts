import type { AccountStore } from '@strata/account-store';
import type { ProjectionLog } from '@strata/application';
import type { Settings } from '@strata/config';
import { isStrataError } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { ReadStore } from '@strata/read-store';
import { join } from 'node:path';
import { connectToServer, type ServerCommands } from './remote/send-commands.js';
import { ACCOUNTS_FILE, EVENTS_FILE, makeDataFolder, READS_FILE, requireDataFolder } from './data-folder.js';

/**
 * What a process opens the stores for. `serve` and `command` create the data folder if there is none; `change` and
 * `query` require one. A process that finds the data folder locked reads beside the process that holds it: for a query
 * that is enough, and the commands of `command` and `change` are sent to that process, if it is a server. A `rebuild` needs
 * the folder for itself.
 */
export type Purpose = 'serve' | 'command' | 'change' | 'query' | 'rebuild';

export interface OpenedStores {
  readonly events: EventStore;
  readonly reads: ReadStore;
  readonly accountStore: AccountStore;
  /** True if no other process can append to the log while this one runs. */
  readonly soleWriter: boolean;
  /** False if another process holds the data folder and updates its read models. */
  readonly mayProject: boolean;
  /** The server that holds the data folder and executes the commands of this process; undefined if it does so itself. */
  readonly server: ServerCommands | undefined;
}

// Adapters are loaded on demand, so that commands on the embedded stores start faster.

interface Opening {
  readonly purpose: Purpose;
  /** Where damage and other problems are reported. */
  readonly log?: ProjectionLog | undefined;
}

interface OpenedEvents {
  readonly store: EventStore;
  readonly readOnly: boolean;
  readonly server?: ServerCommands | undefined;
}

/** Servers check whole files when they open them, which takes longer the larger they are; commands only what they read. */
function checksFiles({ purpose }: Opening): boolean {
  return purpose === 'serve' || purpose === 'rebuild';
}

/** Prepares the folders of the embedded stores, usually one, before anything in them is opened. */
function prepareFolders({ eventStore, readStore }: Settings, { purpose, log }: Opening): void {
  if (eventStore.kind === 'sqlite' && purpose !== 'serve' && purpose !== 'command') {
    requireDataFolder(eventStore.folder);
  }
  const folders = [eventStore, readStore].flatMap((store) => (store.kind === 'sqlite' ? [store.folder] : []));
  const paths = [...new Set(folders)].flatMap(makeDataFolder);
  if (paths.length > 0) log?.warn({ paths }, 'Removed the access of other users to the data folder');
}

async function openSqliteEvents(folder: string, opening: Opening): Promise<OpenedEvents> {
  const { openSqliteEventStore } = await import('@strata/event-store-sqlite');
  const { purpose, log: logger } = opening;
  const file = join(folder, EVENTS_FILE);
  try {
    const checked = checksFiles(opening) ? 'at-start' : 'before-append';
    return { store: await openSqliteEventStore({ file, checked, logger }), readOnly: false };
  } catch (error) {
    if (purpose === 'serve' || purpose === 'rebuild' || !isStrataError(error, 'EVENT_STORE_IN_USE')) throw error;
    const server = purpose === 'query' ? undefined : await connectToServer(folder);
    if (purpose !== 'query' && server === undefined) throw error;
    return { store: await openSqliteEventStore({ file, readOnly: true }), readOnly: true, server };
  }
}

async function openEvents(settings: Settings, opening: Opening): Promise<OpenedEvents> {
  if (settings.eventStore.kind === 'sqlite') return openSqliteEvents(settings.eventStore.folder, opening);
  const { openKurrentEventStore } = await import('@strata/event-store-kurrentdb');
  return { store: await openKurrentEventStore({ uri: settings.eventStore.uri }), readOnly: false };
}

async function openReads(settings: Settings, opening: Opening, readOnly: boolean): Promise<ReadStore> {
  if (settings.readStore.kind === 'sqlite') {
    const { openSqliteReadStore } = await import('@strata/read-store-sqlite');
    return openSqliteReadStore({
      file: join(settings.readStore.folder, READS_FILE),
      readOnly,
      unchecked: !checksFiles(opening),
      onReplaced: ({ movedTo, error }) =>
        opening.log?.error({ movedTo, err: error }, 'Damaged read models were moved away and are being rebuilt'),
    });
  }
  const { openMongoReadStore } = await import('@strata/read-store-mongodb');
  return openMongoReadStore({ uri: settings.readStore.uri });
}

/** The account store uses the database of the read models, since several API processes share both or neither. */
async function openAccounts(settings: Settings): Promise<AccountStore> {
  if (settings.readStore.kind === 'sqlite') {
    const { openSqliteAccountStore } = await import('@strata/account-store-sqlite');
    return openSqliteAccountStore({ file: join(settings.readStore.folder, ACCOUNTS_FILE) });
  }
  const { openMongoAccountStore } = await import('@strata/account-store-mongodb');
  return openMongoAccountStore({ uri: settings.readStore.uri });
}

/** Opens all stores according to the settings; if one cannot be opened, the others are closed again. */
export async function openStores(settings: Settings, opening: Opening): Promise<OpenedStores> {
  const opened: { close(): Promise<void> | void }[] = [];
  prepareFolders(settings, opening);
  try {
    const { store: events, readOnly, server } = await openEvents(settings, opening);
    opened.push(events);
    if (server) opened.push(server);
    const reads = await openReads(settings, opening, readOnly);
    opened.push(reads);
    const accountStore = await openAccounts(settings);
    const soleWriter = settings.eventStore.kind === 'sqlite' && !readOnly;
    return { events, reads, accountStore, soleWriter, mayProject: !readOnly, server };
  } catch (error) {
    for (const store of opened.reverse()) await store.close();
    throw error;
  }
}
