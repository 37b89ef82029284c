// The numbers of a test run. Each project's are a file that Nx keeps with the cached run and puts back when it answers
// from the cache, so that a sum over these files is the sum over everything, whatever was run just now.
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

/** Sums what the projects left. One that left nothing did not get as far as its tests and counts as one failure. */
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
