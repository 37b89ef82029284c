// Runs the tests: everything is built first (tests that start real processes use what is built), then one Jest run
// over all projects. Arguments are handed to Jest (`npm test -- libs/domain`, `npm test -- -t "Measure"`).
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function run(command, args, env = process.env) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

if (!process.env.STRATA_TEST_MONGODB_URI) {
  const line = 'eval "$(../shared/servers/mongodb start)"   # or any replica set in STRATA_TEST_MONGODB_URI';
  if (process.env.CI) {
    console.error(`STRATA_TEST_MONGODB_URI is not set; in CI the MongoDB suites must run:\n  ${line}`);
    process.exit(1);
  }
  console.log(`STRATA_TEST_MONGODB_URI is not set: the MongoDB suites are SKIPPED. To run them:\n  ${line}\n`);
}
if (!process.env.STRATA_TEST_KURRENTDB) {
  console.log(
    'STRATA_TEST_KURRENTDB is not set: the KurrentDB suite runs against the protocol double only. To run it on a node:\n' +
      '  STRATA_TEST_KURRENTDB="kurrentdb://localhost:2113?tls=false" npm test\n',
  );
}

run(process.execPath, [join(root, 'node_modules/@typescript/native/bin/tsc'), '-b']);
run(process.execPath, [join(root, 'apps/cli/scripts/bundle.mjs')]);
run(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    '--reporters=default',
    `--reporters=${join(root, 'test/totals-reporter.mjs')}`,
    ...process.argv.slice(2),
  ],
  process.env,
);
