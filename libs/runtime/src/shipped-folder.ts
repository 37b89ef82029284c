import { findShippedFolder } from '@strata/config';
import { StrataError } from '@strata/domain';

/** The path of a folder in `config/`, which ships with the program. */
export function shippedFolder(name: string): string {
  const folder = findShippedFolder(name);
  if (folder !== undefined) return folder;
  throw new StrataError('SHIPPED_DATA_MISSING', `The folder config/${name} is missing.`, {
    remedy: 'Run the program from a full checkout or image.',
  });
}
