#!/usr/bin/env node
// Starts the built command; builds it first where that was not done yet (an install without scripts).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../dist/main.js', import.meta.url);
if (!existsSync(main)) {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  process.stderr.write('building strata (first use) …\n');
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) {
    process.stderr.write('the build failed; run `npm ci && npm run build` in the repository root\n');
    process.exit(2);
  }
}
await import(main);
