import { describe, expect, it } from '@jest/globals';
import { fold } from '../decider.js';
import { strategyDecider } from '../strategy/strategy.decide.js';
import type { StrategyEvent } from '../strategy/strategy.js';
import { given } from '../testing/given.js';
import { drafted, sampleCascadeEvents, sampleCluster } from '../testing/samples.js';
import { upcast } from '../upcasting.js';
import type { CascadeContext } from './cascade.context.js';
import { cascadeDecider } from './cascade.decide.js';
import type { CascadeCommand, CascadeEvent } from './cascade.js';

const link = {
  objective: 'fill',
  parentObjective: 'grow',
  kind: 'contributes',
  weight: [{ from: null, value: 100_000 }],
} as const;
const linked: StrategyEvent = { type: 'LinkedToParent', data: { link } };
const contribution = { strategy: 'a', objective: 'fill', parentObjective: 'grow' };
const context: CascadeContext = {
  cluster: sampleCluster(),
  lockedUpTo: '2026-03-31',
  map: { state: fold(strategyDecider, strategyDecider.initial, [linked]), revision: 0 },
};
const cascade = given(cascadeDecider).events(...sampleCascadeEvents);
const accept = (more: object = {}): CascadeCommand => ({
  type: 'AcceptContribution',
  strategyId: 'top',
  contribution,
  weight: 1,
  ...more,
});
const accepted = (from: string | null, weight = 1): CascadeEvent => ({
  type: 'ContributionAccepted',
  data: { strategyId: 'top', contribution, weight, from },
});
const decline: CascadeCommand = { type: 'DeclineContribution', strategyId: 'top', contribution, reason: 'too broad' };
const declined: CascadeEvent = {
  type: 'ContributionDeclined',
  data: { strategyId: 'top', contribution, reason: 'too broad', from: '2026-04-01' },
};
const contributionsOf = (...events: readonly CascadeEvent[]) =>
  cascade.events(...events).state.strategies.find(({ id }) => id === 'top')?.contributions;

describe('A contribution', () => {
  it('is accepted with a weight from a period on, without a revision of the map', () => {
    cascade.when(accept(), context).then(accepted('2026-04-01'));
    cascade.when(accept({ from: '2026-05' }), context).then(accepted('2026-05-01'));
    cascade.when(accept({ from: '2026-03' }), context).thenRefused('RETROACTIVE_CHANGE');
    expect(contributionsOf(accepted('2026-04-01'))).toEqual([
      { ...contribution, weight: [{ from: '2026-04-01', value: 1 }] },
    ]);
  });

  it('ends when the child puts a map in force that no longer proposes it', () => {
    const bare: CascadeContext = { ...context, map: { state: strategyDecider.initial, revision: 5 } };
    const revise: CascadeCommand = { type: 'ReviseStrategy', strategyId: 'a', note: 'narrower', from: '2026-06' };
    const ended = (from: string): CascadeEvent => ({
      type: 'ContributionDeclined',
      data: { strategyId: 'top', contribution, reason: 'No longer proposed.', from },
    });
    const events = (history: readonly CascadeEvent[], inForce: CascadeContext) => {
      const { state } = cascade.events(...history);
      const decision = cascadeDecider.decide(revise, state, inForce);
      return decision.kind === 'accepted' ? decision.events.filter(({ type }) => type === 'ContributionDeclined') : [];
    };
    const history = [accepted('2026-04-01'), accepted('2026-09-01', 2)];
    expect(events(history, bare)).toEqual([ended('2026-06-01'), ended('2026-09-01')]);
    expect(events(history, { ...context, map: { ...context.map!, revision: 5 } })).toEqual([]);
    expect(events([], bare)).toEqual([]);
  });

  it('is refused if the child does not propose it', () => {
    const other = { ...contribution, objective: 'other' };
    cascade.when(accept({ contribution: other }), context).thenRefused('CONTRIBUTION_NOT_PROPOSED');
    cascade.when(accept({ strategyId: 'a' }), context).thenRefused('CONTRIBUTION_NOT_PROPOSED');
    const unknown = { ...contribution, strategy: 'x' };
    cascade.when(accept({ contribution: unknown }), context).thenRefused('STRATEGY_NOT_FOUND');
    cascade.when(accept({ weight: -1 }), context).thenRefused('INVALID_COMMAND');
  });

  it('is not weighed in once it is withdrawn, or its strategy has ended', () => {
    const unlinked: StrategyEvent = {
      type: 'UnlinkedFromParent',
      data: { objective: 'fill', parentObjective: 'grow' },
    };
    const map = { state: fold(strategyDecider, strategyDecider.initial, [linked, unlinked]), revision: 1 };
    cascade
      .events(accepted('2026-04-01'))
      .when(accept({ weight: 2 }), { ...context, map })
      .thenRefused('CONTRIBUTION_NOT_PROPOSED');
    const retired: CascadeEvent = {
      type: 'StrategyRetired',
      data: { strategyId: 'a', reason: 'sold', from: '2026-06-01' },
    };
    cascade
      .events(retired)
      .when(accept({ from: '2026-06' }), context)
      .thenRefused('STRATEGY_ENDED');
    cascade
      .events(retired)
      .when(accept({ from: '2026-05' }), context)
      .then(accepted('2026-05-01'));
  });

  it('is not accepted twice with the same weight', () => {
    cascade
      .events(accepted('2026-04-01'))
      .when(accept({ from: '2026-04' }), context)
      .thenNothing();
    cascade.events(accepted(null)).when(accept(), context).thenNothing();
    cascade
      .events(accepted('2026-04-01'))
      .when(accept({ weight: 2 }), context)
      .then(accepted('2026-04-01', 2));
  });

  it('is declined from a period on', () => {
    cascade.when(decline, context).then(declined);
    cascade.events(accepted(null)).when(decline, context).then(declined);
    cascade.events(accepted(null), declined).when(decline, context).thenNothing();
    expect(contributionsOf(accepted(null), declined)).toEqual([
      {
        ...contribution,
        weight: [
          { from: null, value: 1 },
          { from: '2026-04-01', value: null },
        ],
      },
    ]);
  });

  it('stays accepted when a successor of the same owner takes over', () => {
    const { state } = cascade.events(accepted(null), drafted('next', 'integrative', '@cluster'), {
      type: 'StrategySuperseded',
      data: { strategyId: 'top', by: 'next', from: '2026-04-01' },
    });
    expect(state.strategies.find(({ id }) => id === 'next')?.contributions).toHaveLength(1);
  });
});

describe('The weight of a link to the parent', () => {
  const map = (...events: readonly StrategyEvent[]) => fold(strategyDecider, strategyDecider.initial, events);

  it('is a wish, except in links of the first version', () => {
    expect(map(linked).parentLinks).toEqual([{ ...link, proposed: true }]);
    expect(map(upcast('LinkedToParent', 1, { link }) as StrategyEvent).parentLinks).toEqual([link]);
    const support = { ...link, kind: 'supports' } as const;
    expect(map({ type: 'LinkedToParent', data: { link: support } }).parentLinks).toEqual([support]);
  });
});
