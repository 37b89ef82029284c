import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { definition, labels, measureMap, sampleCluster, sampleMeasure } from '../testing/samples.js';
import type { MeasureContext } from './measure.context.js';
import { measureDecider } from './measure.decide.js';
import type { MeasureCommand, MeasureDefinition, MeasureEvent } from './measure.js';

const context: MeasureContext = {
  cluster: sampleCluster(),
  measures: measureMap(
    sampleMeasure('gdp'),
    sampleMeasure('old', {}, true),
    sampleMeasure('mood', { valueType: 'text', scoring: { kind: 'unscored' } }),
  ),
};
const define = (changes: object = {}, measureId = 'deficit'): MeasureCommand => ({
  type: 'DefineMeasure',
  measureId,
  definition: { ...definition, ...changes } as MeasureDefinition,
});
const defined: MeasureEvent = { type: 'MeasureDefined', data: { measureId: 'deficit', definition, from: null } };
const retired: MeasureEvent = { type: 'MeasureRetired', data: { reason: 'replaced', from: null } };
const nothing = given(measureDecider);
const measure = nothing.events(defined);
const bands = (...ends: (string | undefined)[]) => ({
  kind: 'bands',
  bands: ends.map((below) => ({ ...(below === undefined ? {} : { below }), score: 0.5, status: 'amber' })),
});

describe('DefineMeasure', () => {
  it('defines a measure', () => nothing.when(define(), context).then(defined));

  it.each<object>([
    { scoring: bands('-3', '0.0', undefined) },
    { scoring: bands(undefined) },
    { scoring: { kind: 'target-tolerance', tolerance: '0', percent: true } },
    { scoring: { kind: 'accepted-interval' } },
    { scoring: { kind: 'formula', formula: 'clamp(actual / target, 0, 1)' } },
    { valueType: 'yes-no', scoring: { kind: 'yes-no', good: 'no' } },
    { valueType: 'text', scoring: { kind: 'text-list', items: [{ text: 'good', score: 1, status: 'green' }] } },
    { aggregation: { time: 'mean', organisation: 'weighted', weightMeasure: 'gdp' } },
    { unit: '', range: { min: '0', max: '0.0' } },
  ])('accepts %j', (changes) => {
    const data = { measureId: 'deficit', definition: { ...definition, ...changes } as MeasureDefinition, from: null };
    nothing.when(define(changes), context).then({ type: 'MeasureDefined', data });
  });

  it.each<[object, string]>([
    [{ scoring: bands('0', '-3', undefined) }, 'scoring.bands.1.below'],
    [{ scoring: bands('1.0', '1.00', undefined) }, 'scoring.bands.1.below'],
    [{ scoring: bands('1', undefined, undefined) }, 'scoring.bands.1.below'],
    [{ scoring: bands('1') }, 'scoring.bands.0.below'],
    [{ scoring: { kind: 'target-tolerance', tolerance: '-0.1' } }, 'scoring.tolerance'],
    [{ scoring: { kind: 'accepted-interval', margin: '-1' } }, 'scoring.margin'],
    [{ scoring: { kind: 'yes-no', good: 'yes' } }, 'scoring.kind'],
    [{ valueType: 'text' }, 'scoring.kind'],
    [{ range: { min: '1', max: '0.99' } }, 'range'],
    [{ aggregation: { time: 'last', organisation: 'weighted' } }, 'aggregation.weightMeasure'],
    [{ aggregation: { time: 'last', organisation: 'sum', weightMeasure: 'gdp' } }, 'aggregation.weightMeasure'],
    ...['deficit', 'old', 'mood', 'constructor'].map((weightMeasure): [object, string] => [
      { aggregation: { time: 'last', organisation: 'weighted', weightMeasure } },
      'aggregation.weightMeasure',
    ]),
    [
      { valueType: 'yes-no', scoring: { kind: 'unscored' }, aggregation: { time: 'sum', organisation: 'none' } },
      'aggregation',
    ],
    [{ valueType: 'yes-no', scoring: { kind: 'unscored' }, accumulate: 'year-to-date' }, 'accumulate'],
    [{ valueType: 'yes-no', scoring: { kind: 'unscored' }, range: { min: '0' } }, 'range'],
  ])('refuses %j for its %s', (changes, path) => {
    nothing.when(define(changes), context).thenRefused('INVALID_DEFINITION', { problems: [{ path }] });
  });

  it('refuses a list with a duplicate text', () => {
    const item = { text: 'good', score: 1, status: 'green' };
    nothing
      .when(define({ valueType: 'text', scoring: { kind: 'text-list', items: [item, item] } }), context)
      .thenRefused('INVALID_DEFINITION', { problems: [{ path: 'scoring.items' }] });
  });

  it.each<[object, string]>([
    [{ unit: 'x'.repeat(41) }, 'INVALID_COMMAND'],
    [{ decimals: 13 }, 'INVALID_COMMAND'],
    [{ decimals: 1.5 }, 'INVALID_COMMAND'],
    [{ scoring: { kind: 'bands', bands: [{ score: 1.1, status: 'green' }] } }, 'INVALID_COMMAND'],
    [{ scoring: { kind: 'bands', bands: [] } }, 'INVALID_COMMAND'],
    [{ scoring: { kind: 'guess' } }, 'INVALID_COMMAND'],
    [{ range: { min: '1e3' } }, 'INVALID_DECIMAL'],
    [{ frequency: 'week' }, 'INVALID_COMMAND'],
    [{ colour: 'red' }, 'INVALID_COMMAND'],
  ])('refuses %j by its shape', (changes, code) => nothing.when(define(changes), context).thenRefused(code));

  it('refuses an id with a different definition, and a retired measure', () => {
    measure.when(define({ unit: '%' }), context).thenRefused('MEASURE_EXISTS');
    measure.events(retired).when(define(), context).thenRefused('MEASURE_RETIRED');
  });

  it('does nothing for the same definition', () => measure.when(define(), context).thenNothing());
});

describe('ReviseMeasure', () => {
  const lower = { ...definition, polarity: 'lower' } as const;
  const target: MeasureEvent = { type: 'TargetSet', data: { subject: '*', from: null, figures: { target: '1' } } };
  it('revises the definition, retaining the targets and removing what is left out', () => {
    const revised: MeasureEvent = { type: 'MeasureRevised', data: { definition: lower, from: null } };
    measure.when({ type: 'ReviseMeasure', definition: lower }, context).then(revised);
    const leading: MeasureEvent = {
      type: 'MeasureRevised',
      data: { definition: { ...lower, indicator: 'leading' }, from: null },
    };
    const after = measure.events(target, leading, revised).state;
    expect(after).not.toHaveProperty('indicator');
    expect(after.targets).toEqual([{ subject: '*', entries: [{ from: null, value: { target: '1' } }] }]);
  });
  it('refuses an invalid definition and an unknown measure', () => {
    const wrong = { ...definition, scoring: { kind: 'yes-no', good: 'yes' } } as const;
    measure.when({ type: 'ReviseMeasure', definition: wrong }, context).thenRefused('INVALID_DEFINITION');
    nothing.when({ type: 'ReviseMeasure', definition }, context).thenRefused('MEASURE_NOT_FOUND');
  });
  it('does nothing for the same definition', () => {
    measure
      .events(target)
      .when({ type: 'ReviseMeasure', definition: { ...definition } }, context)
      .thenNothing();
  });
});

describe('SetTarget', () => {
  const setting = (figures: object, more: object = {}): MeasureCommand =>
    ({ type: 'SetTarget', subject: '*', from: null, figures, ...more }) as MeasureCommand;
  const goals = { goal: '0', redFlag: '-3.0' };
  const set: MeasureEvent = { type: 'TargetSet', data: { subject: '*', from: null, figures: goals } };

  it.each(['*', '@cluster', 'A', 'A/sales', 'A/depot', 'C'])('sets a target for %s', (subject) => {
    const data = { subject, from: '2009-01-01', figures: goals };
    measure.when(setting(goals, data), context).then({ type: 'TargetSet', data });
  });

  it('orders entries by date and replaces one with the same date', () => {
    const at = (from: string | null, goal: string): MeasureEvent => ({
      type: 'TargetSet',
      data: { subject: '*', from, figures: { ...goals, goal } },
    });
    const { targets } = measure.events(at('2010-01-01', '2'), set, at('2010-01-01', '3')).state;
    expect(targets[0]?.entries.map(({ from, value }) => [from, value.goal])).toEqual([
      [null, '0'],
      ['2010-01-01', '3'],
    ]);
  });

  it.each<[object, object, string]>([
    [{ goal: '-3.00', redFlag: '-3' }, {}, 'INVALID_TARGET'],
    [{ goal: '-4', redFlag: '-3' }, {}, 'INVALID_TARGET'],
    [{ goal: '0' }, {}, 'INVALID_TARGET'],
    [{ low: '2', high: '1' }, {}, 'INVALID_TARGET'],
    [{}, {}, 'INVALID_TARGET'],
    [goals, { subject: 'D' }, 'SUBJECT_NOT_FOUND'],
    [goals, { subject: 'A/none' }, 'SUBJECT_NOT_FOUND'],
    [goals, { subject: 'A/b/c' }, 'INVALID_COMMAND'],
    [goals, { from: '2009-02-29' }, 'INVALID_DATE'],
    [goals, { from: '2009-02-10' }, 'INVALID_DATE'],
    [goals, { from: '2009-Q5' }, 'INVALID_DATE'],
    [{ ...goals, goal: '1,5' }, {}, 'INVALID_DECIMAL'],
    [{ ...goals, wish: '1' }, {}, 'INVALID_COMMAND'],
  ])('refuses %j with %j', (figures, more, code) => measure.when(setting(figures, more), context).thenRefused(code));

  it('checks the figures against the polarity, scoring and value type', () => {
    const changed = (changes: Partial<MeasureDefinition>) =>
      nothing.events({
        type: 'MeasureDefined',
        data: { measureId: 'm', definition: { ...definition, ...changes }, from: null },
      });
    changed({ polarity: 'lower' }).when(setting(goals), context).thenRefused('INVALID_TARGET');
    changed({ polarity: 'lower' })
      .when(setting({ goal: '-3', redFlag: '0' }), context)
      .then({ type: 'TargetSet', data: { subject: '*', from: null, figures: { goal: '-3', redFlag: '0' } } });
    changed({ polarity: 'closer' }).when(setting(goals), context).then(set);
    changed({ scoring: { kind: 'accepted-interval' } })
      .when(setting({ low: '1' }), context)
      .thenRefused('INVALID_TARGET');
    changed({ valueType: 'text', scoring: { kind: 'unscored' } })
      .when(setting(goals), context)
      .thenRefused('INVALID_TARGET');
  });

  it('refuses a target of a retired measure', () => {
    measure.events(retired).when(setting(goals), context).thenRefused('MEASURE_RETIRED');
  });

  it('does nothing for the same figures', () => measure.events(set).when(setting(goals), context).thenNothing());
});

describe('WithdrawTarget', () => {
  const withdraw: MeasureCommand = { type: 'WithdrawTarget', subject: '*', from: null };
  const set: MeasureEvent = { type: 'TargetSet', data: { subject: '*', from: null, figures: { target: '1' } } };
  const withdrawn: MeasureEvent = { type: 'TargetWithdrawn', data: { subject: '*', from: null } };
  it('withdraws the target and leaves no empty series', () => {
    measure.events(set).when(withdraw, context).then(withdrawn);
    expect(measure.events(set, withdrawn).state.targets).toEqual([]);
  });
  it('refuses without a measure', () => nothing.when(withdraw, context).thenRefused('MEASURE_NOT_FOUND'));
  it('does nothing without such a target', () => {
    measure.when(withdraw, context).thenNothing();
    measure
      .events(set)
      .when({ ...withdraw, from: '2009-01-01' } as MeasureCommand, context)
      .thenNothing();
  });
});

describe('RetireMeasure', () => {
  const retire: MeasureCommand = { type: 'RetireMeasure', reason: 'replaced' };
  it('retires the measure', () => measure.when(retire, context).then(retired));
  it('refuses while it is the weight measure of another', () => {
    const weighed = sampleMeasure('share', {
      labels,
      aggregation: { time: 'last', organisation: 'weighted', weightMeasure: 'deficit' },
    });
    measure
      .when(retire, { ...context, measures: measureMap(weighed) })
      .thenRefused('MEASURE_IN_USE', { weighed: ['share'] });
    const others = measureMap({ ...weighed, retired: true });
    measure.when(retire, { ...context, measures: others }).then(retired);
  });
  it('does nothing for a retired measure', () => measure.events(retired).when(retire, context).thenNothing());
});
