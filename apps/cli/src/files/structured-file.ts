import { parse } from 'yaml';
import { textOf } from './input-file.js';

export async function structuredDataIn(file: string): Promise<unknown> {
  return parse(await textOf(file), { maxAliasCount: 50 });
}
