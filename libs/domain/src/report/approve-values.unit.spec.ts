import { describe, expect, it } from '@jest/globals';
import type { ApprovalPlan } from '../cycle/cycle.js';
import { given } from '../testing/given.js';
import { measureMap, sampleCluster, sampleMeasure } from '../testing/samples.js';
import { reportDecider } from './report.decide.js';
import type { ReportCommand, ReportedValue, ReportEvent, ReportState } from './report.js';
import type { ReportContext } from './value.rules.js';

const due = '2009-02-09T18:00:00.000Z';
const approval: ApprovalPlan = {
  fourEyes: true,
  stages: [
    { id: 'check', role: 'approver', due },
    { id: 'sign-off', role: 'coordinator', due, when: { changeAbove: 10 } },
  ],
};
const previous = new Map([['debt A', value('debt', '100')]]);
const at = '2009-02-01T08:00:00.000Z';
const as = (by: string, more: Partial<ReportContext> = {}): ReportContext => ({
  cluster: sampleCluster(),
  measures: measureMap(sampleMeasure('deficit'), sampleMeasure('debt')),
  approval,
  previous,
  by,
  now: at,
  ...more,
});

const report = { actorId: 'A', period: '2008' } as const;
const of = (measure: string) => ({ measure, subject: 'A' });

function value(measure: string, figure: string): ReportedValue {
  return { measure, subject: 'A', actual: { kind: 'number', value: figure } };
}

const submit = (...values: ReportedValue[]): ReportCommand => ({ type: 'SubmitValues', ...report, values });
const restate = (...values: ReportedValue[]): ReportCommand => ({
  type: 'RestateValues',
  ...report,
  values,
  reason: 'audit',
});
const withdraw = (measure: string): ReportCommand => ({
  type: 'WithdrawValues',
  ...report,
  values: [of(measure)],
  reason: 'wrong',
});
const approve = (stage: string, measure: string, basedOn: number): ReportCommand => ({
  type: 'ApproveValues',
  ...report,
  stage,
  values: [{ ...of(measure), basedOn }],
});
const giveBack = (measure: string, basedOn: number, stage = 'check'): ReportCommand => ({
  type: 'ReturnValues',
  ...report,
  stage,
  values: [{ ...of(measure), basedOn, note: 'in thousands?' }],
});

/** What becomes of a report by commands, each in the name of an account. */
function after(...sent: readonly (readonly [by: string, command: ReportCommand])[]) {
  const events: ReportEvent[] = [];
  for (const [by, command] of sent) {
    const decision = reportDecider.decide(command, given(reportDecider).events(...events).state, as(by));
    if (decision.kind === 'refused') throw new Error(decision.refusal.message);
    events.push(...decision.events);
  }
  return given(reportDecider).events(...events);
}

function approvalOf({ approvals = [] }: ReportState, measure: string) {
  const { status, stages, edition } = approvals.find((one) => one.measure === measure) ?? {};
  return [status, stages, edition];
}

const entered = after(['ann', submit(value('debt', '120'), value('deficit', '5'))]);
const checked = after(
  ['ann', submit(value('debt', '120'), value('deficit', '5'))],
  ['ben', approve('check', 'debt', 1)],
);

describe('Values of a cycle that are approved in stages', () => {
  it('wait at the first stage whose condition they meet, whoever entered them', () => {
    const { state } = after(['ann', submit(value('debt', '105'), value('deficit', '5'))]);
    // The debt changes by 5 %; the deficit has nothing to be compared with.
    expect(approvalOf(state, 'debt')).toEqual(['pending', ['check'], 1]);
    expect(approvalOf(state, 'deficit')).toEqual(['pending', ['check', 'sign-off'], 1]);
  });

  it('count as approved if no stage applies to them', () => {
    const ofUnits: ApprovalPlan = {
      ...approval,
      stages: [{ ...approval.stages[0]!, when: { ranks: ['operational'] } }],
    };
    const decision = reportDecider.decide(
      submit(value('debt', '105')),
      reportDecider.initial,
      as('ann', { approval: ofUnits }),
    );
    expect(decision).toMatchObject({
      events: [{ type: 'ValuesSubmitted' }, { type: 'ApprovalRequested', data: { stages: [], by: 'ann', at } }],
    });
  });

  it('need no approval without stages, and in declared history', () => {
    for (const context of [as('ann', { approval: undefined }), as('ann', { declared: true })]) {
      const decision = reportDecider.decide(submit(value('debt', '1')), reportDecider.initial, context);
      expect(decision).toMatchObject({ events: [{ type: 'ValuesSubmitted' }] });
    }
  });
});

describe('ApproveValues', () => {
  it('passes each stage, and then the value is approved', () => {
    entered.when(approve('check', 'debt', 1), as('ben')).then({
      type: 'ValuesApproved',
      data: { ...report, measures: ['debt'], by: 'ben', at, stage: 'check' },
    });
    expect(approvalOf(checked.state, 'debt')).toEqual(['pending', ['sign-off'], 2]);
    const { state } = after(
      ['ann', submit(value('debt', '120'))],
      ['ben', approve('check', 'debt', 1)],
      ['cat', approve('sign-off', 'debt', 2)],
    );
    expect(approvalOf(state, 'debt')).toEqual(['approved', [], 3]);
  });

  it('does nothing the second time, for the same approver', () => {
    checked.when(approve('check', 'debt', 1), as('ben')).thenNothing();
  });

  it('names who was faster, and changes nothing', () => {
    checked.when(approve('check', 'debt', 1), as('cat')).thenRefused('APPROVAL_CONFLICT', {
      values: [
        { ...of('debt'), code: 'APPROVAL_CONFLICT', message: expect.stringContaining('approved meanwhile, by "ben"') },
      ],
    });
    const restated = after(['ann', submit(value('debt', '120'))], ['dan', restate(value('debt', '121'))]);
    restated.when(approve('check', 'debt', 1), as('ben')).thenRefused('APPROVAL_CONFLICT');
    expect(approvalOf(restated.state, 'debt')).toEqual(['pending', ['check', 'sign-off'], 2]);
  });

  it('refuses whoever entered the value, unless the cluster allows it', () => {
    entered.when(approve('check', 'debt', 1), as('ann')).thenRefused('FOUR_EYES');
    const alone = as('ann', { approval: { ...approval, fourEyes: false } });
    expect(reportDecider.decide(approve('check', 'debt', 1), entered.state, alone)).toMatchObject({ kind: 'accepted' });
  });

  it('refuses another stage, a stage that the cycle does not have, and values that do not wait', () => {
    entered.when(approve('sign-off', 'debt', 1), as('ben')).thenRefused('WRONG_STAGE');
    entered.when(approve('audit', 'debt', 1), as('ben')).thenRefused('STAGE_NOT_FOUND', { stage: 'audit' });
    entered.when(approve('check', 'debt', 1), as('ben', { approval: undefined })).thenRefused('STAGE_NOT_FOUND');
    given(reportDecider)
      .when(approve('check', 'debt', 1), as('ben'))
      .thenRefused('NOTHING_TO_APPROVE');
    const twice = { ...approve('check', 'debt', 1), values: [1, 1].map((basedOn) => ({ ...of('debt'), basedOn })) };
    entered.when(twice as ReportCommand, as('ben')).thenRefused('DUPLICATE_VALUE');
  });

  it('is possible after the lock', () => {
    const locked = as('ben', { cycleLockedAt: due });
    expect(reportDecider.decide(approve('check', 'debt', 1), entered.state, locked)).toMatchObject({
      kind: 'accepted',
    });
  });
});

describe('ReturnValues', () => {
  const returned = after(['ann', submit(value('debt', '120'))], ['ben', giveBack('debt', 1)]);

  it('returns a value with what is wrong with it, also to whoever returns it', () => {
    entered.when(giveBack('debt', 1), as('ann')).then({
      type: 'ValuesReturned',
      data: { ...report, measures: ['debt'], by: 'ann', at, stage: 'check', reasons: ['in thousands?'] },
    });
    expect(returned.state.approvals).toMatchObject([
      { status: 'returned', edition: 2, last: { act: 'returned', by: 'ben', at, note: 'in thousands?' } },
    ]);
    returned.when(giveBack('debt', 1), as('ben')).thenNothing();
    returned.when(giveBack('debt', 2), as('ben')).thenRefused('WRONG_STAGE');
  });

  it('lets the value be submitted again without a reason, changed or not; then it waits at the first stage again', () => {
    for (const figure of ['120', '121']) {
      const { state } = after(
        ['ann', submit(value('debt', '120'))],
        ['ben', giveBack('debt', 1)],
        ['ann', submit(value('debt', figure))],
      );
      expect(state.values).toMatchObject([{ actual: { value: figure } }]);
      expect(approvalOf(state, 'debt')).toEqual(['pending', ['check', 'sign-off'], 3]);
    }
  });

  it('is refused once the period is locked, and so is the second submission', () => {
    for (const lock of [{ cycleLockedAt: due }, { closedUpTo: '2008-12-31' }]) {
      entered.when(giveBack('debt', 1), as('ben', lock)).thenRefused('PERIOD_LOCKED');
      returned.when(submit(value('debt', '121')), as('ann', lock)).thenRefused('PERIOD_LOCKED');
      expect(reportDecider.decide(restate(value('debt', '121')), returned.state, as('ann', lock))).toMatchObject({
        events: [{ type: 'ValuesRestated' }, { type: 'ApprovalRequested' }],
      });
    }
  });
});

describe('An approved value', () => {
  const approved = after(['ann', submit(value('debt', '105'))], ['ben', approve('check', 'debt', 1)]);

  it('can be restated, and then has to be approved again, but not be submitted or withdrawn', () => {
    approved.when(submit(value('debt', '106')), as('ann')).thenRefused('VALUE_ALREADY_SUBMITTED');
    approved.when(withdraw('debt'), as('ann')).thenRefused('VALUE_APPROVED', of('debt'));
    expect(reportDecider.decide(restate(value('debt', '106')), approved.state, as('ann'))).toMatchObject({
      events: [{ type: 'ValuesRestated' }, { type: 'ApprovalRequested', data: { stages: ['check'] } }],
    });
  });

  it('is another one than a value that was withdrawn and submitted anew', () => {
    const anew = after(
      ['ann', submit(value('debt', '105'))],
      ['ann', withdraw('debt')],
      ['ann', submit(value('debt', '106'))],
    );
    anew.when(approve('check', 'debt', 1), as('ben')).thenRefused('APPROVAL_CONFLICT');
    expect(approvalOf(anew.state, 'debt')).toEqual(['pending', ['check'], 3]);
    after(['ann', submit(value('debt', '105'))], ['ann', withdraw('debt')])
      .when(approve('check', 'debt', 2), as('ben'))
      .thenRefused('NOTHING_TO_APPROVE');
  });
});
