import { Composer, type CST, type Document, Lexer, LineCounter, Parser } from 'yaml';
import { syntaxWords } from './syntax-words.js';
import type { TextLimits } from './text-limits.js';
import { sentence } from './text-problem.js';

/** A syntax error at an offset in the text. */
export interface SyntaxProblem {
  readonly offset: number;
  readonly message: string;
}

export interface ComposedYaml {
  /** The first two documents of the text; valid only if there are no problems. */
  readonly documents: readonly Document.Parsed[];
  readonly problems: readonly SyntaxProblem[];
  readonly lines: LineCounter;
}

/** Thrown to stop parsing early. */
class Stop extends Error {}

/**
 * Parses YAML within limits. Depth and tokens are counted while lexing: composing is recursive, and a hostile text would
 * exhaust the stack. Duplicate keys are not checked here, because the library compares all pairs of a map.
 */
export function composeYaml(
  text: string,
  { schema, limits }: { readonly schema: 'core' | 'failsafe'; readonly limits: TextLimits },
): ComposedYaml {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const problems: SyntaxProblem[] = [];
  const report = (offset: number, message: string): void => {
    // Several errors at one place are one mistake.
    if (problems.some((one) => one.offset === offset)) return;
    problems.push({ offset, message: sentence(message) });
    if (problems.length >= limits.problems) throw new Stop();
  };
  try {
    const tokens = tokensOf(text, { lines, limits, report });
    const composer = new Composer({ schema, uniqueKeys: false, logLevel: 'silent', lineCounter: lines });
    // The library would collect every error, one for each invalid escape sequence.
    composer['onError'] = (source: ErrorSource, code: string, message: string) =>
      report(offsetOf(source), syntaxWords(code, message) ?? message);
    const documents: Document.Parsed[] = [];
    for (const document of composer.compose(tokens, true, text.length)) {
      documents.push(document as Document.Parsed);
      // More than one is refused, however many there are.
      if (documents.length > 1) break;
    }
    for (const error of documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])) {
      report(error.pos[0], syntaxWords(error.code, error.message) ?? error.message);
    }
    return { documents, problems, lines };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { documents: [], problems, lines };
  }
}

function tokensOf(
  text: string,
  how: {
    readonly lines: LineCounter;
    readonly limits: TextLimits;
    readonly report: (offset: number, message: string) => void;
  },
): readonly CST.Token[] {
  const { lines, limits, report } = how;
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let count = 0;
  const take = (token: CST.Token): void => {
    if (token.type === 'error') report(token.offset, token.message);
    else tokens.push(token);
  };
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) take(token);
    count += 1;
    const excess = excessOf(parser.stack.length, count, limits);
    if (excess === undefined) continue;
    report(parser.offset, excess);
    throw new Stop();
  }
  for (const token of parser.end()) take(token);
  return tokens;
}

function excessOf(depth: number, tokens: number, limits: TextLimits): string | undefined {
  if (depth > limits.depth) return 'The file is nested too deeply.';
  return tokens > limits.tokens ? `The file has more than ${limits.tokens.toLocaleString('en')} tokens.` : undefined;
}

type ErrorSource = number | readonly number[] | { readonly offset: number };

function offsetOf(source: ErrorSource): number {
  if (typeof source === 'number') return source;
  return 'offset' in source ? source.offset : (source[0] ?? 0);
}
