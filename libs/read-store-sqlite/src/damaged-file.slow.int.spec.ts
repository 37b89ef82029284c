import { execFile } from 'node:child_process';
import { closeSync, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Write } from '@strata/read-store';
import { openSqliteReadStore } from './index.js';
import { NOTES } from './testing/notes.mjs';

const SCRIPT = fileURLToPath(new URL('./testing/examine-store.mjs', import.meta.url));
const ROWS = 300;

/** What a process saw that read a whole file, or the code of the error that kept it from opening it. */
type Examined = string | { readonly replaced: number; readonly answers: readonly string[] };

/** A linear congruential generator: the same places in every run. */
function places(count: number, below: number): readonly number[] {
  let state = 20261127;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  });
}

describe('A damaged file of a read store', () => {
  let folder: string;
  let original: string;
  let intact: readonly string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'strata-read-'));
    original = join(folder, 'original.db');
    const store = await openSqliteReadStore({ file: original });
    await store.open(NOTES);
    const writes = Array.from({ length: ROWS }, (_, id): Write => {
      const row = { id, kind: id % 3 === 0 ? 'a' : 'b', text: 'Готель '.repeat(20), score: id / 7, open: id % 2 === 0 };
      return { kind: 'put', table: 'rows', row: { ...row, data: { id } }, at: '1' };
    });
    await store.commit(await store.acquire('notes', 1, 'writer', 1000), writes, '1');
    await store.putDocument('log', 'origin', { eventId: 'a' }, 0);
    await store.close();
    const examined = await examine(() => undefined);
    intact = (examined as Exclude<Examined, string>).answers;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function examine(damage: (file: number) => void): Promise<Examined> {
    const file = join(folder, 'damaged.db');
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    copyFileSync(original, file);
    const handle = openSync(file, 'r+');
    damage(handle);
    closeSync(handle);
    // Rejects if the process ends in any other way than by itself.
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, file], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    return JSON.parse(stdout) as Examined;
  }

  function flip(bit: number): (file: number) => void {
    const at = Math.floor(bit / 8);
    const byte = readFileSync(original)[at]! ^ (1 << (bit % 8));
    return (file) => void writeSync(file, Buffer.of(byte), 0, 1, at);
  }

  function noticed(examined: Examined): 'replaced' | 'refused' | 'harmless' | 'silent' {
    if (typeof examined === 'string') return 'refused';
    const { replaced, answers } = examined;
    if (replaced > 0) return 'replaced';
    if (answers.some((answer) => answer.startsWith('READ_STORE_'))) return 'refused';
    return String(answers) === String(intact) ? 'harmless' : 'silent';
  }

  it('never ends the process, and is replaced before it gives other rows, whichever bit is flipped', async () => {
    const counts = { replaced: 0, refused: 0, harmless: 0, silent: 0 };
    for (const bit of places(35, statSync(original).size * 8)) counts[noticed(await examine(flip(bit)))] += 1;
    process.stdout.write(`35 flipped bits: ${JSON.stringify(counts)}\n`);
    expect(counts.silent).toBe(0);
    expect(counts.replaced).toBeGreaterThan(17);
  }, 240_000);

  it('is replaced when a page is zeroed', async () => {
    const pages = places(8, statSync(original).size / 4096);
    for (const page of pages) {
      const examined = await examine((file) => void writeSync(file, Buffer.alloc(4096), 0, 4096, page * 4096));
      expect(examined).toMatchObject({ replaced: 1 });
    }
  }, 120_000);
});
