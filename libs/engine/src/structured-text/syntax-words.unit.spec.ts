import { describe, expect, it } from '@jest/globals';
import { readStructuredText } from './structured-text.js';

const LIMITS = { characters: 10_000, tokens: 10_000, depth: 20, aliasedNodes: 100, problems: 20 };
const problemsOf = (text: string) =>
  readStructuredText(text, { scalars: 'text', limits: LIMITS, what: 'A file' }).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

describe('A mistake in a YAML file is told in words of its user', () => {
  it.each([
    ['a tab', 'a: 1\n\tb: 2\n', /^2:\d The line begins with a tab\. Indent it with spaces\.$/],
    ['an open quote', 'a: "b\nc: d\n', /A text that begins with a quote does not end with one\.$/],
    ['an open bracket', 'a: [b\nc: d\n', /A bracket is not closed, or a line within brackets is not indented\.$/],
    ['two entries in a line', 'a: b: c\n', /^1:4 The line has two entries.*": " in quotes\.$/],
    ['another indentation', 'a:\n    b: 1\n  c: 2\n', /The line is indented differently from the entries beside it\./],
    ['a missing colon', 'a: 1\nb\n', /^2:1 A ":" or a space after it is missing\.$/],
    ['an unquoted @', 'a: @b\n', /^1:4 A text cannot begin with this character\. Put it in quotes\.$/],
  ])('%s', (_name, text, message) => {
    const problems = problemsOf(text);
    expect(problems[0]).toMatch(message);
    expect(problems.join('\n')).not.toMatch(/implicit key|block collection|flow|scalar|token|alias/i);
  });
});
