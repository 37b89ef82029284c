import type { Settings } from '@strata/config';
import { StrataError } from '@strata/domain';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BACKUP_FORMAT, BACKUP_PARTS, type BackupManifest, MANIFEST_FILE } from './backup-manifest.js';
import { embeddedFolder, syncFolder } from './backup.js';
import { EVENTS_FILE, RESTORING_FOLDER } from './data-folder.js';
import { requireSoundLog } from './log-check.js';
import { damagedArchive, entriesOf, extract } from './tar-archive.js';

export interface RestoreOptions {
  /** Moves what is in the data folder to a folder inside it, instead of refusing. */
  readonly replace: boolean;
  readonly onCheck: (checked: number, total: number) => void;
}

export interface Restored {
  readonly folder: string;
  readonly manifest: BackupManifest;
  /** Where the earlier data is now; absent if there was none. */
  readonly replaced?: string | undefined;
}

/** Folders of earlier restores. */
const REPLACED = 'replaced-';

/**
 * Restores a backup into the data folder of the settings. Everything is unpacked and checked before the first file of
 * the folder is moved. `EVENT_STORE_IN_USE` while a server uses the folder, `DATA_FOLDER_NOT_EMPTY` if there is data in
 * it, `BACKUP_DAMAGED` if the backup is not what was written.
 */
export async function restoreStores(settings: Settings, file: string, options: RestoreOptions): Promise<Restored> {
  const folder = embeddedFolder(settings, 'Restore');
  const archive = resolve(file);
  if (!existsSync(archive)) throw noBackup(archive);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { acquireWriterLock } = await import('@strata/event-store-sqlite');
  const lock = acquireWriterLock(join(folder, EVENTS_FILE));
  try {
    const earlier = dataIn(folder);
    if (earlier.length > 0 && !options.replace) throw notEmpty(folder);
    const manifest = await unpack(archive, join(folder, RESTORING_FOLDER), options);
    const replaced = setAside(folder, earlier);
    moveIn(folder, manifest);
    return { folder, manifest, replaced };
  } finally {
    lock.release();
  }
}

/** What is in the data folder besides the lock that this process holds and what earlier restores have left. */
function dataIn(folder: string): readonly string[] {
  const lock = [`${EVENTS_FILE}.lock`, `${EVENTS_FILE}.pid`, RESTORING_FOLDER];
  return readdirSync(folder).filter((name) => !lock.includes(name) && !name.startsWith(REPLACED));
}

async function unpack(archive: string, target: string, { onCheck }: RestoreOptions): Promise<BackupManifest> {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { mode: 0o700 });
  try {
    const manifest = unpackParts(archive, target);
    await checkLog(archive, join(target, EVENTS_FILE), manifest, onCheck);
    return manifest;
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    throw error;
  }
}

function unpackParts(archive: string, target: string): BackupManifest {
  const entries = new Map(entriesOf(archive).map((entry) => [entry.name, entry]));
  const first = entries.get(MANIFEST_FILE);
  if (first === undefined) throw damagedArchive(archive, 'it has no manifest');
  extract(archive, first, join(target, MANIFEST_FILE));
  const manifest = manifestIn(archive, join(target, MANIFEST_FILE));
  for (const { name, sha256 } of manifest.parts) {
    const entry = entries.get(name);
    if (entry === undefined) throw damagedArchive(archive, `it does not contain ${name}`);
    if (extract(archive, entry, join(target, name)) !== sha256) throw damagedArchive(archive, `${name} is damaged`);
  }
  return manifest;
}

function manifestIn(archive: string, file: string): BackupManifest {
  const manifest = parsed(readFileSync(file, 'utf8'));
  if (manifest && manifest.format > BACKUP_FORMAT) throw newerBackup(archive, manifest.format);
  if (!Array.isArray(manifest?.parts)) throw damagedArchive(archive, 'its manifest is damaged');
  const known: readonly string[] = BACKUP_PARTS;
  const names = manifest.parts.map(({ name }) => name);
  if (!names.includes(EVENTS_FILE) || names.some((name) => !known.includes(name))) {
    throw damagedArchive(archive, 'its manifest lists files that do not belong to a backup');
  }
  return manifest;
}

function parsed(text: string): BackupManifest | null | undefined {
  try {
    return JSON.parse(text) as BackupManifest | null;
  } catch {
    return undefined;
  }
}

async function checkLog(
  archive: string,
  file: string,
  { position }: BackupManifest,
  onCheck: RestoreOptions['onCheck'],
): Promise<void> {
  const { openSqliteEventStore } = await import('@strata/event-store-sqlite');
  // Opened for writing, so that the events of an earlier version get their checksums.
  const events = await openSqliteEventStore({ file });
  try {
    await requireSoundLog(events, {
      remedy: 'Restore another backup. The data folder was not changed.',
      onProgress: onCheck,
    });
    const head = await events.head();
    if (head !== position) throw damagedArchive(archive, `its log ends at ${head}, not at ${position}`);
  } finally {
    await events.close();
  }
}

function setAside(folder: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const target = join(folder, `${REPLACED}${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);
  mkdirSync(target, { mode: 0o700 });
  for (const name of names) renameSync(join(folder, name), join(target, name));
  syncFolder(target);
  return target;
}

/** The log comes last: without it, nothing starts on a folder that is not restored completely. */
function moveIn(folder: string, { parts }: BackupManifest): void {
  const unpacked = join(folder, RESTORING_FOLDER);
  const names = parts.map(({ name }) => name).sort((a, b) => Number(a === EVENTS_FILE) - Number(b === EVENTS_FILE));
  for (const name of names) renameSync(join(unpacked, name), join(folder, name));
  syncFolder(folder);
  rmSync(unpacked, { recursive: true, force: true });
}

function noBackup(archive: string): StrataError {
  return new StrataError('FILE_NOT_FOUND', `There is no backup at ${archive}.`, { remedy: 'Correct the path.' });
}

function notEmpty(folder: string): StrataError {
  return new StrataError('DATA_FOLDER_NOT_EMPTY', `The data folder ${folder} is not empty.`, {
    remedy: 'Set STRATA_DATA to another folder, or replace the data, which moves it into a folder inside.',
  });
}

function newerBackup(archive: string, format: number): StrataError {
  const message = `The backup ${archive} has format ${format}; this version of Strata reads formats up to ${BACKUP_FORMAT}.`;
  return new StrataError('BACKUP_NEWER', message, { remedy: 'Restore it with the version of Strata that wrote it.' });
}
