import { StrataError } from '@strata/domain';
import { readFile } from 'node:fs/promises';

/** The text of a file, or of standard input for `-`. Throws `FILE_NOT_FOUND`. */
export async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file === '-' ? '/dev/stdin' : file, 'utf8');
  } catch (error) {
    throw new StrataError('FILE_NOT_FOUND', `${file} can't be read: ${(error as Error).message}`, {
      remedy: 'check the path',
      cause: error,
    });
  }
}
