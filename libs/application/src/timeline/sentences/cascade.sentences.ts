import {
  findContribution,
  parentOf,
  statusOf,
  type CascadeEvent,
  type CascadeState,
  type Contribution,
  type EffectiveStart,
  type Id,
  type StrategyEntry,
} from '@strata/domain';
import { overTime, since, type Names, type Sentences } from './sentence.js';

function entryOf({ strategies }: CascadeState, strategy: Id): StrategyEntry | undefined {
  return strategies.find(({ id }) => id === strategy);
}

function status(state: CascadeState, { strategyId }: { readonly strategyId: Id }) {
  const entry = entryOf(state, strategyId);
  return { status: entry && overTime(statusOf(entry)) };
}

function revision(state: CascadeState, { strategyId }: { readonly strategyId: Id }) {
  return { revision: entryOf(state, strategyId)?.revision };
}

function statement(state: CascadeState, { strategyId }: { readonly strategyId: Id }) {
  const { labels, mission, vision } = entryOf(state, strategyId) ?? {};
  return { labels, mission, vision };
}

function strategy({ strategyId }: { readonly strategyId: Id }, names: Names) {
  return { strategy: names.strategy(strategyId) };
}

function datedStrategy(data: { readonly strategyId: Id } & EffectiveStart, names: Names) {
  return { ...strategy(data, names), since: since(data.from) };
}

type Contributed = { readonly strategyId: Id; readonly contribution: Contribution } & EffectiveStart;

function contributed({ strategyId, contribution, from }: Contributed, names: Names) {
  return {
    objective: names.objectiveOf(contribution.strategy, contribution.objective),
    child: names.strategy(contribution.strategy),
    parent: names.objectiveOf(strategyId, contribution.parentObjective),
    strategy: names.strategy(strategyId),
    since: since(from),
  };
}

function contributionWeight(state: CascadeState, { strategyId, contribution }: Contributed) {
  const entry = entryOf(state, strategyId);
  return { weight: entry && findContribution(entry, contribution)?.weight };
}

/** The events of the cascade: which strategies there are, and which are active. */
export const cascadeSentences: Sentences<CascadeEvent, CascadeState> = {
  StrategyDrafted: {
    text: {
      en: 'The strategy "{strategy}" of "{owner}" was drafted.',
      ru: 'Создан проект стратегии «{strategy}» ({owner}).',
      uk: 'Створено проєкт стратегії «{strategy}» ({owner}).',
    },
    names: ({ labels, owner }, names) => ({ strategy: labels, owner: names.subject(owner) }),
    part: (state, { strategyId }) => {
      const { rank, owner, parent } = entryOf(state, strategyId) ?? {};
      return { rank, owner, parent };
    },
  },
  StrategyStatementRevised: {
    text: {
      en: 'The name, mission or vision of the strategy "{strategy}" was revised.',
      ru: 'Изменены название, миссия или видение стратегии «{strategy}».',
      uk: 'Змінено назву, місію чи бачення стратегії «{strategy}».',
    },
    names: ({ labels }) => ({ strategy: labels }),
    part: statement,
  },
  StrategyMoved: {
    text: {
      en: 'The strategy "{strategy}" was placed under "{parent}"{since}.',
      ru: 'Стратегия «{strategy}» подчинена стратегии «{parent}»{since}.',
      uk: 'Стратегію «{strategy}» підпорядковано стратегії «{parent}»{since}.',
    },
    names: (data, names) => ({ ...datedStrategy(data, names), parent: names.strategy(data.parent) }),
    part: (state, { strategyId }) => {
      const entry = entryOf(state, strategyId);
      return { parent: entry && overTime(parentOf(entry)) };
    },
  },
  StrategyActivated: {
    text: {
      en: 'The strategy "{strategy}" was activated{since}.',
      ru: 'Стратегия «{strategy}» введена в действие{since}.',
      uk: 'Стратегію «{strategy}» введено в дію{since}.',
    },
    names: datedStrategy,
    part: (state, data) => ({ ...status(state, data), ...revision(state, data) }),
  },
  StrategySuperseded: {
    text: {
      en: 'The strategy "{strategy}" was superseded by "{by}"{since}.',
      ru: 'Стратегия «{strategy}» заменена стратегией «{by}»{since}.',
      uk: 'Стратегію «{strategy}» замінено стратегією «{by}»{since}.',
    },
    names: (data, names) => ({ ...datedStrategy(data, names), by: names.strategy(data.by) }),
    part: status,
  },
  StrategyRevised: {
    text: {
      en: 'The map of the strategy "{strategy}" was revised{since}.',
      ru: 'Карта стратегии «{strategy}» пересмотрена{since}.',
      uk: 'Карту стратегії «{strategy}» переглянуто{since}.',
    },
    names: datedStrategy,
    part: revision,
  },
  RealignmentRequested: {
    text: {
      en: 'The strategy "{strategy}" has to be realigned with "{parent}".',
      ru: 'Стратегию «{strategy}» нужно согласовать заново: изменилась «{parent}».',
      uk: 'Стратегію «{strategy}» потрібно узгодити наново: змінилася «{parent}».',
    },
    names: (data, names) => ({ ...strategy(data, names), parent: names.strategy(data.becauseOf) }),
  },
  StrategyAligned: {
    text: {
      en: 'The strategy "{strategy}" was confirmed as aligned with the one above it.',
      ru: 'Подтверждено, что стратегия «{strategy}» согласована с вышестоящей.',
      uk: 'Підтверджено, що стратегію «{strategy}» узгоджено з вищою.',
    },
    names: strategy,
  },
  ContributionAccepted: {
    text: {
      en: 'The contribution of "{objective}" of the strategy "{child}" to "{parent}" of "{strategy}" was accepted{since}.',
      ru: 'Принят вклад цели «{objective}» стратегии «{child}» в цель «{parent}» стратегии «{strategy}»{since}.',
      uk: 'Прийнято внесок цілі «{objective}» стратегії «{child}» у ціль «{parent}» стратегії «{strategy}»{since}.',
    },
    names: contributed,
    part: contributionWeight,
  },
  ContributionDeclined: {
    text: {
      en: 'The contribution of "{objective}" of the strategy "{child}" to "{parent}" of "{strategy}" was declined{since}.',
      ru: 'Отклонён вклад цели «{objective}» стратегии «{child}» в цель «{parent}» стратегии «{strategy}»{since}.',
      uk: 'Відхилено внесок цілі «{objective}» стратегії «{child}» у ціль «{parent}» стратегії «{strategy}»{since}.',
    },
    names: contributed,
    part: contributionWeight,
  },
  StrategyRetired: {
    text: {
      en: 'The strategy "{strategy}" was retired{since}.',
      ru: 'Стратегия «{strategy}» прекращена{since}.',
      uk: 'Стратегію «{strategy}» припинено{since}.',
    },
    names: datedStrategy,
    part: status,
  },
};
