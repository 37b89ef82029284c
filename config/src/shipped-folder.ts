import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a folder in `config/`, which ships with the program; undefined if the program is not complete. */
export function findShippedFolder(name: string): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'config', name);
    if (existsSync(found)) return found;
  }
  return undefined;
}
