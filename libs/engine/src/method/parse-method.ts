import { LineCounter, parseDocument, type Document } from 'yaml';
import { checkMethod } from './check-method.js';
import { showPath, type MethodProblem, type RawProblem } from './method-problem.js';
import type { MethodDefinition } from './method-schema.js';
import { locate } from './yaml-places.js';

/** Largest method file, in characters. */
export const MAX_METHOD_LENGTH = 500_000;

export type ParseMethodResult =
  | { readonly ok: true; readonly method: MethodDefinition }
  | { readonly ok: false; readonly problems: readonly MethodProblem[] };

/** Reads a method definition from YAML text. Every problem names the file, the line and the column. */
export function parseMethod(text: string, file: string): ParseMethodResult {
  const refused = refuseBySize(text, file);
  if (refused) return { ok: false, problems: [refused] };
  const lines = new LineCounter();
  const document = readDocument(text, lines);
  if (!document) {
    return {
      ok: false,
      problems: [{ code: 'TOO_DEEP', message: 'the file is nested too deeply', path: '', file, line: 1, column: 1 }],
    };
  }
  if (document.errors.length > 0)
    return { ok: false, problems: document.errors.map((error) => yamlProblem(error, file)) };
  const data = toData(document);
  if (data instanceof Error) {
    return { ok: false, problems: [{ code: 'YAML', message: data.message, path: '', file, line: 1, column: 1 }] };
  }
  const checked = checkMethod(data);
  if (checked.ok) return checked;
  const place = (problem: RawProblem): MethodProblem => {
    const { code, message, path } = problem;
    return { code, message, path: showPath(path), file, ...locate(problem, { document, lines, text }) };
  };
  return { ok: false, problems: checked.problems.map(place) };
}

function refuseBySize(text: string, file: string): MethodProblem | undefined {
  const problem = { path: '', file, line: 1, column: 1 };
  if (text.length > MAX_METHOD_LENGTH) {
    const message = `the file has ${text.length} characters; at most ${MAX_METHOD_LENGTH} are allowed`;
    return { code: 'TOO_LONG', message, ...problem };
  }
  return undefined;
}

/** Nesting that exhausts the call stack of the YAML composer is refused like any other malformed file. */
function readDocument(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter, uniqueKeys: true, strict: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Aliases are not followed: a definition says what it means in its place, and no alias can blow it up. */
function toData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch (error) {
    return error instanceof ReferenceError ? new Error('aliases are not allowed in a method file') : error;
  }
}

function yamlProblem(error: Document['errors'][number], file: string): MethodProblem {
  const [message = error.message] = error.message.split('\n');
  const place = error.linePos?.[0];
  return { code: 'YAML', message, path: '', file, line: place?.line ?? 1, column: place?.col ?? 1 };
}
