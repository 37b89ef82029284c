import { StrataError } from '@strata/domain';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of `config/` that ships with the program, wherever the build stands. */
export function shippedFolder(name: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'config', name);
    if (existsSync(found)) return found;
  }
  throw new StrataError('SHIPPED_DATA_MISSING', `the folder config/${name} is not there`, {
    remedy: 'run from a full checkout or image',
  });
}
