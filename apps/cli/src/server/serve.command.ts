import { StrataError } from '@strata/domain';
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { withExample } from '../terminal/options.js';

/** The API's program: next to this module in the bundle, otherwise in the API's build. */
const PROGRAMS = ['./api.js', '../../../api/dist/main.js'].map((path) => new URL(path, import.meta.url));

/** `strata serve`: runs the API in the foreground. */
export function defineServe(command: Command): void {
  command.option('--demo', 'load the demo cluster if the store is empty');
  command.option('--stop-with-parent', 'stop when the parent process ends (always on under npm and npx)');
  withExample(command, 'PORT=4100 strata serve --demo');
  command.action(serve);
}

/**
 * Runs the API in this process, so that it receives the signals: on Windows a process cannot pass a Ctrl-C on to
 * another. The API's program reads the options from the same arguments.
 */
async function serve(): Promise<void> {
  const program = PROGRAMS.find((url) => existsSync(url));
  if (program === undefined) {
    throw new StrataError('NOT_BUILT', 'The API is not built.', {
      remedy: 'Run `npm run build` in the repository root.',
    });
  }
  const importModule = createRequire(import.meta.url)('../../scripts/import-module.cjs') as (
    url: string,
  ) => Promise<unknown>;
  await importModule(program.href);
}
