import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { operator } from '@strata/application';
import { readSettings, type Settings } from '@strata/config';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithMongo, dropDatabase, newDatabase } from '@strata/mongo/testing/mongo-for-tests';
import { healthOf } from './health.js';
import { claimLog } from './log-origin.js';
import { openRuntime, type Runtime, type RuntimeOptions } from './runtime.js';

const REFUSAL = { code: 'READ_MODELS_OF_ANOTHER_LOG', remedy: expect.stringMatching(/backup.*strata rebuild/) };

const TESTER = operator('test');
describe('Read models that were built from another log', () => {
  let folder: string;
  let settings: Settings;
  const opened: Runtime[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-origin-'));
    settings = readSettings({ STRATA_DATA: join(folder, 'data') }, folder);
  });

  afterEach(async () => {
    await closeAll();
    rmSync(folder, { recursive: true, force: true });
  });

  const closeAll = async (): Promise<void> => {
    for (const runtime of opened.splice(0)) await runtime.close();
  };

  async function open(purpose: RuntimeOptions['purpose'], how: Partial<RuntimeOptions> = {}): Promise<Runtime> {
    const runtime = await openRuntime(settings, { purpose, ...how });
    opened.push(runtime);
    return runtime;
  }

  async function founded(...ids: readonly string[]): Promise<void> {
    const runtime = await open('command');
    for (const clusterId of ids) {
      const command = { type: 'FoundCluster', clusterId, labels: { en: clusterId } } as const;
      await runtime.strata.execute(TESTER, { aggregate: 'cluster', clusterId, command });
    }
    await runtime.catchUp();
    await closeAll();
  }

  function loseEvents(): void {
    for (const file of readdirSync(settings.dataFolder)) {
      if (file.startsWith('events.db')) rmSync(join(settings.dataFolder, file));
    }
  }

  const files = (name: string): string => join(folder, name);

  it('are not refused for a log whose first event is stored while one of its processes claims them', async () => {
    const { events, reads, strata } = await open('command');
    let isStored = false;
    const getDocument: typeof reads.getDocument = async (...of) => {
      if (!isStored) {
        isStored = true;
        const command = { type: 'FoundCluster', clusterId: 'alps', labels: { en: 'Alps' } } as const;
        await strata.execute(TESTER, { aggregate: 'cluster', clusterId: 'alps', command });
        await claimLog({ events, reads });
      }
      return reads.getDocument(...of);
    };
    const meanwhile = Object.assign(Object.create(reads) as typeof reads, { getDocument });

    await expect(claimLog({ events, reads: meanwhile })).resolves.toBeUndefined();
    expect(isStored).toBe(true);
  });

  for (const purpose of ['command', 'serve'] as const) {
    it(`are refused for a ${purpose} after the events were lost, every time`, async () => {
      await founded('alps', 'coast');
      loseEvents();
      await expect(open(purpose)).rejects.toMatchObject(REFUSAL);
      await expect(open(purpose)).rejects.toMatchObject(REFUSAL);
      await expect(open('query')).rejects.toMatchObject(REFUSAL);
    });
  }

  it('are refused with an older backup of the log', async () => {
    await founded('alps');
    cpSync(join(settings.dataFolder, 'events.db'), files('backup.db'));
    await founded('coast');
    loseEvents();
    cpSync(files('backup.db'), join(settings.dataFolder, 'events.db'));
    await expect(open('query')).rejects.toMatchObject(REFUSAL);
  });

  it('are refused with another, longer log', async () => {
    await founded('alps', 'coast', 'lakes');
    cpSync(join(settings.dataFolder, 'events.db'), files('other.db'));
    rmSync(settings.dataFolder, { recursive: true });
    await founded('dales');
    loseEvents();
    cpSync(files('other.db'), join(settings.dataFolder, 'events.db'));
    await expect(open('query')).rejects.toMatchObject(REFUSAL);
  });

  it('are replaced by a rebuild', async () => {
    await founded('alps', 'coast');
    loseEvents();
    // Creates an empty log.
    await expect(open('command')).rejects.toMatchObject(REFUSAL);
    const runtime = await open('rebuild');
    await runtime.rebuild();
    expect(await runtime.strata.clusters.list(TESTER)).toEqual([]);
    await closeAll();
    await founded('dales');
    expect(await (await open('query')).strata.clusters.list(TESTER)).toEqual(['dales']);
  });

  it('are accepted if it is the same log, and are rebuilt if they were lost', async () => {
    await founded('alps');
    await founded('coast');
    rmSync(join(settings.dataFolder, 'read.db'));
    const runtime = await open('query');
    await runtime.catchUp();
    expect(await runtime.strata.clusters.list(TESTER)).toEqual(['alps', 'coast']);
  });

  /** Serves for a moment: only the projections that follow the log write read models. */
  async function served(...ids: readonly string[]): Promise<void> {
    const runtime = await open('serve');
    const stop = new AbortController();
    const running = runtime.runProjections(stop.signal);
    for (const clusterId of ids) {
      const command = { type: 'FoundCluster', clusterId, labels: { en: clusterId } } as const;
      await runtime.strata.execute(TESTER, { aggregate: 'cluster', clusterId, command });
    }
    expect(await runtime.reads.waitFor('history', await runtime.events.head(), 10_000)).toBe(true);
    stop.abort();
    await running;
    await closeAll();
  }

  it('are refused beside a longer log that was put in place of the one a server had projected', async () => {
    await served('alps', 'coast', 'lakes');
    cpSync(join(settings.dataFolder, 'events.db'), files('other.db'));
    rmSync(settings.dataFolder, { recursive: true });
    await served('dales');
    loseEvents();
    cpSync(files('other.db'), join(settings.dataFolder, 'events.db'));
    await expect(open('serve')).rejects.toMatchObject(REFUSAL);
    await expect(open('query')).rejects.toMatchObject(REFUSAL);
  });

  it('are refused beside a backup of the log that went on differently', async () => {
    await served('alps');
    cpSync(join(settings.dataFolder, 'events.db'), files('backup.db'));
    await served('coast');
    const readModels = files('read.db');
    cpSync(join(settings.dataFolder, 'read.db'), readModels);
    loseEvents();
    rmSync(join(settings.dataFolder, 'read.db'));
    cpSync(files('backup.db'), join(settings.dataFolder, 'events.db'));
    await served('dales', 'lakes');
    cpSync(readModels, join(settings.dataFolder, 'read.db'));
    await expect(open('serve')).rejects.toMatchObject({ ...REFUSAL, message: expect.stringContaining('position') });
  });

  it('of a version that recorded no log are checked as well', async () => {
    await served('alps', 'coast');
    const runtime = await open('command');
    await runtime.reads.deleteDocument('log', 'origin');
    cpSync(join(settings.dataFolder, 'events.db'), files('other.db'));
    await closeAll();
    await founded('lakes');
    rmSync(settings.dataFolder, { recursive: true });
    await founded('dales');
    const other = await open('command');
    await other.reads.deleteDocument('log', 'origin');
    await closeAll();
    loseEvents();
    cpSync(files('other.db'), join(settings.dataFolder, 'events.db'));
    await expect(open('serve')).rejects.toMatchObject(REFUSAL);
  });
});

describe('a log with events of a newer version', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-newer-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is refused at the start by a program that does not know them', async () => {
    const settings = readSettings({ STRATA_DATA: join(folder, 'data') }, folder);
    const runtime = await openRuntime(settings, { purpose: 'command' });
    const command = { type: 'FoundCluster', clusterId: 'alps', labels: { en: 'Alps' } } as const;
    await runtime.strata.execute(TESTER, { aggregate: 'cluster', clusterId: 'alps', command });
    await runtime.catchUp();
    const listed = await runtime.reads.getDocument('log', 'event-types');
    expect(listed?.data).toEqual({ ClusterFounded: 1 });
    const newer = { ClusterFounded: 2, MeasureDreamt: 1 };
    await runtime.reads.putDocument('log', 'event-types', newer, listed!.version);
    await runtime.close();
    for (const purpose of ['serve', 'command', 'query'] as const) {
      await expect(openRuntime(settings, { purpose })).rejects.toMatchObject({
        code: 'EVENT_STORE_NEWER',
        message:
          'The log has events that this version of Strata does not know: ClusterFounded (version 2), MeasureDreamt (version 1).',
      });
    }
  });

  it('is refused at the start if its read models are newer', async () => {
    const settings = readSettings({ STRATA_DATA: join(folder, 'data') }, folder);
    const runtime = await openRuntime(settings, { purpose: 'command' });
    const definition = { name: 'history', version: 999, tables: [] };
    const { generation } = await runtime.reads.prepareGeneration(definition);
    await runtime.reads.swap('history', generation);
    await runtime.close();
    await expect(openRuntime(settings, { purpose: 'serve' })).rejects.toMatchObject({ code: 'PROJECTION_NEWER' });
  });
});

describeWithMongo('two logs that start at once on one empty database', (server) => {
  it('do not share read models: the first claims them, the second is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strata-two-'));
    const uri = newDatabase(server);
    const settings = (name: string): Settings =>
      readSettings({ STRATA_DATA: join(folder, name), STRATA_READ_STORE: 'mongodb', STRATA_MONGODB_URI: uri }, folder);
    const names = ['one', 'two'];
    const runtimes = await Promise.all(names.map((name) => openRuntime(settings(name), { purpose: 'serve' })));
    const stop = new AbortController();
    try {
      const endings = runtimes.map((runtime) => runtime.runProjections(stop.signal).then(() => 'stopped', codeOf));
      await Promise.all(
        runtimes.map((runtime, index) => {
          const clusterId = names[index]!;
          const command = { type: 'FoundCluster', clusterId, labels: { en: clusterId } } as const;
          return runtime.strata.execute(TESTER, { aggregate: 'cluster', clusterId, command });
        }),
      );
      const [first] = await Promise.all([Promise.race(endings)]);
      expect(first).toBe('READ_MODELS_OF_ANOTHER_LOG');
      const states = await Promise.all(
        runtimes.map((runtime) => healthOf(runtime, { stopping: false, projecting: 'in-process' })),
      );
      expect(states.map(({ status }) => status).sort()).toEqual(['ok', 'unavailable']);
      const winner = states.findIndex(({ status }) => status === 'ok');
      const { events, reads, strata } = runtimes[winner]!;
      expect(await reads.waitFor('history', await events.head(), 30_000)).toBe(true);
      expect(await strata.clusters.list(TESTER)).toEqual([names[winner]]);
      stop.abort();
      expect((await Promise.all(endings)).sort()).toEqual(['READ_MODELS_OF_ANOTHER_LOG', 'stopped']);
    } finally {
      stop.abort();
      for (const runtime of runtimes) await runtime.close();
      await dropDatabase(uri);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? String(error);
}
