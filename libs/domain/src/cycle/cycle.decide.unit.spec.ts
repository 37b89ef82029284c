import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { sampleCluster } from '../testing/samples.js';
import { awaitsCycleSince, cycleDecider, cycleOf } from './cycle.decide.js';
import { isLockedFor } from './lock-exception.js';
import { RANKS_FROM_BELOW, type CycleCalendar, type CycleCommand, type CycleEvent } from './cycle.js';

const calendar: CycleCalendar = {
  deadlines: RANKS_FROM_BELOW.map((rank, index) => ({ rank, due: `2009-01-0${index + 5}T18:00:00.000Z` })),
  locksAt: '2009-01-13T18:00:00.000Z',
  plan: {
    definition: { version: 1, sha256: 'a'.repeat(64) },
    steps: [{ id: 'lock', due: '2009-01-13T18:00:00.000Z', action: 'lock' }],
    pauses: [60],
  },
};
const context = { cluster: sampleCluster(), now: '2009-01-01T08:00:00.000Z', day: '2009-01-01', calendar };
const period = '2008';
const open: CycleCommand = { type: 'OpenCycle', period };
const opened: CycleEvent = { type: 'CycleOpened', data: { period, ...calendar } };
const locked: CycleEvent = { type: 'CycleLocked', data: { period } };
const remind: CycleCommand = { type: 'RemindOfCycle', period, step: 'remind-business', rank: 'business' };
const reminded: CycleEvent = {
  type: 'CycleReminderSent',
  data: { period, step: 'remind-business', rank: 'business', due: '2009-01-07T18:00:00.000Z' },
};
const nothing = given(cycleDecider);
const cycles = nothing.events(opened);

describe('OpenCycle', () => {
  it('opens a period with the deadlines of every rank', () => {
    nothing.when(open, context).then(opened);
    expect(cycleOf(cycles.state, period)).toMatchObject({ status: 'open', locksAt: calendar.locksAt, version: 1 });
  });
  it('refuses a period that is open or locked already, with its status', () => {
    cycles.when(open, context).thenRefused('CYCLE_EXISTS', { period, status: 'open' });
    cycles.events(locked).when(open, context).thenRefused('CYCLE_EXISTS', { period, status: 'locked' });
  });
  it('refuses a cycle that would be over, a period outside the calendar, and an unknown cluster', () => {
    nothing.when(open, { ...context, now: calendar.locksAt }).thenRefused('CYCLE_OVER', { period });
    nothing.when(open, { ...context, calendar: undefined }).thenRefused('PERIOD_OUT_OF_RANGE');
    const cluster = { ...context.cluster, exists: false };
    nothing.when(open, { ...context, cluster }).thenRefused('CLUSTER_NOT_FOUND');
    nothing.when({ ...open, period: '2008-13' }, context).thenRefused('INVALID_PERIOD');
  });
});

describe('LockCycle and ReopenCycle', () => {
  const reopen: CycleCommand = { type: 'ReopenCycle', period, reason: 'a member was late' };
  const reopened: CycleEvent = { type: 'CycleReopened', data: { period, reason: 'a member was late' } };

  it('lock an open cycle, and open a locked one again', () => {
    cycles.when({ type: 'LockCycle', period }, context).then(locked);
    cycles.events(locked).when(reopen, context).then(reopened);
    expect(cycleOf(cycles.events(locked, reopened).state, period)).toMatchObject({
      status: 'open',
      reopenedBecause: 'a member was late',
    });
  });
  it('do nothing the second time', () => {
    cycles.events(locked).when({ type: 'LockCycle', period }, context).thenNothing();
    cycles.when(reopen, context).thenNothing();
  });
  it('refuse a period without a cycle', () => {
    nothing.when({ type: 'LockCycle', period }, context).thenRefused('CYCLE_NOT_FOUND', { period });
    nothing.when(reopen, context).thenRefused('CYCLE_NOT_FOUND', { period });
  });
});

describe('RemindOfCycle', () => {
  it('reminds of the deadline of a rank', () => cycles.when(remind, context).then(reminded));
  it('reminds once, and not after the lock', () => {
    cycles.events(reminded).when(remind, context).thenNothing();
    cycles.events(locked).when(remind, context).thenNothing();
  });
  it('refuses a period without a cycle', () => nothing.when(remind, context).thenRefused('CYCLE_NOT_FOUND'));
});

describe('GrantLockException', () => {
  const until = '2009-02-01T00:00:00.000Z';
  const grant: CycleCommand = { type: 'GrantLockException', period, actorId: 'A', until, reason: 'flood' };
  const granted: CycleEvent = { type: 'LockExceptionGranted', data: { period, actor: 'A', until, reason: 'flood' } };
  const later = '2009-03-01T00:00:00.000Z';

  it('keeps the lock from a reporter until a moment', () => {
    cycles.events(locked).when(grant, context).then(granted);
    const cycle = cycleOf(cycles.events(locked, granted).state, period)!;
    expect(isLockedFor(cycle, 'A', '2009-01-31T23:59:59.999Z')).toBe(false);
    expect([isLockedFor(cycle, 'A', until), isLockedFor(cycle, 'B', context.now)]).toEqual([true, true]);
  });
  it('replaces an earlier one, and does nothing the second time', () => {
    const again = cycles.events(granted);
    again.when({ ...grant, until: '2009-02-01T02:00:00+02:00' }, context).thenNothing();
    const longer: CycleEvent = {
      type: 'LockExceptionGranted',
      data: { ...granted.data, until: later } as typeof granted.data,
    };
    again.when({ ...grant, until: later }, context).then(longer);
    expect(cycleOf(again.events(longer).state, period)?.exceptions).toEqual([
      { actor: 'A', until: later, reason: 'flood' },
    ]);
  });
  it('refuses a moment that is past, an unknown actor, and a period without a cycle', () => {
    cycles.when({ ...grant, until: context.now }, context).thenRefused('EXCEPTION_OVER', { actor: 'A' });
    cycles.when({ ...grant, actorId: 'Z' }, context).thenRefused('ACTOR_NOT_FOUND');
    nothing.when(grant, context).thenRefused('CYCLE_NOT_FOUND');
  });
});

describe('EndLockException', () => {
  const until = '2009-02-01T00:00:00.000Z';
  const granted: CycleEvent = { type: 'LockExceptionGranted', data: { period, actor: 'A', until, reason: 'flood' } };
  const end: CycleCommand = { type: 'EndLockException', period, actorId: 'A', reason: 'the data came' };
  const ended: CycleEvent = {
    type: 'LockExceptionEnded',
    data: { period, actor: 'A', at: context.now, reason: 'the data came' },
  };
  const excepted = cycles.events(locked, granted);

  it('locks the period for the reporter again', () => {
    excepted.when(end, context).then(ended);
    const cycle = cycleOf(excepted.events(ended).state, period)!;
    expect(isLockedFor(cycle, 'A', context.now)).toBe(true);
    expect(cycle.exceptions).toEqual([
      { actor: 'A', until: context.now, reason: 'flood', endedBecause: 'the data came' },
    ]);
  });
  it('does nothing the second time, and after the exception', () => {
    excepted.events(ended).when(end, context).thenNothing();
    excepted.when(end, { ...context, now: until }).thenNothing();
  });
  it('leaves room for another exception', () => {
    const again: CycleEvent = { ...granted, data: { ...granted.data, reason: 'a storm' } as typeof granted.data };
    const cycle = cycleOf(excepted.events(ended, again).state, period)!;
    expect(cycle.exceptions).toEqual([{ actor: 'A', until, reason: 'a storm' }]);
  });
  it('refuses a reporter without an exception, and a period without a cycle', () => {
    excepted.when({ ...end, actorId: 'B' }, context).thenRefused('EXCEPTION_NOT_FOUND', { actor: 'B' });
    nothing.when(end, context).thenRefused('CYCLE_NOT_FOUND');
  });
});

describe('The steps of a stage of approval', () => {
  const due = '2009-01-08T18:00:00.000Z';
  const withStage = nothing.events({
    ...opened,
    data: { ...opened.data, approval: { fourEyes: true, stages: [{ id: 'check', role: 'approver', due }] } },
  } as CycleEvent);
  const at = { period, step: 'late', stage: 'check' } as const;
  const sent: CycleEvent = { type: 'ApproversReminded', data: { ...at, due } };

  it('remind those who approve, and escalate to the coordinators', () => {
    withStage.when({ type: 'RemindApprovers', ...at }, context).then(sent);
    withStage
      .when({ type: 'EscalateApprovals', ...at }, context)
      .then({ type: 'ApprovalsEscalated', data: { ...at, due } });
    expect(cycleOf(withStage.events(sent).state, period)?.reminders).toEqual(['late']);
  });
  it('do so once, also after the lock', () => {
    withStage
      .events(locked)
      .when({ type: 'RemindApprovers', ...at }, context)
      .then(sent);
    withStage
      .events(sent)
      .when({ type: 'RemindApprovers', ...at }, context)
      .thenNothing();
  });
  it('do nothing for a stage that the cycle does not have, and refuse a period without a cycle', () => {
    withStage.when({ type: 'EscalateApprovals', ...at, stage: 'other' }, context).thenNothing();
    nothing.when({ type: 'RemindApprovers', ...at }, context).thenRefused('CYCLE_NOT_FOUND');
  });
});

describe('NudgeReporters', () => {
  const later = { ...context, now: '2009-01-08T08:00:00.000Z', day: '2009-01-08' };
  const late = [{ actor: 'A', rank: 'business', missing: 2 }] as const;
  const nudge: CycleCommand = { type: 'NudgeReporters', period, late };
  const nudged: CycleEvent = { type: 'ReportersNudged', data: { period, day: later.day, late } };

  it('reminds those who are late', () => {
    cycles.when(nudge, later).then(nudged);
    expect(cycleOf(cycles.events(nudged).state, period)).toMatchObject({ nudged: { A: later.day } });
  });
  it('reminds each at most once a day, whatever else is late', () => {
    const again = cycles.events(nudged);
    again.when(nudge, later).thenNothing();
    const more = [
      { actor: 'A', rank: 'functional', missing: 1 },
      { actor: '@cluster', rank: 'operational', missing: 1 },
    ] as const;
    again
      .when({ ...nudge, late: more }, later)
      .then({ type: 'ReportersNudged', data: { period, day: later.day, late: [more[1]] } });
    const nextDay = { ...later, day: '2009-01-09' };
    again.when(nudge, nextDay).then({ type: 'ReportersNudged', data: { period, day: nextDay.day, late } });
  });
  it('refuses if nobody is late, before the deadline of the rank, and after the lock', () => {
    cycles.when({ ...nudge, late: [] }, later).thenRefused('NOBODY_LATE', { period });
    cycles.when(nudge, { ...later, now: '2009-01-07T18:00:00.000Z' }).thenRefused('NOT_LATE_YET', { actor: 'A' });
    cycles.events(locked).when(nudge, later).thenRefused('PERIOD_LOCKED', { period });
  });
  it('refuses a period without a cycle, and an unknown actor', () => {
    nothing.when(nudge, later).thenRefused('CYCLE_NOT_FOUND');
    cycles.when({ ...nudge, late: [{ ...late[0], actor: 'Z' }] }, later).thenRefused('ACTOR_NOT_FOUND');
  });
});

describe('A cluster that reports in cycles', () => {
  const { state } = cycles.events({ type: 'CycleOpened', data: { period: '2008-03', ...calendar } });

  it('opens each later period of the frequencies that had a cycle', () => {
    expect(awaitsCycleSince(state, '2009')).toBe('2008');
    expect(awaitsCycleSince(state, '2008-04')).toBe('2008-03');
  });
  it('takes values of periods with a cycle, of those before the first, and of other frequencies', () => {
    for (const open of ['2008', '2007', '2008-03', '2008-02', '2009-Q1']) {
      expect(awaitsCycleSince(state, open)).toBeUndefined();
    }
  });
});
