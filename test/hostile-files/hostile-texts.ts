const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: Math.floor(count) }, (_, index) => line(index)).join('\n');

/** Each anchor repeats the previous one ten times, so that a few lines represent billions of nodes. */
const bomb = `a0: &a0 x\n${numbered(12, (i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`)}`;

/** Texts of about `length` characters that try to cost time, memory or a long message. */
export function hostileTexts(length: number): Readonly<Record<string, string>> {
  const filled = (pattern: string): string => pattern.repeat(Math.floor(length / pattern.length));
  return {
    'distinct keys': numbered(length / 9, (index) => `k${index}: 1`),
    'equal keys': filled('a: 1\n'),
    'long keys': numbered(length / 1_060, (index) => `? ${'k'.repeat(1_050)}${index}\n: 1`),
    'keys of a kilobyte': numbered(length / 1_010, (index) => `${'k'.repeat(1_000)}${index}: 1`),
    'nested colons': filled(': '),
    'colons in lines': filled(': a\n'),
    'nested questions': filled('? '),
    'open brackets': filled('['),
    'open braces': filled('{ a: '),
    'closing brackets': filled(']'),
    'pairs of brackets': filled('[]'),
    'items of a flow': `[${filled('a,')}]`,
    commas: `[${filled(',')}]`,
    'items of a list': filled('- a\n'),
    'nested items': filled('- '),
    'wrong escapes': `"${filled('\\q')}"`,
    'many wrong escapes': filled(`- "${'\\q'.repeat(100)}"\n`),
    'lines of a quoted text': `"${filled('a\n')}"`,
    'lines of a folded text': `>\n${filled(' a\n')}`,
    'lines of a plain text': filled('a\n'),
    'one long word': filled('a'),
    'an open quote': `"${filled('a')}`,
    'a block header': filled('|'),
    tabs: `a:\n${filled('\tb: 1\n')}`,
    tags: filled('- !a b\n'),
    anchors: filled('- &a b\n'),
    aliases: filled('- *a\n'),
    directives: filled('%a\n'),
    documents: filled('---\n'),
    comments: filled('#\n'),
    'empty lines': filled('\n'),
    'forbidden letters': filled('@'),
    'an alias bomb': bomb,
    'prototype keys': filled('- { __proto__: 1 }\n'),
    'keys that are lists': filled('? [a]\n: 1\n'),
  };
}
