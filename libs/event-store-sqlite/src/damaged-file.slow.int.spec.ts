import { execFile } from 'node:child_process';
import { closeSync, copyFileSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LogCheck } from '@strata/event-store';
import { sampleEvent } from '@strata/event-store/conformance';
import { openSqliteEventStore } from './sqlite-event-store.js';
import { temporaryFolder } from './testing/sqlite-harness.js';

const SCRIPT = fileURLToPath(new URL('./testing/examine-store.mjs', import.meta.url));
const PAGE = 4096;
const FLIPS = 50;
const ZEROED_PAGES = 12;

/** What a process saw that read a whole file, or the code of the error that kept it from opening it. */
type Examined =
  | string
  | {
      readonly log: string;
      readonly byStream: readonly string[];
      readonly append: string;
      readonly check: string | LogCheck;
    };

/** When the damage of a file was noticed. `harmless`: nobody can read anything else than what was written. */
type Noticed = 'at start' | 'at read' | 'by check' | 'harmless' | 'silent';

/** A linear congruential generator: the same places in every run. */
function places(count: number, below: number): readonly number[] {
  let state = 20261126;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  });
}

describe('A damaged file of an event store', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let original: string;
  let intact: Exclude<Examined, string>;

  beforeAll(async () => {
    folder = temporaryFolder();
    original = join(folder.path, 'original.db');
    const store = await openSqliteEventStore({ file: original });
    for (let round = 0; round < 30; round += 1) {
      for (let stream = 0; stream < 40; stream += 1) {
        const event = sampleEvent({ round, text: 'Звіт членів кластера '.repeat(3), value: String(round / 7) });
        await store.append(`stream-${stream}`, 'any', [event]);
      }
    }
    await store.close();
    intact = (await examine(() => undefined)) as typeof intact;
  }, 60_000);

  afterAll(() => folder.remove());

  async function examine(damage: (file: number) => void): Promise<Examined> {
    const file = join(folder.path, 'damaged.db');
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

  function zero(page: number): (file: number) => void {
    return (file) => void writeSync(file, Buffer.alloc(PAGE), 0, PAGE, page * PAGE);
  }

  const errors = ({ log, byStream }: Exclude<Examined, string>): readonly string[] =>
    [log, ...byStream].filter((outcome) => outcome.startsWith('EVENT_STORE_'));

  function noticed(examined: Examined): Noticed {
    if (typeof examined === 'string') return 'at start';
    if (examined.append.startsWith('EVENT_STORE_')) return 'at start';
    if (errors(examined).length > 0) return 'at read';
    const { check } = examined;
    if (typeof check === 'string' || check.damaged.length > 0 || check.faults.length > 0) return 'by check';
    const isSame = examined.log === intact.log && String(examined.byStream) === String(intact.byStream);
    return isSame ? 'harmless' : 'silent';
  }

  async function count(damages: readonly ((file: number) => void)[]): Promise<Readonly<Record<Noticed, number>>> {
    const counts = { 'at start': 0, 'at read': 0, 'by check': 0, harmless: 0, silent: 0 };
    for (const damage of damages) {
      const examined = await examine(damage);
      counts[noticed(examined)] += 1;
      if (typeof examined === 'string') continue;
      // Whatever is read without an error is what was written.
      const wrong = [examined.log, ...examined.byStream].filter(
        (outcome, index) => /^[0-9a-f]{64}$/.test(outcome) && outcome !== [intact.log, ...intact.byStream][index],
      );
      expect(wrong).toEqual([]);
    }
    return counts;
  }

  it('is intact to begin with', () => {
    expect(noticed(intact)).toBe('harmless');
    expect(intact.append).toMatch(/^\d{12}$/);
  });

  it('never ends the process and never gives other events, whichever bit is flipped', async () => {
    const counts = await count(places(FLIPS, statSync(original).size * 8).map(flip));
    process.stdout.write(`${FLIPS} flipped bits: ${JSON.stringify(counts)}\n`);
    expect(counts.silent).toBe(0);
    expect(counts['at start'] + counts['at read']).toBeGreaterThan(FLIPS / 2);
  }, 240_000);

  it('is noticed at start when a whole page is zeroed', async () => {
    const pages = places(ZEROED_PAGES, statSync(original).size / PAGE);
    const counts = await count(pages.map(zero));
    process.stdout.write(`${ZEROED_PAGES} zeroed pages: ${JSON.stringify(counts)}\n`);
    expect(counts.silent + counts.harmless).toBe(0);
  }, 120_000);
});
