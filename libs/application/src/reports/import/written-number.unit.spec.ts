import { describe, expect, it } from '@jest/globals';
import { NumberEvidence, readNumber, type DecimalMark } from './written-number.js';

function read(text: string, column: readonly string[] = [text], given?: DecimalMark): string {
  const evidence = new NumberEvidence();
  for (const figure of column) evidence.add(figure);
  const reading = readNumber(text, evidence.form(given));
  return reading.ok ? reading.value : reading.code;
}

describe('readNumber', () => {
  it.each([
    ['12', '12'],
    ['-10.0', '-10.0'],
    ['\u221210.5', '-10.5'],
    ['1,5', '1.5'],
    ['0.123', '0.123'],
    ['0,123', '0.123'],
    ['1 234 567', '1234567'],
    ['1\u00a0234,50', '1234.50'],
    ['1\u202f234.50', '1234.50'],
    ['1\u2019234.5', '1234.5'],
    ["1'234'567", '1234567'],
    ['1.234.567', '1234567'],
    ['1.234,5', '1234.5'],
    ['1,234,567.8', '1234567.8'],
    ['12345.678', '12345.678'],
    ['1.50e1', '15.0'],
    ['1e3', '1000'],
  ])('reads %s, which can only be %s', (text, value) => expect(read(text)).toBe(value));

  it.each(['1.234', '1,234', '-12.345', '999,999'])('refuses %s, which may be two numbers', (text) => {
    expect(read(text)).toBe('AMBIGUOUS_NUMBER');
  });

  it.each([
    '',
    'NaN',
    '1 23',
    '12 34',
    '1.2.3',
    '1,2,3',
    '1.234.56',
    '1 234 56',
    '--1',
    '1.',
    '1e400',
    '1 000.000.000',
  ])('refuses %j, which is not a number', (text) => expect(read(text)).toBe('NOT_A_NUMBER'));

  it('lets the rest of the column settle it', () => {
    expect(read('1.234', ['1.234', '12.5'])).toBe('1.234');
    expect(read('1.234', ['1.234', '12,5'])).toBe('1234');
    expect(read('1,234', ['1,234', '12,5'])).toBe('1.234');
    expect(read('1,234', ['1,234', '1,234,567'])).toBe('1234');
    expect(read('1.234', ['1.234', '100'])).toBe('AMBIGUOUS_NUMBER');
  });

  it('settles nothing if the column contradicts itself', () => {
    const column = ['1.234', '12,5', '12.5'];
    expect(column.map((text) => read(text, column))).toEqual(['AMBIGUOUS_NUMBER', '12.5', '12.5']);
  });

  it('does not take a comma for a thousands separator unless the column shows it', () => {
    expect(read('1,000', ['1,000', '68.2'])).toBe('AMBIGUOUS_NUMBER');
    expect(read('1,000', ['1,000', '68.2', '2,345.6'])).toBe('1000');
  });

  it('follows the decimal mark that is given', () => {
    expect(read('1.234', ['1.234'], '.')).toBe('1.234');
    expect(read('1.234', ['1.234'], ',')).toBe('1234');
    expect(read('1,234', ['1,234'], '.')).toBe('1234');
    expect(read('1,5', ['1,5'], '.')).toBe('NOT_A_NUMBER');
  });
});

describe('NumberEvidence', () => {
  it('names the thousands separators', () => {
    const evidence = new NumberEvidence();
    for (const text of ['1 234', '1\u00a0234', '1\u202f234', "1'234", '1.234,5']) evidence.add(text);
    expect(evidence.separators).toEqual(['apostrophe', 'dot', 'narrow no-break space', 'no-break space', 'space']);
    expect(evidence.isMixed).toBe(false);
  });
});
