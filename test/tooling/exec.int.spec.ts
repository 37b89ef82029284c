import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const EXEC = resolve(import.meta.dirname, '../../apps/cli/bin/exec.js');

/** What Windows runs for `exec node …`, run here as the program that it is. */
describe('exec', () => {
  let folder: string;
  let child: ChildProcess | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-exec-'));
    writeFileSync(
      join(folder, 'program.mjs'),
      `process.on('SIGTERM', () => process.exit(7));
       setInterval(() => undefined, 1000);
       console.log(JSON.stringify(process.argv.slice(2)));`,
    );
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('becomes the program, with its arguments, its signals and its exit code', async () => {
    child = spawn(process.execPath, [EXEC, 'node', 'program.mjs', 'serve', '--demo'], { cwd: folder, stdio: 'pipe' });
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    expect(JSON.parse(line.toString())).toEqual(['serve', '--demo']);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([7, null]);
  });

  it('refuses what is no program of Node', () => {
    const { status, stderr } = spawnSync(process.execPath, [EXEC, 'bash', 'program.sh'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('usage: exec node');
  });
});
