import { describe, expect, it } from '@jest/globals';
import { outlineMethod } from './outline-method.js';
import { shippedMethod } from './testing/shipped-methods.js';

describe('The outline of a method', () => {
  it('has its inputs with their types, and outputs by their paths', () => {
    const { inputs, outputs, id, version, scope } = outlineMethod(shippedMethod('human-capital'));
    expect([id, version, scope]).toEqual(['human-capital', 2, 'actor']);
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
    const unwired = outlineMethod(shippedMethod('human-capital')).inputs[0];
    expect(unwired).not.toHaveProperty('wired', []);
  });

  it('tells the methods that are read for every member from those that are read for the same subject', () => {
    const { inputs, scope } = outlineMethod(shippedMethod('environment-analysis'));
    expect(scope).toBe('cluster');
    const wired = new Map(inputs.map((input) => [input.name, [input.wired, input.wiredToMembers]]));
    expect(wired.get('subjects')).toEqual([[], []]);
    expect(wired.get('marketing')).toEqual([['integration-competitive-advantage'], []]);
    expect(wired.get('actorsLearning')).toEqual([[], ['snw-portrait']]);
  });
});
