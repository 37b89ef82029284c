import { isStrataError, StrataError } from '@strata/domain';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const EVENTS_FILE = 'events.db';
export const READS_FILE = 'read.db';
export const ACCOUNTS_FILE = 'accounts.db';
export const SECRETS_FILE = 'secrets.key';

/** The folder in which `restore` unpacks a backup before it moves the files into place. */
export const RESTORING_FOLDER = 'restoring';

/**
 * Creates the data folder if it does not exist, and restricts it and its files to their owner, whatever the umask.
 * Returns the paths that other users could access until now.
 */
export function makeDataFolder(folder: string): readonly string[] {
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(folder, 0o700);
    requireRestored(folder);
    requireAccess(folder);
    return restrictAccess(folder);
  } catch (error) {
    if (isStrataError(error)) throw error;
    const message = `The data folder ${folder} cannot be used: ${(error as Error).message}.`;
    throw new StrataError('DATA_FOLDER_UNUSABLE', message, {
      remedy: 'Set STRATA_DATA to a folder that this user may write to.',
      cause: error,
    });
  }
}

/** An interrupted restore has moved files away, so an empty store must not take their place. */
function requireRestored(folder: string): void {
  if (!existsSync(join(folder, RESTORING_FOLDER)) || existsSync(join(folder, EVENTS_FILE))) return;
  throw new StrataError('RESTORE_UNFINISHED', `Restoring a backup into ${folder} was interrupted.`, {
    remedy: 'Restore the backup again, and replace what is in the folder.',
  });
}

const DATA_FILES = [EVENTS_FILE, READS_FILE, ACCOUNTS_FILE].flatMap((file) => [file, `${file}-wal`, `${file}-shm`]);

/** Refuses a folder or a file that this user may not read and write, before the first write fails. */
function requireAccess(folder: string): void {
  const files = [...DATA_FILES, `${EVENTS_FILE}.lock`].map((name) => join(folder, name));
  for (const path of [folder, ...files.filter((file) => existsSync(file))]) {
    try {
      accessSync(path, constants.R_OK | constants.W_OK | (path === folder ? constants.X_OK : 0));
    } catch (error) {
      throw noAccess(path, error as NodeJS.ErrnoException);
    }
  }
}

function noAccess(path: string, error: NodeJS.ErrnoException): StrataError {
  if (error.code === 'EROFS') {
    return new StrataError('DATA_FOLDER_UNUSABLE', `${path} is on a file system that is mounted read-only.`, {
      remedy: 'Mount it with write access, or copy the data folder to another place and set STRATA_DATA to the copy.',
      cause: error,
    });
  }
  const { uid } = statSync(path);
  const owner = process.platform === 'win32' ? '' : ` It belongs to the user with the id ${uid}.`;
  return new StrataError('DATA_FOLDER_UNUSABLE', `This user may not read and write ${path}.${owner}`, {
    remedy: 'Run Strata as the owner of the data folder, or give the folder and the files in it to this user.',
    cause: error,
  });
}

const GROUP_AND_OTHERS = 0o077;

/** Windows has no such modes; folders inherit the permissions of the user's folder. */
function restrictAccess(folder: string): readonly string[] {
  if (process.platform === 'win32') return [];
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = [folder, ...files.map(({ name }) => join(folder, name))];
  return paths.filter((path) => {
    const { mode, uid } = statSync(path);
    if ((mode & GROUP_AND_OTHERS) === 0 || uid !== process.getuid?.()) return false;
    chmodSync(path, mode & 0o700);
    return true;
  });
}

/** Refuses a folder without events, which is usually the wrong folder. */
export function requireDataFolder(folder: string): void {
  if (existsSync(folder)) requireAccess(folder);
  if (existsSync(join(folder, EVENTS_FILE))) return;
  throw new StrataError('NO_DATA', `There is no Strata data in ${folder}.`, {
    remedy: 'Set STRATA_DATA to the folder that has it, or apply a cluster file to create the first cluster.',
  });
}
