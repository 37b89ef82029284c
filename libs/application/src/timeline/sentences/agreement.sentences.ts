import { lastRound, type AgreementEvent, type AgreementState, type Answer, type RoundRef } from '@strata/domain';
import type { Names, Sentences } from './sentence.js';

function strategy({ strategyId }: RoundRef, names: Names) {
  return { strategy: names.strategy(strategyId) };
}

function inRound(data: RoundRef, names: Names) {
  return { ...strategy(data, names), round: String(data.round) };
}

function status({ status: of }: AgreementState) {
  return { status: of };
}

function opened(state: AgreementState) {
  const round = lastRound(state);
  return { ...status(state), round: round?.round, mapRevision: round?.mapRevision, parties: round?.parties };
}

function partyOf(data: RoundRef & Pick<Answer, 'party'>, names: Names) {
  return { ...inRound(data, names), party: names.subject(data.party) };
}

/** The events of agreements about strategies. */
export const agreementSentences: Sentences<AgreementEvent, AgreementState> = {
  StrategyProposed: {
    text: {
      en: 'The strategy {strategy} was proposed to those whom it affects.',
      ru: 'Стратегия {strategy} предложена тем, кого она затрагивает.',
      uk: 'Стратегію {strategy} запропоновано тим, кого вона стосується.',
    },
    names: strategy,
    part: opened,
  },
  ProposalRevised: {
    text: {
      en: 'The proposal of the strategy {strategy} was revised; round {round} began.',
      ru: 'Предложение стратегии {strategy} изменено; начался раунд {round}.',
      uk: 'Пропозицію стратегії {strategy} змінено; почався раунд {round}.',
    },
    names: inRound,
    part: opened,
  },
  ProposalAnswered: {
    text: {
      en: '{party} answered the proposal of the strategy {strategy} in round {round}.',
      ru: '{party}: дан ответ на предложение стратегии {strategy} в раунде {round}.',
      uk: '{party}: надано відповідь на пропозицію стратегії {strategy} у раунді {round}.',
    },
    names: partyOf,
    part: (state, { party }) => {
      const { answer, comment, remarks } = lastRound(state)?.answers.find((one) => one.party === party) ?? {};
      return { answer, comment, remarks };
    },
  },
  ProposalAgreed: {
    text: {
      en: 'The strategy {strategy} was agreed on in round {round}.',
      ru: 'Стратегия {strategy} согласована в раунде {round}.',
      uk: 'Стратегію {strategy} узгоджено в раунді {round}.',
    },
    names: inRound,
    part: status,
  },
  ProposalDecided: {
    text: {
      en: 'The coordinator decided the proposal of the strategy {strategy} without the agreement of all.',
      ru: 'Координатор принял решение по предложению стратегии {strategy} без общего согласия.',
      uk: 'Координатор ухвалив рішення щодо пропозиції стратегії {strategy} без загальної згоди.',
    },
    names: strategy,
    part: status,
  },
  ProposalWithdrawn: {
    text: {
      en: 'The proposal of the strategy {strategy} was withdrawn.',
      ru: 'Предложение стратегии {strategy} отозвано.',
      uk: 'Пропозицію стратегії {strategy} відкликано.',
    },
    names: strategy,
    part: status,
  },
  ProposalReminderSent: {
    text: {
      en: 'A reminder was sent: answers to the proposal of the strategy {strategy} are due on {due}.',
      ru: 'Отправлено напоминание: ответы на предложение стратегии {strategy} ожидаются до {due}.',
      uk: 'Надіслано нагадування: відповіді на пропозицію стратегії {strategy} очікуються до {due}.',
    },
    names: (data, names) => ({ ...strategy(data, names), due: data.due }),
  },
  ProposalEscalated: {
    text: {
      en: 'The coordinator was asked to decide the proposal of the strategy {strategy}.',
      ru: 'Координатора попросили принять решение по предложению стратегии {strategy}.',
      uk: 'Координатора попросили ухвалити рішення щодо пропозиції стратегії {strategy}.',
    },
    names: strategy,
  },
};
