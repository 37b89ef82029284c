import { describe, expect, it } from '@jest/globals';
import { findStrategy } from '../cascade/placement.js';
import type { PlanLineContext } from '../programme/plan-line.rules.js';
import { given } from '../testing/given.js';
import { labels, measureMap, sampleCascade, sampleCluster, sampleMeasure } from '../testing/samples.js';
import { sampleInitiative, sampleMap } from '../testing/samples.plans.js';
import { resourcesDecider } from './resources.decide.js';
import type { ResourceNeed, ResourcesCommand, ResourcesEvent } from './resources.js';

const context: PlanLineContext = {
  cluster: sampleCluster(),
  strategyId: 'top',
  entry: findStrategy(sampleCascade(), 'top'),
  map: sampleMap('x'),
  programme: { initiatives: [sampleInitiative('spa')] },
  measures: measureMap(sampleMeasure('gdp')),
};
const need = (changes: Partial<ResourceNeed> = {}): ResourceNeed => ({
  ...{ id: 'nurses', labels, kind: 'staff', objective: 'x', measure: 'gdp', period: '2026', amount: '120' },
  ...changes,
});
const set = (changes: Partial<ResourceNeed> = {}): ResourcesCommand => ({
  type: 'SetResourceNeed',
  need: need(changes),
});
const wasSet = (changes: Partial<ResourceNeed> = {}): ResourcesEvent => ({
  type: 'ResourceNeedSet',
  data: { need: need(changes) },
});
const nothing = given(resourcesDecider);

describe('SetResourceNeed', () => {
  it('sets a need, and changes it', () => {
    nothing.when(set({ initiative: 'spa' }), context).then(wasSet({ initiative: 'spa' }));
    const past = nothing.events(wasSet(), wasSet({ id: 'cooks' }), wasSet({ amount: '130' }));
    expect(past.state.needs.map(({ id, amount }) => [id, amount])).toEqual([
      ['nurses', '130'],
      ['cooks', '120'],
    ]);
  });

  it.each<[Partial<ResourceNeed>, string]>([
    [{ objective: 'none' }, 'OBJECTIVE_NOT_FOUND'],
    [{ measure: 'none' }, 'MEASURE_NOT_FOUND'],
    [{ initiative: 'none' }, 'INITIATIVE_NOT_FOUND'],
    [{ amount: '-1' }, 'INVALID_AMOUNT'],
    [{ amount: '1e3' }, 'INVALID_AMOUNT'],
    [{ period: '2026-13' }, 'INVALID_PERIOD'],
    [{ kind: '' }, 'INVALID_ID'],
  ])('refuses %j', (changes, code) => nothing.when(set(changes), context).thenRefused(code));

  it('refuses an unknown strategy, a period beyond the calendar, and more needs than allowed', () => {
    nothing.when(set(), { ...context, entry: undefined }).thenRefused('STRATEGY_NOT_FOUND');
    const cluster = { ...context.cluster, calendar: { yearStartMonth: 7, yearNamedBy: 'start' } as const };
    nothing.when(set({ period: '9999' }), { ...context, cluster }).thenRefused('PERIOD_OUT_OF_RANGE');
    const full = nothing.events(...Array.from({ length: 1000 }, (_, i) => wasSet({ id: `n${i}` })));
    full.when(set(), context).thenRefused('RESOURCE_LIMIT', { limit: 1000 });
  });

  it('does nothing for the same need', () => nothing.events(wasSet()).when(set(), context).thenNothing());
});

describe('DropResourceNeed', () => {
  const drop: ResourcesCommand = { type: 'DropResourceNeed', needId: 'nurses', reason: 'outsourced' };
  const dropped: ResourcesEvent = { type: 'ResourceNeedDropped', data: { needId: 'nurses', reason: 'outsourced' } };
  it('drops a need', () => {
    nothing.events(wasSet()).when(drop, context).then(dropped);
    expect(nothing.events(wasSet(), dropped).state.needs).toEqual([]);
  });
  it('refuses a drop without a reason', () => {
    nothing.when({ ...drop, reason: ' ' } as ResourcesCommand, context).thenRefused('INVALID_TEXT');
  });
  it('does nothing for a need that is not there', () => nothing.when(drop, context).thenNothing());
});

describe('SetResourceAvailability', () => {
  const available = (amount: string, period = '2026'): ResourcesCommand => ({
    ...{ type: 'SetResourceAvailability', kind: 'staff', period, amount },
  });
  const wasAvailable = (amount: string): ResourcesEvent => ({
    type: 'ResourceAvailabilitySet',
    data: { kind: 'staff', period: '2026', amount },
  });
  it('sets what there is of a kind in a period, and changes it', () => {
    nothing.when(available('90'), context).then(wasAvailable('90'));
    expect(nothing.events(wasAvailable('90'), wasAvailable('95')).state.available).toEqual([
      { kind: 'staff', period: '2026', amount: '95' },
    ]);
  });
  it('refuses an amount below 0', () => nothing.when(available('-1'), context).thenRefused('INVALID_AMOUNT'));
  it('does nothing for the same amount', () => {
    nothing.events(wasAvailable('90')).when(available('90.0'), context).thenNothing();
  });
});
