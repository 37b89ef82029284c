import { StrataError, type MethodVersion, type Refusal } from '@strata/domain';
import { parseMethod, type MethodProblem } from '@strata/engine';
import { createHash } from 'node:crypto';

/** A version of a method as it is registered: its text, the hash of that, and where it comes from. */
function methodVersionOf(version: number, text: string, origin: MethodVersion['origin']): MethodVersion {
  return { version, text, sha256: createHash('sha256').update(text).digest('hex'), origin };
}

/** The version that a definition's text holds, or the refusal of a text that is not a valid definition. */
export function parseMethodVersion(
  text: string,
  origin: MethodVersion['origin'],
): { readonly version: MethodVersion } | { readonly refusal: Refusal } {
  const parsed = parseMethod(text, 'definition');
  if (!parsed.ok) return { refusal: invalidDefinition(parsed.problems) };
  return { version: methodVersionOf(parsed.method.version, text, origin) };
}

function invalidDefinition(problems: readonly MethodProblem[]): Refusal {
  return {
    code: 'INVALID_METHOD_DEFINITION',
    message: 'The definition is not valid.',
    remedy: 'Fix the places named.',
    details: {
      fields: problems.map(({ line, column, message }) => ({
        path: 'definition',
        message: `line ${line}, column ${column}: ${message}`,
      })),
    },
  };
}

/** One error for a definition that is not valid, naming file, line and column of every problem. */
export function methodInvalid(problems: readonly MethodProblem[]): StrataError {
  const lines = problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  return new StrataError('METHOD_INVALID', `The method definition is not valid:\n  ${lines.join('\n  ')}`, {
    remedy: 'Fix the places named.',
  });
}
