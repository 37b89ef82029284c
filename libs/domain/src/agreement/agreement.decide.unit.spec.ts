import { describe, expect, it } from '@jest/globals';
import type { StrategyState } from '../strategy/strategy.js';
import { initialStrategy } from '../strategy/strategy.evolve.js';
import { given } from '../testing/given.js';
import { sampleTerms } from '../testing/samples.agreements.js';
import { labels, sampleCascade, sampleCluster } from '../testing/samples.js';
import { agreementDecider } from './agreement.decide.js';
import type { AgreementCommand, AgreementContext, AgreementEvent, Party } from './agreement.js';

const terms = sampleTerms;
const { due } = terms;
const weight = [{ from: null, value: 1 }];
const map: StrategyState = {
  ...initialStrategy,
  objectives: [
    {
      id: 'grow',
      labels,
      perspective: 'finance',
      weight,
      rollUp: 'weighted-mean',
      measures: [{ measure: 'm', weight }],
    },
    { id: 'learn', labels, perspective: 'learning', weight, rollUp: 'weighted-mean', measures: [] },
  ],
  links: [{ from: 'learn', to: 'grow', sign: 'positive', lag: 0 }],
};
const affected: readonly Party[] = ['A', 'B'].map((party) => ({ party, because: ['child'], roles: [] }));
const context: AgreementContext = {
  cluster: { ...sampleCluster(), agreementRequired: true },
  strategyId: 'top',
  entry: sampleCascade().strategies[0],
  map: { state: map, revision: 4 },
  proposedMap: map,
  affected,
  roles: ['initiator', 'financier'],
  terms,
  now: '2026-02-01T09:00:00.000Z',
};
const changed: AgreementContext = { ...context, map: { state: map, revision: 6 } };

const ref = { strategyId: 'top', proposal: 1, round: 1 };
const second = { ...ref, round: 2 };
const content = { mapRevision: 4, statement: { labels }, parties: affected };
const propose: AgreementCommand = { type: 'ProposeStrategy', roles: [] };
const proposed: AgreementEvent = { type: 'StrategyProposed', data: { ...ref, ...content, ...terms } };
const revised: AgreementEvent = { type: 'ProposalRevised', data: { ...second, ...content, mapRevision: 6, ...terms } };
const agreed: AgreementEvent = { type: 'ProposalAgreed', data: ref };

function answer(party: string, changes: object = {}): AgreementCommand {
  return { type: 'AnswerProposal', party, round: 1, basedOn: 0, answer: 'agrees', remarks: [], ...changes } as never;
}
function answered(party: string, changes: object = {}): AgreementEvent {
  return {
    type: 'ProposalAnswered',
    data: { ...ref, party, answer: 'agrees', remarks: [], edition: 1, ...changes },
  } as never;
}
const objects = { answer: 'objects', comment: 'too fast' };

const nothing = given(agreementDecider);
const open = nothing.events(proposed);

describe('ProposeStrategy', () => {
  it('asks those whom the map affects and those whom it names with a role', () => {
    nothing.when(propose, context).then(proposed);
    const roles = [
      { party: 'B', role: 'financier' },
      { party: '@cluster', role: 'initiator' },
    ];
    const parties = [
      { party: '@cluster', because: ['role'], roles: ['initiator'] },
      affected[0],
      { party: 'B', because: ['child', 'role'], roles: ['financier'] },
    ] as Party[];
    const named: AgreementEvent = { type: 'StrategyProposed', data: { ...ref, ...content, parties, ...terms } };
    nothing.when({ ...propose, roles }, context).then(named);
  });
  it('is agreed at once if it affects nobody', () => {
    const alone = { ...context, affected: [] };
    const data = { ...ref, ...content, parties: [], ...terms };
    nothing.when(propose, alone).then({ type: 'StrategyProposed', data }, agreed);
  });
  it('counts proposals, and begins anew after the last one is settled', () => {
    const next = { ...proposed, data: { ...proposed.data, proposal: 2, mapRevision: 6 } } as AgreementEvent;
    open.events(answered('A'), answered('B'), agreed).when(propose, changed).then(next);
  });
  it('refuses what is proposed already, unknown roles and parties, and clusters without agreement', () => {
    open.when(propose, changed).thenRefused('PROPOSAL_EXISTS', { round: 1 });
    const named = (party: string, role: string) => ({ ...propose, roles: [{ party, role }] }) as AgreementCommand;
    nothing.when(named('A', 'owner'), context).thenRefused('ROLE_NOT_FOUND', { role: 'owner' });
    nothing.when(named('X', 'initiator'), context).thenRefused('ACTOR_NOT_FOUND');
    nothing.when(named('C', 'initiator'), context).thenRefused('ACTOR_LEFT');
    nothing.when(named('A/zoo', 'initiator'), context).thenRefused('PARTY_NOT_FOUND');
    nothing.when(propose, { ...context, cluster: sampleCluster() }).thenRefused('AGREEMENT_NOT_USED');
    nothing.when(propose, { ...context, entry: undefined }).thenRefused('STRATEGY_NOT_FOUND');
    nothing.when(propose, { ...context, terms: undefined }).thenRefused('WORKFLOW_NOT_FOUND');
    const cluster = { ...context.cluster, exists: false };
    nothing.when(propose, { ...context, cluster }).thenRefused('CLUSTER_NOT_FOUND');
  });
  it('does nothing for the same proposal', () => {
    open.when(propose, context).thenNothing();
    open.events(answered('A'), answered('B'), agreed).when(propose, context).thenNothing();
  });
});

describe('AnswerProposal', () => {
  it('is agreed once all parties agree', () => {
    open.when(answer('A'), context).then(answered('A'));
    open.events(answered('A')).when(answer('B'), context).then(answered('B'), agreed);
    expect(open.events(answered('A'), answered('B'), agreed).state).toMatchObject({ status: 'agreed' });
  });
  it('stays proposed while one objects, who may answer again', () => {
    const objected = answered('B', objects);
    open.events(answered('A')).when(answer('B', objects), context).then(objected);
    const again = open.events(answered('A'), objected);
    expect(again.state.status).toBe('proposed');
    again.when(answer('B', { basedOn: 1 }), context).then(answered('B', { edition: 2 }), agreed);
  });
  it('takes remarks on the things of the map and their weights', () => {
    for (const about of [
      'strategy',
      'objective:grow',
      'link:learn>grow',
      'weight:measure:grow/m',
      'perspective:finance',
    ]) {
      const remarks = [{ about, comment: 'less' }];
      const asks = { answer: 'asks', remarks };
      open.when(answer('A', asks), context).then(answered('A', asks));
    }
    for (const about of ['objective:sell', 'weight:link:learn>grow', 'map']) {
      const remarks = [{ about, comment: 'less' }];
      open.when(answer('A', { answer: 'asks', remarks }), context).thenRefused('REMARK_NOT_FOUND', { about });
    }
  });
  it('follows the quorum of its round', () => {
    const half = { ...terms, quorum: { agree: 50, objections: 1 } };
    const lenient = nothing.events({ type: 'StrategyProposed', data: { ...ref, ...content, ...half } });
    lenient.events(answered('A', objects)).when(answer('B'), context).then(answered('B'), agreed);
    const strict = { ...terms, quorum: { agree: 50, objections: 0 } };
    const one = nothing.events({ type: 'StrategyProposed', data: { ...ref, ...content, ...strict } });
    one.events(answered('A', objects)).when(answer('B'), context).then(answered('B'));
    one.when(answer('B'), context).then(answered('B'), agreed);
  });
  it('tells the second of two people who answer at once, or whose round is over', () => {
    const objected = open.events(answered('A', objects));
    objected.when(answer('A'), context).thenRefused('ANSWER_CONFLICT', { answer: 'objects', edition: 1 });
    open.events(revised).when(answer('A'), changed).thenRefused('ROUND_OVER', { round: 1, current: 2 });
    open.when(answer('A', { round: 2 }), context).thenRefused('ROUND_OVER');
  });
  it('refuses whoever is not asked, an objection without a comment, and a proposal that is not open', () => {
    open.when(answer('A/sales'), context).thenRefused('PARTY_NOT_AFFECTED', { parties: ['A', 'B'] });
    open.when(answer('A', { answer: 'objects' }), context).thenRefused('COMMENT_REQUIRED');
    nothing.when(answer('A'), context).thenRefused('NOT_PROPOSED', { status: 'none' });
    const ended = { ...context, entry: { ...context.entry!, status: 'retired' as const } };
    open.when(answer('A'), ended).thenRefused('STRATEGY_ENDED');
  });
  it('does nothing for the same answer, also after it has settled the proposal', () => {
    open.events(answered('A')).when(answer('A'), context).thenNothing();
    open.events(answered('A'), answered('B'), agreed).when(answer('B'), context).thenNothing();
  });
});

describe('ReviseProposal', () => {
  const revise: AgreementCommand = { type: 'ReviseProposal', round: 1 };

  it('opens the next round, in which all answer again', () => {
    const objected = open.events(answered('A'), answered('B', objects));
    objected.when(revise, changed).then(revised);
    const { rounds } = objected.events(revised).state;
    expect(rounds.map(({ answers }) => answers.length)).toEqual([2, 0]);
    expect(rounds[1]).toMatchObject({ round: 2, mapRevision: 6, parties: affected });
  });
  it('keeps the roles of the round before unless it names others', () => {
    const roles = [{ party: 'A', role: 'initiator' }];
    const parties = [{ party: 'A', because: ['child', 'role'], roles: ['initiator'] }, affected[1]] as Party[];
    const named = nothing.events({ type: 'StrategyProposed', data: { ...ref, ...content, parties, ...terms } });
    const data = { ...second, ...content, parties, mapRevision: 6, ...terms };
    named.when(revise, changed).then({ type: 'ProposalRevised', data });
    named.when({ ...revise, roles }, context).thenNothing();
    named.when({ ...revise, roles: [] }, context).then({ type: 'ProposalRevised', data: { ...data, ...content } });
  });
  it('tells the second of two people who revise at once', () => {
    const later: AgreementContext = { ...context, map: { state: map, revision: 8 } };
    open.events(revised).when(revise, later).thenRefused('ROUND_OVER', { current: 2 });
  });
  it('refuses a strategy that is not proposed', () => {
    nothing.when(revise, context).thenRefused('NOT_PROPOSED', { status: 'none' });
    open.events(answered('A'), answered('B'), agreed).when(revise, changed).thenRefused('NOT_PROPOSED');
  });
  it('does nothing if nothing has changed', () => {
    open.when(revise, context).thenNothing();
    open.events(revised).when(revise, changed).thenNothing();
  });
});

describe('DecideProposal and WithdrawProposal', () => {
  const decide: AgreementCommand = { type: 'DecideProposal', round: 1, reason: 'the season begins' };
  const decided: AgreementEvent = { type: 'ProposalDecided', data: { ...ref, reason: 'the season begins' } };
  const withdraw: AgreementCommand = { type: 'WithdrawProposal', reason: 'no money' };
  const withdrawn: AgreementEvent = { type: 'ProposalWithdrawn', data: { ...ref, reason: 'no money' } };

  it('settle a proposal once all have answered or the deadline has passed', () => {
    open
      .events(answered('A'))
      .when(decide, context)
      .thenRefused('DECISION_TOO_EARLY', { waitingFor: ['B'] });
    open
      .events(answered('A'))
      .when(decide, { ...context, now: due })
      .then(decided);
    const all = open.events(answered('A'), answered('B', objects));
    all.when(decide, context).then(decided);
    expect(all.events(decided).state).toMatchObject({ status: 'decided', reason: 'the season begins' });
    open.when(withdraw, context).then(withdrawn);
    expect(open.events(withdrawn).state).toMatchObject({ status: 'withdrawn' });
  });
  it('refuse a proposal that somebody else has settled or revised', () => {
    open.events(withdrawn).when(decide, context).thenRefused('NOT_PROPOSED', { status: 'withdrawn' });
    open.events(decided).when(withdraw, context).thenRefused('NOT_PROPOSED', { status: 'decided' });
    open
      .events(decided)
      .when({ ...decide, reason: 'mine' }, context)
      .thenRefused('NOT_PROPOSED');
    open
      .events(revised)
      .when(decide, { ...changed, now: due })
      .thenRefused('ROUND_OVER');
    const ended = { ...context, now: due, entry: { ...context.entry!, status: 'retired' as const } };
    open.when(decide, ended).thenRefused('STRATEGY_ENDED');
    open.when(withdraw, ended).then(withdrawn);
  });
  it('do nothing the second time', () => {
    open.events(decided).when(decide, context).thenNothing();
    open.events(withdrawn).when(withdraw, context).thenNothing();
    const again = { ...proposed, data: { ...proposed.data, proposal: 2 } } as AgreementEvent;
    open.events(withdrawn).when(propose, context).then(again);
  });
});

describe('RemindOfProposal and EscalateProposal', () => {
  const remind: AgreementCommand = { type: 'RemindOfProposal', proposal: 1, round: 1, step: 'remind' };
  const reminded = (waitingFor: readonly string[]): AgreementEvent => ({
    type: 'ProposalReminderSent',
    data: { ...ref, step: 'remind', waitingFor, due },
  });
  const escalate: AgreementCommand = { type: 'EscalateProposal', proposal: 1, round: 1 };
  const escalated = (waitingFor: readonly string[], against: readonly string[]): AgreementEvent => ({
    type: 'ProposalEscalated',
    data: { ...ref, waitingFor, against },
  });

  it('name those who have not answered, and those against', () => {
    open
      .events(answered('A'))
      .when(remind, context)
      .then(reminded(['B']));
    open
      .events(answered('A', objects))
      .when(escalate, context)
      .then(escalated(['B'], ['A']));
  });
  it('do nothing twice, in an earlier round, after the end, or without anybody to wait for', () => {
    open
      .events(reminded(['A', 'B']))
      .when(remind, context)
      .thenNothing();
    open
      .events(escalated(['A', 'B'], []))
      .when(escalate, context)
      .thenNothing();
    open.events(answered('A'), answered('B', objects)).when(remind, context).thenNothing();
    for (const command of [remind, escalate]) {
      open.events(revised).when(command, changed).thenNothing();
      open.events(answered('A'), answered('B'), agreed).when(command, context).thenNothing();
      open.when({ ...command, proposal: 2 } as AgreementCommand, context).thenNothing();
      open.when(command, { ...context, entry: { ...context.entry!, status: 'retired' } }).thenNothing();
    }
  });
  it('refuse a strategy that is not in the cascade', () => {
    open.when(remind, { ...context, entry: undefined }).thenRefused('STRATEGY_NOT_FOUND');
    open.when(escalate, { ...context, entry: undefined }).thenRefused('STRATEGY_NOT_FOUND');
  });
});
