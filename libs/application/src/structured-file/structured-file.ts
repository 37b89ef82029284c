import { StrataError } from '@strata/domain';
import { DEFINITION_LIMITS, readStructuredText, type Path, type PathProblem, type TextPlace } from '@strata/engine';

export type FilePath = Path;

/** Something wrong in a file: where in its tree, and whether the key or the value is to blame. */
export type FileFault = PathProblem;

/** Faults listed of one file; the rest is counted. */
const LISTED = 20;

/** A YAML or JSON file as plain data that still knows where each part stands. */
export interface StructuredFile {
  readonly data: unknown;
  /** `file:line:column` of a part or, where the path leads nowhere, of the nearest part above. */
  place(path: FilePath, at?: 'key' | 'value'): string;
  /** One error for all faults, each with its place. */
  refuse(faults: readonly FileFault[], remedy: string): StrataError;
}

/** Reads a YAML or JSON file. Throws `FILE_INVALID` naming the line and column of every problem. */
export function readStructuredFile(text: string, file: string): StructuredFile {
  const read = readStructuredText(text, { scalars: 'typed', limits: DEFINITION_LIMITS, what: 'The file' });
  const shown = ({ line, column }: TextPlace): string => `${file}:${line}:${column}`;
  const { text: structured, problems } = read;
  if (!structured || problems.length > 0) {
    const lines = problems.map((problem) => `${shown(problem)} ${problem.message}`);
    throw invalid(lines, 'Give a valid YAML or JSON file.');
  }
  const place = (path: FilePath, at: 'key' | 'value' = 'value'): string => {
    const { isThere, key, value } = structured.find(path);
    return shown(at === 'key' && isThere ? key : value);
  };
  return {
    data: structured.data,
    place,
    refuse: (faults, remedy) => {
      const lines = faults.map(({ path, at, message }) => `${place(path, at)} ${message}`);
      return invalid(lines, remedy);
    },
  };
}

/** The entries of an object; none of anything else. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** True for what YAML calls a map. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(lines: readonly string[], remedy: string): StrataError {
  const more = lines.length > LISTED ? `\n  … and ${lines.length - LISTED} more` : '';
  return new StrataError('FILE_INVALID', `The file can't be used:\n  ${lines.slice(0, LISTED).join('\n  ')}${more}`, {
    remedy,
  });
}
