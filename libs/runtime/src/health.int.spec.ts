import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { operator } from '@strata/application';
import { readSettings, type Settings } from '@strata/config';
import { StrataError } from '@strata/domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { healthOf, type ProcessState } from './health.js';
import { ProjectionWatch } from './projection-watch.js';
import { openRuntime, type Runtime } from './runtime.js';

const TESTER = operator('test');
const state: ProcessState = { stopping: false, projecting: 'in-process' };

async function eventually(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('The health of a process', () => {
  let folder: string;
  let settings: Settings;
  let runtime: Runtime;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'strata-health-'));
    settings = readSettings({ STRATA_DATA: join(folder, 'data') }, folder);
    runtime = await openRuntime(settings, { purpose: 'serve' });
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await runtime.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const found = (clusterId: string) =>
    runtime.strata.execute(TESTER, {
      aggregate: 'cluster',
      clusterId,
      command: { type: 'FoundCluster', clusterId, labels: { en: clusterId } },
    });

  it('is bad after a write that failed, until the store can be written again', async () => {
    await found('alps');
    await runtime.catchUp();
    expect(await healthOf(runtime, state)).toMatchObject({ status: 'ok', writes: 'ok' });
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2099-01-01'));
    await expect(found('coast')).rejects.toMatchObject({ code: 'CLOCK_NOT_TRUSTED' });
    expect(await healthOf(runtime, state)).toMatchObject({ status: 'unavailable', writes: 'CLOCK_NOT_TRUSTED' });
    jest.restoreAllMocks();
    expect(await healthOf(runtime, state)).toMatchObject({ status: 'ok', writes: 'ok' });
    expect(await found('coast')).toMatchObject({ kind: 'done' });
  });

  it('is bad while a projection fails, and good again when it has recovered', async () => {
    const stop = new AbortController();
    const running = runtime.runProjections(stop.signal);
    await found('alps');
    expect(await runtime.reads.waitFor('history', await runtime.events.head(), 5_000)).toBe(true);
    expect(await healthOf(runtime, state)).toMatchObject({
      status: 'ok',
      projections: { history: { kind: 'running' } },
    });
    const full = new StrataError('READ_STORE_FULL', 'No space is left.');
    jest.spyOn(runtime.reads, 'commit').mockRejectedValue(full);
    await found('coast');
    await eventually(() => runtime.projectionStates()['history']?.kind === 'interrupted');
    expect(await healthOf(runtime, state)).toMatchObject({
      status: 'unavailable',
      projections: { history: { kind: 'interrupted', code: 'READ_STORE_FULL' } },
    });
    jest.restoreAllMocks();
    await eventually(async () => (await healthOf(runtime, state)).status === 'ok');
    stop.abort();
    await running;
  });

  it('names the process that holds a lease, and is good as long as that process makes progress', async () => {
    const log = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };
    await runtime.close();
    runtime = await openRuntime(settings, { purpose: 'serve', log });
    for (const projection of runtime.projections) await runtime.reads.acquire(projection, 1, 'other', 60_000);
    const stop = new AbortController();
    const running = runtime.runProjections(stop.signal);
    await eventually(() => Object.keys(runtime.projectionStates()).length === runtime.projections.length);
    expect(await healthOf(runtime, state)).toMatchObject({
      status: 'ok',
      projections: { history: { kind: 'waiting', owner: 'other', until: expect.stringMatching(/Z$/) } },
    });
    stop.abort();
    await running;
    const projections = log.info.mock.calls.map(([fields]) => (fields as { projection?: string }).projection);
    expect(projections.filter((name) => name !== undefined).sort()).toEqual(runtime.projections);
    expect(log.warn).not.toHaveBeenCalled();
  });
});

describe('ProjectionWatch', () => {
  it('notices that the read models are behind and stand still', () => {
    let now = 0;
    const watch = new ProjectionWatch(() => now);
    const after = (seconds: number, head: string, checkpoint: string): boolean => {
      now += seconds * 1_000;
      return watch.isStuck(head, checkpoint);
    };
    expect(after(0, '05', '05')).toBe(false);
    expect(after(1_000, '05', '05')).toBe(false);
    expect(after(1_000, '09', '05')).toBe(false);
    expect(after(31, '09', '05')).toBe(true);
    expect(after(1, '09', '06')).toBe(false);
    expect(after(20, '12', '06')).toBe(false);
    expect(after(20, '12', '06')).toBe(true);
    expect(after(1, '12', '12')).toBe(false);
  });
});
