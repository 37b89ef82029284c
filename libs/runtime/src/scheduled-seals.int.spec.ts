import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { operator } from '@strata/application';
import { readSettings } from '@strata/config';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRuntime, type Runtime } from './runtime.js';
import { sealOnSchedule } from './scheduled-seals.js';
import { verifyLog } from './verify-log.js';

const TESTER = operator('test');

describe('Sealing on schedule', () => {
  let folder: string;
  const opened: Runtime[] = [];
  const log = { infos: [] as string[], warnings: [] as string[], errors: [] as string[] };
  const logger = {
    info: (_: object, message: string) => void log.infos.push(message),
    warn: (_: object, message: string) => void log.warnings.push(message),
    error: (_: object, message: string) => void log.errors.push(message),
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-seals-'));
    for (const messages of Object.values(log)) messages.length = 0;
  });

  afterEach(async () => {
    for (const runtime of opened.splice(0)) await runtime.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(more: Readonly<Record<string, string>>): Promise<Runtime> {
    const settings = readSettings({ STRATA_DATA: join(folder, 'data'), ...more });
    const runtime = await openRuntime(settings, { purpose: 'serve', log: logger });
    opened.push(runtime);
    return runtime;
  }

  async function found(runtime: Runtime, clusterId: string): Promise<void> {
    const command = { type: 'FoundCluster', clusterId, labels: { en: 'Sample' } } as const;
    await runtime.strata.execute(TESTER, { aggregate: 'cluster', clusterId, command });
  }

  /** Waits for a seal with a number. */
  async function sealNumber(number: number, { events }: Runtime): Promise<void> {
    for await (const delivery of events.subscribe()) {
      if (delivery.kind !== 'events') continue;
      const seals = delivery.events.filter(({ type }) => type === 'EventsSealed');
      if (seals.some(({ data }) => (data as { statement?: { number?: number } }).statement?.number === number)) return;
    }
  }

  it('begins with the projections, and continues after a restart at the last seal', async () => {
    for (const number of [1, 2]) {
      const runtime = await open({ STRATA_SEAL_EVENTS: '3' });
      const stop = new AbortController();
      const running = runtime.runProjections(stop.signal);
      for (const id of ['a', 'b', 'c']) await found(runtime, `${id}${number}`);
      await sealNumber(number, runtime);
      stop.abort();
      await running;
      await opened.pop()!.close();
      expect(await verifyLog(runtime.settings, {})).toMatchObject({ isProven: true });
    }
    expect(log.errors).toEqual([]);
  });

  it('goes on when a command seals in between', async () => {
    const runtime = await open({ STRATA_SEAL_EVENTS: '4' });
    const stop = new AbortController();
    const running = runtime.runProjections(stop.signal);
    await found(runtime, 'a');
    await runtime.strata.seals.seal(TESTER);
    for (const id of ['b', 'c', 'd', 'e', 'f']) await found(runtime, id);
    await sealNumber(2, runtime);
    stop.abort();
    await running;
    expect(await verifyLog(runtime.settings, {})).toMatchObject({ isProven: true });
    expect(log.errors).toEqual([]);
  });

  it('is done by one of several processes, which holds a lease', async () => {
    const runtime = await open({ STRATA_SEALS: 'off' });
    const stop = new AbortController();
    const schedule = { events: 1, within: 60_000 };
    const { strata, reads } = runtime;
    const common = { strata, reads, schedule, hasSecretsKey: true, isSoleWriter: false, log: logger };
    await found(runtime, 'a');
    const running = ['one', 'another'].map((owner) => sealOnSchedule({ ...common, owner }, stop.signal));
    await sealNumber(1, runtime);
    const [lease] = await reads.generations('seals');
    expect(lease).toMatchObject({ name: 'seals' });
    await expect(reads.acquire('seals', lease!.generation, 'a third', 1_000)).rejects.toMatchObject({
      code: 'LEASE_HELD',
    });
    stop.abort();
    await Promise.all(running);
    await reads.release(await reads.acquire('seals', lease!.generation, 'a third', 1_000));
    expect(log.errors).toEqual([]);
  });

  it('needs a key that encrypts the private keys, and says so', async () => {
    const { strata, reads } = await open({});
    const schedule = { events: 1, within: 1 };
    const options = { strata, reads, schedule, hasSecretsKey: false, isSoleWriter: true, owner: 'test', log: logger };
    await sealOnSchedule(options, new AbortController().signal);
    expect(log.warnings).toEqual([expect.stringContaining('STRATA_SECRETS_KEY')]);
  });
});
