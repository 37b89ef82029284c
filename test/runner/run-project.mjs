// Runs the tests of one project in one Jest process; Nx runs several projects at a time. Arguments: the folder of the
// project, then arguments for Jest. `npm test -- …` passes its arguments as JSON in STRATA_TEST_ARGS: a variable needs
// no quoting in any shell, and is part of Nx's cache key.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forget, totalsFile } from './totals.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [projectRoot, ...given] = process.argv.slice(2);
const chosen = JSON.parse(process.env.STRATA_TEST_ARGS || '[]');

forget(root, [projectRoot]);
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    `--roots=${join(root, projectRoot)}`,
    // One worker per project, replaced once it has grown: modules of earlier files are never freed, and slow it down. It
    // also ends the list of roots, which would include the next argument.
    '--maxWorkers=1',
    '--workerIdleMemoryLimit=1GB',
    '--passWithNoTests',
    ...chosen,
    ...given,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, STRATA_TEST_TOTALS_FILE: totalsFile(root, projectRoot) },
  },
);
process.exit(status ?? 1);
