import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { operator } from '@strata/application';
import { readSettings } from '@strata/config';
import type { AddressedCommand } from '@strata/domain';
import { openRuntime, type Runtime } from '@strata/runtime';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startProjector } from './start-projector.js';

const TESTER = operator('system:test');
const MAIN = join(process.cwd(), 'apps/projector/dist/main.js');
const foundCluster = (clusterId: string): AddressedCommand => ({
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

async function send({ strata }: Runtime, addressed: AddressedCommand): Promise<string> {
  const outcome = await strata.execute(TESTER, addressed);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.message);
  return outcome.position;
}

describe('The projector', () => {
  it('catches up with stored events, follows new ones, and saves its checkpoint when it stops', async () => {
    const writer = await openRuntime(settings(), { purpose: 'command' });
    const before = await send(writer, foundCluster('alpha'));
    expect(await writer.reads.checkpoint('history')).not.toBe(before);
    await writer.close();

    const projector = await startProjector(settings(), { log: pino({ level: 'silent' }) });
    const { runtime } = projector;
    expect(await runtime.reads.waitFor('history', before, 5_000)).toBe(true);
    const position = await send(runtime, foundCluster('beta'));
    expect(await runtime.reads.waitFor('history', position, 5_000)).toBe(true);
    const ready = await fetch(`${projector.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, expect.objectContaining({ projector: 'in-process' })]);
    await projector.close();
    await expect(fetch(`${projector.url}/health/live`)).rejects.toThrow();

    const reader = await openRuntime(settings(), { purpose: 'query' });
    expect(await reader.strata.clusters.list(TESTER)).toEqual(['alpha', 'beta']);
    expect(await reader.reads.checkpoint('history')).toBe(position);
    await reader.close();
  });

  it('exits with code 0 within five seconds of SIGTERM', async () => {
    if (!existsSync(MAIN)) throw new Error('The projector is not built. Run npm run build first.');
    child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env['PATH'], PORT: '0', STRATA_DATA: folder },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const running = child;
    const text = await new Promise<string>((resolve) =>
      running.stdout!.once('data', (chunk) => resolve(String(chunk))),
    );
    expect(text).toContain('/health/ready');
    const exited = new Promise<number | null>((resolve) => running.once('exit', resolve));
    const stoppedAt = Date.now();
    running.kill('SIGTERM');

    expect(await exited).toBe(0);
    expect(Date.now() - stoppedAt).toBeLessThan(5_000);
  });
});
