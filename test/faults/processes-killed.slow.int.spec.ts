import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '@strata/config';
import { openRuntime, type Runtime } from '@strata/runtime';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../main-job/support/edp.js';
import { applyEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { TESTER } from '../support/tester.js';
import { seeded } from './support/long-history.js';
import { eventsOf } from './support/snapshots.js';

const SCRIPT = join(import.meta.dirname, 'support/act-until-killed.mjs');
/** How often the processes are killed; more with `STRATA_TEST_PROCESS_KILLS`. */
const KILLS = Number(process.env['STRATA_TEST_PROCESS_KILLS'] ?? 40);
/** Cycles of future months, enough that no run between two kills can finish them. */
const CYCLES = 40 + 2 * KILLS;
const YEAR = 365 * 86_400_000;
const AHEAD = 40 * YEAR;
const STEPS = 9;
/** The longest time between the first step of a run and its end, in milliseconds. */
const MAX_RUN = 250;

const months = Array.from({ length: CYCLES }, (_, index) => {
  return `${2030 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
});

describe('Processes killed with SIGKILL at any moment', () => {
  let disturbed: Place;
  let undisturbed: Place;

  beforeAll(async () => {
    [disturbed, undisturbed] = [await newPlace(), await newPlace()];
    const runtime = await openPlace(withoutSeals(undisturbed));
    await applyEdp(runtime);
    for (const [index, period] of months.entries()) {
      const commandId = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
      const command = { type: 'OpenCycle', period } as const;
      const cycle = { aggregate: 'cycles', clusterId: 'edp', command } as const;
      expect(await runtime.strata.execute(TESTER, cycle, { commandId })).toMatchObject({ kind: 'done' });
    }
    await runtime.close();
    cpSync(undisturbed.folder, disturbed.folder, { recursive: true });
  }, 120_000);

  afterAll(async () => {
    await disturbed.remove();
    await undisturbed.remove();
  });

  function withoutSeals(place: Place): Place {
    return { ...place, env: { ...place.env, STRATA_SEALS: 'off' } };
  }

  async function actUntilKilled(delay: number): Promise<void> {
    const child = spawn(process.execPath, [SCRIPT, String(AHEAD)], {
      cwd: ROOT,
      env: { ...process.env, NODE_OPTIONS: '', ...withoutSeals(disturbed).env },
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), delay));
    const [, signal] = await once(child, 'close');
    if (signal !== 'SIGKILL') throw new Error(err);
  }

  async function withProcesses<T>(place: Place, ahead: number, work: (runtime: Runtime) => Promise<T>): Promise<T> {
    const settings = readSettings(withoutSeals(place).env, ROOT);
    const clock = { now: () => Date.now() + ahead };
    const runtime = await openRuntime(settings, { purpose: 'command', clock });
    await runtime.catchUp();
    try {
      return await work(runtime);
    } finally {
      await runtime.close();
    }
  }

  /** The number of steps that are still to be done. */
  const left = (runtime: Runtime): Promise<number> => runtime.reads.reader('processes').count('steps');

  /** Lets the processes act until every step is done, and returns all events. */
  async function finish(place: Place): Promise<readonly object[]> {
    return withProcesses(place, AHEAD, async (runtime) => {
      const stop = new AbortController();
      const acting = runtime.runProjections(stop.signal);
      while ((await left(runtime)) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
      stop.abort();
      await acting;
      return eventsOf(runtime);
    });
  }

  const countOf = (events: readonly object[], type: string): number =>
    events.filter((event) => (event as { readonly type: string }).type === type).length;

  it('neither lose nor repeat a step, and end as if nothing had happened', async () => {
    const random = seeded(23);
    for (let kill = 0; kill < KILLS; kill += 1) await actUntilKilled(MAX_RUN * random());
    // Otherwise the last runs had nothing to do.
    const remaining = await withProcesses(disturbed, 0, left);
    expect(remaining).toBeGreaterThan(0);
    expect(remaining).toBeLessThan(CYCLES * STEPS);

    const [events, expected] = [await finish(disturbed), await finish(undisturbed)];
    expect(countOf(events, 'CycleLocked')).toBe(CYCLES);
    expect(countOf(events, 'CycleReminderSent')).toBe(CYCLES * (STEPS - 1));
    expect(countOf(events, 'ProcessStepDone')).toBe(CYCLES * STEPS);
    expect(events).toEqual(expected);
  }, 900_000);
});
