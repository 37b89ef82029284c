import { describe, expect, it } from '@jest/globals';
import { fold } from '../decider.js';
import { clusterDecider } from '../cluster/cluster.decide.js';
import { measureMap, sampleCluster, sampleMeasure } from '../testing/samples.js';
import { reportDecider } from './report.decide.js';
import { valueColumns } from './report-columns.js';
import type { RecordValues, ReportedValue, ReportEvent } from './report.js';
import type { ReportContext } from './value.rules.js';

const context: ReportContext = {
  cluster: sampleCluster(),
  measures: measureMap(sampleMeasure('deficit'), sampleMeasure('debt')),
};
const value = (measure: string, figure: string): ReportedValue => ({
  measure,
  subject: 'A',
  actual: { kind: 'number', value: figure },
});
const record = (...values: readonly ReportedValue[]): RecordValues => ({
  type: 'RecordValues',
  actorId: 'A',
  period: '2008',
  values,
  reason: 'April notification',
});
const submitted = (...values: readonly ReportedValue[]): ReportEvent => ({
  type: 'ValuesSubmitted',
  data: valueColumns({ actorId: 'A', period: '2008' }, values),
});
const nothing = reportDecider.initial;
const report = fold(reportDecider, nothing, [submitted(value('deficit', '-5.0'))]);

describe('RecordValues', () => {
  it('submits new values and restates changed ones in one decision', () => {
    expect(reportDecider.decide(record(value('deficit', '-7'), value('debt', '60')), report, context)).toEqual({
      kind: 'accepted',
      events: [
        submitted(value('debt', '60')),
        {
          type: 'ValuesRestated',
          data: { actorId: 'A', period: '2008', measures: ['deficit'], figures: ['-7'], reason: 'April notification' },
        },
      ],
    });
  });

  it('needs a reason for a change, unless it is declared history', () => {
    const { reason: _, ...unfounded } = record(value('deficit', '-7'), value('debt', '60'));
    expect(reportDecider.decide(unfounded, report, context)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'REASON_REQUIRED', details: { values: [{ index: 0, code: 'REASON_REQUIRED' }] } },
    });
    expect(reportDecider.decide(unfounded, report, { ...context, declared: true })).toMatchObject({
      kind: 'accepted',
      events: [{ type: 'ValuesSubmitted' }, { type: 'ValuesRestated', data: { reason: '' } }],
    });
    const { reason: __, ...first } = record(value('debt', '60'));
    expect(reportDecider.decide(first, report, context)).toEqual({
      kind: 'accepted',
      events: [submitted(value('debt', '60'))],
    });
  });

  it.each<[string, RecordValues]>([
    ['INVALID_DECIMAL', record(value('deficit', 'NaN'), value('debt', '60'))],
    ['DUPLICATE_VALUE', record(value('deficit', '-5.0'), value('deficit', '-7'))],
    ['MEASURE_NOT_FOUND', record(value('deficit', '-7'), value('toString', '1'))],
    ['INVALID_TEXT', { ...record(value('deficit', '-7')), reason: '' }],
    ['INVALID_COMMAND', null as never],
  ])('refuses with %s and records nothing', (code, command) => {
    expect(reportDecider.decide(command, report, context)).toMatchObject({ kind: 'refused', refusal: { code } });
  });

  it('refuses values for an actor that has left', () => {
    const gone = { ...record(value('deficit', '-7')), actorId: 'C' };
    expect(reportDecider.decide(gone, nothing, context)).toMatchObject({ refusal: { code: 'ACTOR_LEFT' } });
    const unfounded = { ...context, cluster: clusterDecider.initial };
    expect(reportDecider.decide(record(value('debt', '1')), nothing, unfounded)).toMatchObject({
      refusal: { code: 'CLUSTER_NOT_FOUND' },
    });
  });

  it('does nothing for unchanged values, even after their measure was retired', () => {
    const measures = measureMap(sampleMeasure('deficit', {}, true));
    for (const now of [context, { ...context, measures }]) {
      const decision = reportDecider.decide(record(value('deficit', '-5.00')), report, now);
      expect(decision).toEqual({ kind: 'accepted', events: [] });
    }
  });
});

describe('A note about a person', () => {
  const noted = (note: string, noteAbout?: string): ReportedValue => ({
    ...value('deficit', '-5.0'),
    note,
    ...(noteAbout !== undefined && { noteAbout }),
  });
  const known = { ...context, persons: new Set(['ann', 'bob']) };
  const before = fold(reportDecider, nothing, [submitted(noted('Ann was ill', 'ann'))]);
  const aboutOf = (given: ReportedValue, state = before) => {
    const decision = reportDecider.decide(record(given), state, known);
    return decision.kind === 'accepted'
      ? decision.events.map(({ data }) => (data as { about?: object }).about)
      : decision;
  };

  it('names the person in a column of its own', () => {
    const [event] = [submitted(value('debt', '60'), noted('Ann was ill', 'ann'))];
    expect(event).toMatchObject({ data: { notes: [[1, 'Ann was ill']], about: [[1, 'ann']] } });
    expect(before.values).toEqual([noted('Ann was ill', 'ann')]);
  });

  it('that replaces one about a person is about them too, unless it names another, or the first was erased', () => {
    expect(aboutOf(noted('Ann is back'))).toEqual([[[0, 'ann']]]);
    expect(aboutOf(noted('Bob estimated it', 'bob'))).toEqual([[[0, 'bob']]]);
    expect(aboutOf(value('deficit', '-7'))).toEqual([undefined]);
    const erased = fold(reportDecider, nothing, [submitted(noted('[erased]', 'ann'))]);
    expect(aboutOf(noted('a new one'), erased)).toEqual([undefined]);
  });

  it('that is said to be about a person later is a change', () => {
    const plain = fold(reportDecider, nothing, [submitted(noted('Ann was ill'))]);
    expect(aboutOf(noted('Ann was ill'), plain)).toEqual([]);
    expect(aboutOf(noted('Ann was ill', 'ann'), plain)).toEqual([[[0, 'ann']]]);
    expect(aboutOf(noted('Ann was ill', 'bob'))).toEqual([[[0, 'bob']]]);
    const { values } = record(noted('Ann was ill', 'ann'));
    const again = { type: 'SubmitValues', actorId: 'A', period: '2008', values } as const;
    expect(reportDecider.decide(again, plain, known)).toMatchObject({ refusal: { code: 'VALUE_ALREADY_SUBMITTED' } });
    expect(reportDecider.decide(again, before, known)).toEqual({ kind: 'accepted', events: [] });
  });

  it('is refused about somebody who has no account', () => {
    expect(aboutOf(noted('Eve was ill', 'eve'))).toMatchObject({
      refusal: { details: { values: [{ code: 'UNKNOWN_PERSON' }] } },
    });
    expect(reportDecider.decide(record(noted('Ann', 'ann')), nothing, context)).toMatchObject({ kind: 'refused' });
    expect(reportDecider.decide(record(noted('Ann', 'A!')), nothing, known)).toMatchObject({
      refusal: { code: 'INVALID_LOGIN' },
    });
  });
});
