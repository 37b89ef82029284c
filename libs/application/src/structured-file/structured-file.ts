import { StrataError } from '@strata/domain';
import { DEFINITION_LIMITS, readStructuredText, type Path, type PathProblem, type TextPlace } from '@strata/engine';
import type { z } from 'zod';
import { faultsOf } from '../cluster-file/shape-faults.js';
import { encodeMessage } from '../cluster-file/shape-words.js';

export type FilePath = Path;

/** A problem in a file: its path, and whether the key or the value is wrong. */
export type FileFault = PathProblem;

/** The most faults of a file that are listed; the others are counted. */
const MAX_LISTED = 20;

/** The plain data of a YAML or JSON file, with the position of each part. */
export interface StructuredFile {
  readonly data: unknown;
  /** The data as a schema describes it. Throws `FILE_INVALID` with every fault. */
  parse<T>(schema: z.ZodType<T>, remedy: string): T;
  /** `file:line:column` of a part or, if nothing has this path, of its nearest ancestor. */
  place(path: FilePath, at?: 'key' | 'value'): string;
  /** One error for all faults, each with its position. */
  refuse(faults: readonly FileFault[], remedy: string): StrataError;
}

/** Reads a YAML or JSON file. Throws `FILE_INVALID` with the line and column of every problem. */
export function readStructuredFile(text: string, file: string): StructuredFile {
  const read = readStructuredText(text, { scalars: 'typed', limits: DEFINITION_LIMITS, what: 'The file' });
  const shown = ({ line, column }: TextPlace): string => `${file}:${line}:${column}`;
  const { text: structured, problems } = read;
  if (!structured || problems.length > 0) {
    const lines = problems.map((problem) => `${shown(problem)} ${problem.message}`);
    throw invalid(lines, 'Correct the file so that it is valid YAML or JSON.');
  }
  const place = (path: FilePath, at: 'key' | 'value' = 'value'): string => {
    const { isThere, key, value } = structured.find(path);
    return shown(at === 'key' && isThere ? key : value);
  };
  const refuse = (faults: readonly FileFault[], remedy: string): StrataError => {
    const lines = faults.map(({ path, at, message, remedy: hint }) => {
      return `${place(path, at)} ${message}${hint === undefined ? '' : ` ${hint}`}`;
    });
    return invalid(lines, remedy);
  };
  return {
    data: structured.data,
    parse: (schema, remedy) => {
      const parsed = schema.safeParse(structured.data, { error: encodeMessage });
      if (!parsed.success) throw refuse(faultsOf(parsed.error.issues), remedy);
      return parsed.data;
    },
    place,
    refuse,
  };
}

/** True for a plain object, which is a map in YAML. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(lines: readonly string[], remedy: string): StrataError {
  const more = lines.length > MAX_LISTED ? `\n  … and ${lines.length - MAX_LISTED} more` : '';
  const listed = lines.slice(0, MAX_LISTED).join('\n  ');
  return new StrataError('FILE_INVALID', `The file is not valid:\n  ${listed}${more}`, { remedy });
}
