import { describe, expect, it } from '@jest/globals';
import { parseStream, streamOf } from '../aggregates.js';
import { clusterDecider } from '../cluster/cluster.decide.js';
import { given } from '../testing/given.js';
import { measureMap, sampleCluster, sampleMeasure } from '../testing/samples.js';
import { reportDecider } from './report.decide.js';
import { valueColumns } from './report-columns.js';
import type { Actual, ReportCommand, ReportedValue, ReportEvent } from './report.js';
import type { ReportContext } from './value.rules.js';

const context: ReportContext = {
  cluster: sampleCluster(),
  measures: measureMap(
    sampleMeasure('deficit', { range: { min: '-100', max: '100.0' } }),
    sampleMeasure('debt'),
    sampleMeasure('monthly', { frequency: 'month' }),
    sampleMeasure('audited', { valueType: 'yes-no', scoring: { kind: 'yes-no', good: 'yes' } }),
    sampleMeasure('mood', {
      valueType: 'text',
      scoring: { kind: 'text-list', items: [{ text: 'good', score: 1, status: 'green' }] },
    }),
    sampleMeasure('old', {}, true),
  ),
};
const figure = (value: string): Actual => ({ kind: 'number', value });
const value = (measure: string, actual: Actual | string, more: Partial<ReportedValue> = {}): ReportedValue => ({
  measure,
  subject: 'A',
  actual: typeof actual === 'string' ? figure(actual) : actual,
  ...more,
});
const submit = (...values: ReportedValue[]): ReportCommand => ({
  type: 'SubmitValues',
  actorId: 'A',
  period: '2008',
  values,
});
const restate = (...values: ReportedValue[]): ReportCommand => ({
  type: 'RestateValues',
  actorId: 'A',
  period: '2008',
  values,
  reason: 'audit',
});
const submitted = (...values: ReportedValue[]): ReportEvent => ({
  type: 'ValuesSubmitted',
  data: valueColumns({ actorId: 'A', period: '2008' }, values),
});
const restated = (...values: ReportedValue[]): ReportEvent => ({
  type: 'ValuesRestated',
  data: { ...valueColumns({ actorId: 'A', period: '2008' }, values), reason: 'audit' },
});
const nothing = given(reportDecider);
const first = value('deficit', '-5.0');
const report = nothing.events(submitted(first));

describe('SubmitValues', () => {
  it('submits values of every kind, for the actor and its parts', () => {
    const values = [
      first,
      value('deficit', '1', { subject: 'A/sales', note: 'estimate' }),
      value('audited', { kind: 'yes-no', value: false }),
      value('mood', { kind: 'text', value: 'good' }),
      value('debt', { kind: 'not-applicable' }),
    ];
    nothing.when(submit(...values), context).then(submitted(...values));
  });

  it('refuses values of a computed measure', () => {
    const computed = new Map([['debt', 'k']]);
    nothing.when(submit(value('debt', '1')), { ...context, computed }).thenRefused('MEASURE_COMPUTED', {
      values: [{ index: 0, measure: 'debt' }],
    });
    nothing.when(submit(value('deficit', '1')), { ...context, computed }).then(submitted(value('deficit', '1')));
  });

  it('records only new values', () => {
    const debt = value('debt', '60');
    report.when(submit(value('deficit', '-5.00'), debt), context).then(submitted(debt));
  });

  it.each<[string, ReportedValue]>([
    ['MEASURE_NOT_FOUND', value('constructor', '1')],
    ['MEASURE_RETIRED', value('old', '1')],
    ['WRONG_FREQUENCY', value('monthly', '1')],
    ['SUBJECT_NOT_YOURS', value('deficit', '1', { subject: 'B' })],
    ['SUBJECT_NOT_YOURS', value('deficit', '1', { subject: '@cluster' })],
    ['SUBJECT_NOT_FOUND', value('deficit', '1', { subject: 'A/none' })],
    ['WRONG_KIND', value('deficit', { kind: 'text', value: 'good' })],
    ['WRONG_KIND', value('audited', '1')],
    ['TEXT_NOT_IN_LIST', value('mood', { kind: 'text', value: 'fair' })],
    ...['NaN', 'Infinity', '', '1e3', '1,5', '+1', '9'.repeat(40)].map((text): [string, ReportedValue] => [
      'INVALID_DECIMAL',
      value('deficit', text),
    ]),
    ['OUT_OF_RANGE', value('deficit', '100.01')],
    ['OUT_OF_RANGE', value('deficit', '-101')],
  ])('refuses with %s: %j', (code, wrong) => {
    const { measure, subject } = wrong;
    nothing.when(submit(value('debt', '60'), wrong), context).thenRefused(code, {
      values: [{ index: 1, measure, subject, code }],
    });
  });

  it('accepts both ends of a range', () => {
    const values = [value('deficit', '-100.0'), value('deficit', '100', { subject: 'A/law' })];
    nothing.when(submit(...values), context).then(submitted(...values));
  });

  it('lists every wrong value and records none', () => {
    nothing
      .when(submit(value('old', '1'), value('debt', '60'), value('debt', '60'), value('deficit', 'x')), context)
      .thenRefused('VALUES_REFUSED', {
        values: [
          { index: 0, code: 'MEASURE_RETIRED' },
          { index: 2, code: 'DUPLICATE_VALUE' },
          { index: 3, code: 'INVALID_DECIMAL' },
        ],
      });
  });

  it('refuses another figure or note for a submitted value', () => {
    report.when(submit(value('deficit', '-5.1')), context).thenRefused('VALUE_ALREADY_SUBMITTED');
    report.when(submit({ ...first, note: 'late' }), context).thenRefused('VALUE_ALREADY_SUBMITTED');
    report.when(submit(value('deficit', { kind: 'not-applicable' })), context).thenRefused('VALUE_ALREADY_SUBMITTED');
  });

  it.each<[string, object]>([
    ['ACTOR_NOT_FOUND', { actorId: 'hasOwnProperty' }],
    ['ACTOR_LEFT', { actorId: 'C' }],
    ['INVALID_PERIOD', { period: '2008-13' }],
    ['INVALID_COMMAND', { values: [] }],
    ['INVALID_COMMAND', { values: Array.from({ length: 10_001 }, () => first) }],
  ])('refuses with %s', (code, wrong) => {
    nothing.when({ ...submit(first), ...wrong } as ReportCommand, context).thenRefused(code);
  });

  it('refuses values of another report, and a period outside the supported years', () => {
    report.when({ ...submit(first), period: '2009' } as ReportCommand, context).thenRefused('ANOTHER_REPORT');
    const cluster = { ...context.cluster, calendar: { yearStartMonth: 4, yearNamedBy: 'end' } as const };
    nothing
      .when({ ...submit(first), period: '1000' } as ReportCommand, { ...context, cluster })
      .thenRefused('PERIOD_OUT_OF_RANGE');
    nothing.when(submit(first), { ...context, cluster: clusterDecider.initial }).thenRefused('CLUSTER_NOT_FOUND');
  });

  it('does nothing for equal figures', () => {
    report.when(submit(value('deficit', '-5')), context).thenNothing();
  });
});

describe('RestateValues', () => {
  it('restates values that differ', () => {
    const debt = value('debt', '60');
    const changed = value('deficit', '-7.5', { note: 'revised' });
    const both = report.events(submitted(debt));
    both.when(restate(changed, value('debt', '60.0')), context).then(restated(changed));
    expect(both.events(restated(changed)).state).toEqual({ actor: 'A', period: '2008', values: [changed, debt] });
  });

  it('records the evidence', () => {
    const evidence = { sha256: 'a'.repeat(64), address: 'https://example.org/audit.pdf' };
    const changed = value('deficit', '-7.5');
    report.when({ ...restate(changed), evidence } as ReportCommand, context).then({
      type: 'ValuesRestated',
      data: { actorId: 'A', period: '2008', measures: ['deficit'], figures: ['-7.5'], reason: 'audit', evidence },
    });
  });

  it('restates to and from "not applicable", and restates a new note', () => {
    const none = value('deficit', { kind: 'not-applicable' });
    report.when(restate(none), context).then(restated(none));
    report.events(restated(none)).when(restate(first), context).then(restated(first));
    const noted = { ...first, note: 'checked' };
    report.when(restate(noted), context).then(restated(noted));
  });

  it('refuses without a reason or an earlier value', () => {
    const changed = value('deficit', '-7.5');
    report.when({ ...restate(changed), reason: '' } as ReportCommand, context).thenRefused('INVALID_TEXT');
    report
      .when({ ...restate(changed), reason: 'x'.repeat(2001) } as ReportCommand, context)
      .thenRefused('INVALID_TEXT');
    report.when(restate(changed, value('debt', '1')), context).thenRefused('NOTHING_TO_RESTATE', {
      values: [{ index: 1, measure: 'debt' }],
    });
  });

  it('does nothing for the same figures', () => {
    report.when(restate(value('deficit', '-5.000')), context).thenNothing();
  });
});

describe('WithdrawValues', () => {
  const part = value('deficit', '1', { subject: 'A/sales' });
  const both = report.events(submitted(part));
  const withdraw = (...values: readonly ReportedValue[]): ReportCommand => ({
    type: 'WithdrawValues',
    actorId: 'A',
    period: '2008',
    values: values.map(({ measure, subject }) => ({ measure, subject })),
    reason: 'of another year',
  });
  const withdrawn: ReportEvent = {
    type: 'ValuesWithdrawn',
    data: {
      actorId: 'A',
      period: '2008',
      measures: ['deficit', 'deficit'],
      parts: [[1, 'sales']],
      reason: 'of another year',
    },
  };

  it('withdraws values, which may then be submitted anew', () => {
    both.when(withdraw(first, part), context).then(withdrawn);
    const without = both.events(withdrawn);
    expect(without.state.values).toEqual([]);
    without.when(submit(value('deficit', '-4')), context).then(submitted(value('deficit', '-4')));
    without.when(restate(value('deficit', '-4')), context).thenRefused('NOTHING_TO_RESTATE');
  });

  it('does nothing for values that are withdrawn already', () => {
    both.events(withdrawn).when(withdraw(part), context).thenNothing();
  });

  it('refuses values that were never reported, and a locked period', () => {
    report.when(withdraw(first, part), context).thenRefused('NOTHING_TO_WITHDRAW', {
      values: [
        {
          index: 1,
          measure: 'deficit',
          subject: 'A/sales',
          code: 'NOTHING_TO_WITHDRAW',
          message: 'The measure "deficit" of "A/sales" has no value for 2008.',
        },
      ],
    });
    report.when(withdraw(first), { ...context, closedUpTo: '2008-12-31' }).thenRefused('PERIOD_LOCKED');
    report.when(withdraw(first), { ...context, closedUpTo: '2008-12-30' }).then({
      type: 'ValuesWithdrawn',
      data: { actorId: 'A', period: '2008', measures: ['deficit'], reason: 'of another year' },
    });
    report.when({ ...withdraw(first), reason: '' } as ReportCommand, context).thenRefused('INVALID_TEXT');
  });
});

describe('Reports of a period', () => {
  it('are refused before its first day, by the calendar of the cluster', () => {
    nothing
      .when(submit(first), { ...context, day: '2007-12-31' })
      .thenRefused('PERIOD_NOT_BEGUN', { begins: '2008-01-01' });
    nothing.when(submit(first), { ...context, day: '2008-01-01' }).then(submitted(first));
    const calendar = { yearStartMonth: 7, yearNamedBy: 'start' } as const;
    const fiscal = { ...context, cluster: { ...context.cluster, calendar }, day: '2008-06-30' };
    nothing.when(submit(first), fiscal).thenRefused('PERIOD_NOT_BEGUN');
  });
});

describe('Reports of the cluster itself', () => {
  const rate = value('deficit', '2.5', { subject: '@cluster' });
  const ofCluster = (...values: ReportedValue[]): ReportCommand => ({
    type: 'SubmitValues',
    actorId: '@cluster',
    period: '2008',
    values,
  });

  it('have the cluster as their only subject', () => {
    nothing.when(ofCluster(rate), context).then({
      type: 'ValuesSubmitted',
      data: { actorId: '@cluster', period: '2008', measures: [rate.measure], figures: ['2.5'] },
    });
    nothing.when(ofCluster(first), context).thenRefused('SUBJECT_NOT_YOURS');
    nothing.when(submit(rate), context).thenRefused('SUBJECT_NOT_YOURS');
  });

  it('have a stream of their own', () => {
    const stream = 'report-edp.@cluster.2008';
    expect(streamOf({ aggregate: 'report', clusterId: 'edp', command: ofCluster(rate) })).toBe(stream);
    expect(parseStream(stream)).toEqual({ kind: 'report', clusterId: 'edp', actorId: '@cluster', period: '2008' });
  });
});

describe('Unusual values', () => {
  const plausible = { min: '0', max: '200', change: '50' };
  const unusual = {
    ...context,
    measures: measureMap(sampleMeasure('deficit'), sampleMeasure('debt', { plausible })),
    unmapped: new Set(['deficit A']),
    previous: new Map([['debt A', value('debt', '100')]]),
  };
  const confirmed = (...values: ReportedValue[]): ReportCommand =>
    ({ ...submit(...values), confirm: true }) as ReportCommand;

  it.each([
    ['250', /above 200/],
    ['-1', /below 0/],
    ['151', /more than 50 % from 100/],
    ['49.9', /more than 50 % from 100/],
  ])('need a confirmation: %s', (figure, message) => {
    nothing.when(submit(value('debt', figure)), unusual).thenRefused('CONFIRMATION_REQUIRED', {
      values: [{ message: expect.stringMatching(message) }],
    });
  });

  it('are kept with the confirmation', () => {
    const values = [value('debt', '150'), value('deficit', '1')];
    nothing.when(submit(...values), unusual).thenRefused('CONFIRMATION_REQUIRED', { values: [{ measure: 'deficit' }] });
    nothing.when(confirmed(...values), unusual).then({
      type: 'ValuesSubmitted',
      data: { actorId: 'A', period: '2008', measures: ['debt', 'deficit'], figures: ['150', '1'], confirmed: [1] },
    });
    nothing.when(confirmed(value('debt', '150')), unusual).then(submitted(value('debt', '150')));
  });

  it('are not asked about in declared history, nor when nothing changes', () => {
    nothing.when(submit(value('debt', '250')), { ...unusual, declared: true }).then(submitted(value('debt', '250')));
    report.when(submit(first), unusual).thenNothing();
  });
});

describe('A period whose cycle has yet to be opened', () => {
  const waiting = { ...context, cyclesSince: '2007' };

  it('takes no new values', () => {
    nothing.when(submit(first), waiting).thenRefused('NOT_YET_OPEN');
    const record: ReportCommand = { type: 'RecordValues', actorId: 'A', period: '2008', values: [first] };
    nothing.when(record, waiting).thenRefused('NOT_YET_OPEN');
  });
  it('keeps what was reported, which can be restated', () => {
    report.when(submit(first), waiting).thenNothing();
    report.when(restate(value('deficit', '-6')), waiting).then(restated(value('deficit', '-6')));
  });
});
