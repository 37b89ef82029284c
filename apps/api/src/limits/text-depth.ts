import { Lexer, Source, TokenKind } from 'graphql';
import { MAX_TOKENS } from './query-limits.js';

/** How deep brackets may be nested in the text of a query: far more than any limit of depth lets pass. */
const MAX_DEPTH = 200;

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Whether the text of a query is nested deeper than anything reads it for. To be asked before it is parsed: the parser
 * goes down the call stack with each bracket, and a stack that is exhausted can't be counted on to end in an error that
 * is caught (a regular expression that has to be compiled then ends the process).
 */
export function isNestedTooDeep(text: string): boolean {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  try {
    for (let tokens = 0; tokens <= MAX_TOKENS; tokens += 1) {
      const { kind } = lexer.advance();
      if (kind === TokenKind.EOF) return false;
      if (OPENING.has(kind)) depth += 1;
      else if (CLOSING.has(kind)) depth -= 1;
      if (depth > MAX_DEPTH) return true;
    }
  } catch {
    // An invalid token; the parser stops at the same place.
  }
  return false;
}
