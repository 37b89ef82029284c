import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSqliteReadStore } from './index.js';

const WRITER = join(import.meta.dirname, 'testing/tally-writer.mjs');
const BUILT = join(import.meta.dirname, '../dist/index.js');
const ROUNDS = 15;

describe('The SQLite read store whose process is killed', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-read-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the writer, kills it with -9 after some of its lines, and returns what it acknowledged. */
  async function runAndKill(
    file: string,
    lines: number,
    pause: number,
  ): Promise<{ commits: number[]; documents: number[] }> {
    const child = spawn(process.execPath, [WRITER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the writer printed too little: ${said.slice(-200)}`)), 20_000);
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.split('\n').length <= lines) return;
        clearTimeout(late);
        setTimeout(resolve, pause);
      });
    }).finally(() => child.kill('SIGKILL'));
    await ended;
    const numbers = (word: string) =>
      [...said.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].map((match) => Number(match[1]));
    return { commits: numbers('commit'), documents: numbers('document') };
  }

  it('loses nothing acknowledged and applies nothing twice, many times over', async () => {
    if (!existsSync(BUILT)) throw new Error('The writer runs the built library: npm run build');
    const file = join(folder, 'read.db');
    const documents: number[] = [];
    let last = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const said = await runAndKill(file, 5 + round * 7, round % 4);
      const store = await openSqliteReadStore({ file });
      const checkpoint = Number(await store.checkpoint('tally'));
      const acknowledged = said.commits.at(-1)!;
      expect(said.commits[0]).toBe(last + 1);
      expect(checkpoint).toBeGreaterThanOrEqual(acknowledged);
      // It may have been killed between a commit and its line: there is at most one more commit than lines.
      expect(checkpoint).toBeLessThanOrEqual(acknowledged + 1);
      const rows = await store.reader('tally').find('rows');
      expect(rows.reduce((sum, row) => sum + Number(row['sum']), 0)).toBe((checkpoint * (checkpoint + 1)) / 2);
      expect(rows.reduce((sum, row) => sum + Number(row['seen']), 0)).toBe(checkpoint);
      const latest = (await store.reader('tally').find('latest')).map((row) => row['n']);
      const expected = Array.from({ length: checkpoint }, (_, i) => i + 1).slice(-50);
      expect(latest).toEqual(expected);
      documents.push(...said.documents);
      for (const n of documents) expect((await store.getDocument('marks', `${n}`))?.data).toEqual({ n });
      await store.close();
      last = checkpoint;
    }
    expect(last).toBeGreaterThan(ROUNDS * 40);
  }, 60_000);
});
