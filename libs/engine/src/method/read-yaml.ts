import { Lexer, LineCounter, parseDocument, Parser, type Document } from 'yaml';
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
  const excess = excessOf(text);
  if (excess !== undefined) return refused(excess.code, excess.message);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
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

/** Deepest nesting, and most parts that the lexer takes a file apart into: ten times those of the largest we know. */
const MAX_DEPTH = 64;
const MAX_LEXEMES = 50_000;

/**
 * What is beyond the limits in a file. Found before it is composed: that goes down the call stack with the nesting,
 * and compares the keys of a map with each other.
 */
function excessOf(text: string): { readonly code: string; readonly message: string } | undefined {
  const parser = new Parser();
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const _token of parser.next(lexeme));
    lexemes += 1;
    if (parser.stack.length > MAX_DEPTH) return { code: 'YAML', message: 'the file is nested too deeply' };
    if (lexemes > MAX_LEXEMES) return { code: 'TOO_LONG', message: `the file has more than ${MAX_LEXEMES} parts` };
  }
  return undefined;
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
