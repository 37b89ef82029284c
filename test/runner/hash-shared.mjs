// Prints one line that changes when ../shared does, whose data and vectors some tests read. Nx runs this to know whether
// a cached run still holds. Sizes and times of change are enough: the folder is only ever replaced as a whole.
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../shared');
const folders = ['data', 'vectors', 'servers'];

function filesIn(folder) {
  try {
    return readdirSync(join(shared, folder), { recursive: true }).map((name) => join(folder, name));
  } catch {
    return [`${folder}: absent`];
  }
}

const hash = createHash('sha256');
for (const file of folders.flatMap(filesIn).sort()) {
  const { size, mtimeMs } = statSync(join(shared, file), { throwIfNoEntry: false }) ?? {};
  hash.update(`${file} ${size} ${mtimeMs}\n`);
}
console.log(hash.digest('hex'));
