import type { EventHandlers } from '../define-decider.js';
import type { AgreementEvent, AgreementState, Round } from './agreement.js';

export const initialAgreement: AgreementState = { strategyId: '', status: 'none', proposal: 0, rounds: [] };

type Opened = Extract<AgreementEvent, { readonly type: 'StrategyProposed' }>['data'];

export const agreementEvolve: EventHandlers<AgreementState, AgreementEvent> = {
  StrategyProposed: (_state, data) => ({
    strategyId: data.strategyId,
    status: 'proposed',
    proposal: data.proposal,
    rounds: [opened(data)],
  }),
  ProposalRevised: (state, data) => ({ ...state, rounds: [...state.rounds, opened(data)] }),
  ProposalAnswered: (state, { strategyId: _, proposal: __, round, ...answer }) =>
    withRound(state, round, (one) => ({
      ...one,
      answers: [...one.answers.filter(({ party }) => party !== answer.party), answer],
    })),
  ProposalAgreed: (state) => ({ ...state, status: 'agreed' }),
  ProposalDecided: (state, { reason }) => ({ ...state, status: 'decided', reason }),
  ProposalWithdrawn: (state, { reason }) => ({ ...state, status: 'withdrawn', reason }),
  ProposalReminderSent: (state, { round, step }) =>
    withRound(state, round, (one) => ({ ...one, reminders: [...one.reminders, step] })),
  ProposalEscalated: (state, { round }) => withRound(state, round, (one) => ({ ...one, escalated: true })),
};

function opened({ strategyId: _, proposal: __, plan, ...round }: Opened): Round {
  return { ...round, version: plan.definition.version, answers: [], reminders: [], escalated: false };
}

function withRound(state: AgreementState, number: number, change: (round: Round) => Round): AgreementState {
  return { ...state, rounds: state.rounds.map((one) => (one.round === number ? change(one) : one)) };
}
