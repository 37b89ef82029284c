import { StrataError } from '@strata/domain';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface ServeOptions {
  readonly demo?: boolean;
}

/** `strata serve`: runs the API as a process of its own, in the foreground, and ends as it ends. */
export async function serve(options: ServeOptions): Promise<void> {
  const main = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));
  if (!existsSync(main)) {
    throw new StrataError('NOT_BUILT', 'the API is not built', {
      remedy: 'run `npm run build` in the repository root',
    });
  }
  const child = spawn(process.execPath, [main, ...(options.demo ? ['--demo'] : [])], { stdio: 'inherit' });
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  // Ctrl-C in a terminal reaches the child by itself too, which takes the second for an echo.
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  await new Promise<void>((resolve) => {
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? (signal === null ? 0 : 1);
      resolve();
    });
  });
}
