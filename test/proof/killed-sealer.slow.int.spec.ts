import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings, type Settings } from '@strata/config';
import type { Seal, SealedTree } from '@strata/ledger';
import { openRuntime, verifyLog } from '@strata/runtime';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { seeded } from '../faults/support/long-history.js';
import { TESTER } from '../support/tester.js';

const SCRIPT = join(import.meta.dirname, 'support', 'seal-until-killed.mjs');
const KILLS = 8;

describe('A process that is killed while it seals', () => {
  let folder: string;
  let settings: Settings;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-sealer-'));
    settings = readSettings({ STRATA_DATA: folder });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Kills the process after so many seals and a random time; returns the seals that it acknowledged. */
  async function killAfter(seals: number, milliseconds: number): Promise<readonly SealedTree[]> {
    const child = spawn(process.execPath, [SCRIPT], { env: { ...process.env, STRATA_DATA: folder } });
    const acknowledged: SealedTree[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      const [size, root] = line.split(':');
      if (root !== undefined) acknowledged.push({ size: Number(size), root });
      if (acknowledged.length === seals) setTimeout(() => child.kill('SIGKILL'), milliseconds);
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
    expect(child.signalCode).toBe('SIGKILL');
    return acknowledged;
  }

  it('keeps every seal that it acknowledged, and leaves a log that is sealed on', async () => {
    const random = seeded(20261127);
    const acknowledged: SealedTree[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      acknowledged.push(...(await killAfter(2 + Math.floor(random() * 4), random() * 12)));
      expect(await verifyLog(settings, { pins: { trees: acknowledged } })).toMatchObject({ isProven: true });
    }
    const runtime = await openRuntime(settings, { purpose: 'command' });
    const roots = new Map<number, string>();
    try {
      await runtime.strata.seals.seal(TESTER);
      for await (const { data } of runtime.events.readStream('seals-all')) {
        const { size, root } = (data as unknown as Seal).statement;
        expect(roots.has(size)).toBe(false);
        roots.set(size, root);
      }
    } finally {
      await runtime.close();
    }
    expect(roots.size).toBeGreaterThanOrEqual(acknowledged.length);
    const result = await verifyLog(settings, { pins: { trees: acknowledged } });
    expect(result).toMatchObject({ isProven: true, seals: roots.size, tail: { events: 1 } });
  });
});
