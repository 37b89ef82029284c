import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = [];

/** A new empty folder that is always removed at the end of the run. */
export function freshFolder() {
  if (made.length === 0) process.on('exit', removeAll);
  const folder = mkdtempSync(join(tmpdir(), 'strata-bench-'));
  made.push(folder);
  return folder;
}

export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
}

function removeAll() {
  for (const folder of made) removeFolder(folder);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

/** The sizes of the files of a folder, in bytes. */
export function fileSizes(folder) {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, statSync(join(folder, name)).size]),
  );
}
