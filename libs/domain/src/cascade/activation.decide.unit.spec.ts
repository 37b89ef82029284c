import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { activated, drafted, sampleCascadeEvents, sampleCluster } from '../testing/samples.js';
import { clusterDecider } from '../cluster/cluster.decide.js';
import { cascadeDecider } from './cascade.decide.js';
import type { CascadeCommand, CascadeEvent } from './cascade.js';

const context = { cluster: sampleCluster() };
const cascade = given(cascadeDecider).events(...sampleCascadeEvents);
const activate = (strategyId: string, supersedes?: string): CascadeCommand => ({
  type: 'ActivateStrategy',
  strategyId,
  ...(supersedes === undefined ? {} : { supersedes }),
});
const next = cascade.events(drafted('next', 'integrative', '@cluster'), drafted('b', 'business', 'B', 'top'));
const succession: readonly CascadeEvent[] = [
  activated('next'),
  { type: 'StrategySuperseded', data: { strategyId: 'top', by: 'next', from: null } },
  { type: 'StrategyMoved', data: { strategyId: 'a', parent: 'next', from: null } },
  { type: 'RealignmentRequested', data: { strategyId: 'a', becauseOf: 'next' } },
  { type: 'StrategyMoved', data: { strategyId: 'b', parent: 'next', from: null } },
];

describe('ActivateStrategy', () => {
  it('activates under an active parent', () => {
    next.when(activate('b'), context).then(activated('b'));
  });

  it('supersedes a strategy: its children move, and the active ones are asked to realign', () => {
    next.when(activate('next', 'top'), context).then(...succession);
    const { strategies } = next.events(...succession).state;
    expect(strategies.find(({ id }) => id === 'top')).toMatchObject({ status: 'superseded', supersededBy: 'next' });
    expect(strategies.find(({ id }) => id === 'a')).toMatchObject({ parent: 'next', status: 'active', realign: true });
  });

  it('refuses a second integrative strategy and names the first', () => {
    next.when(activate('next'), context).thenRefused('SECOND_INTEGRATIVE_STRATEGY', { active: 'top' });
  });

  it('refuses under a parent that is not active', () => {
    const under = cascade.events(
      drafted('next', 'business', 'A', 'top'),
      drafted('law', 'functional', 'A/law', 'next'),
    );
    under.when(activate('law'), context).thenRefused('PARENT_NOT_ACTIVE', { parent: 'next' });
  });

  it('refuses to supersede a strategy that is unknown, not active, or of another owner', () => {
    next.when(activate('next', 'x'), context).thenRefused('STRATEGY_NOT_FOUND');
    next.when(activate('next', 'b'), context).thenRefused('SUPERSEDED_NOT_ACTIVE');
    next.when(activate('next', 'next'), context).thenRefused('SUPERSEDED_NOT_ACTIVE');
    next.when(activate('b', 'a'), context).thenRefused('SUPERSEDES_ANOTHER_OWNER');
  });

  it('refuses an owner that has left in the meantime', () => {
    const cluster = clusterDecider.evolve(context.cluster, {
      type: 'ActorReleased',
      data: { actorId: 'B', reason: 'sold', from: null },
    });
    next.when(activate('b'), { cluster }).thenRefused('ACTOR_LEFT');
  });

  it('refuses an unknown strategy and an ended one', () => {
    next.when(activate('x'), context).thenRefused('STRATEGY_NOT_FOUND');
    next
      .events(...succession)
      .when(activate('top'), context)
      .thenRefused('STRATEGY_ENDED', { status: 'superseded' });
    next.when(activate('a', 'top'), context).thenRefused('ALREADY_ACTIVE');
  });

  it('does nothing for an active strategy', () => {
    next.when(activate('a'), context).thenNothing();
    next
      .events(...succession)
      .when(activate('next', 'top'), context)
      .thenNothing();
  });
});
