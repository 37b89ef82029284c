// Builds every project through Nx. With --if-stale it first compares when sources last changed with when the last build
// began, without starting Nx or a compiler, and does nothing if the build holds: `npm start` asks at every start.
// Works the same on every system: no shell, no npm.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** Holds the time at which the last good build began, in milliseconds since 1970. In node_modules, because a new
 * install may change what the compiler makes of the same sources. */
const stamp = join(root, 'node_modules/.cache/strata-build/began');
const BUILT = ['apps/api/dist/main.js', 'apps/projector/dist/main.js', 'apps/cli/dist/bundle/main.js'];
const SOURCES = ['config/src', 'config/package.json', 'config/tsconfig.json', 'tsconfig.base.json', 'nx.json'];

/** When a file or folder last changed, in milliseconds since 1970; undefined if it is not there. Of a folder: when
 * something in it was added, renamed or removed. */
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

function build() {
  const began = Date.now();
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '--target=build', '--parallel=100%'],
    // A server that is started builds and goes on: it leaves no background process of Nx behind.
    { cwd: root, env: { ...process.env, NX_DAEMON: 'false' }, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
  );
  if (status !== 0) {
    process.stderr.write(
      `${stdout}\nThe build failed. If packages are missing, run \`npm ci\` in the repository root.\n`,
    );
    process.exit(status ?? 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${began}\n`);
  process.stderr.write(`built in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

if (!(process.argv.includes('--if-stale') && isBuilt())) build();
