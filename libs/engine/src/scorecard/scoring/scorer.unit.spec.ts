import { describe, expect, it } from '@jest/globals';
import type { MeasureState, TargetFigures } from '@strata/domain';
import { readingOf } from '../value/reading.js';
import { ratioOf } from '../value/ratio.js';
import { actualOf, measure, type Given } from '../testing/structures.js';
import type { ExactFigures } from './scored.js';
import { scorerOf, varianceOf } from './scorer.js';

type Row = readonly [value: Given | undefined, score: number | string, status?: string];

function exact(figures: TargetFigures): ExactFigures {
  return Object.fromEntries(Object.entries(figures).map(([name, text]) => [name, ratioOf(text)!]));
}

function score(of: Partial<MeasureState>, figures: TargetFigures, value: Given | undefined) {
  const scorer = scorerOf({ measure: measure('m', of), figures: exact(figures), times: 1 });
  const scored = scorer.score(readingOf(value === undefined ? undefined : actualOf(value)));
  if (!('score' in scored)) return scored.detail === undefined ? scored.reason : `${scored.reason} ${scored.detail}`;
  return [scored.score, scored.status];
}

function table(of: Partial<MeasureState>, figures: TargetFigures, rows: readonly Row[]) {
  const complete = rows.map(([value, expected, status]) => ({
    value,
    expected: status === undefined ? expected : [expected, status],
  }));
  it.each(complete)('$value scores $expected', ({ value, expected }) => {
    expect(score(of, figures, value)).toEqual(expected);
  });
}

const third = 1 / 3;

describe('Goal and red flag', () => {
  describe('higher is better', () => {
    table({ polarity: 'higher' }, { goal: '0.3', redFlag: '0.2' }, [
      ['0.05', 0, 'red'],
      ['0.1', 0, 'red'],
      ['0.15', third / 2, 'red'],
      ['0.1999999999999999999999', third, 'red'],
      ['0.2', third, 'amber'],
      ['0.25', 0.5, 'amber'],
      ['0.2999999999999999999999', 2 / 3, 'amber'],
      ['0.3', 2 / 3, 'green'],
      ['0.30', 2 / 3, 'green'],
      ['0.4', 1, 'green'],
      ['0.4000000000000000000001', 1, 'blue'],
      ['0.5', 4 / 3, 'blue'],
      [undefined, 'MISSING'],
      [null, 'NOT_APPLICABLE'],
      [true, 'EVALUATION_ERROR NOT_A_NUMBER'],
    ]);
  });
  describe('lower is better', () => {
    table({ polarity: 'lower' }, { goal: '60', redFlag: '90' }, [
      ['121', 0, 'red'],
      ['120', 0, 'red'],
      ['105', third / 2, 'red'],
      ['90.01', 0.33322222222222222, 'red'],
      ['90', third, 'amber'],
      ['75', 0.5, 'amber'],
      ['60.0', 2 / 3, 'green'],
      ['30', 1, 'green'],
      ['29.999', (60 + 30.001) / 90, 'blue'],
    ]);
  });
  describe('closer is better', () => {
    table({ polarity: 'closer' }, { target: '20', goal: '22', redFlag: '26' }, [
      ['30', 0, 'red'],
      ['10', 0, 'red'],
      ['26', third, 'amber'],
      ['14', third, 'amber'],
      ['22', 2 / 3, 'green'],
      ['18', 2 / 3, 'green'],
      ['20', (6 / 4 + 1) / 3, 'green'],
    ]);
    table({ polarity: 'closer' }, { goal: '20', redFlag: '26' }, [
      ['20', 2 / 3, 'green'],
      ['23', 0.5, 'amber'],
      ['17', 0.5, 'amber'],
      ['14', third, 'amber'],
      ['8', 0, 'red'],
    ]);
  });
  it('requires two different figures in the direction of the polarity', () => {
    expect(score({}, { redFlag: '1' }, '5')).toBe('NO_TARGET goal');
    expect(score({}, { goal: '1' }, '5')).toBe('NO_TARGET redFlag');
    expect(score({}, { goal: '1', redFlag: '1.0' }, '5')).toBe('EVALUATION_ERROR GOAL_EQUALS_RED_FLAG');
    expect(score({}, { goal: '1', redFlag: '2' }, '5')).toBe('EVALUATION_ERROR GOAL_AGAINST_POLARITY');
    expect(score({ polarity: 'lower' }, { goal: '2', redFlag: '1' }, '5')).toBe(
      'EVALUATION_ERROR GOAL_AGAINST_POLARITY',
    );
    expect(score({ polarity: 'closer' }, { target: '2', goal: '9', redFlag: '4' }, '5')).toBe(
      'EVALUATION_ERROR GOAL_AGAINST_POLARITY',
    );
    expect(score({}, { goal: '1' }, undefined)).toBe('MISSING');
  });
});

describe('Bands', () => {
  const scoring: MeasureState['scoring'] = {
    kind: 'bands',
    bands: [
      { below: '0.1', score: 0, status: 'red' },
      { below: '0.3', score: 0.4, status: 'amber' },
      { below: '100', score: 0.9, status: 'green' },
      { score: 1, status: 'blue' },
    ],
  };
  for (const polarity of ['higher', 'lower', 'closer'] as const) {
    describe(`${polarity} is better`, () => {
      table({ polarity, scoring }, {}, [
        ['-5', 0, 'red'],
        ['0.0999999999999999999999999999999999', 0, 'red'],
        ['0.1', 0.4, 'amber'],
        ['0.29999999999999999999', 0.4, 'amber'],
        ['0.3', 0.9, 'green'],
        ['0.30000000000000000', 0.9, 'green'],
        ['99.99', 0.9, 'green'],
        ['100', 1, 'blue'],
      ]);
    });
  }
  it('reports a value above every band', () => {
    const closed: MeasureState['scoring'] = { kind: 'bands', bands: [{ below: '1', score: 1, status: 'green' }] };
    expect(score({ scoring: closed }, {}, '1')).toBe('EVALUATION_ERROR OUTSIDE_BANDS');
  });
});

describe('Target and tolerance', () => {
  const scoring: MeasureState['scoring'] = { kind: 'target-tolerance', tolerance: '0.3' };
  describe('higher is better', () => {
    table({ scoring }, { target: '1' }, [
      ['2', 1, 'green'],
      ['1', 1, 'green'],
      ['0.85', 1 - 0.5 / 3, 'green'],
      ['0.7', 2 / 3, 'green'],
      ['0.69999999999999999999', 2 / 3, 'amber'],
      ['0.4', third, 'amber'],
      ['0.39999999999999999999', third, 'red'],
      ['0.1', 0, 'red'],
      ['-9', 0, 'red'],
    ]);
  });
  describe('lower is better', () => {
    table({ scoring, polarity: 'lower' }, { target: '1' }, [
      ['0', 1, 'green'],
      ['1.3', 2 / 3, 'green'],
      ['1.6', third, 'amber'],
      ['1.61', (3 - 0.61 / 0.3) / 3, 'red'],
    ]);
  });
  describe('closer is better, in percent', () => {
    const percent: MeasureState['scoring'] = { kind: 'target-tolerance', tolerance: '10', percent: true };
    table({ scoring: percent, polarity: 'closer' }, { target: '-20' }, [
      ['-20', 1, 'green'],
      ['-22', 2 / 3, 'green'],
      ['-18', 2 / 3, 'green'],
      ['-16', third, 'amber'],
      ['-24', third, 'amber'],
      ['-26', 0, 'red'],
    ]);
  });
  describe('without tolerance', () => {
    table({ scoring: { kind: 'target-tolerance', tolerance: '0' } }, { target: '1' }, [
      ['1', 1, 'green'],
      ['0.999', 0, 'red'],
    ]);
  });
  it('requires a target and a tolerance of at least 0', () => {
    expect(score({ scoring }, {}, '1')).toBe('NO_TARGET target');
    expect(score({ scoring: { kind: 'target-tolerance', tolerance: '-1' } }, { target: '1' }, '1')).toBe(
      'EVALUATION_ERROR TOLERANCE_INVALID',
    );
  });
});

describe('Accepted interval', () => {
  const scoring: MeasureState['scoring'] = { kind: 'accepted-interval', margin: '0.2' };
  const figures = { low: '0.3', high: '0.7' };
  describe('closer is better', () => {
    table({ scoring, polarity: 'closer' }, figures, [
      ['0.3', 1, 'green'],
      ['0.7', 1, 'green'],
      ['0.2999999999999999999999', 2 / 3, 'amber'],
      ['0.7000000000000000000001', 2 / 3, 'amber'],
      ['0.1', third, 'amber'],
      ['0.9', third, 'amber'],
      ['0.9000000000000000000001', third, 'red'],
      ['0', third / 2, 'red'],
      ['-0.1', 0, 'red'],
      ['9', 0, 'red'],
    ]);
  });
  describe('higher is better', () => {
    table({ scoring, polarity: 'higher' }, figures, [
      ['9', 1, 'green'],
      ['0.3', 1, 'green'],
      ['0.1', third, 'amber'],
    ]);
  });
  describe('lower is better', () => {
    table({ scoring, polarity: 'lower' }, figures, [
      ['-9', 1, 'green'],
      ['0.7', 1, 'green'],
      ['0.9', third, 'amber'],
    ]);
  });
  describe('without a margin', () => {
    table({ scoring: { kind: 'accepted-interval' }, polarity: 'closer' }, figures, [
      ['0.7', 1, 'green'],
      ['0.71', 0, 'red'],
    ]);
  });
  it('requires an end for the polarity, and ends in order', () => {
    expect(score({ scoring, polarity: 'closer' }, {}, '1')).toBe('NO_TARGET low');
    expect(score({ scoring, polarity: 'lower' }, { low: '1' }, '1')).toBe('NO_TARGET high');
    expect(score({ scoring, polarity: 'closer' }, { low: '1' }, '5')).toEqual([1, 'green']);
    expect(score({ scoring, polarity: 'closer' }, { low: '2', high: '1' }, '1')).toBe(
      'EVALUATION_ERROR LOW_ABOVE_HIGH',
    );
  });
});

describe('Yes/no, text list and unscored', () => {
  it('scores yes/no values', () => {
    const yes: MeasureState['scoring'] = { kind: 'yes-no', good: 'yes' };
    const no: MeasureState['scoring'] = { kind: 'yes-no', good: 'no' };
    expect(score({ scoring: yes }, {}, true)).toEqual([1, 'green']);
    expect(score({ scoring: yes }, {}, false)).toEqual([0, 'red']);
    expect(score({ scoring: no }, {}, true)).toEqual([0, 'red']);
    expect(score({ scoring: no }, {}, false)).toEqual([1, 'green']);
    expect(score({ scoring: no }, {}, '1')).toBe('EVALUATION_ERROR NOT_YES_OR_NO');
  });
  it('scores listed texts', () => {
    const scoring: MeasureState['scoring'] = {
      kind: 'text-list',
      items: [
        { text: 'certified', score: 1, status: 'blue' },
        { text: 'applied', score: 0.5, status: 'amber' },
      ],
    };
    expect(score({ scoring }, {}, { text: 'certified' })).toEqual([1, 'blue']);
    expect(score({ scoring }, {}, { text: 'applied' })).toEqual([0.5, 'amber']);
    expect(score({ scoring }, {}, { text: 'Applied' })).toBe('EVALUATION_ERROR TEXT_NOT_LISTED');
    expect(score({ scoring }, {}, '1')).toBe('EVALUATION_ERROR NOT_A_TEXT');
  });
  it('does not score unscored measures, and reports missing values', () => {
    expect(score({ scoring: { kind: 'unscored' } }, {}, '1')).toBe('UNSCORED');
    expect(score({ scoring: { kind: 'unscored' } }, {}, undefined)).toBe('MISSING');
  });
});

describe('A formula', () => {
  const scoring: MeasureState['scoring'] = { kind: 'formula', formula: 'actual / goal' };
  const with_ = (compileFormula: Parameters<typeof scorerOf>[0]['compileFormula'], value: Given) =>
    scorerOf({ measure: measure('m', { scoring }), figures: exact({ goal: '4' }), times: 1, compileFormula }).score(
      readingOf(actualOf(value)),
    );
  it('can read the actual and the targets in force', () => {
    const ratio = () => (names: Readonly<Record<string, number>>) => (names['actual'] ?? 0) / (names['goal'] ?? 0);
    expect(with_(ratio, '3')).toEqual({ score: 0.75, status: 'green' });
    expect(with_(ratio, '5')).toEqual({ score: 1.25, status: 'blue' });
    expect(with_(ratio, '-5')).toEqual({ score: 0, status: 'red' });
    expect(with_(ratio, true)).toEqual({ score: 0.25, status: 'red' });
    expect(with_(ratio, { text: 'x' })).toEqual({ reason: 'EVALUATION_ERROR', detail: 'NOT_A_NUMBER' });
  });
  it('has an error value without a compiler, if it fails, and if its result is not a finite number', () => {
    const reason = 'EVALUATION_ERROR';
    expect(with_(undefined, '3')).toEqual({ reason, detail: 'NO_FORMULA_COMPILER' });
    expect(with_(() => () => ({ error: 'division by zero' }), '3')).toEqual({
      reason,
      detail: 'FORMULA division by zero',
    });
    expect(with_(() => () => Number.NaN, '3')).toEqual({
      reason,
      detail: 'FORMULA The result is not a finite number.',
    });
    expect(with_(() => () => Infinity, '3')).toEqual({ reason, detail: 'FORMULA The result is not a finite number.' });
    const broken = () => {
      throw new Error('line 1');
    };
    expect(with_(broken, '3')).toEqual({ reason, detail: 'FORMULA line 1' });
    expect(with_(() => broken, '3')).toEqual({ reason, detail: 'FORMULA line 1' });
  });
});

describe('Variance', () => {
  const variance = (of: Partial<MeasureState>, figures: TargetFigures, value: string) => {
    const own = measure('m', of);
    return varianceOf(
      ratioOf(value) ?? { numerator: 0n, denominator: 1n },
      scorerOf({ measure: own, figures: exact(figures), times: 1 }),
      own.polarity,
    );
  };
  it('is positive on the better side and exact', () => {
    const figures = { goal: '0.3', redFlag: '0.1' };
    expect(variance({ polarity: 'higher' }, figures, '0.1')).toBe(-0.2);
    expect(variance({ polarity: 'higher' }, figures, '0.4')).toBe(0.1);
    expect(variance({ polarity: 'lower' }, { goal: '0.1', redFlag: '0.5' }, '0.4')).toBe(-0.3);
    expect(variance({ polarity: 'lower' }, { goal: '0.1', redFlag: '0.5' }, '0')).toBe(0.1);
    expect(variance({ polarity: 'closer' }, { target: '5', goal: '6', redFlag: '9' }, '3')).toBe(-2);
    expect(variance({ scoring: { kind: 'unscored' } }, { target: '5' }, '7')).toBe(2);
    expect(variance({ scoring: { kind: 'unscored' } }, {}, '7')).toBeNull();
  });
  it('is the distance from an accepted interval', () => {
    const of = { scoring: { kind: 'accepted-interval' as const }, polarity: 'closer' as const };
    expect(variance(of, { low: '1', high: '2' }, '0.5')).toBe(-0.5);
    expect(variance(of, { low: '1', high: '2' }, '2')).toBe(0);
    expect(variance(of, { low: '1', high: '2' }, '2.3')).toBe(-0.3);
  });
});
