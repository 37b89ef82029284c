import { describe, it } from '@jest/globals';
import { fold } from '../decider.js';
import { given } from '../testing/given.js';
import { labels, measureMap, sampleCascade, sampleCluster } from '../testing/samples.js';
import type { StrategyContext } from './strategy.context.js';
import { strategyDecider } from './strategy.decide.js';
import type { CauseEffectLink, ParentLink, StrategyCommand, StrategyEvent } from './strategy.js';

const set = (id: string): StrategyEvent => ({
  type: 'ObjectiveSet',
  data: { objective: { id, labels, perspective: 'finance', weight: [], rollUp: 'worst' } },
});
const link = (from: string, to: string, lag = 0): CauseEffectLink => ({ from, to, sign: 'positive', lag });
const linked = (from: string, to: string): StrategyEvent => ({
  type: 'ObjectivesLinked',
  data: { link: link(from, to) },
});
const context: StrategyContext = {
  cluster: sampleCluster(),
  cascade: sampleCascade(),
  strategyId: 'a',
  parentMap: fold(strategyDecider, strategyDecider.initial, [set('p')]),
  measures: measureMap(),
};
const map = given(strategyDecider).events(set('x'), set('y'), set('z'));

describe('LinkObjectives', () => {
  const linking = (by: CauseEffectLink): StrategyCommand => ({ type: 'LinkObjectives', link: by });
  it('links objectives and changes sign or lag', () => {
    map.when(linking(link('x', 'y')), context).then(linked('x', 'y'));
    map
      .events(linked('x', 'y'))
      .when(linking(link('x', 'y', 12)), context)
      .then({ type: 'LinkRevised', data: { link: link('x', 'y', 12) } });
  });
  it('refuses a cycle and lists it in full', () => {
    const chain = map.events(linked('x', 'y'), linked('y', 'z'));
    chain.when(linking(link('z', 'x')), context).thenRefused('LINK_CYCLE', { cycle: ['z', 'x', 'y', 'z'] });
    map.when(linking(link('x', 'x')), context).thenRefused('LINK_TO_SELF', { cycle: ['x', 'x'] });
  });
  it.each([-1, 0.5, 121, NaN])('refuses a lag of %p', (lag) => {
    map.when(linking(link('x', 'y', lag)), context).thenRefused('INVALID_COMMAND');
  });
  it('refuses an unknown objective', () => {
    map.when(linking(link('x', 'constructor')), context).thenRefused('OBJECTIVE_NOT_FOUND');
  });
  it('does nothing for the same link', () => {
    map
      .events(linked('x', 'y'))
      .when(linking(link('x', 'y')), context)
      .thenNothing();
  });
});

describe('UnlinkObjectives', () => {
  const unlink: StrategyCommand = { type: 'UnlinkObjectives', from: 'x', to: 'y' };
  it('unlinks objectives', () => {
    map
      .events(linked('x', 'y'))
      .when(unlink, context)
      .then({ type: 'ObjectivesUnlinked', data: { from: 'x', to: 'y' } });
  });
  it('refuses an ended strategy', () => {
    const cascade = sampleCascade({ type: 'StrategyRetired', data: { strategyId: 'a', reason: 'over', from: null } });
    map.when(unlink, { ...context, cascade }).thenRefused('STRATEGY_ENDED');
  });
  it('does nothing without a link, or for a link in the other direction', () => {
    map.events(linked('y', 'x')).when(unlink, context).thenNothing();
  });
});

describe('LinkToParent', () => {
  const up: ParentLink = { objective: 'x', parentObjective: 'p', kind: 'contributes', weight: [] };
  const toParent: StrategyEvent = { type: 'LinkedToParent', data: { link: up } };
  it('links to the parent and changes kind or weight', () => {
    map.when({ type: 'LinkToParent', link: up }, context).then(toParent);
    const supports = { ...up, kind: 'supports' } as const;
    map
      .events(toParent)
      .when({ type: 'LinkToParent', link: supports }, context)
      .then({ type: 'ParentLinkRevised', data: { link: supports } });
  });
  it('refuses without a parent, and an objective that is missing from either map', () => {
    map.when({ type: 'LinkToParent', link: up }, { ...context, strategyId: 'top' }).thenRefused('NO_PARENT');
    const wrong = { ...up, parentObjective: 'q' };
    map
      .when({ type: 'LinkToParent', link: wrong }, context)
      .thenRefused('PARENT_OBJECTIVE_NOT_FOUND', { parent: 'top' });
    map.when({ type: 'LinkToParent', link: { ...up, objective: 'q' } }, context).thenRefused('OBJECTIVE_NOT_FOUND');
  });
  it('does nothing for the same link to the parent', () => {
    map.events(toParent).when({ type: 'LinkToParent', link: up }, context).thenNothing();
  });
});

describe('UnlinkFromParent', () => {
  const command: StrategyCommand = { type: 'UnlinkFromParent', objective: 'x', parentObjective: 'p' };
  const up: ParentLink = { objective: 'x', parentObjective: 'p', kind: 'contributes', weight: [] };
  it('unlinks from the parent', () => {
    map
      .events({ type: 'LinkedToParent', data: { link: up } })
      .when(command, context)
      .then({ type: 'UnlinkedFromParent', data: { objective: 'x', parentObjective: 'p' } });
  });
  it('refuses an unknown strategy', () => {
    map.when(command, { ...context, strategyId: 'nope' }).thenRefused('STRATEGY_NOT_FOUND');
  });
  it('does nothing without a link', () => map.when(command, context).thenNothing());
});
