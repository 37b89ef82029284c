import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand } from '@strata/application';
import { readSettings } from '@strata/config';
import { openRuntime, type Runtime } from '@strata/runtime';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startProjector } from './start-projector.js';

const MAIN = join(process.cwd(), 'apps/projector/dist/main.js');
const found = (clusterId: string): AddressedCommand => ({
  aggregate: 'cluster',
  clusterId,
  command: { type: 'FoundCluster', clusterId, labels: { en: clusterId } },
});

let folder: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-projector-'));
});
afterEach(() => {
  if (child?.exitCode === null) child.kill('SIGKILL');
  child = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const settings = () => readSettings({ STRATA_DATA: folder, PORT: '0', STRATA_LOG_LEVEL: 'silent' });

async function send({ commands, ambient }: Runtime, addressed: AddressedCommand): Promise<string> {
  const outcome = await commands.execute(addressed, { by: 'system:test', commandId: ambient.newId() });
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.message);
  return outcome.position;
}

describe('The projector', () => {
  it('brings the read models up to what is already there, follows what comes, and stops at the last of it', async () => {
    const writer = await openRuntime(settings(), { purpose: 'command' });
    const before = await send(writer, found('alpha'));
    expect(await writer.reads.checkpoint('history')).not.toBe(before);
    await writer.close();

    const projector = await startProjector(settings(), { log: pino({ level: 'silent' }) });
    const { runtime } = projector;
    expect(await runtime.reads.waitFor('history', before, 5_000)).toBe(true);
    const position = await send(runtime, found('beta'));
    expect(await runtime.reads.waitFor('history', position, 5_000)).toBe(true);
    const ready = await fetch(`${projector.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, expect.objectContaining({ projector: 'in-process' })]);
    await projector.close();
    await expect(fetch(`${projector.url}/health/live`)).rejects.toThrow();

    const reader = await openRuntime(settings(), { purpose: 'query' });
    expect(await reader.queries.clusters()).toEqual(['alpha', 'beta']);
    expect(await reader.reads.checkpoint('history')).toBe(position);
    await reader.close();
  });

  it('as a process ends on SIGTERM within five seconds with exit code 0', async () => {
    if (!existsSync(MAIN)) throw new Error('the projector is not built: run npm run build first');
    child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env['PATH'], PORT: '0', STRATA_DATA: folder },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const running = child;
    const text = await new Promise<string>((resolve) =>
      running.stdout!.once('data', (chunk) => resolve(String(chunk))),
    );
    expect(text).toContain('/health/ready');
    const ended = new Promise<number | null>((resolve) => running.once('exit', resolve));
    const began = Date.now();
    running.kill('SIGTERM');

    expect(await ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});
