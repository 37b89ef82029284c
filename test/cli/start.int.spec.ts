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

  afterEach(() => {
    if (shell?.exitCode === null && shell.signalCode === null) process.kill(-shell.pid!, 'SIGKILL');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts like npm does, in a shell, to which alone npm passes signals. */
  async function started(): Promise<{ shell: ChildProcess; text: () => string }> {
    const { PATH, HOME } = process.env;
    const begun = spawn('sh', ['-c', scripts.start], {
      cwd: ROOT,
      env: { PATH, HOME, PORT: '0', STRATA_DATA: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
      // In its own process group, like in a terminal.
      detached: true,
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

  // npm passes SIGTERM only to its shell; Ctrl-C reaches every process of the terminal.
  for (const [signal, toGroup] of [
    ['SIGTERM', false],
    ['SIGINT', true],
  ] as const) {
    it(`ends within five seconds of ${signal}, including the server`, async () => {
      const { shell: begun, text } = await started();
      const began = performance.now();
      process.kill(toGroup ? -begun.pid! : begun.pid!, signal);
      // The streams close when the last process that uses them has ended; the shell may end earlier.
      await once(begun, 'close');
      expect(performance.now() - began).toBeLessThan(5_000);
      expect(/demo cluster is loaded/.test(text())).toBe(signal === 'SIGTERM');
    }, 90_000);
  }
});
