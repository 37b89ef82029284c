import { chmodSync, closeSync, existsSync, fchmodSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Creates an empty file, with its folder, that only its owner can use, whatever the umask; an existing file is left as
 * it is. SQLite gives its write-ahead log the mode of the file, so the file must have the right one before it is opened.
 */
export function createPrivately(file: string): void {
  const folder = dirname(file);
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(folder, 0o700);
  if (existsSync(file)) return;
  const handle = openSync(file, 'a', 0o600);
  try {
    fchmodSync(handle, 0o600);
  } finally {
    closeSync(handle);
  }
}
