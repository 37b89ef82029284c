import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { operator } from '@strata/application';
import { readSettings } from '@strata/config';
import type { Runtime } from '@strata/runtime';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startApi } from './start-api.js';

describe('An API whose read models another log claims', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-foreign-'));
  });

  afterEach(() => {
    process.exitCode = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  it('while it starts, does not start, and leaves nothing listening', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    await new Promise((closed) => probe.close(closed));
    const settings = readSettings({ STRATA_DATA: join(folder, 'data'), PORT: String(port) }, folder);
    const beforeListening = async ({ reads, strata }: Runtime): Promise<void> => {
      await reads.putDocument('log', 'origin', { eventId: 'of another log' }, 0);
      const command = { type: 'FoundCluster', clusterId: 'alps', labels: { en: 'Alps' } } as const;
      await strata.execute(operator('test'), { aggregate: 'cluster', clusterId: 'alps', command });
    };
    const starting = startApi(settings, { log: pino({ level: 'silent' }), beforeListening });
    await expect(starting).rejects.toMatchObject({ code: 'READ_MODELS_OF_ANOTHER_LOG' });
    await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
  });

  it('while it runs, stops, so that no query is answered from events that are not in its log', async () => {
    const settings = readSettings({ STRATA_DATA: join(folder, 'data'), PORT: '0' }, folder);
    const lines: string[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
    const api = await startApi(settings, { log });
    await api.runtime.reads.putDocument('log', 'origin', { eventId: 'of another log' }, 0);
    const command = { type: 'FoundCluster', clusterId: 'alps', labels: { en: 'Alps' } } as const;
    await api.runtime.strata.execute(operator('test'), { aggregate: 'cluster', clusterId: 'alps', command });
    while (process.exitCode !== 1) await new Promise((resolve) => setTimeout(resolve, 20));
    await api.close();
    await expect(fetch(`${api.url}/health/live`)).rejects.toThrow();
    expect(lines.join('')).toContain('READ_MODELS_OF_ANOTHER_LOG');
  });
});
