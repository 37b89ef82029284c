import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWithMongo, dropDatabase, newDatabase } from '@strata/mongo/testing/mongo-for-tests';
import { openMongoReadStore } from './index.js';

const WRITER = join(import.meta.dirname, 'testing/tally-writer.mjs');
const BUILT = join(import.meta.dirname, '../dist/index.js');
const ROUNDS = 8;
const ROWS = 4_000;

const at = (n: number): string => String(n).padStart(8, '0');

describeWithMongo('The MongoDB read store whose process is killed', (server) => {
  let uri: string;

  beforeEach(() => {
    uri = newDatabase(server);
  });

  afterEach(() => dropDatabase(uri));

  /** Kills the writer with -9 in the middle of its second commit and returns the last one that it acknowledged. */
  async function killInCommit(delay: number): Promise<number> {
    const child = spawn(process.execPath, [WRITER, uri, String(ROWS)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    let acknowledged = 0;
    let begun = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('commit ')) acknowledged = Number(line.slice(7));
      else if ((begun += 1) === 2) setTimeout(() => child.kill('SIGKILL'), delay);
    }
    await ended;
    return acknowledged;
  }

  it('shows whole commits only, and its successor writes at once', async () => {
    if (!existsSync(BUILT)) throw new Error('The writer runs the built library: npm run build');
    let unfinished = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const acknowledged = await killInCommit(round * 12);
      // What a killed process left behind must not make others wait: there is no time for a server to clean up.
      const store = await openMongoReadStore({ uri, retryFor: 3_000 });
      const reader = store.reader('tally');
      const expectWhole = async (): Promise<number> => {
        const checkpoint = Number(await store.checkpoint('tally'));
        expect(await reader.count('rows', { n: checkpoint })).toBe(ROWS);
        expect(await reader.count('rows')).toBe(ROWS);
        const latest = (await reader.find('latest')).map((row) => Number(row['n']));
        expect(latest).toEqual([checkpoint - 2, checkpoint - 1, checkpoint].filter((n) => n > 0));
        return checkpoint;
      };
      const checkpoint = await expectWhole();
      expect(checkpoint).toBeGreaterThanOrEqual(acknowledged);
      expect(checkpoint).toBeLessThanOrEqual(acknowledged + 1);
      if (checkpoint === acknowledged) unfinished += 1;
      const lease = await store.acquire('tally', 1, 'embedded', 60_000);
      await expectWhole();
      const next = checkpoint + 1;
      const writes = Array.from({ length: ROWS }, (_, id) => ({ id, n: next }));
      await store.commit(
        lease,
        [
          ...writes.map((row) => ({ kind: 'put', table: 'rows', row, at: at(next) }) as const),
          { kind: 'put', table: 'latest', row: { n: next, text: '' }, at: at(next) },
          { kind: 'remove', table: 'latest', key: { n: next - 3 }, at: at(next) },
        ],
        at(next),
      );
      expect(await expectWhole()).toBe(next);
      await store.close();
    }
    expect(unfinished).toBeGreaterThan(0);
  }, 120_000);
});
