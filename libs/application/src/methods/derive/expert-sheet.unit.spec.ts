import { isStrataError } from '@strata/domain';
import { describe, expect, it } from '@jest/globals';
import { parseExpertSheet } from './expert-sheet.js';

function refusal(text: string): string {
  try {
    parseExpertSheet(text, 'panel.csv');
  } catch (error) {
    if (isStrataError(error, 'EXPERTS_INVALID')) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('parseExpertSheet', () => {
  it('reads a row per weight, columns in any order, commas or semicolons', () => {
    const { panel, places } = parseExpertSheet(
      '\ufeffFactor;Expert;Weight\nrevenue;Ann;0.6\njobs;Ann;0.4\njobs;Bob;-1.5e0\nrevenue;Bob;2\n',
      'panel.csv',
    );
    expect(panel).toEqual({
      factors: ['revenue', 'jobs'],
      experts: [
        { expert: 'Ann', weights: [0.6, 0.4] },
        { expert: 'Bob', weights: [2, -1.5] },
      ],
    });
    expect([...places]).toEqual(
      expect.arrayContaining([
        ['revenue', 'panel.csv:2'],
        ['jobs', 'panel.csv:3'],
      ]),
    );
  });

  it.each([
    ['expert,factor\nann,a\n', 'panel.csv:1 The header must name the columns expert, factor and weight.'],
    ['', 'panel.csv:1 The header must name the columns expert, factor and weight.'],
    ['expert,factor,weight\n', 'panel.csv: The file has no weights.'],
    ['expert,factor,weight\nann,a,much\n', 'panel.csv:2 The weight "much" must be a number'],
    ['expert,factor,weight\nann,a,\n', 'panel.csv:2 The weight "" must be a number'],
    ['expert,factor,weight\nann,a,1e9\n', 'panel.csv:2 The weight "1e9" must be a number of at most 1000000.'],
    ['expert,factor,weight\nann,a,NaN\n', 'panel.csv:2 The weight "NaN"'],
    ['expert,factor,weight\n,a,1\n', 'panel.csv:2 Each row must name an expert and a factor.'],
    ['expert,factor,weight\nann,a,1\nann,a,2\n', 'panel.csv:3 The expert "ann" has weighted the factor "a" twice.'],
    [
      'expert,factor,weight\nann,a,1\nann,b,1\nbob,a,2\n',
      'panel.csv: The expert "bob" has not weighted the factor "b".',
    ],
    ['expert,factor,weight\nann,a\n', 'panel.csv:2 '],
    ['expert,factor,weight\n"ann,a,1\n', 'panel.csv:'],
  ])('refuses %j with the line of the fault', (text, message) => {
    expect(refusal(text)).toContain(message);
  });

  it('refuses a panel that is too large', () => {
    const rows = Array.from({ length: 31 }, (_, at) => `e${at},a,1\n`);
    expect(refusal(`expert,factor,weight\n${rows.join('')}`)).toContain('31 experts; at most 30');
  });
});
