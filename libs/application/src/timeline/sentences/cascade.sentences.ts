import type { CascadeEvent, CascadeState, Id, StrategyEntry } from '@strata/domain';
import type { Names, Sentences } from './sentence.js';

function entryOf({ strategies }: CascadeState, strategy: Id): StrategyEntry | undefined {
  return strategies.find(({ id }) => id === strategy);
}

function status(state: CascadeState, { strategyId }: { readonly strategyId: Id }) {
  return { status: entryOf(state, strategyId)?.status };
}

function statement(state: CascadeState, { strategyId }: { readonly strategyId: Id }) {
  const { labels, mission, vision } = entryOf(state, strategyId) ?? {};
  return { labels, mission, vision };
}

function strategy({ strategyId }: { readonly strategyId: Id }, names: Names) {
  return { strategy: names.strategy(strategyId) };
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
      en: 'The strategy "{strategy}" was placed under "{parent}".',
      ru: 'Стратегия «{strategy}» подчинена стратегии «{parent}».',
      uk: 'Стратегію «{strategy}» підпорядковано стратегії «{parent}».',
    },
    names: (data, names) => ({ ...strategy(data, names), parent: names.strategy(data.parent) }),
    part: (state, { strategyId }) => ({ parent: entryOf(state, strategyId)?.parent }),
  },
  StrategyActivated: {
    text: {
      en: 'The strategy "{strategy}" was activated.',
      ru: 'Стратегия «{strategy}» введена в действие.',
      uk: 'Стратегію «{strategy}» введено в дію.',
    },
    names: strategy,
    part: status,
  },
  StrategySuperseded: {
    text: {
      en: 'The strategy "{strategy}" was superseded by "{by}".',
      ru: 'Стратегия «{strategy}» заменена стратегией «{by}».',
      uk: 'Стратегію «{strategy}» замінено стратегією «{by}».',
    },
    names: (data, names) => ({ ...strategy(data, names), by: names.strategy(data.by) }),
    part: status,
  },
  StrategyRevised: {
    text: {
      en: 'The map of the strategy "{strategy}" was revised.',
      ru: 'Карта стратегии «{strategy}» пересмотрена.',
      uk: 'Карту стратегії «{strategy}» переглянуто.',
    },
    names: strategy,
    part: (state, { strategyId }) => ({ revision: entryOf(state, strategyId)?.revision }),
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
  StrategyRetired: {
    text: {
      en: 'The strategy "{strategy}" was retired.',
      ru: 'Стратегия «{strategy}» прекращена.',
      uk: 'Стратегію «{strategy}» припинено.',
    },
    names: strategy,
    part: status,
  },
};
