import { methodInvalid } from '@strata/application';
import { parseMethod, type MethodDefinition } from '@strata/engine';
import { textOf } from '../files/input-file.js';

/** A method definition in a file. Throws `METHOD_INVALID` naming the line and column of every problem. */
export async function definitionIn(
  file: string,
): Promise<{ readonly definition: MethodDefinition; readonly text: string }> {
  const text = await textOf(file);
  const parsed = parseMethod(text, file);
  if (!parsed.ok) throw methodInvalid(parsed.problems);
  return { definition: parsed.method, text };
}
