import { describe, expect, it } from '@jest/globals';
import { pathText } from './path-text.js';
import { readStructuredText, type StructuredTextOptions } from './structured-text.js';
import { DEFINITION_LIMITS } from './text-limits.js';

const TYPED: StructuredTextOptions = { scalars: 'typed', limits: DEFINITION_LIMITS, what: 'A test' };

const TEXT = `name: plain
figures: { goal: 60, from: 2008-01, exact: yes }
list:
  - first
  - 2025: null
formula: 'a + b'
`;

function problemsOf(text: string, options = TYPED): readonly string[] {
  return readStructuredText(text, options).problems.map(
    ({ code, line, column, path, message }) => `${code} ${line}:${column} ${pathText(path)}: ${message}`,
  );
}

describe('Structured text', () => {
  it('is read with types, or with every scalar as text', () => {
    expect(readStructuredText(TEXT, TYPED).text?.data).toEqual({
      name: 'plain',
      figures: { goal: 60, from: '2008-01', exact: 'yes' },
      list: ['first', { 2025: null }],
      formula: 'a + b',
    });
    expect(readStructuredText(TEXT, { ...TYPED, scalars: 'text' }).text?.data).toMatchObject({
      figures: { goal: '60', from: '2008-01', exact: 'yes' },
      list: ['first', { 2025: 'null' }],
    });
  });

  it('can be JSON', () => {
    expect(readStructuredText('{"a": [1, true, null, "x"]}', TYPED).text?.data).toEqual({ a: [1, true, null, 'x'] });
  });

  it('has the position of each part', () => {
    const text = readStructuredText(TEXT, TYPED).text!;
    expect(text.find(['figures', 'goal'])).toEqual({
      isThere: true,
      key: { line: 2, column: 12 },
      value: { line: 2, column: 18 },
    });
    expect(text.find(['list', 1, '2025']).key).toEqual({ line: 5, column: 5 });
    expect(text.find([]).value).toEqual({ line: 1, column: 1 });
    expect(text.placeWithin(['formula'], 4)).toEqual({ line: 6, column: 15 });
    expect(text.placeWithin(['list'], 0)).toBeUndefined();
    expect(text.keysAt(['figures'])).toEqual(['goal', 'from', 'exact']);
    expect(text.keysAt(['name'])).toEqual([]);
  });

  it('has the position of the nearest ancestor for an unknown path', () => {
    const text = readStructuredText(TEXT, TYPED).text!;
    expect(text.find(['figures', 'redFlag', 'x'])).toEqual({
      isThere: false,
      key: { line: 2, column: 1 },
      value: { line: 2, column: 10 },
    });
    expect(text.find(['list', 7]).isThere).toBe(false);
  });

  it.each([
    ['a: 1\nb: 2\na: 3', 'YAML 3:1 a: The key "a" is used twice.'],
    ['a: { __proto__: 1 }', 'YAML 1:6 a.__proto__: The key "__proto__" is not allowed.'],
    ['a: &x 1\nb: *x', 'YAML 2:4 b: Aliases are not allowed here. Repeat the value instead.'],
    ['? [a]\n: 1', 'YAML 1:1 : Keys must be plain text.'],
    ['a: 1\n---\nb: 2', 'YAML 2:1 : A test must be a single YAML document.'],
    [`? ${'k'.repeat(1_025)}\n: 1`, 'YAML 1:1 : A key has 1025 characters; at most 1024 are allowed.'],
    [
      `#${'x'.repeat(500_000)}`,
      'TOO_LONG 1:1 : The file has 500001 characters; at most 500000 are allowed. Shorten it.',
    ],
  ])('is refused if it is ambiguous or exceeds a limit', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('reports a limited number of problems', () => {
    expect(problemsOf('['.repeat(1_000))).toEqual(['YAML 1:65 : The file is nested too deeply.']);
    expect(problemsOf('- a\n'.repeat(20_000))).toEqual([expect.stringContaining('has more than 50,000 tokens')]);
    expect(problemsOf(`"${'\\q'.repeat(1_000)}"`)).toHaveLength(DEFINITION_LIMITS.problems);
    expect(problemsOf('a: 1\n'.repeat(1_000))).toHaveLength(DEFINITION_LIMITS.problems);
  });

  it('shortens long paths', () => {
    expect(pathText(['strategies', 'GR', 'links', 2, 'from'])).toBe('strategies.GR.links[2].from');
    expect(pathText(Array(100).fill('long')).length).toBeLessThan(250);
  });
});
