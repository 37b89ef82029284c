import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const MODULE = join(process.cwd(), 'libs/runtime/dist/stop-on-signals.js');

/** A process that takes `ms` milliseconds to close. */
function program(ms: number, options = ''): string {
  return `import { stopOnSignals } from ${JSON.stringify(MODULE)};
    setInterval(() => {}, 1000);
    stopOnSignals(async () => { console.log('closing'); await new Promise((done) => setTimeout(done, ${ms})); console.log('closed'); }${options});
    console.log('ready');`;
}

describe('A process that stops on signals', () => {
  let child: ChildProcess | undefined;

  afterEach(() => void child?.kill('SIGKILL'));

  async function started(ms: number): Promise<{ child: ChildProcess; text: () => string }> {
    const begun = spawn(process.execPath, ['--input-type=module', '-e', program(ms)], {
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = begun;
    let text = '';
    begun.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await once(begun.stdout, 'data');
    return { child: begun, text: () => text };
  }

  it('treats two signals in quick succession as one and closes normally', async () => {
    const { child: begun, text } = await started(300);
    begun.kill('SIGINT');
    await once(begun.stdout!, 'data');
    begun.kill('SIGINT');
    begun.kill('SIGTERM');
    expect(await once(begun, 'close')).toEqual([0, null]);
    expect(text()).toBe('ready\nclosing\nclosed\n');
  });

  it('ends immediately at a second signal', async () => {
    const { child: begun, text } = await started(4_000);
    begun.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    begun.kill('SIGINT');
    expect(await once(begun, 'close')).toEqual([130, null]);
    expect(text()).toBe('ready\nclosing\n');
  });

  it('stops when its parent has ended, if that is requested', async () => {
    const inner = program(50, ', { withParent: process.ppid }');
    const parent = spawn(
      process.execPath,
      [
        ...['--input-type=module', '-e'],
        `import { spawn } from 'node:child_process';
         spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(inner)}], { stdio: ['ignore', 'inherit', 'inherit'] });`,
      ],
      { env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    child = parent;
    let text = '';
    parent.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await once(parent.stdout, 'data');
    parent.kill('SIGKILL');
    // The stream closes when the orphaned process has ended too.
    await once(parent, 'close');
    expect(text).toBe('ready\nclosing\nclosed\n');
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('stops when the process above the shell of its parent has ended, as npx does', async () => {
    const inner = program(50, ', { withParent: process.ppid }');
    const parent = spawn(
      process.execPath,
      [
        ...['--input-type=module', '-e'],
        `import { spawn } from 'node:child_process';
         const script = '"$0" --input-type=module -e "$1"; true';
         const args = ['-c', script, process.execPath, ${JSON.stringify(inner)}];
         spawn('/bin/sh', args, { stdio: ['ignore', 'inherit', 'inherit'] });`,
      ],
      { env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    child = parent;
    let text = '';
    parent.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await once(parent.stdout, 'data');
    parent.kill('SIGKILL');
    await once(parent, 'close');
    expect(text).toBe('ready\nclosing\nclosed\n');
  });
});
