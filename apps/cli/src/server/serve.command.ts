import { StrataError } from '@strata/domain';
import type { Command } from 'commander';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withExample } from '../terminal/options.js';

interface ServeOptions {
  readonly demo?: boolean;
}

/** `strata serve`: runs the API as a process of its own, in the foreground, and ends as it ends. */
export function defineServe(command: Command): void {
  command.option('--demo', 'load the demo cluster if there is no data yet');
  withExample(command, 'PORT=4100 strata serve --demo');
  command.action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  const main = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));
  if (!existsSync(main)) {
    throw new StrataError('NOT_BUILT', 'The API is not built.', {
      remedy: 'Run `npm run build` in the repository root.',
    });
  }
  const child = spawn(process.execPath, [main, ...(options.demo ? ['--demo'] : [])], { stdio: 'inherit' });
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  // Ctrl-C in a terminal also reaches the child directly; the child ignores the second one.
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  await new Promise<void>((resolve) => {
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? (signal === null ? 0 : 1);
      resolve();
    });
  });
}
