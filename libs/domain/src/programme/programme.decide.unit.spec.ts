import { describe, expect, it } from '@jest/globals';
import { findStrategy } from '../cascade/placement.js';
import { given } from '../testing/given.js';
import { labels, measureMap, sampleCascade, sampleCluster, sampleMeasure } from '../testing/samples.js';
import { sampleMap } from '../testing/samples.plans.js';
import { activitiesDuring } from './activities-in-force.js';
import type { ProgrammeContext } from './programme.context.js';
import { programmeDecider } from './programme.decide.js';
import type { DevelopmentActivity, InitiativePlan, ProgrammeCommand, ProgrammeEvent } from './programme.js';

const cascade = sampleCascade({ type: 'StrategyRetired', data: { strategyId: 'a', reason: 'done', from: null } });
const context: ProgrammeContext = {
  cluster: sampleCluster(),
  strategyId: 'top',
  entry: findStrategy(cascade, 'top'),
  map: sampleMap('x', 'y'),
  measures: measureMap(sampleMeasure('gdp'), sampleMeasure('old', {}, true)),
};
const locked: ProgrammeContext = { ...context, lockedUpTo: '2026-12-31' };
const initiative = (changes: Partial<InitiativePlan> = {}): InitiativePlan => ({
  id: 'spa',
  labels,
  objectives: ['x'],
  measures: ['gdp'],
  responsible: ['A', 'B/sales'],
  start: '2026-01-01',
  end: '2027-06-30',
  milestones: [{ id: 'plans', labels, due: '2026-03-31' }],
  ...changes,
});
const plan = (changes: Partial<InitiativePlan> = {}): ProgrammeCommand => ({
  type: 'PlanInitiative',
  initiative: initiative(changes),
});
const planned = (changes: Partial<InitiativePlan> = {}): ProgrammeEvent => ({
  type: 'InitiativePlanned',
  data: { initiative: initiative(changes) },
});
const activity = (changes: Partial<DevelopmentActivity> = {}): DevelopmentActivity => ({
  id: 'pools',
  labels,
  dTs: '20',
  dC: '5',
  dK: '10',
  ...changes,
});
const activities = (from: string | null, ...list: readonly DevelopmentActivity[]): ProgrammeEvent => ({
  type: 'ActivitiesPlanned',
  data: { initiativeId: 'spa', activities: list, from },
});
const cancelled = (from: string | null): ProgrammeEvent => ({
  type: 'InitiativeCancelled',
  data: { initiativeId: 'spa', reason: 'too dear', from },
});
const nothing = given(programmeDecider);
const known = nothing.events(planned());
const year = (name: number) => ({ first: `${name}-01-01`, last: `${name}-12-31` });

describe('PlanInitiative', () => {
  it('plans an initiative that is not under way yet', () => {
    nothing.when(plan(), context).then(planned());
    expect(known.state.initiatives).toEqual([{ ...initiative(), status: 'planned', reached: [], activities: [] }]);
  });

  it('revises a plan, and keeps the progress of what remains', () => {
    const milestones = [...initiative().milestones, { id: 'opening', labels, due: '2027-05-01' }];
    const later = known.events(
      planned({ milestones }),
      { type: 'MilestoneReached', data: { initiativeId: 'spa', milestoneId: 'plans', on: '2026-04-02' } },
      { type: 'MilestoneReached', data: { initiativeId: 'spa', milestoneId: 'opening', on: '2027-05-01' } },
      { type: 'InitiativeStatusSet', data: { initiativeId: 'spa', status: 'under-way', comment: 'on time' } },
    );
    later.when(plan({ end: '2028-01-01' }), context).then(planned({ end: '2028-01-01' }));
    expect(later.events(planned({ end: '2028-01-01' })).state.initiatives).toMatchObject([
      { end: '2028-01-01', status: 'under-way', reached: [{ milestone: 'plans', on: '2026-04-02' }] },
    ]);
  });

  it.each<[Partial<InitiativePlan>, string]>([
    [{ objectives: ['none'] }, 'OBJECTIVE_NOT_FOUND'],
    [{ objectives: [] }, 'INVALID_COMMAND'],
    [{ measures: [] }, 'INVALID_COMMAND'],
    [{ measures: ['constructor'] }, 'MEASURE_NOT_FOUND'],
    [{ measures: ['old'] }, 'MEASURE_RETIRED'],
    [{ responsible: ['D'] }, 'SUBJECT_NOT_FOUND'],
    [{ responsible: [] }, 'INVALID_COMMAND'],
    [{ responsible: ['A', 'A'] }, 'INVALID_INITIATIVE'],
    [{ end: '2025-12-31', milestones: [] }, 'INVALID_INITIATIVE'],
    [{ milestones: [{ id: 'plans', labels, due: '2027-07-01' }] }, 'INVALID_INITIATIVE'],
    [{ start: '2026-02-30' }, 'INVALID_DATE'],
  ])('refuses %j', (changes, code) => nothing.when(plan(changes), context).thenRefused(code));

  it('refuses a strategy that is unknown or has ended, and more initiatives than allowed', () => {
    nothing.when(plan(), { ...context, entry: undefined }).thenRefused('STRATEGY_NOT_FOUND');
    nothing.when(plan(), { ...context, entry: findStrategy(cascade, 'a') }).thenRefused('STRATEGY_ENDED');
    nothing
      .when(plan(), { ...context, cluster: { ...context.cluster, exists: false } })
      .thenRefused('CLUSTER_NOT_FOUND');
    const full = nothing.events(...Array.from({ length: 200 }, (_, i) => planned({ id: `i${i}` })));
    full.when(plan(), context).thenRefused('INITIATIVE_LIMIT', { limit: 200 });
    full.when(plan({ id: 'i7', end: '2027-12-31' }), context).then(planned({ id: 'i7', end: '2027-12-31' }));
  });

  it('does nothing for the same plan', () => known.when(plan(), context).thenNothing());
});

describe('SetInitiativeStatus', () => {
  const set: ProgrammeCommand = {
    type: 'SetInitiativeStatus',
    initiativeId: 'spa',
    status: 'under-way',
    comment: 'on time',
  };
  const done: ProgrammeEvent = {
    type: 'InitiativeStatusSet',
    data: { initiativeId: 'spa', status: 'under-way', comment: 'on time' },
  };
  it('sets the status with a comment', () => known.when(set, context).then(done));
  it('refuses an unknown or a cancelled initiative', () => {
    nothing.when(set, context).thenRefused('INITIATIVE_NOT_FOUND');
    known.events(cancelled(null)).when(set, context).thenRefused('INITIATIVE_CANCELLED');
  });
  it('does nothing for the same status and comment', () => known.events(done).when(set, context).thenNothing());
});

describe('ReachMilestone', () => {
  const reach = (on: string, milestoneId = 'plans'): ProgrammeCommand => ({
    type: 'ReachMilestone',
    initiativeId: 'spa',
    milestoneId,
    on,
  });
  const reached = (on: string): ProgrammeEvent => ({
    type: 'MilestoneReached',
    data: { initiativeId: 'spa', milestoneId: 'plans', on },
  });
  it('records the day, and corrects it', () => {
    known.when(reach('2026-04-02'), context).then(reached('2026-04-02'));
    const past = known.events(reached('2026-04-02'));
    past.when(reach('2026-04-01'), context).then(reached('2026-04-01'));
    expect(past.events(reached('2026-04-01')).state.initiatives[0]!.reached).toEqual([
      { milestone: 'plans', on: '2026-04-01' },
    ]);
  });
  it('refuses an unknown milestone', () => {
    known.when(reach('2026-04-02', 'toString'), context).thenRefused('MILESTONE_NOT_FOUND');
  });
  it('does nothing for the same day', () => {
    known.events(reached('2026-04-02')).when(reach('2026-04-02'), context).thenNothing();
  });
});

describe('PlanActivities', () => {
  const planActivities = (more: object, ...list: readonly DevelopmentActivity[]): ProgrammeCommand => ({
    type: 'PlanActivities',
    initiativeId: 'spa',
    activities: list,
    ...more,
  });

  it('replaces the activities from a period on', () => {
    known.when(planActivities({}, activity()), context).then(activities(null, activity()));
    const past = known.events(activities(null, activity()));
    past
      .when(planActivities({ from: '2027' }, activity({ dC: '7' })), context)
      .then(activities('2027-01-01', activity({ dC: '7' })));
    const [state] = past.events(activities('2027-01-01', activity({ dC: '7' }))).state.initiatives;
    expect(activitiesDuring(state!, year(2026))).toEqual([activity()]);
    expect(activitiesDuring(state!, year(2027))).toEqual([activity({ dC: '7' })]);
  });

  it('starts after what is locked, and reaches back only with a reason', () => {
    known.when(planActivities({}, activity()), locked).then(activities('2027-01-01', activity()));
    known.when(planActivities({ from: '2026' }, activity()), locked).thenRefused('RETROACTIVE_CHANGE');
    known.when(planActivities({ from: '2026', retroactive: { reason: 'missed' } }, activity()), locked).then({
      type: 'ActivitiesPlanned',
      data: { initiativeId: 'spa', activities: [activity()], from: '2026-01-01', retroactive: { reason: 'missed' } },
    });
  });

  it('refuses an unknown initiative, an id twice and what is not a decimal', () => {
    nothing.when(planActivities({}, activity()), context).thenRefused('INITIATIVE_NOT_FOUND');
    known.when(planActivities({}, activity(), activity()), context).thenRefused('INVALID_INITIATIVE');
    known.when(planActivities({}, activity({ dK: '1e3' })), context).thenRefused('INVALID_DECIMAL');
  });

  it('does nothing for the same activities', () => {
    known.when(planActivities({}), context).thenNothing();
    known.events(activities(null, activity())).when(planActivities({}, activity()), context).thenNothing();
  });
});

describe('CancelInitiative', () => {
  const cancel = (more: object = {}): ProgrammeCommand => ({
    type: 'CancelInitiative',
    initiativeId: 'spa',
    reason: 'too dear',
    ...more,
  });

  it('cancels an initiative and ends its activities, also those planned for later', () => {
    known.when(cancel(), locked).then(cancelled('2027-01-01'));
    const past = known.events(
      activities(null, activity()),
      activities('2028-01-01', activity({ dTs: '30' })),
      cancelled('2027-01-01'),
    );
    const [state] = past.state.initiatives;
    expect(state).toMatchObject({ status: 'cancelled', comment: 'too dear', activities: [] });
    expect([2026, 2027, 2028].map((one) => activitiesDuring(state!, year(one)).length)).toEqual([1, 0, 0]);
  });

  it('leaves an initiative without activities without any', () => {
    expect(known.events(cancelled('2027-01-01')).state.initiatives[0]).not.toHaveProperty('activitiesOverTime');
    const undated = known.events(activities(null, activity()), cancelled(null)).state.initiatives[0]!;
    expect(activitiesDuring(undated, year(2026))).toEqual([]);
  });

  it('refuses an unknown initiative, and to reach back without a reason', () => {
    nothing.when(cancel(), context).thenRefused('INITIATIVE_NOT_FOUND');
    known.when(cancel({ from: '2026' }), locked).thenRefused('RETROACTIVE_CHANGE');
    known.events(cancelled(null)).when(plan(), context).thenRefused('INITIATIVE_CANCELLED');
  });

  it('does nothing a second time', () => known.events(cancelled(null)).when(cancel(), context).thenNothing());
});
