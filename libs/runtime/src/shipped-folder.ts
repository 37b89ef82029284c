import { StrataError } from '@strata/domain';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a folder in `config/`, which ships with the program. */
export function shippedFolder(name: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'config', name);
    if (existsSync(found)) return found;
  }
  throw new StrataError('SHIPPED_DATA_MISSING', `The folder config/${name} is missing.`, {
    remedy: 'Run the program from a full checkout or image.',
  });
}
