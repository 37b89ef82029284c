import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../main-job/support/edp.js';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };

describe('npm start', () => {
  let folder: string;
  let shell: ChildProcess | undefined;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-start-'));
  });

  afterEach(() => void shell?.kill('SIGKILL'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts as npm does, in a shell, which is all that npm passes signals to. */
  async function started(): Promise<{ shell: ChildProcess; text: () => string }> {
    const { PATH, HOME } = process.env;
    const begun = spawn('sh', ['-c', scripts.start], {
      cwd: ROOT,
      env: { PATH, HOME, PORT: '0', STRATA_DATA: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    shell = begun;
    let text = '';
    for (const stream of [begun.stdout, begun.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    for (let waited = 0; !text.includes('listens at'); waited += 50) {
      if (waited > 60_000 || begun.exitCode !== null) throw new Error(`it did not start: ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return { shell: begun, text: () => text };
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`is gone within five seconds of ${signal}, the server with it`, async () => {
      const { shell: begun, text } = await started();
      const began = performance.now();
      begun.kill(signal);
      // The streams close when the last process that holds them has ended.
      await once(begun, 'close'); // The shell may end first, with the signal.
      expect(performance.now() - began).toBeLessThan(5_000);
      expect(/demo cluster is loaded/.test(text())).toBe(signal === 'SIGTERM');
    }, 90_000);
  }
});
