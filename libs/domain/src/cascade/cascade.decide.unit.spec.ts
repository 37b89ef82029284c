import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { activated, drafted, labels, sampleCascadeEvents, sampleCluster } from '../testing/samples.js';
import { clusterDecider } from '../cluster/cluster.decide.js';
import { cascadeDecider } from './cascade.decide.js';
import type { CascadeCommand, CascadeEvent, Rank } from './cascade.js';

const context = { cluster: sampleCluster() };
const nothing = given(cascadeDecider);
const cascade = nothing.events(...sampleCascadeEvents);
const withChild = cascade.events(drafted('sales', 'functional', 'A/sales', 'a'), activated('sales'));
const retired = (strategyId: string): CascadeEvent => ({
  type: 'StrategyRetired',
  data: { strategyId, reason: 'over', from: null },
});
const realign = (strategyId: string, becauseOf: string): CascadeEvent => ({
  type: 'RealignmentRequested',
  data: { strategyId, becauseOf },
});
const draft = (strategyId: string, rank: Rank, owner: string, parent?: string): CascadeCommand => ({
  type: 'DraftStrategy',
  strategyId,
  rank,
  owner,
  ...(parent === undefined ? {} : { parent }),
  labels,
});

describe('Cascade', () => {
  describe('DraftStrategy', () => {
    it.each<[string, Rank, string, string | undefined]>([
      ['next', 'integrative', '@cluster', undefined],
      ['b', 'business', 'B', 'top'],
      ['f', 'functional', 'A/law', 'a'],
      ['o1', 'operational', 'A/desk', 'sales'],
      ['o2', 'operational', 'A/desk', 'a'],
      ['o3', 'operational', 'A/depot', 'sales'],
      ['constructor', 'business', 'B', 'top'],
    ])('drafts %s (%s of %s under %s)', (id, rank, owner, parent) => {
      withChild.when(draft(id, rank, owner, parent), context).then(drafted(id, rank, owner, parent));
    });

    it.each<[Rank, string, string | undefined, string]>([
      ['integrative', 'A', undefined, 'OWNER_NOT_ALLOWED'],
      ['integrative', '@cluster', 'top', 'PARENT_NOT_ALLOWED'],
      ['business', '@cluster', 'top', 'OWNER_NOT_ALLOWED'],
      ['business', 'A/sales', 'top', 'OWNER_NOT_ALLOWED'],
      ['business', 'C', 'top', 'ACTOR_LEFT'],
      ['business', 'D', 'top', 'ACTOR_NOT_FOUND'],
      ['business', 'B', undefined, 'PARENT_REQUIRED'],
      ['business', 'B', 'a', 'PARENT_NOT_ALLOWED'],
      ['business', 'B', 'toString', 'PARENT_NOT_FOUND'],
      ['functional', 'A', 'a', 'OWNER_NOT_ALLOWED'],
      ['functional', 'A/desk', 'a', 'OWNER_NOT_FOUND'],
      ['functional', 'A/law', 'top', 'PARENT_NOT_ALLOWED'],
      ['functional', 'B/sales', 'a', 'PARENT_NOT_ALLOWED'],
      ['functional', 'A/law', 'sales', 'PARENT_NOT_ALLOWED'],
      ['operational', 'A/law', 'a', 'OWNER_NOT_FOUND'],
      ['operational', 'A/desk', 'top', 'PARENT_NOT_ALLOWED'],
      ['operational', 'A/desk', 'law', 'PARENT_NOT_ALLOWED'],
    ])('refuses a %s strategy of %s under %s', (rank, owner, parent, code) => {
      const more = withChild.events(drafted('law', 'functional', 'A/law', 'a'));
      more.when(draft('x', rank, owner, parent), context).thenRefused(code);
    });

    it('refuses an id that is taken, an ended parent, and a mission of a lower rank', () => {
      cascade.when(draft('a', 'business', 'B', 'top'), context).thenRefused('STRATEGY_EXISTS');
      nothing
        .events(drafted('top', 'integrative', '@cluster'), retired('top'))
        .when(draft('b', 'business', 'B', 'top'), context)
        .thenRefused('PARENT_ENDED');
      const missionary = { ...draft('b', 'business', 'B', 'top'), mission: labels };
      cascade.when(missionary as CascadeCommand, context).thenRefused('STATEMENT_NOT_ALLOWED');
    });

    it('refuses without a cluster', () => {
      const unfounded = { cluster: clusterDecider.initial };
      nothing.when(draft('top', 'integrative', '@cluster'), unfounded).thenRefused('CLUSTER_NOT_FOUND');
    });

    it('does nothing for the same draft', () => {
      cascade.when(draft('a', 'business', 'A', 'top'), context).thenNothing();
    });
  });

  describe('ReviseStrategyStatement', () => {
    const statement = { strategyId: 'top', labels, mission: { en: 'One cluster.\nOne guest.' } };
    const revised: CascadeEvent = { type: 'StrategyStatementRevised', data: statement };
    it('revises the statement and removes what is left out', () => {
      cascade.when({ type: 'ReviseStrategyStatement', ...statement }, context).then(revised);
      const bare = { strategyId: 'top', labels };
      const without = cascade.events(revised, { type: 'StrategyStatementRevised', data: bare });
      expect(without.state.strategies[0]).not.toHaveProperty('mission');
    });
    it('refuses an unknown or ended strategy, and a mission of a lower rank', () => {
      const unknown = { ...statement, strategyId: 'x' };
      cascade.when({ type: 'ReviseStrategyStatement', ...unknown }, context).thenRefused('STRATEGY_NOT_FOUND');
      const business = { ...statement, strategyId: 'a' };
      cascade.when({ type: 'ReviseStrategyStatement', ...business }, context).thenRefused('STATEMENT_NOT_ALLOWED');
      cascade
        .events(retired('a'))
        .when({ type: 'ReviseStrategyStatement', ...business }, context)
        .thenRefused('STRATEGY_ENDED', { status: 'retired' });
    });
    it('does nothing for the same statement', () => {
      cascade
        .events(revised)
        .when({ type: 'ReviseStrategyStatement', ...statement }, context)
        .thenNothing();
    });
  });

  describe('MoveStrategy', () => {
    const operational = withChild.events(drafted('o', 'operational', 'A/desk', 'sales'), activated('o'));
    it('moves the strategy', () => {
      operational
        .when({ type: 'MoveStrategy', strategyId: 'o', parent: 'a' }, context)
        .then({ type: 'StrategyMoved', data: { strategyId: 'o', parent: 'a', from: null } });
    });
    it('refuses a parent of the wrong rank, including a descendant', () => {
      operational
        .when({ type: 'MoveStrategy', strategyId: 'a', parent: 'o' }, context)
        .thenRefused('PARENT_NOT_ALLOWED');
      operational
        .when({ type: 'MoveStrategy', strategyId: 'a', parent: 'a' }, context)
        .thenRefused('PARENT_NOT_ALLOWED');
      operational
        .when({ type: 'MoveStrategy', strategyId: 'top', parent: 'a' }, context)
        .thenRefused('PARENT_NOT_ALLOWED');
    });
    it('refuses to move an active strategy under a draft, but moves a draft', () => {
      const two = operational.events(drafted('next', 'business', 'A', 'top'));
      const command: CascadeCommand = { type: 'MoveStrategy', strategyId: 'sales', parent: 'next' };
      two.when(command, context).thenRefused('PARENT_NOT_ACTIVE', { parent: 'next', parentStatus: 'draft' });
      two
        .events(drafted('law', 'functional', 'A/law', 'a'))
        .when({ ...command, strategyId: 'law' }, context)
        .then({ type: 'StrategyMoved', data: { strategyId: 'law', parent: 'next', from: null } });
    });
    it('does nothing for the same parent', () => {
      operational.when({ type: 'MoveStrategy', strategyId: 'o', parent: 'sales' }, context).thenNothing();
    });
  });

  describe('ReviseStrategy', () => {
    const command: CascadeCommand = { type: 'ReviseStrategy', strategyId: 'a', note: 'new market' };
    const revised = (revision: number): CascadeEvent => ({
      type: 'StrategyRevised',
      data: { strategyId: 'a', revision, note: 'new market', from: null },
    });
    it('increments the revision and asks active children to realign', () => {
      const more = withChild.events(drafted('law', 'functional', 'A/law', 'a'));
      more.when(command, context).then(revised(2), realign('sales', 'a'));
    });
    it('increments each revision but asks each child once', () => {
      withChild.events(revised(2), realign('sales', 'a')).when(command, context).then(revised(3));
    });
    it('refuses a draft and an unknown strategy', () => {
      nothing.when(command, context).thenRefused('STRATEGY_NOT_FOUND');
      const drafts = nothing.events(drafted('a', 'business', 'A', 'top'));
      drafts.when(command, context).thenRefused('STRATEGY_NOT_ACTIVE');
    });
  });

  describe('ConfirmAlignment', () => {
    const command: CascadeCommand = { type: 'ConfirmAlignment', strategyId: 'sales' };
    it('clears the request', () => {
      const asked = withChild.events(realign('sales', 'a'));
      expect(asked.state.strategies.find(({ id }) => id === 'sales')?.realign).toBe(true);
      asked.when(command, context).then({ type: 'StrategyAligned', data: { strategyId: 'sales' } });
    });
    it('refuses an ended strategy', () =>
      withChild.events(retired('sales')).when(command, context).thenRefused('STRATEGY_ENDED'));
    it('does nothing without a request', () => withChild.when(command, context).thenNothing());
  });

  describe('RetireStrategy', () => {
    it('retires the strategy', () => {
      withChild.when({ type: 'RetireStrategy', strategyId: 'sales', reason: 'over' }, context).then(retired('sales'));
    });
    it('refuses while it has active children', () => {
      withChild
        .when({ type: 'RetireStrategy', strategyId: 'a', reason: 'over' }, context)
        .thenRefused('ACTIVE_CHILDREN', { children: ['sales'] });
    });
    it('does nothing for a retired strategy', () => {
      withChild
        .events(retired('sales'))
        .when({ type: 'RetireStrategy', strategyId: 'sales', reason: 'again' }, context)
        .thenNothing();
    });
  });
});
