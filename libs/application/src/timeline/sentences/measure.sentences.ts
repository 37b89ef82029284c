import {
  inForce,
  useOf,
  versionsOf,
  type EffectiveStart,
  type Id,
  type MeasureEvent,
  type MeasureState,
  type SubjectTarget,
  type TargetFigures,
} from '@strata/domain';
import { fieldsOverTime, overTime, since, type Names, type Sentences } from './sentence.js';

function definitionOf(measure: MeasureState): object {
  if (!measure.exists) return {};
  const { labels, decimals, indicator, plausible } = measure;
  return { labels, decimals, indicator, plausible, ...fieldsOverTime(versionsOf(measure)) };
}

function useIn(measure: MeasureState): object {
  const use = measure.exists ? overTime(useOf(measure)) : [];
  return { use: use.map(({ from, value }) => ({ from, value: value ? 'in use' : 'retired' })) };
}

type Revised = EffectiveStart & { readonly targets?: readonly SubjectTarget[] | undefined };

/** The definition with the targets that were set with it. */
function revisedPart(measure: MeasureState, { from, targets = [] }: Revised): object {
  const figures = targets.map(({ subject, per }) => ({
    id: ['target', subject, ...(per === undefined ? [] : [per])].join(' '),
    ...figuresOf(measure, { subject, per, from }),
  }));
  return { ...definitionOf(measure), targets: figures };
}

type TargetKey = Pick<Extract<MeasureEvent, { readonly type: 'TargetSet' }>['data'], 'subject' | 'per' | 'from'>;

/** The figures that hold from a day on: those that start there, else those of before. */
function figuresOf({ targets }: MeasureState, { subject, per, from }: TargetKey): TargetFigures | undefined {
  const { entries = [] } = targets.find((one) => one.subject === subject && one.per === per) ?? {};
  const starting = entries.find((entry) => entry.from === from)?.value;
  return starting ?? (from === null ? undefined : inForce(entries, from));
}

function target({ subject, from }: TargetKey, names: Names) {
  return { subject: names.subject(subject), since: since(from) };
}

/** The events of one measure. */
export function measureSentences(measure: Id): Sentences<MeasureEvent, MeasureState> {
  const named = (_data: unknown, names: Names) => ({ measure: names.measure(measure) });
  const dated = (data: EffectiveStart, names: Names) => ({ ...named(data, names), since: since(data.from) });
  return {
    MeasureDefined: {
      text: {
        en: 'The measure "{measure}" was defined{since}.',
        ru: 'Определён показатель «{measure}»{since}.',
        uk: 'Визначено показник «{measure}»{since}.',
      },
      names: ({ definition, from }) => ({ measure: definition.labels, since: since(from) }),
      part: definitionOf,
    },
    MeasureRevised: {
      text: {
        en: 'The definition of the measure "{measure}" was changed{since}.',
        ru: 'Изменено определение показателя «{measure}»{since}.',
        uk: 'Змінено визначення показника «{measure}»{since}.',
      },
      names: ({ definition, from }) => ({ measure: definition.labels, since: since(from) }),
      part: revisedPart,
    },
    TargetSet: {
      text: {
        en: 'The target of the measure "{measure}" for {subject} was set{since}.',
        ru: 'Задано целевое значение показателя «{measure}» ({subject}){since}.',
        uk: 'Задано цільове значення показника «{measure}» ({subject}){since}.',
      },
      names: (data, names) => ({ ...named(data, names), ...target(data, names) }),
      part: figuresOf,
    },
    TargetWithdrawn: {
      text: {
        en: 'The target of the measure "{measure}" for {subject}{since} was withdrawn.',
        ru: 'Отменено целевое значение показателя «{measure}» ({subject}){since}.',
        uk: 'Скасовано цільове значення показника «{measure}» ({subject}){since}.',
      },
      names: (data, names) => ({ ...named(data, names), ...target(data, names) }),
      part: figuresOf,
    },
    MeasureDescribed: {
      text: {
        en: 'The name of the measure "{measure}", or how it is shown, was changed.',
        ru: 'Изменено название или отображение показателя «{measure}».',
        uk: 'Змінено назву чи подання показника «{measure}».',
      },
      names: ({ labels }) => ({ measure: labels }),
      part: definitionOf,
    },
    MeasureRetired: {
      text: {
        en: 'The measure "{measure}" was retired{since}.',
        ru: 'Показатель «{measure}» выведен из употребления{since}.',
        uk: 'Показник «{measure}» виведено з ужитку{since}.',
      },
      names: dated,
      part: useIn,
    },
    MeasureReinstated: {
      text: {
        en: 'The measure "{measure}" was put into use again{since}.',
        ru: 'Показатель «{measure}» возвращён в употребление{since}.',
        uk: 'Показник «{measure}» повернуто до вжитку{since}.',
      },
      names: dated,
      part: useIn,
    },
  };
}
