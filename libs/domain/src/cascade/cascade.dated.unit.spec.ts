import { describe, expect, it } from '@jest/globals';
import { strategyDecider } from '../strategy/strategy.decide.js';
import type { StrategyEvent, StrategyState } from '../strategy/strategy.js';
import { given } from '../testing/given.js';
import { activated, drafted, labels, sampleCascadeEvents, sampleCluster } from '../testing/samples.js';
import { fold } from '../decider.js';
import { upcast } from '../upcasting.js';
import { cascadeDuring } from './cascade-in-force.js';
import type { CascadeContext } from './cascade.context.js';
import { cascadeDecider } from './cascade.decide.js';
import type { CascadeCommand, CascadeEvent } from './cascade.js';

const set = (id: string): StrategyEvent => ({
  type: 'ObjectiveSet',
  data: { objective: { id, labels, perspective: 'finance', weight: [], rollUp: 'weighted-mean' } },
});
const mapOf = (...events: readonly StrategyEvent[]): StrategyState =>
  fold(strategyDecider, strategyDecider.initial, events);
/** The first quarter of 2026 is closed; the map has been changed. */
const locked: CascadeContext = {
  cluster: sampleCluster(),
  lockedUpTo: '2026-03-31',
  map: { state: mapOf(set('x')), revision: 7 },
};
const open: CascadeContext = { ...locked, lockedUpTo: undefined };
const retroactive = { reason: 'agreed late' };
const cascade = given(cascadeDecider).events(...sampleCascadeEvents);
const withDraft = cascade.events(drafted('b', 'business', 'B', 'top'));

const statusIn = (month: string, id: string, ...events: readonly CascadeEvent[]) => {
  const { state } = withDraft.events(...events);
  return cascadeDuring(state, { first: `${month}-01`, last: `${month}-28` }).strategies.find((one) => one.id === id);
};

describe('ActivateStrategy from a period on', () => {
  const activate = (more: object = {}): CascadeCommand => ({ type: 'ActivateStrategy', strategyId: 'b', ...more });
  const event = (from: string | null, more: object = {}): CascadeEvent => ({
    type: 'StrategyActivated',
    data: { strategyId: 'b', mapRevision: 7, from, ...more },
  });

  it('puts the revision of the working copy in force', () => {
    withDraft.when(activate(), open).then(event(null));
    withDraft.when(activate(), locked).then(event('2026-04-01'));
    expect(statusIn('2026-03', 'b', event('2026-04-01'))).toMatchObject({ status: 'draft' });
    expect(statusIn('2026-04', 'b', event('2026-04-01'))).toMatchObject({
      status: 'active',
      revisions: [{ from: '2026-04-01', value: 7 }],
    });
  });

  it('in a locked period needs a reason', () => {
    withDraft.when(activate({ from: '2026-03' }), locked).thenRefused('RETROACTIVE_CHANGE');
    withDraft.when(activate({ from: '2026-03', retroactive }), locked).then(event('2026-03-01', { retroactive }));
  });

  it('again puts a changed working copy in force and asks active children to realign', () => {
    const top = { type: 'ActivateStrategy', strategyId: 'top' } as const;
    const revision: CascadeEvent = {
      type: 'StrategyActivated',
      data: { strategyId: 'top', mapRevision: 7, from: '2026-04-01' },
    };
    withDraft
      .when(top, locked)
      .then(revision, { type: 'RealignmentRequested', data: { strategyId: 'a', becauseOf: 'top' } });
    const { state } = withDraft.events(revision);
    expect(state.strategies.find(({ id }) => id === 'top')).toMatchObject({
      revision: 2,
      revisions: [
        { from: null, value: null },
        { from: '2026-04-01', value: 7 },
      ],
    });
    withDraft.events(revision).when(top, locked).thenNothing();
  });

  it('refuses a map beyond the limits of the cluster', () => {
    const map = { state: mapOf(set('x'), set('y'), set('z')), revision: 7 };
    const cluster = sampleCluster({ objectivesPerMap: 2 });
    withDraft.when(activate(), { ...open, cluster, map }).thenRefused('MAP_BEYOND_LIMITS', { count: 3, limit: 2 });
    const detail = (id: string, details: string): StrategyEvent => {
      const { data } = set(id) as Extract<StrategyEvent, { type: 'ObjectiveSet' }>;
      return { type: 'ObjectiveSet', data: { objective: { ...data.objective, details } } };
    };
    const deep = { state: mapOf(set('x'), detail('y', 'x'), detail('z', 'y')), revision: 7 };
    const shallow = sampleCluster({ objectiveLevels: 2 });
    withDraft
      .when(activate(), { ...open, cluster: shallow, map: deep })
      .thenRefused('MAP_BEYOND_LIMITS', { what: 'levels of detail', count: 3 });
  });

  it('refuses a start before that of the parent', () => {
    const later = given(cascadeDecider).events(
      drafted('top', 'integrative', '@cluster'),
      { type: 'StrategyActivated', data: { strategyId: 'top', mapRevision: 0, from: '2026-04-01' } },
      drafted('b', 'business', 'B', 'top'),
    );
    later.when(activate({ from: '2026-03' }), open).thenRefused('PARENT_NOT_ACTIVE');
    later.when(activate({ from: '2026-Q2' }), open).then(event('2026-04-01'));
  });
});

describe('Moving, superseding and retiring from a period on', () => {
  it('ends a strategy for good, also one that would be active later only', () => {
    const retire = { type: 'RetireStrategy', strategyId: 'b', reason: 'over' } as const;
    const activation: CascadeEvent = {
      type: 'StrategyActivated',
      data: { strategyId: 'b', mapRevision: 7, from: '2026-07-01' },
    };
    const retired: CascadeEvent = {
      type: 'StrategyRetired',
      data: { strategyId: 'b', reason: 'over', from: '2026-04-01' },
    };
    withDraft.events(activation).when(retire, locked).then(retired);
    withDraft.events(activation, retired).when(retire, locked).thenNothing();
    for (const month of ['2026-04', '2026-07'])
      expect(statusIn(month, 'b', activation, retired)).toMatchObject({ status: 'retired' });
  });

  it('leaves earlier periods as they were', () => {
    const events = [
      drafted('next', 'integrative', '@cluster'),
      { type: 'StrategyActivated', data: { strategyId: 'next', mapRevision: 7, from: '2026-04-01' } },
      { type: 'StrategySuperseded', data: { strategyId: 'top', by: 'next', from: '2026-04-01' } },
      { type: 'StrategyMoved', data: { strategyId: 'a', parent: 'next', from: '2026-04-01' } },
      { type: 'RealignmentRequested', data: { strategyId: 'a', becauseOf: 'next' } },
      { type: 'StrategyMoved', data: { strategyId: 'b', parent: 'next', from: null } },
    ] as const satisfies readonly CascadeEvent[];
    withDraft
      .events(events[0])
      .when({ type: 'ActivateStrategy', strategyId: 'next', supersedes: 'top' }, locked)
      .then(...events.slice(1));
    expect(statusIn('2026-03', 'top', ...events)).toMatchObject({ status: 'active' });
    expect(statusIn('2026-04', 'top', ...events)).toMatchObject({ status: 'superseded' });
    expect(statusIn('2026-03', 'a', ...events)).toMatchObject({ parent: 'top' });
    expect(statusIn('2026-04', 'a', ...events)).toMatchObject({ parent: 'next' });
  });

  it('retires a strategy from the first period that is not locked', () => {
    const data = { strategyId: 'a', reason: 'over', from: '2026-04-01' };
    const retired: CascadeEvent = { type: 'StrategyRetired', data };
    withDraft.when({ type: 'RetireStrategy', strategyId: 'a', reason: 'over' }, locked).then(retired);
    expect(statusIn('2026-03', 'a', retired)).toMatchObject({ status: 'active' });
    expect(statusIn('2026-04', 'a', retired)).toMatchObject({ status: 'retired' });
  });

  describe('RetireStrategy for a strategy that is retired from a period on', () => {
    const data = { strategyId: 'a', reason: 'over', from: '2026-07-01' };
    const later: CascadeEvent = { type: 'StrategyRetired', data };
    const retireFrom = (from: string | null, more: object = {}): CascadeCommand => ({
      type: 'RetireStrategy',
      strategyId: 'a',
      reason: 'sold',
      from,
      ...more,
    });
    const earlier: CascadeEvent = { type: 'StrategyRetired', data: { ...data, reason: 'sold', from: '2026-05-01' } };

    it('retires it from an earlier one that is not locked', () => {
      withDraft.events(later).when(retireFrom('2026-05'), locked).then(earlier);
      expect(statusIn('2026-04', 'a', later, earlier)).toMatchObject({ status: 'active' });
      expect(statusIn('2026-05', 'a', later, earlier)).toMatchObject({ status: 'retired' });
      expect(statusIn('2026-07', 'a', later, earlier)).toMatchObject({ status: 'retired' });
    });

    it('needs a reason for one that is locked', () => {
      withDraft.events(later).when(retireFrom('2026-03'), locked).thenRefused('RETROACTIVE_CHANGE');
      withDraft
        .events(later)
        .when(retireFrom('2026-03', { retroactive }), locked)
        .then({ type: 'StrategyRetired', data: { ...data, reason: 'sold', from: '2026-03-01', retroactive } });
    });

    it('does nothing from the same or a later one, or without one', () => {
      for (const from of ['2026-07', '2026-Q4']) withDraft.events(later).when(retireFrom(from), locked).thenNothing();
      const { from: _, ...without } = retireFrom(null) as Extract<CascadeCommand, { type: 'RetireStrategy' }>;
      withDraft.events(later).when(without, open).thenNothing();
      withDraft.events(later).when(without, locked).thenNothing();
    });
  });

  it('is refused while a child is active later, even if it is retired in the end', () => {
    const child: CascadeEvent = {
      type: 'StrategyRetired',
      data: { strategyId: 'a', reason: 'over', from: '2026-07-01' },
    };
    const retire = (from: string): CascadeCommand => ({
      type: 'RetireStrategy',
      strategyId: 'top',
      reason: 'over',
      from,
    });
    withDraft
      .events(child)
      .when(retire('2026-05'), locked)
      .thenRefused('ACTIVE_CHILDREN', { children: ['a'] });
    withDraft
      .events(child)
      .when(retire('2026-07'), locked)
      .then({ type: 'StrategyRetired', data: { strategyId: 'top', reason: 'over', from: '2026-07-01' } });
  });

  it('does not date changes of drafts', () => {
    const data = { strategyId: 'b', reason: 'over', from: null };
    withDraft
      .when({ type: 'RetireStrategy', strategyId: 'b', reason: 'over' }, locked)
      .then({ type: 'StrategyRetired', data });
  });
});

describe('Events of the first version', () => {
  it('hold from the beginning and change the map in force', () => {
    expect(upcast('StrategyActivated', 1, { strategyId: 'a' })).toEqual(activated('a'));
    const old = (id: string) => upcast('ObjectiveSet', 1, { ...set(id).data }) as StrategyEvent;
    const before = mapOf(old('x'));
    expect(before).not.toHaveProperty('live');
    const after = mapOf(old('x'), set('y'));
    expect(after.objectives.map(({ id }) => id)).toEqual(['x', 'y']);
    expect(after.live).toEqual(before);
  });
});
