import { describe, expect, it } from '@jest/globals';
import type { ApprovalPlan } from '../cycle/cycle.js';
import { given } from '../testing/given.js';
import { measureMap, sampleCluster, sampleMeasure } from '../testing/samples.js';
import { reportDecider } from './report.decide.js';
import type { ReportCommand, ReportedValue, ReportEvent } from './report.js';
import type { ReportContext } from './value.rules.js';

const due = '2009-02-09T18:00:00.000Z';
const approval: ApprovalPlan = {
  fourEyes: true,
  stages: [
    { id: 'check', role: 'approver', due },
    { id: 'sign-off', role: 'coordinator', due, when: { changeAbove: 10 } },
  ],
};
const report = { actorId: 'A', period: '2008' } as const;
const at = '2009-02-01T08:00:00.000Z';
const cluster = { ...sampleCluster(), scoring: { ...sampleCluster().scoring, counts: 'approved' as const } };
const as = (by: string, more: Partial<ReportContext> = {}): ReportContext => ({
  cluster,
  measures: measureMap(sampleMeasure('deficit'), sampleMeasure('debt')),
  approval,
  previous: new Map([['debt A', value('debt', '100')]]),
  by,
  now: at,
  ...more,
});

function value(measure: string, figure: string): ReportedValue {
  return { measure, subject: 'A', actual: { kind: 'number', value: figure } };
}

const submit = (...values: ReportedValue[]): ReportCommand => ({ type: 'SubmitValues', ...report, values });
const restate = (...values: ReportedValue[]): ReportCommand => ({
  ...{ type: 'RestateValues', ...report, values, reason: 'audit' },
});
const approve = (stage: string, ...seen: readonly (readonly [measure: string, edition: number])[]): ReportCommand => ({
  ...{ type: 'ApproveValues', ...report, stage },
  values: seen.map(([measure, basedOn]) => ({ measure, subject: 'A', basedOn })),
});
type Sent = readonly [by: string, command: ReportCommand, more?: Partial<ReportContext>];

/** The events of commands, each in the name of an account. */
function eventsOf(...sent: readonly Sent[]): readonly ReportEvent[] {
  const events: ReportEvent[] = [];
  for (const [by, command, more] of sent) {
    const decision = reportDecider.decide(command, given(reportDecider).events(...events).state, as(by, more));
    if (decision.kind === 'refused') throw new Error(decision.refusal.message);
    events.push(...decision.events);
  }
  return events;
}

function uncounted(...sent: readonly Sent[]): readonly string[] | undefined {
  const { state } = given(reportDecider).events(...eventsOf(...sent));
  return state.uncounted?.map(({ measure }) => measure);
}

const both = ['ann', submit(value('debt', '105'), value('deficit', '5'))] as const;

describe('Values that count once they are approved', () => {
  it('are marked when they are entered, if they have to pass a stage', () => {
    expect(eventsOf(both)[0]).toMatchObject({ type: 'ValuesSubmitted', data: { onApproval: [0, 1] } });
    expect(uncounted(both)).toEqual(['debt', 'deficit']);
    const large = { ...approval, stages: approval.stages.slice(1) };
    // The debt changes by 5 %, so that nobody has to approve it.
    expect(eventsOf([...both, { approval: large }])[0]).toMatchObject({ data: { onApproval: [1] } });
  });

  it('are not marked in declared history, without approval, or where values count when they are submitted', () => {
    const others = [{ declared: true }, { approval: undefined }, { cluster: sampleCluster() }];
    for (const more of others) expect(eventsOf([...both, more])[0]!.data).not.toHaveProperty('onApproval');
  });

  it('follow the setting that is in force in their period', () => {
    const from = (day: string) => {
      const entries = [
        { from: null, value: sampleCluster().scoring },
        { from: day, value: cluster.scoring },
      ];
      return { cluster: { ...cluster, scorings: entries } };
    };
    expect(uncounted([...both, from('2008-01-01')])).toEqual(['debt', 'deficit']);
    expect(uncounted([...both, from('2009-01-01')])).toBeUndefined();
  });

  it('count when they have passed their last stage, which differs from value to value', () => {
    const checked = ['ben', approve('check', ['debt', 1], ['deficit', 1])] as const;
    const { actorId, period } = report;
    expect(eventsOf(both, checked).slice(-2)).toMatchObject([
      { type: 'ValuesApproved', data: { measures: ['debt', 'deficit'] } },
      { type: 'ValuesCounted', data: { actorId, period, measures: ['debt'] } },
    ]);
    expect(uncounted(both, checked)).toEqual(['deficit']);
    const signed = ['cora', approve('sign-off', ['deficit', 2])] as const;
    expect(eventsOf(both, checked, signed).at(-1)).toMatchObject({ data: { measures: ['deficit'] } });
    expect(uncounted(both, checked, signed)).toEqual([]);
  });

  it('wait again when they are restated, and no longer when they are withdrawn', () => {
    const one = ['ann', submit(value('debt', '105'))] as const;
    const approved = ['ben', approve('check', ['debt', 1])] as const;
    expect(uncounted(one, approved, ['ann', restate(value('debt', '106'))])).toEqual(['debt']);
    const withdrawn = { type: 'WithdrawValues', ...report, values: [{ measure: 'debt', subject: 'A' }] } as const;
    expect(uncounted(one, ['ann', { ...withdrawn, reason: 'wrong' }])).toEqual([]);
  });

  it('cannot be withdrawn while a value that was approved counts on behind them', () => {
    const approved = [
      ['ann', submit(value('debt', '105'))],
      ['ben', approve('check', ['debt', 1])],
      ['ann', restate(value('debt', '106'))],
    ] as const;
    const back = { type: 'ReturnValues', ...report, stage: 'check' } as const;
    const returned = [
      ...approved,
      ['ben', { ...back, values: [{ measure: 'debt', subject: 'A', basedOn: 3, note: 'why?' }] }],
    ] as const;
    const again = [...returned, ['ann', submit(value('debt', '107'))]] as const;
    const values = [{ measure: 'debt', subject: 'A' }];
    for (const sent of [approved, returned, again]) {
      const { state } = given(reportDecider).events(...eventsOf(...sent));
      const decision = reportDecider.decide(
        { type: 'WithdrawValues', ...report, values, reason: 'x' },
        state,
        as('ann'),
      );
      expect(decision).toMatchObject({ kind: 'refused', refusal: { code: 'VALUE_APPROVED' } });
    }
    const { state } = given(reportDecider).events(...eventsOf(...again, ['ben', approve('check', ['debt', 5])]));
    expect(state.replacing).toEqual([]);
  });

  it('say nothing of values that were entered while values counted when submitted', () => {
    const before = [...both, { cluster: sampleCluster() }] as const;
    const events = eventsOf(before, ['ben', approve('check', ['debt', 1])]);
    expect(events.map(({ type }) => type)).not.toContain('ValuesCounted');
  });
});
