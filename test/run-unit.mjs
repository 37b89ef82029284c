// `npm run test:unit`: every unit suite but the slow ones, in one run of Jest without Nx and without a build, so that it
// takes less than a minute even with empty caches. Further arguments are options of Jest.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    '\\.unit\\.spec\\.ts$',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, STRATA_TEST_SKIP_SLOW: '1' } },
);
process.exit(status ?? 1);
