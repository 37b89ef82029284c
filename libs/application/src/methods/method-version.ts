import { StrataError, type MethodVersion, type Refusal } from '@strata/domain';
import { parseMethod, type MethodProblem } from '@strata/engine';
import { createHash } from 'node:crypto';

/** A version of a method to register: its text, the hash of the text, and its origin. */
export function methodVersionOf(version: number, text: string, origin: MethodVersion['origin']): MethodVersion {
  return { version, text, sha256: createHash('sha256').update(text).digest('hex'), origin };
}

/** Parses the version in a definition's text, or returns the refusal of an invalid definition. */
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
    message: 'The method definition is invalid.',
    remedy: 'Correct the definition at the places in the details.',
    details: {
      fields: problems.map(({ line, column, message }) => ({
        path: 'definition',
        message: `line ${line}, column ${column}: ${message}`,
      })),
    },
  };
}

/** One error for an invalid definition, with the file, line and column of every problem. */
export function methodInvalid(problems: readonly MethodProblem[]): StrataError {
  const lines = problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  return new StrataError('METHOD_INVALID', `The method definition is invalid:\n  ${lines.join('\n  ')}`, {
    remedy: 'Correct the definition at these places.',
  });
}
