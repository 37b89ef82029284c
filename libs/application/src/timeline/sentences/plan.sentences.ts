import {
  activitiesOf,
  type BudgetedLine,
  type BudgetEvent,
  type BudgetState,
  type Initiative,
  type ProgrammeEvent,
  type ProgrammeState,
  incomeTermOf,
  type IncomeEvent,
  type IncomeState,
  type ResourcesEvent,
  type ResourcesState,
} from '@strata/domain';
import { overTime, since, type Names, type Sentences } from './sentence.js';

interface OfInitiative {
  readonly initiativeId: string;
}

function find({ initiatives }: ProgrammeState, { initiativeId }: OfInitiative): Initiative | undefined {
  return initiatives.find(({ id }) => id === initiativeId);
}

function ofInitiative({ initiativeId }: OfInitiative, { map }: Names) {
  return { initiative: initiativeId, strategy: map };
}

function activitiesIn(state: ProgrammeState, data: OfInitiative): object {
  const found = find(state, data);
  return { activities: found ? overTime(activitiesOf(found)) : [] };
}

/** The events of an action programme. */
export const programmeSentences: Sentences<ProgrammeEvent, ProgrammeState> = {
  InitiativePlanned: {
    text: {
      en: 'The initiative "{initiative}" of the strategy "{strategy}" was planned.',
      ru: 'Спланирована инициатива «{initiative}» стратегии «{strategy}».',
      uk: 'Сплановано ініціативу «{initiative}» стратегії «{strategy}».',
    },
    names: ({ initiative }, { map }) => ({ initiative: initiative.labels, strategy: map }),
    part: (state, { initiative }) => {
      const found = find(state, { initiativeId: initiative.id });
      if (found === undefined) return undefined;
      const { status: _status, comment: _comment, reached: _reached, ...plan } = found;
      const { activities: _activities, activitiesOverTime: _overTime, ...shown } = plan;
      return shown;
    },
  },
  InitiativeStatusSet: {
    text: {
      en: 'The status of the initiative "{initiative}" of the strategy "{strategy}" was set.',
      ru: 'Задан статус инициативы «{initiative}» стратегии «{strategy}».',
      uk: 'Задано статус ініціативи «{initiative}» стратегії «{strategy}».',
    },
    names: ofInitiative,
    part: (state, data) => {
      const found = find(state, data);
      return { status: found?.status, comment: found?.comment };
    },
  },
  MilestoneReached: {
    text: {
      en: 'The milestone "{milestone}" of the initiative "{initiative}" was reached on {day}.',
      ru: 'Веха «{milestone}» инициативы «{initiative}» достигнута {day}.',
      uk: 'Віху «{milestone}» ініціативи «{initiative}» досягнуто {day}.',
    },
    names: ({ initiativeId, milestoneId, on }) => ({ initiative: initiativeId, milestone: milestoneId, day: on }),
  },
  ActivitiesPlanned: {
    text: {
      en: 'The development activities of the initiative "{initiative}" of the strategy "{strategy}" were planned{since}.',
      ru: 'Спланированы мероприятия развития инициативы «{initiative}» стратегии «{strategy}»{since}.',
      uk: 'Сплановано заходи розвитку ініціативи «{initiative}» стратегії «{strategy}»{since}.',
    },
    names: (data, names) => ({ ...ofInitiative(data, names), since: since(data.from) }),
    part: activitiesIn,
  },
  InitiativeCancelled: {
    text: {
      en: 'The initiative "{initiative}" of the strategy "{strategy}" was cancelled{since}.',
      ru: 'Инициатива «{initiative}» стратегии «{strategy}» отменена{since}.',
      uk: 'Ініціативу «{initiative}» стратегії «{strategy}» скасовано{since}.',
    },
    names: (data, names) => ({ ...ofInitiative(data, names), since: since(data.from) }),
    part: activitiesIn,
  },
};

function lineIn({ lines }: BudgetState, id: string): BudgetedLine | undefined {
  return lines.find((line) => line.id === id);
}

function amountsOf(state: BudgetState, { lineId, period }: { readonly lineId: string; readonly period: string }) {
  return lineIn(state, lineId)?.periods.find((one) => one.period === period);
}

function inPeriod({ lineId, period }: { readonly lineId: string; readonly period: string }, { map }: Names) {
  return { line: lineId, period, strategy: map };
}

/** The events of a budget. */
export const budgetSentences: Sentences<BudgetEvent, BudgetState> = {
  BudgetLineSet: {
    text: {
      en: 'The line "{line}" of the budget of the strategy "{strategy}" was set.',
      ru: 'Задана строка «{line}» бюджета стратегии «{strategy}».',
      uk: 'Задано рядок «{line}» бюджету стратегії «{strategy}».',
    },
    names: ({ line }, { map }) => ({ line: line.labels, strategy: map }),
    part: (state, { line: { id } }) => {
      const { periods: _, ...line } = lineIn(state, id) ?? { periods: [] };
      return line;
    },
  },
  BudgetLineDropped: {
    text: {
      en: 'The line "{line}" of the budget of the strategy "{strategy}" was dropped.',
      ru: 'Убрана строка «{line}» бюджета стратегии «{strategy}».',
      uk: 'Прибрано рядок «{line}» бюджету стратегії «{strategy}».',
    },
    names: ({ lineId }, { map }) => ({ line: lineId, strategy: map }),
  },
  BudgetPlanned: {
    text: {
      en: 'The line "{line}" of the budget of the strategy "{strategy}" was planned for {period}.',
      ru: 'Спланирована строка «{line}» бюджета стратегии «{strategy}» на {period}.',
      uk: 'Сплановано рядок «{line}» бюджету стратегії «{strategy}» на {period}.',
    },
    names: inPeriod,
    part: amountsOf,
  },
  SpendingRecorded: {
    text: {
      en: 'What the line "{line}" of the budget of the strategy "{strategy}" spent in {period} was recorded.',
      ru: 'Записаны расходы строки «{line}» бюджета стратегии «{strategy}» за {period}.',
      uk: 'Записано витрати рядка «{line}» бюджету стратегії «{strategy}» за {period}.',
    },
    names: inPeriod,
    part: amountsOf,
  },
};

/** The events of the resources of a strategy. */
export const resourcesSentences: Sentences<ResourcesEvent, ResourcesState> = {
  ResourceNeedSet: {
    text: {
      en: 'The need "{need}" of the strategy "{strategy}" for a resource in {period} was set.',
      ru: 'Задана потребность «{need}» стратегии «{strategy}» в ресурсе на {period}.',
      uk: 'Задано потребу «{need}» стратегії «{strategy}» в ресурсі на {period}.',
    },
    names: ({ need }, { map }) => ({ need: need.labels, period: need.period, strategy: map }),
    part: ({ needs }, { need }) => needs.find(({ id }) => id === need.id),
  },
  ResourceNeedDropped: {
    text: {
      en: 'The need "{need}" of the strategy "{strategy}" for a resource was dropped.',
      ru: 'Убрана потребность «{need}» стратегии «{strategy}» в ресурсе.',
      uk: 'Прибрано потребу «{need}» стратегії «{strategy}» в ресурсі.',
    },
    names: ({ needId }, { map }) => ({ need: needId, strategy: map }),
  },
  ResourceAvailabilitySet: {
    text: {
      en: 'What the strategy "{strategy}" has of the resource "{kind}" in {period} was set.',
      ru: 'Задано, сколько у стратегии «{strategy}» есть ресурса «{kind}» на {period}.',
      uk: 'Задано, скільки стратегія «{strategy}» має ресурсу «{kind}» на {period}.',
    },
    names: ({ kind, period }, { map }) => ({ kind, period, strategy: map }),
    part: ({ available }, { kind, period }) => available.find((one) => one.kind === kind && one.period === period),
  },
};

/** The events of the income of an actor. */
export const incomeSentences: Sentences<IncomeEvent, IncomeState> = {
  IncomeTermSet: {
    text: {
      en: 'The income term "{term}" of {member} was set{since}.',
      ru: 'Задано условие дохода «{term}» ({member}){since}.',
      uk: 'Задано умову доходу «{term}» ({member}){since}.',
    },
    names: ({ actorId, term, from }, names) => ({
      ...{ term: term.labels, member: names.subject(actorId), since: since(from) },
    }),
    part: (state, { term }) => termIn(state, term.id),
  },
  IncomeTermDropped: {
    text: {
      en: 'The income term "{term}" of {member} was dropped{since}.',
      ru: 'Убрано условие дохода «{term}» ({member}){since}.',
      uk: 'Прибрано умову доходу «{term}» ({member}){since}.',
    },
    names: ({ actorId, termId, from }, names) => ({
      ...{ term: termId, member: names.subject(actorId), since: since(from) },
    }),
    part: (state, { termId }) => termIn(state, termId),
  },
};

function termIn({ entries }: IncomeState, id: string): object {
  return { terms: overTime(incomeTermOf(entries.find((entry) => entry.id === id))) };
}
