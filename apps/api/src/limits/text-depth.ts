import { Lexer, Source, TokenKind } from 'graphql';
import { MAX_TOKENS } from './query-limits.js';

/** The deepest nesting of brackets in a query, far beyond any limit of depth. */
const MAX_DEPTH = 200;

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Whether the text of a query is nested too deeply. Must be checked before parsing: the parser recurses at each
 * bracket, and an exhausted stack does not reliably end in an error that can be caught (compiling a regular expression
 * at that point ends the process).
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
