import { readStructuredFile } from '@strata/application';
import { textOf } from './input-file.js';

/** The data of a YAML or JSON file. Throws `FILE_INVALID` naming the line and column of every problem. */
export async function structuredDataIn(file: string): Promise<unknown> {
  return readStructuredFile(await textOf(file), file).data;
}
