import { describe, expect, it } from '@jest/globals';
import { DEFINITION_LIMITS } from '../structured-text/text-limits.js';
import { parseMethod } from './parse-method.js';
import { methodJsonSchema } from './method-schema.js';
import { runMethod } from './run-method.js';
import { shippedFiles } from './testing/shipped-methods.js';

const TEXT = `id: small
version: 1
title: { en: Small, ru: Малый, uk: Малий }
source: { paper: None, authors: Nobody, place: equation 1 }
inputs:
  - { name: a, type: number, unit: index, label: { en: A, ru: А, uk: А } }
  - { name: b, type: segment, unit: segment-snw, label: { en: B, ru: Б, uk: Б } }
formulas:
  - name: total
    formula: a + points(b)
outputs:
  - name: total
`;

function problemsOf(change: readonly [from: string, to: string]) {
  expect(TEXT).toContain(change[0]);
  const result = parseMethod(TEXT.replace(...change), 'small.yaml');
  return result.ok ? [] : result.problems.map(({ code, line, column, path }) => ({ code, line, column, path }));
}

describe('A method file', () => {
  it('becomes a definition that can be evaluated', () => {
    const result = parseMethod(TEXT, 'small.yaml');
    expect(result.ok && runMethod(result.method, { a: 2, b: 'S' })).toEqual({ outputs: { total: 5 } });
  });

  type Case = readonly [
    what: string,
    change: readonly [string, string],
    code: string,
    line: number,
    column: number,
    path: string,
  ];
  const cases: readonly Case[] = [
    [
      'an unknown name in a formula',
      ['a + points(b)', 'a + points(b) + c'],
      'UNKNOWN_NAME',
      10,
      30,
      'formulas[0].formula',
    ],
    ['a syntax error in a formula', ['a + points(b)', 'a + + * points(b)'], 'SYNTAX', 10, 20, 'formulas[0].formula'],
    [
      'a wrong type in a quoted formula',
      ['a + points(b)', "'a + b + points(b)'"],
      'WRONG_TYPE',
      10,
      19,
      'formulas[0].formula',
    ],
    ['a cycle', ['a + points(b)', 'a + points(b) + total'], 'CYCLE', 10, 14, 'formulas[0].formula'],
    ['an input that nothing uses', ['a + points(b)', 'points(b)'], 'UNUSED_INPUT', 6, 13, 'inputs[0].name'],
    ['a missing key', ['version: 1\n', ''], 'SHAPE', 1, 1, 'version'],
    ['an unknown key', ['version: 1', 'version: 1\nversoin: 2'], 'UNKNOWN_KEY', 3, 1, ''],
    ['a misspelt type', ['type: number', 'type: numer'], 'SHAPE', 6, 22, 'inputs[0].type'],
    ['a missing translation', [', uk: Б', ''], 'SHAPE', 7, 57, 'inputs[1].label.uk'],
    ['text for a version', ['version: 1', 'version: one'], 'SHAPE', 2, 10, 'version'],
    ['a name with a forbidden character', ['name: a,', 'name: a-b,'], 'SHAPE', 6, 13, 'inputs[0].name'],
    ['a name that is a word of the language', ['name: a,', 'name: and,'], 'SHAPE', 6, 13, 'inputs[0].name'],
    ['__proto__ as a name', ['name: a,', 'name: __proto__,'], 'SHAPE', 6, 13, 'inputs[0].name'],
    ['a name used twice', ['name: b,', 'name: a,'], 'DUPLICATE_NAME', 7, 13, 'inputs[1].name'],
    [
      'limits the wrong way round',
      ['unit: index', 'unit: index, min: 2, max: 1'],
      'BAD_LIMITS',
      6,
      48,
      'inputs[0].min',
    ],
    ['a key given twice', ['version: 1', 'version: 1\nversion: 2'], 'YAML', 3, 1, ''],
    ['a broken indent', ['    formula: a', '   formula: a'], 'YAML', 10, 1, ''],
  ];

  it.each(
    cases.map(([what, change, code, line, column, path]) => ({ what, change, place: { code, line, column, path } })),
  )('with $what is refused with the place', ({ change, place }) => expect(problemsOf(change)).toContainEqual(place));

  it('may use names that every object inherits', () => {
    const text = TEXT.replaceAll('name: a,', 'name: constructor,')
      .replace('a + points(b)', 'constructor + points(b)')
      .replace(
        'outputs:\n',
        'outputs:\n  - { group: toString, name: valueOf, from: total }\n  - { name: hasOwnProperty, from: total }\n',
      );
    const result = parseMethod(text, 'small.yaml');
    expect(result.ok && runMethod(result.method, { constructor: 1, b: 'W' })).toEqual({
      outputs: { toString: { valueOf: 2 }, hasOwnProperty: 2, total: 2 },
    });
    expect(Object.hasOwn(Object.prototype.toString, 'valueOf')).toBe(false);
  });

  it('may have optional inputs, which are missing in formulas if omitted', () => {
    const text = TEXT.replace('unit: index,', 'unit: index, optional: true,');
    const strict = parseMethod(text, 'small.yaml');
    expect(strict.ok && runMethod(strict.method, { b: 'W' })).toMatchObject({
      outputs: { total: { reason: 'MISSING_INPUT' } },
    });
    const lenient = parseMethod(text.replace('a + points(b)', 'coalesce(a, 10) + points(b)'), 'small.yaml');
    expect(lenient.ok && runMethod(lenient.method, { b: 'W' })).toEqual({ outputs: { total: 11 } });
    expect(lenient.ok && runMethod(lenient.method, { a: null, b: 'W' })).toEqual({ outputs: { total: 11 } });
  });

  it('with thousands of faults is refused quickly with the first of them', () => {
    const formula = Array.from({ length: 700 }, (_, index) => `nobody${index}`).join(' + ');
    const formulas = Array.from({ length: 40 }, (_, index) => `  - { name: g${index}, formula: ${formula} }`).join(
      '\n',
    );
    const result = parseMethod(TEXT.replace('outputs:', `${formulas}\noutputs:`), 'small.yaml');
    expect(result.ok ? 0 : result.problems.length).toBe(200);
  });

  it('with an invalid wiring is refused with the place', () => {
    const wiring = `wiring:
  - input: a
    from: [{ name: m, type: number, method: other, output: x }]
    formula: segment(m)
  - input: c
    from: [{ name: m, type: number, method: other, output: x }]
    formula: m
`;
    const result = parseMethod(TEXT + wiring, 'small.yaml');
    expect(result.ok ? [] : result.problems.map(({ code, line, message }) => [code, line, message])).toEqual([
      ['WRONG_TYPE', 16, 'The wiring formula of a must give a number, not a segment.'],
      ['UNKNOWN_NAME', 17, 'There is no input named c. Declare it or correct the name.'],
    ]);
  });

  it('with an unknown output is refused with a suggestion', () => {
    const result = parseMethod(`${TEXT}  - { name: t, from: totl }\n`, 'small.yaml');
    expect(result.ok ? [] : result.problems).toEqual([
      {
        code: 'UNKNOWN_NAME',
        message: 'The output totl is neither a formula nor an input. Did you mean total?',
        path: 'outputs[1].from',
        file: 'small.yaml',
        line: 13,
        column: 22,
      },
    ]);
  });

  it('with two outputs of the same name is refused', () => {
    const result = parseMethod(`${TEXT}  - name: total\n`, 'small.yaml');
    expect(result.ok ? [] : result.problems.map(({ code, line }) => [code, line])).toEqual([['DUPLICATE_NAME', 13]]);
  });

  it('with a malformed table is refused with the row', () => {
    const table = `tables:
  - name: t
    keys: [{ name: k, type: segment }]
    result: number
    rows:
      - { when: [S], then: 1 }
      - { when: [Q], then: 0 }
`;
    const text = TEXT.replace('formulas:', `${table}formulas:`).replace('points(b)', 'lookup(t, b)');
    const result = parseMethod(text, 'small.yaml');
    expect(result.ok ? [] : result.problems[0]).toMatchObject({
      code: 'BAD_TABLE',
      line: 14,
      path: 'tables[0].rows[1]',
    });
  });

  it('is refused with all faults of its shape together', () => {
    const result = parseMethod('id: Not An Id\nversion: 0\n', 'bad.yaml');
    const paths = result.ok ? [] : result.problems.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['id', 'version', 'title', 'source', 'inputs', 'formulas', 'outputs']),
    );
  });

  it.each([
    ['an empty file', ''],
    ['a list', '- 1\n'],
    ['a number', '5'],
    ['an alias', TEXT.replace('{ en: Small', '&t { en: Small').replace('source:', 'summary: *t\nsource:')],
    ['an alias bomb', `a: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]\n`],
    ['brackets without end', '['.repeat(100_000)],
    ['dashes without end', '- '.repeat(100_000)],
    ['braces without end', '{'.repeat(400_000)],
    ['lists that do not end', 'key: [1, 2\n'.repeat(9_000)],
    ['more keys than can be compared', Array.from({ length: 40_000 }, (_, i) => `k${i}:`).join('\n')],
    ['a file too long', `# ${'x'.repeat(DEFINITION_LIMITS.characters)}`],
    ['a tag of a class', '!!js/function "function () {}"'],
  ])('that is %s is refused without an exception', (_, text) => {
    const result = parseMethod(text, 'bad.yaml');
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problems[0]).toMatchObject({ file: 'bad.yaml', line: expect.any(Number) });
  });

  it('has the same places with Windows line endings', () => {
    const result = parseMethod(TEXT.replace('points(b)', 'point(b)').replaceAll('\n', '\r\n'), 'small.yaml');
    expect(result.ok ? [] : result.problems[0]).toMatchObject({ code: 'UNKNOWN_FUNCTION', line: 10, column: 18 });
  });

  it.each([...shippedFiles])('%s with any line damaged is refused without an exception', (_, text) => {
    const lines = text.split('\n');
    const step = Math.max(1, Math.floor(lines.length / 8));
    for (let line = 0; line < lines.length; line += step) {
      const damaged = lines.map((content, index) => (index === line ? content.replace(/: ?/u, ' ~') : content));
      const result = parseMethod(damaged.join('\n'), 'damaged.yaml');
      const places = result.ok ? [1] : result.problems.map((problem) => problem.line ?? 0);
      expect(Math.min(...places)).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('JSON Schema of a method', () => {
  it('requires the mandatory parts of a method', () => {
    expect(methodJsonSchema()).toMatchObject({
      type: 'object',
      required: expect.arrayContaining([
        'id',
        'version',
        'title',
        'source',
        'inputs',
        'formulas',
        'outputs',
      ]) as unknown,
      additionalProperties: false,
    });
  });
});
