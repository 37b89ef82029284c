import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithMongo, dropDatabase, newDatabase } from '../../libs/mongo/src/testing/mongo-for-tests.js';
import { strata, type Ran } from '../cli/support/strata.js';
import { CLUSTER_FILE } from '../main-job/support/edp.js';
import { openPlace } from '../main-job/support/load.js';
import { eventsOf, rowsOf } from './support/snapshots.js';
import { seeded, writeLongHistory } from './support/long-history.js';
import { runAndKill, type Ending } from './support/run-and-kill.js';

/** Number of kills per test, before a final run that is not killed. */
const KILLS = 6;
/** Maximum number of attempts to kill a run before it finishes. */
const MAX_ATTEMPTS = 16;

describe('strata killed with SIGKILL at any moment', () => {
  let folder: string;
  let values: string;
  let rows: number;
  /** The result of an undisturbed run. */
  const expected = {
    events: [] as readonly object[],
    history: [] as readonly string[],
  };
  const durations = { import: 0, catchUp: 0, rebuild: 0 };
  const pathTo = (name: string): string => join(folder, name);
  const env = (name: string): Record<string, string> => ({ STRATA_DATA: pathTo(name) });
  const importArgs = (): readonly string[] => [
    ...['import', 'values', values, '--cluster', 'edp', '--known-at-column', 'vintage', '--json'],
  ];
  const valueArgs = ['value', '--cluster', 'edp', '--member', 'GR', '--measure', 'debt', '--period', '2007'];

  async function timeRun(args: readonly string[], name: string): Promise<number> {
    const ran = await strata(args, { env: env(name) });
    if (ran.code !== 0) throw new Error(ran.stderr);
    return ran.milliseconds;
  }

  /** Copies a data folder, or only the given files of it. */
  function copy(from: string, to: string, files: readonly string[] = ['events.db', 'read.db']): void {
    rmSync(pathTo(to), { recursive: true, force: true });
    mkdirSync(pathTo(to), { mode: 0o700 });
    for (const file of files) cpSync(join(pathTo(from), file), join(pathTo(to), file));
  }

  /**
   * Kills the command repeatedly at random moments, then lets it finish. If a run finishes before it is killed, the
   * test proves nothing, so it is reset and later runs are killed earlier.
   */
  async function killRepeatedly(
    args: readonly string[],
    environment: Record<string, string>,
    options: {
      readonly duration: number;
      readonly seed: number;
      readonly kills?: number;
      reset(): Promise<void> | void;
    },
  ): Promise<Ran> {
    const random = seeded(options.seed);
    const endings: Ending[] = [];
    let { duration } = options;
    for (
      let kill = 0;
      kill < (options.kills ?? KILLS) || (!endings.includes('killed') && kill < MAX_ATTEMPTS);
      kill += 1
    ) {
      const ending = await runAndKill(args, environment, duration * (0.35 + 0.65 * random()));
      endings.push(ending);
      if (ending === 'killed') continue;
      duration *= 0.75;
      await options.reset();
    }
    expect(endings).toContain('killed');
    const finalRun = await strata(args, { env: environment });
    expect([finalRun.code, finalRun.stderr]).toEqual([0, '']);
    return finalRun;
  }

  async function expectUndisturbedResult(environment: Record<string, string>): Promise<void> {
    const runtime = await openPlace({ env: environment, folder, remove: async () => undefined });
    try {
      expect(await eventsOf(runtime)).toEqual(expected.events);
      expect(await rowsOf(runtime)).toHaveLength(expected.history.length);
    } finally {
      await runtime.close();
    }
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'strata-killed-'));
    values = pathTo('values.csv');
    rows = writeLongHistory(values);
    await timeRun(['apply', '-f', CLUSTER_FILE], 'applied');
    copy('applied', 'whole');
    durations.import = await timeRun(importArgs(), 'whole');
    copy('whole', 'catch-up-timed', ['events.db']);
    durations.catchUp = await timeRun(valueArgs, 'catch-up-timed');
    durations.rebuild = await timeRun(['rebuild'], 'whole');
    const runtime = await openPlace({ env: env('whole'), folder, remove: async () => undefined });
    expected.events = await eventsOf(runtime);
    expected.history = await rowsOf(runtime);
    await runtime.close();
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const seed of [1, 2]) {
    it(`during an import gives the same result as an undisturbed import once it is rerun (seed ${seed})`, async () => {
      const name = `import-${seed}`;
      const reset = (): void => copy('applied', name);
      reset();
      const finalRun = await killRepeatedly(importArgs(), env(name), { duration: durations.import, seed, reset });
      const report = finalRun.json<{ submitted: number; restated: number; unchanged: number }>();
      expect(report.submitted + report.restated + report.unchanged).toBe(rows);
      await expectUndisturbedResult(env(name));
    }, 120_000);
  }

  it('while the read models catch up neither loses nor duplicates rows', async () => {
    const reset = (): void => copy('whole', 'catch-up', ['events.db']);
    reset();
    await killRepeatedly(valueArgs, env('catch-up'), { duration: durations.catchUp, seed: 3, reset });
    const runtime = await openPlace({ env: env('catch-up'), folder, remove: async () => undefined });
    expect(await rowsOf(runtime)).toEqual(expected.history);
    await runtime.close();
  }, 120_000);

  it('during a rebuild keeps the old read models readable and leaves nothing behind', async () => {
    copy('whole', 'rebuild');
    const random = seeded(4);
    let killed = 0;
    let duration = durations.rebuild;
    for (let kill = 0; kill < KILLS || (killed === 0 && kill < MAX_ATTEMPTS); kill += 1) {
      const ending = await runAndKill(['rebuild'], env('rebuild'), duration * (0.3 + 0.7 * random()));
      if (ending === 'killed') killed += 1;
      else duration *= 0.75;
      const runtime = await openPlace({ env: env('rebuild'), folder, remove: async () => undefined }, 'query');
      expect(await rowsOf(runtime)).toEqual(expected.history);
      await runtime.close();
    }
    expect(killed).toBeGreaterThan(0);
    expect((await strata(['rebuild'], { env: env('rebuild') })).code).toBe(0);
    const runtime = await openPlace({ env: env('rebuild'), folder, remove: async () => undefined });
    expect(await rowsOf(runtime)).toEqual(expected.history);
    for (const projection of runtime.projections) {
      expect(await runtime.reads.generations(projection)).toHaveLength(1);
    }
    await runtime.close();
  }, 120_000);

  describeWithMongo('with read models in MongoDB', (uri) => {
    it('while they catch up neither loses nor duplicates rows', async () => {
      copy('whole', 'mongo', ['events.db']);
      const database = newDatabase(uri);
      const environment = { ...env('mongo'), STRATA_READ_STORE: 'mongodb', STRATA_MONGODB_URI: database };
      try {
        const reset = (): Promise<void> => dropDatabase(database);
        await killRepeatedly(valueArgs, environment, { duration: durations.catchUp * 2.5, seed: 5, kills: 4, reset });
        const runtime = await openPlace({ env: environment, folder, remove: async () => undefined });
        expect(await rowsOf(runtime)).toEqual(expected.history);
        await runtime.close();
      } finally {
        await dropDatabase(database);
      }
    }, 180_000);
  });
});
