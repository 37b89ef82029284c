import { readStructuredFile } from '@strata/application';
import { textOf } from './input-file.js';

/** The data of a YAML or JSON file. Throws `FILE_INVALID` naming the line and column of every problem. */
export async function structuredDataIn(file: string): Promise<unknown> {
  return readStructuredFile(await textOf(file), file).data;
}

/** The data with its numbers as text, as commands take exact figures. */
export function figuresAsText(data: unknown): unknown {
  if (typeof data === 'number') return String(data);
  if (Array.isArray(data)) return data.map(figuresAsText);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, figuresAsText(value)]));
}
