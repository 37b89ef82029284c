import { isStrataError, type MethodVersion, type Refusal } from '@strata/domain';
import { parseMethod, type MethodProblem } from '@strata/engine';
import { catalogueMethod } from '@strata/runtime';
import { createHash } from 'node:crypto';
import { isGiven } from '../request/is-given.js';

/** The version that a definition's text holds, or the one that ships with Strata; or why there is none. */
export async function versionToRegister(
  methodId: string,
  definition: string | null | undefined,
): Promise<MethodVersion | Refusal> {
  if (isGiven(definition)) return versionOf(definition, 'own');
  try {
    return versionOf((await catalogueMethod(methodId)).text, 'catalogue');
  } catch (error) {
    if (!isStrataError(error, 'UNKNOWN_METHOD')) throw error;
    const { code, message, remedy } = error;
    return { code, message, ...(remedy === undefined ? {} : { remedy }) };
  }
}

function versionOf(text: string, origin: MethodVersion['origin']): MethodVersion | Refusal {
  const parsed = parseMethod(text, 'definition');
  if (!parsed.ok) return invalidDefinition(parsed.problems);
  return { version: parsed.method.version, text, sha256: createHash('sha256').update(text).digest('hex'), origin };
}

function invalidDefinition(problems: readonly MethodProblem[]): Refusal {
  return {
    code: 'INVALID_METHOD_DEFINITION',
    message: 'The definition is not valid.',
    remedy: 'Mend the places named.',
    details: {
      fields: problems.map(({ line, column, message }) => ({
        path: 'definition',
        message: `line ${line}, column ${column}: ${message}`,
      })),
    },
  };
}
