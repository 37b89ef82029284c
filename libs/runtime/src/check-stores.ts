import type { Settings } from '@strata/config';
import type { EventStore, LogCheck } from '@strata/event-store';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ACCOUNTS_FILE, EVENTS_FILE, READS_FILE, requireDataFolder } from './data-folder.js';

/** The result of checking all stores. Of a store on a server, which checks its data itself, no faults are known. */
export interface StoresCheck {
  readonly isSound: boolean;
  readonly log: LogCheck;
  /** One sentence per fault; damaged read models are replaced and rebuilt by the next process that writes them. */
  readonly readModels: readonly string[];
  readonly accounts: readonly string[];
}

/** Reads and checks everything that is stored, also beside a running server, and changes nothing. */
export async function checkStores(
  settings: Settings,
  onProgress: (checked: number, total: number) => void,
): Promise<StoresCheck> {
  const log = await checkLog(settings, onProgress);
  const [readModels, accounts] = await checkFiles(settings);
  const isSound = [...log.damaged, ...log.faults, ...readModels, ...accounts].length === 0;
  return { isSound, log, readModels, accounts };
}

async function checkLog(
  { eventStore }: Settings,
  onProgress: (checked: number, total: number) => void,
): Promise<LogCheck> {
  const events = await openLog(eventStore);
  try {
    return await events.check({ onProgress });
  } finally {
    await events.close();
  }
}

/** Opens the log beside a possible writer, to read it only. */
export async function openLog(eventStore: Settings['eventStore']): Promise<EventStore> {
  if (eventStore.kind === 'sqlite') {
    const { openSqliteEventStore } = await import('@strata/event-store-sqlite');
    requireDataFolder(eventStore.folder);
    return openSqliteEventStore({ file: join(eventStore.folder, EVENTS_FILE), readOnly: true });
  }
  const { openKurrentEventStore } = await import('@strata/event-store-kurrentdb');
  return openKurrentEventStore({ uri: eventStore.uri });
}

async function checkFiles({ readStore }: Settings): Promise<readonly [readonly string[], readonly string[]]> {
  if (readStore.kind !== 'sqlite') return [[], []];
  const { checkSqliteReadStore } = await import('@strata/read-store-sqlite');
  const { checkSqliteAccountStore } = await import('@strata/account-store-sqlite');
  const check = (name: string, checkFile: (file: string) => readonly string[]): readonly string[] => {
    const file = join(readStore.folder, name);
    return existsSync(file) ? checkFile(file) : [];
  };
  return [check(READS_FILE, checkSqliteReadStore), check(ACCOUNTS_FILE, checkSqliteAccountStore)];
}
