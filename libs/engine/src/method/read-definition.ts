import { pathText } from '../structured-text/path-text.js';
import { readStructuredText, type StructuredText } from '../structured-text/structured-text.js';
import { DEFINITION_LIMITS } from '../structured-text/text-limits.js';
import type { TextPlace } from '../structured-text/text-problem.js';
import type { MethodProblem, RawProblem } from './method-problem.js';

export type ReadDefinitionResult =
  | {
      readonly ok: true;
      readonly data: unknown;
      /** Locates a problem with the data in the file. */
      place(problem: RawProblem): MethodProblem;
    }
  | { readonly ok: false; readonly problems: readonly MethodProblem[] };

/** Reads the YAML text of a definition. Problems have their file, line and column. */
export function readDefinition(text: string, file: string): ReadDefinitionResult {
  const { text: read, problems } = readStructuredText(text, {
    scalars: 'typed',
    limits: DEFINITION_LIMITS,
    what: 'A definition',
  });
  if (!read || problems.length > 0) {
    return {
      ok: false,
      problems: problems.map(({ code, message, line, column }) => ({ code, message, path: '', file, line, column })),
    };
  }
  return {
    ok: true,
    data: read.data,
    place: (problem) => {
      const { code, message, path } = problem;
      return { code, message, path: pathText(path), file, ...placeOf(problem, read) };
    },
  };
}

/** The place within a formula, of an unknown key, of the value at the path, or of the nearest value above. */
function placeOf({ path, key, line, column }: RawProblem, text: StructuredText): TextPlace {
  const within = line === 1 && column !== undefined ? text.placeWithin(path, column - 1) : undefined;
  if (within) return within;
  const unknownKey = key === undefined ? undefined : text.find([...path, key]);
  return unknownKey?.isThere ? unknownKey.key : text.find(path).value;
}
