import { describe, expect, it } from '@jest/globals';
import { compileProgram } from './compile-program.js';
import type { FormulaProblem } from './problem.js';
import type { InputSpec, ProgramSpec } from './program.js';

const INPUTS: readonly InputSpec[] = [
  { name: 'x', type: 'number' },
  { name: 'y', type: 'number', history: 2 },
  { name: 'seg', type: 'segment' },
  { name: 'flag', type: 'boolean' },
  { name: 'word', type: 'text' },
  { name: 'R', type: 'list of number' },
];

function problems(
  formulas: Readonly<Record<string, string>>,
  more: Partial<ProgramSpec> = {},
): readonly FormulaProblem[] {
  const used = Object.values(formulas).join(' ');
  const inputs = INPUTS.filter(({ name }) => new RegExp(`\\b${name}\\b`, 'u').test(used));
  const spec = { inputs, formulas: Object.entries(formulas).map(([name, text]) => ({ name, text })), ...more };
  const result = compileProgram(spec);
  return result.ok ? [] : result.problems;
}

describe('The static check', () => {
  it.each([
    ['1 + z', 'UNKNOWN_NAME', 5, 'There is no input or formula named z. Declare it or correct the name.'],
    [
      'x + seg',
      'WRONG_TYPE',
      5,
      'Each operand of an arithmetic operator must be a number, not a segment. Use points() to get the points of a segment.',
    ],
    ['if(x, 1, 2)', 'WRONG_TYPE', 4, 'The condition of if must be a boolean, not a number.'],
    ['if(flag, 1, "S")', 'WRONG_TYPE', 13, 'Each branch of if must be a number, not a segment.'],
    ['flag and x', 'WRONG_TYPE', 10, 'Each operand of and must be a boolean, not a number.'],
    ['x = word', 'WRONG_TYPE', 1, 'A number cannot be compared with a text. Compare values of the same type.'],
    ['word < "abc"', 'WRONG_TYPE', 1, 'A text can only be compared with = and <>.'],
    ['points(x)', 'WRONG_TYPE', 8, 'The argument of points must be a segment or a list of segments, not a number.'],
    ['mean(R, seg)', 'WRONG_TYPE', 9, 'Each argument of mean must be a number, not a segment.'],
    ['wmean(R, x)', 'WRONG_TYPE', 10, 'Each argument of wmean must be a list of numbers, not a number.'],
    ['[x, seg]', 'WRONG_TYPE', 5, 'Each element of the list must be a number, not a segment.'],
    ['[word]', 'WRONG_TYPE', 1, 'The elements of a list must be numbers, booleans or segments, not texts.'],
    ['R + 1', 'WRONG_TYPE', 1, 'Each operand of an arithmetic operator must be a number, not a list of numbers.'],
    ['count(x)', 'WRONG_TYPE', 7, 'The first argument of count must be a list, not a number.'],
    ['abs(1, 2)', 'WRONG_ARGUMENT_COUNT', 1, 'The function abs takes 1 argument, not 2.'],
    ['round()', 'WRONG_ARGUMENT_COUNT', 1, 'The function round takes 1 to 2 arguments, not 0.'],
    ['sum()', 'WRONG_ARGUMENT_COUNT', 1, 'The function sum takes at least 1 argument, not 0.'],
    ['average(x)', 'UNKNOWN_FUNCTION', 1, 'There is no function named average. The functions are if, '],
    ['summ(x)', 'UNKNOWN_FUNCTION', 1, 'There is no function named summ. Did you mean sum?'],
    ['lookup(nowhere, x)', 'UNKNOWN_TABLE', 8, 'The first argument of lookup must be the name of a table.'],
    ['segment(x, nowhere)', 'UNKNOWN_SCALE', 12, 'The second of two arguments of segment must be the name of a scale.'],
    ['lag(x, 1)', 'NO_HISTORY', 1, 'The function lag needs earlier values, which x does not have.'],
    ['lag(y, 3)', 'NO_HISTORY', 1, 'The function lag reads 3 periods back, but y has values of only 2 periods back.'],
    ['delta(x + 1)', 'NO_HISTORY', 1, 'The function delta works only on the name of an input.'],
    [
      'lag(y, x)',
      'NOT_A_CONSTANT',
      8,
      'The number of periods of lag must be a whole number of at least 1, not an expression.',
    ],
    [
      'lag(y, 1.5)',
      'NOT_A_CONSTANT',
      8,
      'The number of periods of lag must be a whole number of at least 1, not an expression.',
    ],
    ['1e400', 'NUMBER_TOO_LARGE', 1, 'The number is too large. The largest is 1.7976931348623157e+308.'],
  ])('refuses %s', (formula, code, column, message) => {
    expect(problems({ f: formula })).toEqual([
      expect.objectContaining({ code, message: expect.stringContaining(message), line: 1, column, formula: 'f' }),
    ]);
  });

  it.each(['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'globalThis', 'process', 'eval'])(
    'does not know the name %s',
    (name) => {
      for (const formula of [name, `${name}(1)`, `x.${name}`, `lookup(${name}, x)`, `segment(x, ${name})`]) {
        const found = problems({ f: formula }, { inputs: [] });
        expect(found.length).toBeGreaterThan(0);
        for (const { code } of found) expect(code).toMatch(/^(UNKNOWN_|SYNTAX)/u);
      }
    },
  );

  it('reports a cycle with all its names, without consequential problems', () => {
    expect(problems({ A: 'B + x', B: 'C * 2', C: 'A − 1', D: 'A + 1' })).toEqual([
      expect.objectContaining({
        code: 'CYCLE',
        message: 'The formula A depends on itself: A → B → C → A. Remove one of these references.',
        formula: 'A',
      }),
    ]);
    expect(problems({ A: 'A + x' })).toEqual([expect.objectContaining({ message: expect.stringContaining('A → A') })]);
  });

  it('reports all problems of all formulas together, each with its place', () => {
    const found = problems({ a: 'x +', b: 'one + two', c: 'x +\n seg' });
    expect(found.map(({ formula, line, column, code }) => ({ formula, line, column, code }))).toEqual([
      { formula: 'a', line: 1, column: 4, code: 'SYNTAX' },
      { formula: 'b', line: 1, column: 1, code: 'UNKNOWN_NAME' },
      { formula: 'b', line: 1, column: 7, code: 'UNKNOWN_NAME' },
      { formula: 'c', line: 2, column: 2, code: 'WRONG_TYPE' },
    ]);
  });

  it('suggests a similar name', () => {
    expect(problems({ total: 'x', f: 'totel + 1' })[0]?.message).toBe(
      'There is no input or formula named totel. Did you mean total?',
    );
  });

  it('reports inputs and formulas that no output uses', () => {
    const inputs: readonly InputSpec[] = [
      { name: 'x', type: 'number' },
      { name: 'spare', type: 'number' },
    ];
    expect(
      problems({ f: 'x', g: 'x + 1' }, { inputs, outputs: ['f'] }).map(({ code, message }) => [code, message]),
    ).toEqual([
      ['UNUSED_INPUT', 'No output depends on the input spare. Use it in a formula or remove it.'],
      ['UNUSED_FORMULA', 'No output depends on the formula g. Use it in another formula or remove it.'],
    ]);
    expect(problems({ f: 'x' }, { outputs: ['g'] }).map(({ code }) => code)).toContain('UNKNOWN_NAME');
  });

  it('refuses duplicate names and malformed tables', () => {
    expect(problems({ x: '1' }, { inputs: INPUTS.slice(0, 1) })).toEqual([
      expect.objectContaining({ code: 'DUPLICATE_NAME' }),
    ]);
    const table = {
      name: 't',
      keys: [{ name: 'k', type: 'number' as const }],
      result: 'segment' as const,
      rows: [
        { when: ['about 3'], then: 'S' },
        { when: [1, 2], then: 'S' },
        { when: ['5..1'], then: 'X' },
      ],
    };
    const forms = 'Use any, a number, a comparison such as >= 2.5 or an interval such as 10..11.';
    expect(problems({ f: 'lookup(t, x)' }, { tables: [table] }).map(({ message }) => message)).toEqual([
      `Table t, row 1: "about 3" is not a condition on the number k. ${forms}`,
      'Table t, row 2: The row must have one cell for each key; cells: 2, keys: 1.',
      `Table t, row 3: "5..1" is not a condition on the number k. ${forms}`,
      'Table t, row 3: The result "X" must be a segment, "S", "N" or "W".',
      'The first argument of lookup must be the name of a table. Declare the table or correct the name.',
    ]);
  });

  it('refuses a table key of the wrong type in every position', () => {
    const table = {
      name: 't',
      keys: [{ name: 'k', type: 'segment' as const }],
      result: 'number' as const,
      rows: [{ when: ['S|N'], then: 1 }],
    };
    expect(problems({ f: 'lookup(t, x)' }, { tables: [table] })).toEqual([
      expect.objectContaining({ code: 'WRONG_TYPE', message: 'The key k must be a segment, not a number.' }),
    ]);
    expect(problems({ f: 'lookup(t, seg)' }, { tables: [table] })).toEqual([]);
  });
});
