import type { Position } from '@strata/domain';
import { ACCOUNTS_FILE, EVENTS_FILE, SECRETS_FILE } from './data-folder.js';

export const MANIFEST_FILE = 'manifest.json';

/** The newest format of backups that this version of Strata reads, and the one that it writes. */
export const BACKUP_FORMAT = 1;

/** What a backup can hold, in the order in which it is copied. */
export const BACKUP_PARTS = [EVENTS_FILE, ACCOUNTS_FILE, SECRETS_FILE] as const;

export interface BackupPart {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The first file in a backup. */
export interface BackupManifest {
  readonly format: number;
  readonly createdAt: string;
  /** The id of the first event, which no two logs share; absent if the log is empty. */
  readonly firstEventId?: string | undefined;
  /** The position of the last event in it. */
  readonly position: Position;
  readonly parts: readonly BackupPart[];
}
