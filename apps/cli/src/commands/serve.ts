import { StrataError } from '@strata/domain';
import { existsSync } from 'node:fs';

/** The API's program: beside this module in the bundle, else where the API was built. */
const PROGRAMS = ['./api.js', '../../../api/dist/main.js'].map((path) => new URL(path, import.meta.url));

/**
 * `strata serve`: becomes the API, in the foreground. In this process, so that it gets the signals itself: on Windows no
 * process can hand a Ctrl-C on to another. `--demo` is read by the API's program, from the same arguments.
 */
export async function serve(): Promise<void> {
  const program = PROGRAMS.find((url) => existsSync(url));
  if (program === undefined) {
    throw new StrataError('NOT_BUILT', 'the API is not built', {
      remedy: 'run `npm run build` in the repository root',
    });
  }
  await import(program.href);
}
