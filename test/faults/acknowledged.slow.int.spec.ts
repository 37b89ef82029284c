import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Runtime } from '@strata/runtime';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../main-job/support/edp.js';
import { applyEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { rowsOf } from './support/contents.js';
import { seeded } from './support/history.js';

interface Acknowledged {
  readonly commandId: string;
  readonly member: string;
  readonly year: number;
  readonly position: string;
}

const SCRIPT = join(import.meta.dirname, 'support/acknowledge.mjs');
const ROUNDS = 5;

describe('a process that answers commands and projects, killed with -9', () => {
  let place: Place;

  beforeAll(async () => {
    place = await newPlace();
    const runtime = await openPlace(place);
    await applyEdp(runtime);
    await runtime.close();
  }, 60_000);

  afterAll(() => place.remove());

  /** What was answered until the process was killed, some milliseconds after its first answer. */
  async function acknowledgedUntilKilled(firstYear: number, after: number): Promise<readonly Acknowledged[]> {
    const child = spawn(process.execPath, [SCRIPT, '8', String(firstYear)], {
      cwd: ROOT,
      env: { ...process.env, NODE_OPTIONS: '', ...place.env },
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const lines: string[] = [];
    const output = createInterface({ input: child.stdout });
    output.on('line', (line) => {
      if (lines.push(line) === 1) setTimeout(() => child.kill('SIGKILL'), after);
    });
    const [, signal] = await once(child, 'close');
    if (signal !== 'SIGKILL') throw new Error(err);
    return lines.slice(1).map((line) => JSON.parse(line) as Acknowledged);
  }

  async function check(runtime: Runtime, answered: readonly Acknowledged[]): Promise<void> {
    const view = await runtime.queries.get('edp');
    const rows = await runtime.queries.values(view, { measures: ['debt'] });
    const byPlace = new Map(rows.map((row) => [`${row.subject} ${row.period}`, row]));
    for (const { member, year, position } of answered) {
      expect(byPlace.get(`${member} ${year}`)).toMatchObject({ validFrom: position, value: String(year % 100) });
    }
    expect(await runtime.reads.reader('history').count('valueHistory')).toBe(0);
  }

  it('keeps every answered command, each of them once, and answers it again as the first time', async () => {
    const random = seeded(11);
    const answered: Acknowledged[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      answered.push(...(await acknowledgedUntilKilled(1900 + round * 60, 20 + 350 * random())));
    }
    expect(answered.length).toBeGreaterThan(ROUNDS);
    const runtime = await openPlace(place);
    try {
      await check(runtime, answered);
      const head = await runtime.events.head();
      for (const { commandId, member, year, position } of answered.slice(-50)) {
        const value = { measure: 'debt', subject: member, actual: { kind: 'number', value: '1' } } as const;
        const command = { type: 'SubmitValues', actorId: member, period: String(year), values: [value] } as const;
        const outcome = await runtime.commands.execute(
          { aggregate: 'report', clusterId: 'edp', command },
          { by: 'test:again', commandId },
        );
        expect(outcome).toEqual({ kind: 'done', position, events: [], repeated: true });
      }
      expect(await runtime.events.head()).toBe(head);
      const before = await rowsOf(runtime, 'history');
      await runtime.rebuild();
      expect(await rowsOf(runtime, 'history')).toEqual(before);
    } finally {
      await runtime.close();
    }
  }, 60_000);
});
