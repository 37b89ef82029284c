// `npm run fuzz -- --minutes 10`: sends random requests along the schema to a built server, with new values each time, and
// stops at the first that is not answered as it should be; what is printed repeats it.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' } } });
if (!/^\d{1,4}(\.\d+)?$/.test(values.minutes)) {
  process.stderr.write('npm run fuzz -- --minutes N\n');
  process.exit(2);
}
const built = spawnSync(process.execPath, ['config/scripts/build.mjs', '--if-stale'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', 'apps/api/src/limits/fuzzed-requests'];
const env = { ...process.env, STRATA_FUZZ_MINUTES: values.minutes };
const { status } = spawnSync(process.execPath, jest, { cwd: root, stdio: 'inherit', env });
process.exit(status ?? 1);
