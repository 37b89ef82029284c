import {
  adoptionOf,
  bindingOf,
  matrixOf,
  type AssessmentEvent,
  type AssessmentState,
  type EffectiveStart,
  type EvaluationEvent,
  type EvaluationsState,
  type LoadedHistoryEvent,
  type LoadedHistoryState,
  type MethodEvent,
  type MethodListEvent,
  type MethodListState,
  type MethodState,
  type ScenarioEvent,
  type ScenarioState,
  type SegmentationEvent,
  type SegmentationMatrix,
  type SegmentationState,
} from '@strata/domain';
import { fieldsOverTime, overTime, since, type Names, type Sentences } from './sentence.js';

function datedMethod({ from }: EffectiveStart, names: Names) {
  return { method: names.method, since: since(from) };
}

function versionOf({ version }: { readonly version: number }, names: Names) {
  return { method: names.method, version: String(version) };
}

/** The events of a method in a cluster. */
export const methodSentences: Sentences<MethodEvent, MethodState> = {
  MethodVersionRegistered: {
    text: {
      en: 'Version {version} of the method "{method}" was registered.',
      ru: 'Зарегистрирована версия {version} методики «{method}».',
      uk: 'Зареєстровано версію {version} методики «{method}».',
    },
    names: ({ version }, names) => versionOf(version, names),
  },
  MethodTrialStarted: {
    text: {
      en: 'Version {version} of the method "{method}" was put on trial.',
      ru: 'Версия {version} методики «{method}» взята на испытание.',
      uk: 'Версію {version} методики «{method}» узято на випробування.',
    },
    names: versionOf,
    part: ({ onTrial }) => ({ onTrial }),
  },
  MethodTrialEnded: {
    text: {
      en: 'The trial of version {version} of the method "{method}" was ended.',
      ru: 'Испытание версии {version} методики «{method}» завершено.',
      uk: 'Випробування версії {version} методики «{method}» завершено.',
    },
    names: versionOf,
    part: ({ onTrial }) => ({ onTrial }),
  },
  MethodVersionAdopted: {
    text: {
      en: 'Version {version} of the method "{method}" was adopted{since}.',
      ru: 'Принята версия {version} методики «{method}»{since}.',
      uk: 'Прийнято версію {version} методики «{method}»{since}.',
    },
    names: (data, names) => ({ ...versionOf(data, names), since: since(data.from) }),
    part: (state) => ({ adopted: overTime(adoptionOf(state)) }),
  },
  MethodBound: {
    text: {
      en: 'The inputs and outputs of the method "{method}" were bound{since}.',
      ru: 'Заданы входы и выходы методики «{method}»{since}.',
      uk: 'Задано входи й виходи методики «{method}»{since}.',
    },
    names: datedMethod,
    part: (state) => fieldsOverTime(bindingOf(state)),
  },
  MethodWithdrawn: {
    text: {
      en: 'The method "{method}" was withdrawn{since}.',
      ru: 'Методика «{method}» отменена{since}.',
      uk: 'Методику «{method}» скасовано{since}.',
    },
    names: datedMethod,
  },
};

/** The list of a cluster's methods. */
export const methodListSentences: Sentences<MethodListEvent, MethodListState> = {
  MethodsListed: {
    text: {
      en: 'Methods were added to the list of the cluster: {methods}.',
      ru: 'В перечень методик кластера добавлены: {methods}.',
      uk: 'До переліку методик кластера додано: {methods}.',
    },
    names: ({ methodIds }) => ({ methods: methodIds.join(', ') }),
  },
};

/** How far declared history is loaded. */
export const historySentences: Sentences<LoadedHistoryEvent, LoadedHistoryState> = {
  HistoryLoadedUpTo: {
    text: {
      en: 'Declared history was loaded up to {moment}.',
      ru: 'Заявленная история загружена до {moment}.',
      uk: 'Заявлену історію завантажено до {moment}.',
    },
    names: ({ knownAt }) => ({ moment: knownAt }),
  },
};

function gradesOf({ assessors }: AssessmentState, { assessor }: { readonly assessor: string }): object {
  const grades = assessors.find((one) => one.assessor === assessor)?.grades ?? [];
  return Object.fromEntries(grades.map(({ item, grade, note }) => [item, { grade, note }]));
}

function assessed(data: { readonly assessor: string }, names: Names) {
  return { questionnaire: names.questionnaire, assessor: data.assessor };
}

/** The events of an assessment. */
export const assessmentSentences: Sentences<AssessmentEvent, AssessmentState> = {
  ItemsAssessed: {
    text: {
      en: '{assessor} graded items of the questionnaire "{questionnaire}" about {subject} for {period}.',
      ru: 'Оценены пункты анкеты «{questionnaire}» ({subject}) за {period}; оценивает {assessor}.',
      uk: 'Оцінено пункти анкети «{questionnaire}» ({subject}) за {period}; оцінює {assessor}.',
    },
    names: (data, names) => ({
      ...assessed(data, names),
      subject: names.subject(data.subject),
      period: data.period,
    }),
    part: gradesOf,
  },
  ItemsAssessedOnBehalf: {
    text: {
      en: 'Grades of {assessor} for items of the questionnaire "{questionnaire}" about {subject} for {period} were recorded.',
      ru: 'Внесены оценки пунктов анкеты «{questionnaire}» ({subject}) за {period} от имени {assessor}.',
      uk: 'Внесено оцінки пунктів анкети «{questionnaire}» ({subject}) за {period} від імені {assessor}.',
    },
    names: (data, names) => ({
      ...assessed(data, names),
      subject: names.subject(data.subject),
      period: data.period,
    }),
    part: gradesOf,
  },
  GradesWithdrawn: {
    text: {
      en: 'Grades of {assessor} for items of the questionnaire "{questionnaire}" were withdrawn.',
      ru: 'Отозваны оценки пунктов анкеты «{questionnaire}»; оценивал {assessor}.',
      uk: 'Відкликано оцінки пунктів анкети «{questionnaire}»; оцінював {assessor}.',
    },
    names: assessed,
    part: gradesOf,
  },
};

function cellsOf({ cells }: SegmentationMatrix): object {
  return Object.fromEntries(cells.map(({ group, service, ...cell }) => [`${group} ${service}`, { ...cell }]));
}

/** The events of a market segmentation matrix. */
export const segmentationSentences: Sentences<SegmentationEvent, SegmentationState> = {
  MarketSegmented: {
    text: {
      en: 'The market segmentation matrix of {member} was set{since}.',
      ru: 'Задана матрица сегментации рынка ({member}){since}.',
      uk: 'Задано матрицю сегментації ринку ({member}){since}.',
    },
    names: ({ actorId, from }, names) => ({ member: names.subject(actorId), since: since(from) }),
    part: (state) => ({
      matrix: overTime(matrixOf(state)).map(({ from, value }) => ({ from, value: cellsOf(value) })),
    }),
  },
};

function assumed({ assumptions }: ScenarioState): readonly object[] {
  return assumptions;
}

function scenario(_data: unknown, names: Names) {
  return { scenario: names.scenario };
}

/** The events of a scenario. */
export const scenarioSentences: Sentences<ScenarioEvent, ScenarioState> = {
  ScenarioDrafted: {
    text: {
      en: 'The scenario "{scenario}" was drafted.',
      ru: 'Создан сценарий «{scenario}».',
      uk: 'Створено сценарій «{scenario}».',
    },
    names: ({ labels }) => ({ scenario: labels }),
  },
  ValuesAssumed: {
    text: {
      en: 'Values were assumed in the scenario "{scenario}".',
      ru: 'В сценарии «{scenario}» заданы предполагаемые значения.',
      uk: 'У сценарії «{scenario}» задано припущені значення.',
    },
    names: scenario,
    part: assumed,
  },
  AssumptionsDropped: {
    text: {
      en: 'Assumed values were dropped from the scenario "{scenario}".',
      ru: 'Из сценария «{scenario}» убраны предполагаемые значения.',
      uk: 'Зі сценарію «{scenario}» прибрано припущені значення.',
    },
    names: scenario,
    part: assumed,
  },
  ScenarioDiscarded: {
    text: {
      en: 'The scenario "{scenario}" was discarded.',
      ru: 'Сценарий «{scenario}» отброшен.',
      uk: 'Сценарій «{scenario}» відкинуто.',
    },
    names: scenario,
  },
};

/** The events of closed evaluations. */
export const evaluationSentences: Sentences<EvaluationEvent, EvaluationsState> = {
  EvaluationClosed: {
    text: {
      en: 'The evaluation {id} of {period} was closed.',
      ru: 'Закрыта оценка {id} за {period}.',
      uk: 'Закрито оцінку {id} за {period}.',
    },
    names: ({ id, period }) => ({ id, period }),
    part: ({ evaluations }, { id }) => {
      const { position, incomplete } = evaluations.find((one) => one.id === id) ?? {};
      return { position, incomplete };
    },
  },
  EvaluationWithdrawn: {
    text: {
      en: 'The evaluation {id} was withdrawn.',
      ru: 'Оценка {id} отозвана.',
      uk: 'Оцінку {id} відкликано.',
    },
    names: ({ id }) => ({ id }),
  },
};
