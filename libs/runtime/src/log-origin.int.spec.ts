import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { operator } from '@strata/application';
import { readSettings, type Settings } from '@strata/config';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    const runtime = await open('command', { anyReadModels: true });
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
});
