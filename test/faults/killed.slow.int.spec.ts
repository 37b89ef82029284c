import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  describeWithMongo,
  dropDatabase,
  newDatabase,
} from '../../libs/read-store-mongodb/src/testing/mongo-for-tests.js';
import { strata, type Ran } from '../cli/support/strata.js';
import { CLUSTER_FILE } from '../main-job/support/edp.js';
import { openPlace } from '../main-job/support/load.js';
import { eventsOf, rowsOf } from './support/contents.js';
import { seeded, writeLongHistory } from './support/history.js';
import { keepOrphanedTransactionsFor } from './support/orphaned-transactions.js';
import { runAndKill, type Ending } from './support/killing.js';

/** Kills per story; each story ends with a run that nobody disturbs. */
const KILLS = 6;
/** Tries until one kill has come before the end. */
const MOST_TRIES = 16;

describe('strata killed with -9 at any moment', () => {
  let folder: string;
  let values: string;
  let rows: number;
  /** What one undisturbed run leaves. */
  const whole = { events: [] as readonly object[], history: [] as readonly string[], scores: [] as readonly string[] };
  const took = { import: 0, catchUp: 0, rebuild: 0 };
  const at = (name: string): string => join(folder, name);
  const env = (name: string): Record<string, string> => ({ STRATA_DATA: at(name) });
  const importing = (): readonly string[] => [
    ...['import', 'values', values, '--cluster', 'edp', '--known-at-column', 'vintage', '--json'],
  ];
  const asking = ['value', '--cluster', 'edp', '--member', 'GR', '--measure', 'debt', '--period', '2008'];

  async function timed(args: readonly string[], name: string): Promise<number> {
    const ran = await strata(args, { env: env(name) });
    if (ran.code !== 0) throw new Error(ran.stderr);
    return ran.milliseconds;
  }

  /** Copies a data folder; without its read models if only the log is wanted. */
  function copy(from: string, to: string, files: readonly string[] = ['events.db', 'read.db']): void {
    rmSync(at(to), { recursive: true, force: true });
    mkdirSync(at(to));
    for (const file of files) cpSync(join(at(from), file), join(at(to), file));
  }

  /**
   * Kills the command again and again at moments of its working time, then lets it end. A run that was quicker than its
   * kill proves nothing: then everything begins anew, and the kills come sooner.
   */
  async function killOften(
    args: readonly string[],
    where: Record<string, string>,
    story: { readonly time: number; readonly seed: number; readonly kills?: number; begin(): Promise<void> | void },
  ): Promise<Ran> {
    const random = seeded(story.seed);
    const endings: Ending[] = [];
    let { time } = story;
    for (let kill = 0; kill < (story.kills ?? KILLS) || (!endings.includes('killed') && kill < MOST_TRIES); kill += 1) {
      const ending = await runAndKill(args, where, time * (0.35 + 0.65 * random()));
      endings.push(ending);
      if (ending === 'killed') continue;
      time *= 0.75;
      await story.begin();
    }
    expect(endings).toContain('killed');
    const last = await strata(args, { env: where });
    expect([last.code, last.stderr]).toEqual([0, '']);
    return last;
  }

  async function expectWhole(where: Record<string, string>): Promise<void> {
    const runtime = await openPlace({ env: where, folder, remove: async () => undefined });
    try {
      expect(await eventsOf(runtime)).toEqual(whole.events);
      expect(await rowsOf(runtime, 'history')).toHaveLength(whole.history.length);
    } finally {
      await runtime.close();
    }
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'strata-killed-'));
    values = at('values.csv');
    rows = writeLongHistory(values);
    await timed(['apply', '-f', CLUSTER_FILE], 'applied');
    copy('applied', 'whole');
    took.import = await timed(importing(), 'whole');
    copy('whole', 'catch-up-timed', ['events.db']);
    took.catchUp = await timed(asking, 'catch-up-timed');
    took.rebuild = await timed(['rebuild'], 'whole');
    const runtime = await openPlace({ env: env('whole'), folder, remove: async () => undefined });
    whole.events = await eventsOf(runtime);
    whole.history = await rowsOf(runtime, 'history');
    whole.scores = await rowsOf(runtime, 'scores');
    await runtime.close();
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const seed of [1, 2]) {
    it(`during imports (${seed}) ends, run again, as one undisturbed import`, async () => {
      const name = `import-${seed}`;
      const begin = (): void => copy('applied', name);
      begin();
      const last = await killOften(importing(), env(name), { time: took.import, seed, begin });
      const report = last.json<{ submitted: number; restated: number; unchanged: number }>();
      expect(report.submitted + report.restated + report.unchanged).toBe(rows);
      await expectWhole(env(name));
    }, 120_000);
  }

  it('while the read models catch up loses no row and makes none twice', async () => {
    const begin = (): void => copy('whole', 'catch-up', ['events.db']);
    begin();
    await killOften(asking, env('catch-up'), { time: took.catchUp, seed: 3, begin });
    const runtime = await openPlace({ env: env('catch-up'), folder, remove: async () => undefined });
    expect(await rowsOf(runtime, 'history')).toEqual(whole.history);
    await runtime.close();
  }, 120_000);

  it('while the read models are rebuilt leaves the old ones to readers and no ruins behind', async () => {
    copy('whole', 'rebuild');
    const random = seeded(4);
    let killed = 0;
    let time = took.rebuild;
    for (let kill = 0; kill < KILLS || (killed === 0 && kill < MOST_TRIES); kill += 1) {
      const ending = await runAndKill(['rebuild'], env('rebuild'), time * (0.3 + 0.7 * random()));
      if (ending === 'killed') killed += 1;
      else time *= 0.75;
      const runtime = await openPlace({ env: env('rebuild'), folder, remove: async () => undefined }, 'query');
      expect(await runtime.reads.reader('history').count('values')).toBe(14 * 2 * 40);
      await runtime.close();
    }
    expect(killed).toBeGreaterThan(0);
    expect((await strata(['rebuild'], { env: env('rebuild') })).code).toBe(0);
    const runtime = await openPlace({ env: env('rebuild'), folder, remove: async () => undefined });
    expect(await rowsOf(runtime, 'history')).toEqual(whole.history);
    expect(await rowsOf(runtime, 'scores')).toEqual(whole.scores);
    for (const projection of runtime.projections) {
      expect(await runtime.reads.generations(projection)).toHaveLength(1);
    }
    await runtime.close();
  }, 120_000);

  describeWithMongo('with read models in MongoDB', (uri) => {
    it('while they catch up loses no row and makes none twice', async () => {
      copy('whole', 'mongo', ['events.db']);
      const database = newDatabase(uri);
      const where = { ...env('mongo'), STRATA_READ_STORE: 'mongodb', STRATA_MONGODB_URI: database };
      const usual = await keepOrphanedTransactionsFor(uri, 2);
      try {
        const begin = (): Promise<void> => dropDatabase(database);
        await killOften(asking, where, { time: took.catchUp * 2.5, seed: 5, kills: 4, begin });
        const runtime = await openPlace({ env: where, folder, remove: async () => undefined });
        expect(await rowsOf(runtime, 'history')).toEqual(whole.history);
        await runtime.close();
      } finally {
        await keepOrphanedTransactionsFor(uri, usual);
        await dropDatabase(database);
      }
    }, 180_000);
  });
});
