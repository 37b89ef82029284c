import { describe, expect, it } from '@jest/globals';
import { MAX_FILE_BYTES, readClusterText } from './cluster-text.js';

const messages = (text: string) => readClusterText(text).problems.map(({ line, message }) => `${line}: ${message}`);

describe('readClusterText', () => {
  it('reads every scalar as the text in the file', () => {
    const text = 'a: -10.0\nb: 1e3\nc: 2008-01\nd: NO\ne: 0x1F\nf: ~\ng:\nh: "x\\ty"\ni: |\n  two\n  lines\n';
    expect(readClusterText(text).text?.value).toEqual({
      a: '-10.0',
      b: '1e3',
      c: '2008-01',
      d: 'NO',
      e: '0x1F',
      f: '~',
      g: '',
      h: 'x\ty',
      i: 'two\nlines\n',
    });
  });

  it('follows aliases', () => {
    expect(readClusterText('a: &x { b: 1 }\nc: [*x, *x]').text?.value).toEqual({
      a: { b: '1' },
      c: [{ b: '1' }, { b: '1' }],
    });
  });

  it('refuses aliases that explode', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`);
    expect(messages(`a0: &a0 x\n${rows.join('\n')}`)).toContainEqual(
      expect.stringContaining('The file repeats too much through aliases.'),
    );
  });

  it.each([
    ['a: &x [*x]', '1: The alias "*x" refers to a node that contains it.'],
    ['a: *y', '1: The alias "*y" has no anchor before it.'],
    ['a: 1\nb: 2\na: 3', '3: The key "a" is used twice.'],
    ['a: 1\n__proto__: 3', '2: The key "__proto__" is not allowed.'],
    ['? [a]\n: 1', '1: Keys must be plain text.'],
    ['a: 1\n---\nb: 2', '2: A cluster file must be a single YAML document.'],
    ['a: !!int 3', '1: Unresolved tag: tag:yaml.org,2002:int.'],
    ['a:\n\tb: 1', '2: The line begins with a tab. Indent it with spaces.'],
    ['a: "x', '1: A text that begins with a quote does not end with one.'],
  ])('refuses %j', (text, message) => {
    expect(messages(text)).toContain(message);
  });

  it.each(['[', '{', '- ', '? '])('refuses a file that is nested too deeply with %j', (opening) => {
    expect(messages(opening.repeat(100_000))).toEqual(['1: The file is nested too deeply.']);
  });

  it('refuses a file that is too large', () => {
    expect(messages(`a: ${'я'.repeat(MAX_FILE_BYTES / 2)}`)).toEqual([expect.stringContaining('bytes long')]);
  });

  it('finds a duplicate among many keys without comparing all pairs', () => {
    const keys = Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(messages(`${keys}\nk0: 2`)).toEqual(['50001: The key "k0" is used twice.']);
  });
});
