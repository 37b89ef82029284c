import { Composer, type Document, Lexer, LineCounter, Parser, type CST } from 'yaml';

/** Largest file in bytes of UTF-8. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_DEPTH = 64;
const MAX_TOKENS = 3_000_000;

export type ComposedYaml =
  | { readonly kind: 'composed'; readonly documents: readonly Document.Parsed[]; readonly lines: LineCounter }
  | { readonly kind: 'refused'; readonly offset: number; readonly message: string; readonly lines: LineCounter };

/**
 * Reads YAML with every scalar kept as the text it is. Depth and number of tokens are bounded while reading, because
 * composing is recursive and would exhaust the stack on a hostile file.
 */
export function composeYaml(text: string): ComposedYaml {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    count += 1;
    const message = excess(parser.stack.length, count);
    if (message !== undefined) return { kind: 'refused', offset: parser.offset, message, lines };
  }
  for (const token of parser.end()) tokens.push(token);
  // Its own check of duplicate keys compares all pairs of a map; the tree reader does it with a set.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', lineCounter: lines });
  return { kind: 'composed', documents: [...composer.compose(tokens, true, text.length)] as Document.Parsed[], lines };
}

function excess(depth: number, tokens: number): string | undefined {
  if (depth > MAX_DEPTH) return 'The file is nested too deeply.';
  return tokens > MAX_TOKENS ? `The file holds more than ${MAX_TOKENS.toLocaleString('en')} tokens.` : undefined;
}
