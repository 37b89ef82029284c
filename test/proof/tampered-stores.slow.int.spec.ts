import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '@strata/config';
import type { Finding, Pins, Verification } from '@strata/ledger';
import { verifyLog } from '@strata/runtime';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../faults/support/long-history.js';
import { writeSealedStore, type SealedStore } from './support/sealed-store.js';
import { TamperedFile } from './support/tampered-file.js';
import { TAMPERINGS, type Expected } from './support/tamperings.js';

/** How many stores are tampered with, and as many are not; a full run has 2,000. */
const CASES = Number(process.env['STRATA_TEST_TAMPERINGS'] ?? 150);
/** Different histories to tamper with. */
const ORIGINALS = 5;
/** Seeds are spread, since the first numbers of neighbouring ones are alike. */
const randomOf = (number: number): (() => number) => seeded((number * 2_654_435_761) % 2 ** 32);
/** A seal of these stores lists at most so many events. */
const MAX_RANGE = 33;
const TIMEOUT = 3_600_000;

const positionOf = (sequence: number): string => String(sequence).padStart(12, '0');

describe('A store that somebody tampered with, keeping every checksum right', () => {
  const root = mkdtempSync(join(tmpdir(), 'strata-proof-'));
  const originals: SealedStore[] = [];
  let made = 0;

  const newFolder = (): string => {
    const folder = join(root, String((made += 1)));
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  };
  const verify = (folder: string, pins: Pins = {}): Promise<Verification> =>
    verifyLog(readSettings({ STRATA_DATA: folder }), { pins });

  beforeAll(async () => {
    for (let number = 0; number < ORIGINALS; number += 1) {
      const random = randomOf(number + 1);
      originals.push(await writeSealedStore(newFolder(), { random, seals: 4 + number, between: 30 }));
    }
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** Tampers with a copy of an original; returns what must be found, and what is. */
  async function tamper(number: number): Promise<{ readonly what: string; readonly missing: readonly string[] }> {
    const random = randomOf(1_000 + number);
    const original = originals[number % ORIGINALS]!;
    const folder = newFolder();
    copyFileSync(join(original.folder, 'events.db'), join(folder, 'events.db'));
    const file = new TamperedFile(join(folder, 'events.db'));
    const { size } = original.last.statement;
    const [what, act] = TAMPERINGS[Math.floor(random() * TAMPERINGS.length)]!;
    const expected = act({ file, rows: file.rows(), sealed: size, random });
    file.close();
    const result = await verify(folder, pinsFor(expected, original));
    rmSync(folder, { recursive: true });
    return { what, missing: missingIn(result, expected) };
  }

  it(
    `is found and the altered event named, in ${CASES} random cases`,
    async () => {
      const counts: Record<string, number> = {};
      const wrong: object[] = [];
      for (let number = 0; number < CASES; number += 1) {
        const { what, missing } = await tamper(number);
        counts[what] = (counts[what] ?? 0) + 1;
        if (missing.length > 0) wrong.push({ number, what, missing });
      }
      expect(wrong).toEqual([]);
      expect(Object.keys(counts)).toHaveLength(new Set(TAMPERINGS.map(([what]) => what)).size);
    },
    TIMEOUT,
  );

  it(
    `gives no false alarm, in ${CASES} random histories that nobody touched`,
    async () => {
      const wrong: object[] = [];
      for (let number = 0; number < CASES; number += 1) {
        const random = randomOf(1_000_000 + number);
        const { folder, last, publicKey } = await writeSealedStore(newFolder(), {
          random,
          seals: 1 + (number % 4),
          between: 8,
        });
        const result = await verify(folder, { keys: [publicKey], trees: [last.statement] });
        if (!result.isProven) wrong.push({ number, findings: result.findings });
        rmSync(folder, { recursive: true });
      }
      expect(wrong).toEqual([]);
    },
    TIMEOUT,
  );
});

function pinsFor({ needs }: Expected, { last, publicKey }: SealedStore): Pins {
  if (needs === 'root') return { trees: [last.statement] };
  return needs === 'key' ? { keys: [publicKey] } : {};
}

/**
 * What should have been found and was not. Whoever alters an event and the seal that lists it leaves only a range, which
 * counts as well if it has at most `MAX_RANGE` events.
 */
function missingIn({ isProven, findings }: Verification, { positions = [], kind }: Expected): readonly string[] {
  const isNamed = (position: string): boolean =>
    findings.some(
      (one) =>
        one.position === position ||
        (one.kind === 'swapped' && one.found?.position === position) ||
        (one.kind === 'range' && isWithin(position, one)),
    );
  const missing = positions.map(positionOf).filter((position) => !isNamed(position));
  if (kind !== undefined && !findings.some((finding) => finding.kind === kind)) missing.push(kind);
  if (isProven) missing.push('anything');
  return missing;
}

function isWithin(position: string, { after = '', position: upTo = '' }: Finding): boolean {
  return position > after && position <= upTo && Number(upTo) - Number(after) <= MAX_RANGE;
}
