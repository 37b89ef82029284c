import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { operator } from '@strata/application';
import { readSettings, type Settings } from '@strata/config';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRuntime, type Runtime } from './runtime.js';

const TESTER = operator('test');
const labels = { en: 'One' };

describe('A runtime on a data folder', () => {
  let folder: string;
  let settings: Settings;
  const opened: Runtime[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-runtime-'));
    settings = readSettings({ STRATA_DATA: join(folder, 'data') }, folder);
  });

  afterEach(async () => {
    for (const runtime of opened.splice(0)) await runtime.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (purpose: 'serve' | 'command' | 'change' | 'query'): Promise<Runtime> => {
    const runtime = await openRuntime(settings, { purpose });
    opened.push(runtime);
    return runtime;
  };

  async function found(runtime: Runtime, clusterId: string): Promise<string> {
    const command = { type: 'FoundCluster', clusterId, labels } as const;
    const outcome = await runtime.strata.execute(TESTER, { aggregate: 'cluster', clusterId, command });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    return outcome.position;
  }

  for (const purpose of ['query', 'change'] as const) {
    it(`is not opened for a ${purpose} if there is none, and none is created`, async () => {
      await expect(open(purpose)).rejects.toMatchObject({ code: 'NO_DATA', remedy: expect.stringContaining('apply') });
      expect(existsSync(settings.dataFolder)).toBe(false);
    });
  }

  it('has one writer beside any number of readers, and the next writer when the first is closed', async () => {
    const first = await open('command');
    await found(first, 'alps');
    await first.catchUp();
    await expect(open('command')).rejects.toMatchObject({ code: 'EVENT_STORE_IN_USE' });
    const reader = await open('query');
    expect(await reader.strata.clusters.list(TESTER)).toEqual(['alps']);
    const late = found(first, 'coast').then(() => first.catchUp());
    await late;
    await reader.catchUp();
    expect(await reader.strata.clusters.list(TESTER)).toEqual(['alps', 'coast']);
    await expect(reader.rebuild()).rejects.toMatchObject({ code: expect.stringMatching(/READ_STORE|MISUSE/) });
    await opened.shift()!.close();
    await found(await open('command'), 'lakes');
  });

  it('catches up once for concurrent requests', async () => {
    const runtime = await open('command');
    for (const id of ['a', 'b', 'c']) await found(runtime, id);
    const head = await runtime.events.head();
    expect(await Promise.all(Array.from({ length: 20 }, () => runtime.catchUp()))).toEqual(Array(20).fill(head));
    expect(await runtime.strata.clusters.list(TESTER)).toEqual(['a', 'b', 'c']);
  });

  it('catches up by itself if the process that was doing so has died', async () => {
    const runtime = await open('command');
    await found(runtime, 'alps');
    await runtime.reads.acquire('history', 1, 'died', 1_500);
    const began = Date.now();
    await runtime.catchUp();
    expect(Date.now() - began).toBeGreaterThan(1_000);
    expect(await runtime.strata.clusters.list(TESTER)).toEqual(['alps']);
    await found(runtime, 'coast');
    await runtime.reads.acquire('history', 1, 'at-it', 60_000);
    await expect(runtime.catchUp({ waitFor: 300 })).rejects.toMatchObject({ code: 'PROJECTION_BEHIND' });
  });

  it('leaves catching up to its projections while they run, and catches up by itself after they have stopped', async () => {
    const runtime = await open('serve');
    const stop = new AbortController();
    const running = runtime.runProjections(stop.signal);
    for (let count = 0; count < 20; count += 1) {
      await found(runtime, `c${count}`);
      await Promise.all([runtime.catchUp(), runtime.catchUp()]);
      expect(await runtime.strata.clusters.list(TESTER)).toHaveLength(count + 1);
    }
    stop.abort();
    await running;
    await found(runtime, 'last');
    await runtime.catchUp();
    expect(await runtime.strata.clusters.list(TESTER)).toHaveLength(21);
  });

  it('empties the projections of earlier versions', async () => {
    const first = await open('command');
    const tables = [{ name: 'scorePeriods', fields: { id: 'text' }, key: ['id'], indexes: [] }] as const;
    await first.reads.open({ name: 'scores', version: 2, tables });
    const lease = await first.reads.acquire('scores', 1, 'test', 1_000);
    await first.reads.commit(lease, [{ kind: 'put', table: 'scorePeriods', row: { id: '2024' }, at: '1' }], '1');
    await opened.shift()!.close();
    for (let again = 0; again < 2; again += 1) {
      const { reads } = await open('command');
      expect(await reads.generations('scores')).toMatchObject([{ generation: 2, live: true }]);
      await expect(reads.reader('scores').count('scorePeriods')).rejects.toMatchObject({ code: 'READ_STORE_MISUSE' });
      await opened.shift()!.close();
    }
  });

  it('rebuilds one projection or all, and lists them in the error for an unknown one', async () => {
    const runtime = await open('command');
    await found(runtime, 'alps');
    await runtime.catchUp();
    expect(await runtime.rebuild('history')).toBe(await runtime.events.head());
    expect(await runtime.rebuild()).toBe(await runtime.events.head());
    await expect(runtime.rebuild('nope')).rejects.toMatchObject({
      code: 'UNKNOWN_PROJECTION',
      remedy: 'Choose one of: history, processes, worklists.',
    });
  });
});
