// Prints one line that changes when ../shared does, whose data and vectors some tests read. Nx includes it in the cache
// key of test runs. Sizes and modification times are enough, because the folder is only replaced as a whole.
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
