import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteAccountStore } from './index.js';

const WRITER = join(import.meta.dirname, 'testing/session-writer.mjs');
const BUILT = join(import.meta.dirname, '../dist/index.js');

describe('The SQLite account store that several processes write', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-accounts-'));
    file = join(folder, 'accounts.db');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a writer, kills it with -9 when it has confirmed `count` sessions, and returns the confirmed ids. */
  async function writeAndKill(prefix: string, count: number): Promise<readonly string[]> {
    const child = spawn(process.execPath, [WRITER, file, prefix], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.split('\n').length > count) child.kill('SIGKILL');
    });
    const [, signal] = await once(child, 'close');
    expect(signal).toBe('SIGKILL');
    return printed.split('\n').slice(0, -1);
  }

  it('loses nothing that was confirmed when the others are killed, and they do not get in each other’s way', async () => {
    if (!existsSync(BUILT)) throw new Error('The writer runs the built library: npx tsc -b libs/account-store-sqlite');
    const confirmed = await Promise.all([writeAndKill('a', 40), writeAndKill('b', 80), writeAndKill('c', 120)]);
    const store = await openSqliteAccountStore({ file });
    for (const ids of confirmed) {
      expect(ids.length).toBeGreaterThanOrEqual(40);
      const stored = await store.sessions.list(ids[0]!.slice(0, 1));
      expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
      // A writer is killed between a put and its confirmation at most once.
      expect(stored.length).toBeLessThanOrEqual(ids.length + 1);
    }
    await store.close();
  }, 60_000);
});
