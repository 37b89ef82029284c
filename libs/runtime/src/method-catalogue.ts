import { excerpt, StrataError } from '@strata/domain';
import { parseMethod, type MethodDefinition, type MethodProblem } from '@strata/engine';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedFolder } from './shipped-folder.js';

/** A method of the catalogue with the text it was read from. */
export interface CatalogueMethod {
  readonly definition: MethodDefinition;
  readonly text: string;
  readonly file: string;
}

/** Says in one error where a definition is wrong: file, line and column of every problem. */
export function methodInvalid(problems: readonly MethodProblem[]): StrataError {
  const lines = problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  return new StrataError('METHOD_INVALID', `the method definition can't be used:\n  ${lines.join('\n  ')}`, {
    remedy: 'mend the places named; `strata method validate FILE` checks again',
  });
}

async function readMethod(path: string, name: string): Promise<CatalogueMethod> {
  const text = await readFile(path, 'utf8');
  const parsed = parseMethod(text, name);
  if (!parsed.ok) throw methodInvalid(parsed.problems);
  return { definition: parsed.method, text, file: name };
}

async function filesOf(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
}

/** Every method that ships with Strata, by id. */
export async function catalogueMethods(): Promise<readonly CatalogueMethod[]> {
  const folder = shippedFolder('methods');
  return Promise.all((await filesOf(folder)).map((name) => readMethod(join(folder, name), `config/methods/${name}`)));
}

/** A method of the catalogue by its id. Throws `UNKNOWN_METHOD`. */
export async function catalogueMethod(id: string): Promise<CatalogueMethod> {
  const folder = shippedFolder('methods');
  const names = await filesOf(folder);
  const name = names.find((one) => one === `${id}.yaml`);
  if (name !== undefined) return readMethod(join(folder, name), `config/methods/${name}`);
  throw new StrataError('UNKNOWN_METHOD', `there is no method "${excerpt(id)}"`, {
    remedy: `methods: ${names.map((one) => one.replace(/\.yaml$/, '')).join(', ')}`,
  });
}
