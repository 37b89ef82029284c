#!/usr/bin/env node
// Starts the built command from the bundle, which is faster, or from the modules if they were built after it. Builds
// first if nothing was built yet (after an install without scripts).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runWithCodeCache } from '../scripts/code-cache.mjs';
import { fingerprint, FINGERPRINT } from '../scripts/fingerprint.mjs';

const root = new URL('../../../', import.meta.url);
const main = new URL('../dist/main.js', import.meta.url);
const bundle = new URL('../dist/bundle/strata.cjs', import.meta.url);

/** False if there is no bundle, or if a module was built after it. */
function isBundleCurrent() {
  try {
    return readFileSync(new URL(FINGERPRINT, bundle), 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

function buildAll() {
  process.stderr.write('Building strata for the first use …\n');
  const script = fileURLToPath(new URL('config/scripts/build.mjs', root));
  const built = spawnSync(process.execPath, [script], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) process.exit(2);
}

if (!existsSync(main)) buildAll();
// Outside production GraphQL checks each object that it handles for being of another copy of the library.
process.env.NODE_ENV ??= 'production';
try {
  if (isBundleCurrent()) runWithCodeCache(fileURLToPath(bundle));
  else await import(main);
} catch (error) {
  if (error.code !== 'EMFILE' && error.code !== 'ENFILE') throw error;
  process.stderr.write('strata: Too many files are open: the limit of this process is reached.\n');
  process.stderr.write('  Raise the limit, for example with `ulimit -n 1024`.\n');
  process.exitCode = 2;
}
