// The numbers of a test run. Those of each project are in a file that Nx caches with the run and restores from the
// cache, so the sum over these files covers everything, whether it ran now or earlier.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The file with the numbers of the project in folder `projectRoot`; named in nx.json as an output of `test`. */
export function totalsFile(root, projectRoot) {
  return join(root, 'node_modules/.cache/strata-tests', projectRoot, 'totals.json');
}

export function lineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

export function forget(root, projectRoots) {
  for (const projectRoot of projectRoots) rmSync(totalsFile(root, projectRoot), { force: true });
}

/** Sums the numbers of the projects. A project without numbers did not run its tests and counts as one failure. */
export function sumOf(root, projectRoots) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const silent = [];
  for (const projectRoot of projectRoots) {
    const totals = read(totalsFile(root, projectRoot));
    if (totals === undefined) silent.push(projectRoot);
    for (const key of Object.keys(total)) total[key] += totals?.[key] ?? 0;
  }
  total.failed += silent.length;
  return { total, silent };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
