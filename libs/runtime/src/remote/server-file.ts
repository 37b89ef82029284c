import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file of the data folder in which a server says where it takes commands. Only the owner of the folder can read it. */
const SERVER_FILE = 'server.json';

export interface ServerFile {
  /** The version of the server. */
  readonly version: string;
  /** The path of its socket, or the name of its pipe on Windows. */
  readonly address: string;
  /** Proves that a command may read this file; on Windows every user can connect to a pipe. */
  readonly secret: string;
}

/** A secret that nobody can guess. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Writes the file at once, so that nobody reads half of it. */
export function writeServerFile(folder: string, content: ServerFile): void {
  const path = join(folder, SERVER_FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** The server that last used the folder, which may have been killed; undefined if there was none. */
export function readServerFile(folder: string): ServerFile | undefined {
  try {
    const file = JSON.parse(readFileSync(join(folder, SERVER_FILE), 'utf8')) as Partial<ServerFile> | null;
    const { version, address, secret } = file ?? {};
    return version && address && secret ? { version, address, secret } : undefined;
  } catch {
    return undefined;
  }
}

export function removeServerFile(folder: string): void {
  rmSync(join(folder, SERVER_FILE), { force: true });
}
