import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Outcome } from '@strata/application';
import type { Runtime } from '@strata/runtime';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../main-job/support/edp.js';
import { applyEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { TESTER } from '../support/tester.js';
import { rowsOf } from './support/snapshots.js';
import { seeded } from './support/long-history.js';

interface AcknowledgedCommand {
  readonly commandId: string;
  readonly member: string;
  readonly year: number;
  readonly position: string;
}

const SCRIPT = join(import.meta.dirname, 'support/submit-until-killed.mjs');
const ROUNDS = 5;
const CALLERS = 5;

describe('A process that runs commands and projections and is killed with SIGKILL', () => {
  let place: Place;

  beforeAll(async () => {
    place = await newPlace();
    const runtime = await openPlace(place);
    await applyEdp(runtime);
    await runtime.close();
  }, 60_000);

  afterAll(() => place.remove());

  /** Returns the commands acknowledged by a process that is killed some milliseconds after so many of them. */
  async function acknowledgedUntilKilled(
    firstMember: number,
    { after, delay }: { readonly after: number; readonly delay: number },
  ): Promise<readonly AcknowledgedCommand[]> {
    const child = spawn(process.execPath, [SCRIPT, String(CALLERS), String(firstMember)], {
      cwd: ROOT,
      env: { ...process.env, NODE_OPTIONS: '', ...place.env },
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const lines: string[] = [];
    const output = createInterface({ input: child.stdout });
    output.on('line', (line) => {
      // The first line says that the process is ready.
      if (lines.push(line) === 1 + after) setTimeout(() => child.kill('SIGKILL'), delay);
    });
    const [, signal] = await once(child, 'close');
    if (signal !== 'SIGKILL') throw new Error(err);
    return lines.slice(1).map((line) => JSON.parse(line) as AcknowledgedCommand);
  }

  async function expectStoredOnce(runtime: Runtime, acknowledged: readonly AcknowledgedCommand[]): Promise<void> {
    const view = await runtime.strata.clusters.view(TESTER, 'edp');
    const rows = await runtime.strata.reports.values(view, { measures: ['debt'] });
    const byPeriod = new Map(rows.map((row) => [`${row.subject} ${row.period}`, row]));
    for (const { member, year, position } of acknowledged) {
      expect(byPeriod.get(`${member} ${year}`)).toMatchObject({ validFrom: position, value: String(year % 100) });
    }
    expect(await runtime.reads.reader('history').count('reports')).toBe(rows.length);
  }

  it('keeps every acknowledged command exactly once and returns its original outcome when it is resent', async () => {
    const random = seeded(11);
    const acknowledged: AcknowledgedCommand[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const kill = { after: Math.floor(20 * random()), delay: 100 * random() };
      acknowledged.push(...(await acknowledgedUntilKilled(round * CALLERS, kill)));
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
    const runtime = await openPlace(place);
    try {
      await expectStoredOnce(runtime, acknowledged);
      const head = await runtime.events.head();
      for (const { commandId, member, year, position } of acknowledged.slice(-50)) {
        const submit = (figure: string): Promise<Outcome> => {
          const value = { measure: 'debt', subject: member, actual: { kind: 'number', value: figure } } as const;
          const command = { type: 'SubmitValues', actorId: member, period: String(year), values: [value] } as const;
          return runtime.strata.reports.submit(TESTER, 'edp', command, { commandId });
        };
        expect(await submit(String(year % 100))).toEqual({ kind: 'done', position, events: [], repeated: true });
        expect(await submit('101')).toMatchObject({ kind: 'refused', refusal: { code: 'COMMAND_ID_REUSED' } });
      }
      expect(await runtime.events.head()).toBe(head);
      const before = await rowsOf(runtime);
      await runtime.rebuild();
      expect(await rowsOf(runtime)).toEqual(before);
    } finally {
      await runtime.close();
    }
  }, 60_000);
});
