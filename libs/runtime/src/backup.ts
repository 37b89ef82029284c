import type { Settings } from '@strata/config';
import { StrataError } from '@strata/domain';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { BACKUP_FORMAT, BACKUP_PARTS, type BackupManifest, type BackupPart, MANIFEST_FILE } from './backup-manifest.js';
import { ACCOUNTS_FILE, EVENTS_FILE, requireDataFolder, SECRETS_FILE } from './data-folder.js';
import { requireSoundLog } from './log-check.js';
import { firstEventId } from './log-origin.js';
import { sha256Of, writeArchive } from './tar-archive.js';

export interface Backup {
  readonly file: string;
  readonly bytes: number;
  readonly manifest: BackupManifest;
}

/**
 * Writes a backup of the embedded stores to one file, also beside a running server. The events are copied first: a
 * credential in the backup may be newer than its events, never older, so that everybody in it can sign in. The key of
 * the secrets is copied last, so that no secret lacks it. The copy of the log is checked; the file gets its name when it
 * is complete and on disk.
 */
export async function backUpStores(
  settings: Settings,
  target: string,
  onCheck: (checked: number, total: number) => void,
): Promise<Backup> {
  const folder = embeddedFolder(settings, 'Back up');
  requireDataFolder(folder);
  const file = resolve(target);
  if (existsSync(file)) throw targetExists(file);
  const work = workFolder(file);
  try {
    const log = await copyEvents(folder, work, onCheck);
    await copyAccounts(folder, work);
    if (existsSync(join(folder, SECRETS_FILE))) copyFileSync(join(folder, SECRETS_FILE), join(work, SECRETS_FILE));
    const parts = BACKUP_PARTS.filter((name) => existsSync(join(work, name)));
    const manifest = {
      format: BACKUP_FORMAT,
      createdAt: new Date().toISOString(),
      ...log,
      parts: parts.map((name) => partOf(work, name)),
    };
    writeFileSync(join(work, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    const archive = join(work, basename(file));
    writeArchive(
      archive,
      [MANIFEST_FILE, ...parts].map((name) => ({ name, path: join(work, name) })),
    );
    renameSync(archive, file);
    syncFolder(dirname(file));
    return { file, bytes: statSync(file).size, manifest };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The data folder, if both the events and the accounts are in it. Throws `NOT_EMBEDDED` and names the right tools. */
export function embeddedFolder({ eventStore, readStore }: Settings, task: 'Back up' | 'Restore'): string {
  if (eventStore.kind === 'sqlite' && readStore.kind === 'sqlite') return eventStore.folder;
  const inFolder = 'a copy of the data folder that is made while Strata is stopped';
  const mongo = task === 'Back up' ? '`mongodump`' : '`mongorestore`';
  const kurrent = 'a copy of the files of KurrentDB or a snapshot of its volume';
  const events = `the events with ${eventStore.kind === 'sqlite' ? inFolder : kurrent}`;
  const accounts = `the accounts with ${readStore.kind === 'sqlite' ? inFolder : mongo}`;
  const message = '`strata backup` and `strata restore` work only with the embedded stores.';
  throw new StrataError('NOT_EMBEDDED', message, {
    remedy: `${task} ${events}, then ${accounts}. The read models are rebuilt from the events.`,
  });
}

export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** A folder beside the target, so that the finished file only has to be renamed; only its owner may use it. */
function workFolder(file: string): string {
  try {
    return mkdtempSync(`${file}.unfinished-`);
  } catch (error) {
    throw new StrataError('BACKUP_NOT_WRITTEN', `The backup ${file} cannot be written: ${(error as Error).message}.`, {
      remedy: 'Name a file in a folder that exists and that this user may write to.',
      cause: error,
    });
  }
}

async function copyEvents(
  folder: string,
  work: string,
  onCheck: (checked: number, total: number) => void,
): Promise<Pick<BackupManifest, 'firstEventId' | 'position'>> {
  const { openSqliteEventStore } = await import('@strata/event-store-sqlite');
  const copy = join(work, EVENTS_FILE);
  const events = await openSqliteEventStore({ file: join(folder, EVENTS_FILE), readOnly: true });
  try {
    await events.backup(copy);
  } finally {
    await events.close();
  }
  const copied = await openSqliteEventStore({ file: copy, readOnly: true });
  try {
    await requireSoundLog(copied, {
      remedy: 'No backup was written. `strata check` lists what is damaged; restore the latest backup.',
      onProgress: onCheck,
    });
    return { firstEventId: await firstEventId(copied), position: await copied.head() };
  } finally {
    await copied.close();
  }
}

async function copyAccounts(folder: string, work: string): Promise<void> {
  const file = join(folder, ACCOUNTS_FILE);
  if (!existsSync(file)) return;
  const { copySqliteAccountStore } = await import('@strata/account-store-sqlite');
  copySqliteAccountStore(file, join(work, ACCOUNTS_FILE));
}

function partOf(work: string, name: string): BackupPart {
  const path = join(work, name);
  return { name, bytes: statSync(path).size, sha256: sha256Of(path) };
}

function targetExists(file: string): StrataError {
  return new StrataError('BACKUP_TARGET_EXISTS', `The backup file ${file} already exists.`, {
    remedy: 'Choose a file that does not exist yet. Nothing was written.',
  });
}
