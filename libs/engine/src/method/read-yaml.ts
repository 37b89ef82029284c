import { LineCounter, parseDocument, type Document } from 'yaml';
import { showPath, type MethodProblem, type RawProblem } from './method-problem.js';
import { locate } from './yaml-places.js';

export type ReadYamlResult =
  | {
      readonly ok: true;
      readonly data: unknown;
      /** A problem with the data, at its line and column in the file. */
      place(problem: RawProblem): MethodProblem;
    }
  | { readonly ok: false; readonly problems: readonly MethodProblem[] };

/** Reads YAML text of at most so many characters. What is no YAML is named with file, line and column. */
export function readYaml(text: string, file: string, longest: number): ReadYamlResult {
  const refused = (code: string, message: string): ReadYamlResult => ({
    ok: false,
    problems: [{ code, message, path: '', file, line: 1, column: 1 }],
  });
  if (text.length > longest) {
    return refused('TOO_LONG', `the file has ${text.length} characters; at most ${longest} are allowed`);
  }
  const lines = new LineCounter();
  const document = readDocument(text, lines);
  if (!document) return refused('TOO_DEEP', 'the file is nested too deeply');
  if (document.errors.length > 0)
    return { ok: false, problems: document.errors.map((error) => yamlProblem(error, file)) };
  const data = toData(document);
  if (data instanceof Error) return refused('YAML', data.message);
  return {
    ok: true,
    data,
    place: (problem) => {
      const { code, message, path } = problem;
      return { code, message, path: showPath(path), file, ...locate(problem, { document, lines, text }) };
    },
  };
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
    return error instanceof ReferenceError ? new Error('aliases are not allowed in a definition') : error;
  }
}

function yamlProblem(error: Document['errors'][number], file: string): MethodProblem {
  const [message = error.message] = error.message.split('\n');
  const place = error.linePos?.[0];
  return { code: 'YAML', message, path: '', file, line: place?.line ?? 1, column: place?.col ?? 1 };
}
