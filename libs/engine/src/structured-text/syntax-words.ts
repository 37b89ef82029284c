/** What a syntax error means to somebody who writes a file, by the code of the YAML library. */
const WORDS: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'A text in double quotes has an unknown escape sequence. Write two backslashes, or use single quotes.',
  BAD_INDENT: 'The line is indented differently from the entries beside it. Begin entries of one level in one column.',
  BAD_SCALAR_START: 'A text cannot begin with this character. Put it in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'The line has two entries, or is indented under an entry that already has a value. Put each entry on its own line, and texts with ": " in quotes.',
  BLOCK_IN_FLOW: 'Within brackets, entries are separated by commas, not written as a list or map over several lines.',
  MULTILINE_IMPLICIT_KEY: 'The ":" after a key is missing, or a text runs over several lines without quotes.',
  TAB_AS_INDENT: 'The line begins with a tab. Indent it with spaces.',
  UNEXPECTED_TOKEN: 'This is not expected here. Check the brackets, quotes and indentation before it.',
};

/** The words for a syntax error; undefined if those of the library have to do. */
export function syntaxWords(code: string, message: string): string | undefined {
  if (code === 'MISSING_CHAR' || (code === 'BAD_INDENT' && /flow/i.test(message))) return missingWords(message);
  return Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
}

function missingWords(message: string): string {
  if (/quote/i.test(message)) return 'A text that begins with a quote does not end with one.';
  if (/flow|\]|\}/i.test(message)) return 'A bracket is not closed, or a line within brackets is not indented.';
  return /,/.test(message)
    ? 'A comma is missing between two entries within brackets.'
    : 'A ":" or a space after it is missing.';
}
