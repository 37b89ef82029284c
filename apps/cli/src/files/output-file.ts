import { StrataError } from '@strata/domain';
import { writeFile } from 'node:fs/promises';

/** Writes a text to a file, replacing what was there. Throws `FILE_NOT_WRITTEN`. */
export async function writeText(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new StrataError('FILE_NOT_WRITTEN', `${file} can't be written: ${(error as Error).message}.`, {
      remedy: 'Check the path and the permissions of the folder.',
      cause: error,
    });
  }
}
