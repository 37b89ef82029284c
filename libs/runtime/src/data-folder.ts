import { StrataError } from '@strata/domain';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const EVENTS_FILE = 'events.db';
export const READS_FILE = 'read.db';
export const ACCOUNTS_FILE = 'accounts.db';

/** Creates the data folder if it does not exist, with permissions for its owner only, whatever the umask. */
export function makeDataFolder(folder: string): void {
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(folder, 0o700);
  } catch (error) {
    throw new StrataError(
      'DATA_FOLDER_UNUSABLE',
      `The data folder ${folder} cannot be created: ${(error as Error).message}.`,
      {
        remedy: 'Set STRATA_DATA to a folder that this user may write to.',
        cause: error,
      },
    );
  }
}

/** Refuses a folder without events, which is usually the wrong folder. */
export function requireDataFolder(folder: string): void {
  if (existsSync(join(folder, EVENTS_FILE))) return;
  throw new StrataError('NO_DATA', `There is no Strata data in ${folder}.`, {
    remedy: 'Set STRATA_DATA to the folder that has it, or apply a cluster file to create the first cluster.',
  });
}
