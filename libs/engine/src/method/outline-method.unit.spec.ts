import { describe, expect, it } from '@jest/globals';
import { outlineMethod } from './outline-method.js';
import { shippedMethod } from './testing/shipped-methods.js';

describe('The outline of a method', () => {
  it('has its inputs with their types, and outputs by their paths', () => {
    const { inputs, outputs, id, version } = outlineMethod(shippedMethod('human-capital'));
    expect([id, version]).toEqual(['human-capital', 1]);
    expect(inputs[0]).toEqual({ name: 'f1.1', type: 'segment', optional: false });
    expect(inputs.find(({ name }) => name === 'f4.1')?.type).toBe('number');
    expect(outputs).toEqual(expect.arrayContaining(['f1', 'learning', 'segments.f4.1']));
  });

  it('names the fields of records', () => {
    const records = outlineMethod(shippedMethod('reduced-efficiency')).inputs.filter(({ type }) => type === 'records');
    expect(records.map(({ fields }) => fields)).toEqual([['dTs', 'dC', 'dK']]);
  });

  it('names the methods that default wirings read, and has no wiring without a default', () => {
    const { inputs } = outlineMethod(shippedMethod('snw-portrait'));
    expect(inputs.map(({ name, wired }) => [name, wired])).toEqual([
      ['learning', ['human-capital']],
      ['customers', []],
      ['processes', ['innovation-activity']],
      ['finance', ['profitability', 'liquidity-normative-discounts', 'bankruptcy-probability']],
    ]);
    const unwired = outlineMethod(shippedMethod('environment-analysis')).inputs[0];
    expect(unwired).toEqual({ name: 'subjects', type: 'segments', optional: false });
  });
});
