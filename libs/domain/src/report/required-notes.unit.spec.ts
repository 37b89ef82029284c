import { describe, expect, it } from '@jest/globals';
import type { NoteRule } from '../cycle/cycle.js';
import { given } from '../testing/given.js';
import { measureMap, sampleCluster, sampleMeasure } from '../testing/samples.js';
import { reportDecider } from './report.decide.js';
import { reportedValues, valueColumns } from './report-columns.js';
import type { Actual, ReportColumns, ReportedValue } from './report.js';
import { reportValueKey } from './value-key.js';
import type { ReportContext } from './value.rules.js';

const of = { actorId: 'A', period: '2008' } as const;
const evidence = { sha256: 'a'.repeat(64), address: 'https://archive.example/act-17.pdf' };
const number = (value: string): Actual => ({ kind: 'number', value });
const value = (actual: Actual, more: Partial<ReportedValue> = {}): ReportedValue => ({
  measure: 'margin',
  subject: 'A',
  actual,
  ...more,
});
const before = value(number('20'));

/** What becomes of a value under rules of notes, after 20 in the period before. */
function submit(one: ReportedValue, rules: readonly NoteRule[] | undefined, more: Partial<ReportContext> = {}) {
  const context: ReportContext = {
    cluster: sampleCluster(),
    measures: measureMap(sampleMeasure('margin'), sampleMeasure('debt')),
    previous: new Map([[reportValueKey(before), before]]),
    noteRules: rules,
    ...more,
  };
  const state = given(reportDecider).events();
  return state.when({ type: 'SubmitValues', ...of, values: [one] }, context);
}

const submitted = (one: ReportedValue): ReportColumns => valueColumns(of, [one]);

describe('A submitted value needs a note', () => {
  const far = [{ changeAbove: 25 }];
  it.each<[string, Actual, readonly NoteRule[], Partial<ReportContext>?]>([
    ['below a limit of its measure', number('9.99'), [{ measures: ['margin'], below: 10 }]],
    [
      'above one',
      number('30.1'),
      [
        { measures: ['debt'], above: 1 },
        { measures: ['margin'], above: 30 },
      ],
    ],
    ['after a change that is too large', number('25.1'), far],
    [
      'after any change from zero',
      number('0.1'),
      far,
      { previous: new Map([[reportValueKey(before), value(number('0'))]]) },
    ],
    ['if it is not applicable', { kind: 'not-applicable' }, [{ notApplicable: true }]],
  ])('%s', (_when, actual, rules, more = {}) => {
    submit(value(actual), rules, more).thenRefused('NOTE_REQUIRED', { values: [{ index: 0, measure: 'margin' }] });
    const noted = value(actual, { note: 'a flood' });
    submit(noted, rules, more).then({ type: 'ValuesSubmitted', data: submitted(noted) });
  });

  it.each<[string, Actual, readonly NoteRule[] | undefined, Partial<ReportContext>?]>([
    ['at a limit', number('10'), [{ measures: ['margin'], below: 10, above: 10 }]],
    ['of another measure', number('5'), [{ measures: ['debt'], below: 10 }]],
    ['after a small change', number('25'), far],
    ['without a value before', number('99'), far, { previous: undefined }],
    ['in a cycle without rules', number('99'), undefined],
    ['if it is not applicable and the rules are about figures', { kind: 'not-applicable' }, far],
  ])('but not %s', (_when, actual, rules, more = {}) => {
    const taken = value(actual);
    submit(taken, rules, more).then({ type: 'ValuesSubmitted', data: submitted(taken) });
  });
});

describe('The evidence of a value', () => {
  const proven = value(number('20'), { evidence });

  it('is kept with the value', () => {
    submit(proven, undefined).then({ type: 'ValuesSubmitted', data: submitted(proven) });
    expect(submitted(proven).evidences).toEqual([[0, evidence]]);
    expect(reportedValues(submitted(proven))).toEqual([proven]);
    expect(submitted(before)).not.toHaveProperty('evidences');
  });

  it('can be left out when the value is sent again, but not replaced without a restatement', () => {
    const report = given(reportDecider).events({ type: 'ValuesSubmitted', data: submitted(proven) });
    const context = { cluster: sampleCluster(), measures: measureMap(sampleMeasure('margin')) };
    const send = (one: ReportedValue) => report.when({ type: 'SubmitValues', ...of, values: [one] }, context);
    send(value(number('20'))).thenNothing();
    send(proven).thenNothing();
    const other = value(number('20'), { evidence: { ...evidence, sha256: 'b'.repeat(64) } });
    send(other).thenRefused('VALUE_ALREADY_SUBMITTED');
    const restated = { type: 'RestateValues', ...of, values: [other], reason: 'a newer act' } as const;
    report.when(restated, context).then({
      type: 'ValuesRestated',
      data: { ...submitted(other), reason: 'a newer act' },
    });
  });

  it('needs the hash and the address of a document', () => {
    const wrong = value(number('20'), { evidence: { sha256: 'none', address: '' } });
    submit(wrong, undefined).thenRefused('INVALID_HASH');
  });
});
