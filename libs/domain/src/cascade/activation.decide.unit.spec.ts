import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { agreementDecider } from '../agreement/agreement.decide.js';
import type { AgreementEvent, AgreementState } from '../agreement/agreement.js';
import { initialStrategy } from '../strategy/strategy.evolve.js';
import { sampleTerms } from '../testing/samples.agreements.js';
import { activated, drafted, labels, sampleCascadeEvents, sampleCluster } from '../testing/samples.js';
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

describe('Where agreement is required', () => {
  const map = { state: initialStrategy, revision: 3 };
  const cluster = { ...context.cluster, agreementRequired: true };
  const round = { strategyId: 'b', proposal: 1, round: 1 };
  const proposed: AgreementEvent = {
    type: 'StrategyProposed',
    data: { ...round, mapRevision: 3, statement: { labels }, parties: [], ...sampleTerms },
  };
  const agreementAfter = (...events: readonly AgreementEvent[]) => given(agreementDecider).events(...events).state;
  const inContext = (agreement?: AgreementState) => ({ cluster, map, agreement });
  const settled: readonly AgreementEvent[] = [
    { type: 'ProposalAgreed', data: round },
    { type: 'ProposalDecided', data: { ...round, reason: 'the season begins' } },
  ];

  it('activates and revises what was agreed on or decided', () => {
    for (const event of settled) {
      const agreement = agreementAfter(proposed, event);
      const data = { strategyId: 'b', from: null, mapRevision: 3 };
      next.when(activate('b'), inContext(agreement)).then({ type: 'StrategyActivated', data });
      const revise: CascadeCommand = { type: 'ReviseStrategy', strategyId: 'b', note: 'more' };
      const revised: CascadeEvent = { type: 'StrategyRevised', data: { ...data, revision: 2, note: 'more' } };
      next.events(activated('b')).when(revise, inContext(agreement)).then(revised);
    }
  });

  it('refuses what was not proposed, is not settled, or was changed since', () => {
    const withdrawn: AgreementEvent = { type: 'ProposalWithdrawn', data: { ...round, reason: 'no money' } };
    const refused = (status: string, agreement?: AgreementState) =>
      next.when(activate('b'), inContext(agreement)).thenRefused('NOT_AGREED', { status });
    refused('none');
    refused('proposed', agreementAfter(proposed));
    refused('withdrawn', agreementAfter(proposed, withdrawn));
    const agreement = agreementAfter(proposed, settled[0]!);
    const changed = { ...inContext(agreement), map: { ...map, revision: 4 } };
    next.when(activate('b'), changed).thenRefused('NOT_AGREED', { status: 'agreed' });
    const renamed: CascadeEvent = {
      type: 'StrategyStatementRevised',
      data: { strategyId: 'b', labels: { en: 'Another' } },
    };
    next.events(renamed).when(activate('b'), inContext(agreement)).thenRefused('NOT_AGREED', { status: 'agreed' });
  });

  it('leaves what is in force as it is', () => {
    next
      .events({ type: 'StrategyActivated', data: { strategyId: 'b', from: null, mapRevision: 3 } })
      .when(activate('b'), inContext())
      .thenNothing();
  });
});

describe('A strategy that is asked to realign', () => {
  const asked = cascade.events({ type: 'RealignmentRequested', data: { strategyId: 'a', becauseOf: 'top' } });
  const aligned: CascadeEvent = { type: 'StrategyAligned', data: { strategyId: 'a' } };

  it('is aligned by a revision of its own', () => {
    const revise: CascadeCommand = { type: 'ReviseStrategy', strategyId: 'a', note: 'more' };
    const revised: CascadeEvent = {
      type: 'StrategyRevised',
      data: { strategyId: 'a', revision: 2, note: 'more', from: null },
    };
    asked.when(revise, context).then(revised, aligned);
  });

  it('is aligned by a working copy that it puts in force', () => {
    const state = { ...initialStrategy, live: initialStrategy };
    const data = { strategyId: 'a', from: null, mapRevision: 2 };
    const inForce = { ...context, map: { state, revision: 2 } };
    asked.when(activate('a'), inForce).then({ type: 'StrategyActivated', data }, aligned);
  });
});
