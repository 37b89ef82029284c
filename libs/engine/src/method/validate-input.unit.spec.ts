import { describe, expect, it } from '@jest/globals';
import { runMethod } from './run-method.js';
import { plainInput, shippedMethod } from './testing/shipped-methods.js';

function refusals(id: string, change: object): readonly string[] {
  const method = shippedMethod(id);
  const result = runMethod(method, { ...plainInput(method), ...change });
  return 'errors' in result ? result.errors.map(({ code, field }) => `${code} ${field}`) : [];
}

describe('The input of a method', () => {
  it.each([
    ['a missing number', 'profitability', { depositRate: undefined }, ['MISSING depositRate']],
    ['null', 'profitability', { depositRate: null }, ['MISSING depositRate']],
    ['text for a number', 'profitability', { depositRate: '12.2' }, ['WRONG_TYPE depositRate']],
    ['text NaN', 'profitability', { depositRate: 'NaN' }, ['WRONG_TYPE depositRate']],
    ['NaN', 'profitability', { depositRate: NaN }, ['OUT_OF_RANGE depositRate']],
    ['Infinity', 'profitability', { depositRate: Infinity }, ['OUT_OF_RANGE depositRate']],
    ['a huge number', 'profitability', { depositRate: 1e16 }, ['OUT_OF_RANGE depositRate']],
    ['true for a number', 'profitability', { depositRate: true }, ['WRONG_TYPE depositRate']],
    ['a list for a number', 'profitability', { depositRate: [1] }, ['WRONG_TYPE depositRate']],
    ['an unknown field', 'profitability', { rate: 1 }, ['UNKNOWN_FIELD rate']],
    [
      'several faults',
      'profitability',
      { rate: 1, depositRate: 'x' },
      ['UNKNOWN_FIELD rate', 'WRONG_TYPE depositRate'],
    ],
    ['an unknown letter', 'snw-portrait', { finance: 'X' }, ['UNKNOWN_SEGMENT finance']],
    ['a small letter', 'snw-portrait', { finance: 's' }, ['UNKNOWN_SEGMENT finance']],
    ['an empty letter', 'snw-portrait', { finance: '' }, ['UNKNOWN_SEGMENT finance']],
    ['a number for a letter', 'snw-portrait', { finance: 3 }, ['WRONG_TYPE finance']],
    ['the letter constructor', 'snw-portrait', { finance: 'constructor' }, ['UNKNOWN_SEGMENT finance']],
    ['a score above 6', 'human-capital', { 'f4.1': 6.5 }, ['OUT_OF_RANGE f4.1']],
    ['a score below 0', 'human-capital', { 'f4.2': -1 }, ['OUT_OF_RANGE f4.2']],
    ['a segment for a score', 'human-capital', { 'f4.2': 'S' }, ['WRONG_TYPE f4.2']],
    ['a number for a list', 'cluster-economic-potential', { R: 5 }, ['WRONG_TYPE R']],
    ['an object for a list', 'cluster-economic-potential', { R: { 0: 1 } }, ['WRONG_TYPE R']],
    [
      'wrong elements of a list',
      'cluster-economic-potential',
      { R: [1, 'two', null] },
      ['WRONG_TYPE R[1]', 'WRONG_TYPE R[2]'],
    ],
    ['a list too long', 'cluster-economic-potential', { R: new Array(10_001).fill(1) }, ['TOO_MANY R']],
    ['a list with holes', 'cluster-economic-potential', { R: new Array(1) }, ['WRONG_TYPE R[0]']],
    [
      'a record without a field',
      'reduced-efficiency',
      { activities: [{ dTs: 1, dC: 1 }] },
      ['MISSING activities[0].dK'],
    ],
    [
      'a record with an unknown field',
      'reduced-efficiency',
      { activities: [{ dTs: 1, dC: 1, dK: 1, dX: 1 }] },
      ['UNKNOWN_FIELD activities[0].dX'],
    ],
    [
      'a record with text',
      'reduced-efficiency',
      { activities: [{ dTs: 1, dC: 1, dK: '1' }] },
      ['WRONG_TYPE activities[0].dK'],
    ],
    ['a number for a record', 'reduced-efficiency', { activities: [1] }, ['WRONG_TYPE activities[0]']],
    ['a pair without previous', 'innovation-activity', { x1: { current: 1 } }, ['MISSING x1.previous']],
    ['a number for a pair', 'innovation-activity', { x1: 1 }, ['WRONG_TYPE x1']],
    ['a pair with text', 'innovation-activity', { x1: { current: '1', previous: 1 } }, ['WRONG_TYPE x1.current']],
    [
      'a pair with more',
      'innovation-activity',
      { x1: { current: 1, previous: 1, next: 1 } },
      ['UNKNOWN_FIELD x1.next'],
    ],
    ['an unknown letter in a list', 'environment-analysis', { subjects: ['S', 'Q'] }, ['UNKNOWN_SEGMENT subjects[1]']],
  ])('with %s is refused with the name of the field', (_, id, change, expected) => {
    expect(refusals(id, change)).toEqual(expected);
  });

  it.each([[null], [undefined], ['text'], [5], [[]]])('that is %j is refused as a whole', (input) => {
    expect(runMethod(shippedMethod('profitability'), input)).toEqual({
      errors: [expect.objectContaining({ code: 'NOT_AN_OBJECT', field: '' })],
    });
  });

  it('cannot access any prototype', () => {
    const method = shippedMethod('snw-portrait');
    const hostile = JSON.parse(
      '{"__proto__": {"finance": "S"}, "learning": "S", "customers": "S", "processes": "S"}',
    ) as unknown;
    const result = runMethod(method, hostile);
    expect('errors' in result && result.errors.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'UNKNOWN_FIELD __proto__',
      'MISSING finance',
    ]);
    expect(refusals('snw-portrait', { constructor: 'S' })).toEqual(['UNKNOWN_FIELD constructor']);
    expect(({} as Readonly<Record<string, unknown>>)['finance']).toBeUndefined();
  });

  it('is not read from its prototype', () => {
    const inherited = Object.create(plainInput(shippedMethod('snw-portrait'))) as object;
    const result = runMethod(shippedMethod('snw-portrait'), inherited);
    expect('errors' in result && result.errors).toHaveLength(4);
  });

  it('is refused with a suggestion for a misspelled field', () => {
    const method = shippedMethod('profitability');
    const result = runMethod(method, { ...plainInput(method), deposit_rate: 1 });
    expect('errors' in result && result.errors[0]?.message).toBe(
      'There is no input named deposit_rate. Did you mean depositRate?',
    );
  });
});
