#!/usr/bin/env node
// Starts the built command: from the bundle, which starts quickly, unless something was built after it was made; else
// from the modules. Builds first where that was not done yet (an install without scripts).
import { existsSync, readdirSync, statSync } from 'node:fs';
import * as module from 'node:module';

const root = new URL('../../../', import.meta.url);
const main = new URL('../dist/main.js', import.meta.url);
const bundle = new URL('../dist/bundle/main.js', import.meta.url);

/** When a file was written, in milliseconds since 1970; 0 if there is none. */
function writtenAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** False if there is no bundle, or a project was built after it. */
function isBundleCurrent() {
  const made = writtenAt(bundle);
  if (made === 0) return false;
  const projects = ['apps/cli', 'config', ...readdirSync(new URL('libs/', root)).map((name) => `libs/${name}`)];
  return projects.every((project) => writtenAt(new URL(`${project}/dist/.tsbuildinfo`, root)) <= made);
}

async function buildAll() {
  const { spawnSync } = await import('node:child_process');
  process.stderr.write('building strata (first use) …\n');
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (built.status === 0) return;
  process.stderr.write('the build failed; run `npm ci && npm run build` in the repository root\n');
  process.exit(2);
}

if (!existsSync(main)) await buildAll();
// Newer versions of Node keep what they compiled for the next start.
module.enableCompileCache?.();
await import(isBundleCurrent() ? bundle : main);
