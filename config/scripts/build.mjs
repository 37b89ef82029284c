// Builds every project through Nx. With --if-stale it does nothing if no source has changed since the last build began; it
// checks this without starting Nx or a compiler, because `npm start` does it on every start. If a source has changed, it
// compiles without checking types, in one process, so that a start does not wait for the checks: the output is the same,
// and the compiler records that the checks are pending, so that the next build makes them. It uses neither a shell nor npm,
// so that it works the same on every system.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** The file with the time at which the last successful build began, in milliseconds since 1970. It is in node_modules,
 * because a new install may change the output of the compiler. */
const stamp = join(root, 'node_modules/.cache/strata-build/began');
const APPS = ['apps/api', 'apps/projector', 'apps/cli'];
const BUILT = [
  'apps/api/dist/main.js',
  'apps/projector/dist/main.js',
  'apps/cli/dist/bundle/strata.cjs',
  'apps/web/dist/index.html',
];
const SOURCES = ['config/src', 'config/package.json', 'config/tsconfig.json', 'tsconfig.base.json', 'nx.json'];

/** The time at which a file last changed, or an entry of a folder was added, renamed or removed, in milliseconds since
 * 1970; undefined if it does not exist. */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.ctimeMs;
}

function sources() {
  const projects = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${folder}/${entry.name}`),
  );
  const parts = ['src', 'scripts', 'package.json', 'tsconfig.json'];
  return [...SOURCES, ...projects.flatMap((project) => parts.map((part) => `${project}/${part}`))];
}

function hasChangedSince(path, moment) {
  const at = changedAt(path);
  if (at === undefined) return false;
  if (at > moment) return true;
  if (!statSync(path).isDirectory()) return false;
  return readdirSync(path).some((name) => !name.endsWith('.spec.ts') && hasChangedSince(join(path, name), moment));
}

function isBuilt() {
  try {
    const began = Number(readFileSync(stamp, 'utf8'));
    return (
      BUILT.every((file) => changedAt(join(root, file)) !== undefined) &&
      !sources().some((path) => hasChangedSince(join(root, path), began))
    );
  } catch {
    return false;
  }
}

const CHECKED = [['node_modules/nx/dist/bin/nx.js', 'run-many', '--target=build', '--parallel=100%']];
const UNCHECKED = [
  ['node_modules/@typescript/native/bin/tsc', '--build', '--noCheck', ...APPS],
  ['apps/cli/scripts/bundle.mjs'],
  ['apps/web/scripts/build.mjs'],
];

function build(steps) {
  const began = Date.now();
  for (const [script, ...options] of steps) {
    const { status, stdout } = spawnSync(process.execPath, [join(root, script), ...options], {
      cwd: root,
      // Without the daemon, a build leaves no background process of Nx behind.
      env: { ...process.env, NX_DAEMON: 'false' },
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    });
    if (status === 0) continue;
    process.stderr.write(
      `${stdout}\nThe build failed. If packages are missing, run \`npm ci\` in the repository root.\n`,
    );
    process.exit(status ?? 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${began}\n`);
  process.stderr.write(`built in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

if (!process.argv.includes('--if-stale')) build(CHECKED);
else if (!isBuilt()) build(UNCHECKED);
