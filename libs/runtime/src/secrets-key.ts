import type { Settings } from '@strata/config';
import { StrataError } from '@strata/domain';
import { randomBytes } from 'node:crypto';
import { closeSync, fchmodSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECRETS_FILE } from './data-folder.js';

const KEY_BYTES = 32;

/**
 * The key that encrypts secrets in the account store: that of the settings, or that of a file in the data folder, which
 * is created if it does not exist. Undefined with MongoDB, where several machines share the store, unless it is set.
 */
export function secretsKey(settings: Settings): Buffer | undefined {
  const { secretsKey: given } = settings.signIn;
  if (given !== undefined) return Buffer.from(given, 'base64');
  if (settings.readStore.kind !== 'sqlite') return undefined;
  const file = join(settings.readStore.folder, SECRETS_FILE);
  return readKey(file) ?? createKey(file);
}

function readKey(file: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unusable(file, error);
  }
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) throw unusable(file);
  return key;
}

/** Written under another name and then linked, so that one of several processes creates it, and all read it completely. */
function createKey(file: string): Buffer {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    const handle = openSync(draft, 'wx', 0o600);
    try {
      fchmodSync(handle, 0o600);
      writeFileSync(handle, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(file, error);
  } finally {
    rmSync(draft, { force: true });
  }
  const key = readKey(file);
  if (key === undefined) throw unusable(file);
  return key;
}

function unusable(file: string, cause?: unknown): StrataError {
  return new StrataError(
    'SECRETS_KEY_UNUSABLE',
    `The key in ${file}, which encrypts secrets in the account store, cannot be read or created.`,
    {
      remedy:
        'Restore the file from a backup, or correct its permissions. If the key is lost, delete the file: a new key is created, and second factors must be enrolled again.',
      cause,
    },
  );
}
