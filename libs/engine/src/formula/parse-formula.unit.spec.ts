import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_FORMULA_LENGTH, parseFormula } from './parse-formula.js';

function problemOf(text: string) {
  const result = parseFormula(text);
  return result.ok ? undefined : result.problem;
}

describe('The parser of formulas', () => {
  it.each([
    ['0.25K11', 1, 5, 'K11', '× or ÷'],
    ['K11 +', 1, 6, '', 'name'],
    ['a +\n  * b', 2, 3, '*', 'number'],
    ['(1 + 2', 1, 7, '', '")"'],
    ['[1, 2', 1, 6, '', '"]"'],
    ['mean(a; b)', 1, 7, ';', '","'],
    ['a < b < c', 1, 7, '<', 'the end of the formula'],
    ['"open', 1, 1, '"', 'text in quotes'],
    ['x1..2', 1, 3, '..2', 'the end of the formula'],
    ['', 1, 1, '', 'number'],
    ['a = = b', 1, 5, '=', 'name'],
    ['1,5', 1, 2, ',', 'the end of the formula'],
    ['x #', 1, 3, '#', '+ or −'],
    ['and', 1, 1, 'and', 'not'],
    ['price €', 1, 7, '€', '^'],
  ])('reports the place, what was found and what was expected in %j', (text, ...rest) => {
    const [line, column, found, expected] = rest;
    const problem = problemOf(text);
    expect(problem).toMatchObject({ code: 'SYNTAX', line, column, found });
    expect(problem?.expected).toContain(expected);
    expect(problem?.message).toContain('expected');
  });

  it.each([
    ['x1 × 2', 'x1 * 2'],
    ['a ÷ b', 'a / b'],
    ['a − b', 'a - b'],
    ['a ≤ b', 'a <= b'],
    ['a ≥ b', 'a >= b'],
    ['a ≠ b', 'a <> b'],
    ['a == b', 'a = b'],
    ['a·b', 'a*b'],
  ])('reads %j as %j', (typographic, plain) => {
    const shape = (text: string): string =>
      JSON.stringify(parseFormula(text), (key, value: unknown) => (key === 'at' ? undefined : value));
    expect(shape(typographic)).toBe(shape(plain));
    expect(parseFormula(plain).ok).toBe(true);
  });

  it.each(['x1', 'M4.1', 'K11', 'f2.6', 'segments.K', 'order', 'android', 'φ1', 'виручка_2'])(
    'takes %s as a name',
    (name) => {
      expect(parseFormula(name)).toMatchObject({ ok: true, syntax: { kind: 'name', name } });
    },
  );

  it('groups powers from the right, and binds the sign less tightly than a power', () => {
    expect(parseFormula('-2^3^2')).toMatchObject({
      syntax: { kind: 'sum', terms: [{ sign: -1, node: { kind: 'power', exponent: { kind: 'power' } } }] },
    });
  });

  it.each([
    ['brackets', `${'('.repeat(2_000)}1${')'.repeat(2_000)}`],
    ['lists', `${'['.repeat(2_000)}`],
    ['powers', `2${'^2'.repeat(2_000)}`],
    ['nots', `${'not '.repeat(2_000)}a`],
    ['calls', `${'abs('.repeat(1_900)}1${')'.repeat(1_900)}`],
  ])('refuses deeply nested %s', (_, text) => {
    expect(problemOf(text)).toMatchObject({ code: 'TOO_DEEP' });
  });

  it('refuses a formula that is too long, and accepts a long flat one', () => {
    expect(problemOf('1'.repeat(MAX_FORMULA_LENGTH + 1))).toMatchObject({ code: 'TOO_LONG', line: 1, column: 1 });
    expect(parseFormula(`1${'+x'.repeat(4_900)}`).ok).toBe(true);
  });

  it('returns a tree, or a problem with a place inside the text, for any text, and never throws', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      ',',
      '+',
      '-',
      '*',
      '/',
      '^',
      'x1',
      '2',
      '.5',
      '"',
      "'",
      'if',
      'and',
      ' ',
      '\n',
      '=',
      '<',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece, { maxLength: 40 }).map((list) => list.join('')),
        ),
        (text) => {
          const problem = problemOf(text);
          if (!problem) return;
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(text.split('\n').length);
          expect(problem.column).toBeGreaterThanOrEqual(1);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
