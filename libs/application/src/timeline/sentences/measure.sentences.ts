import type { Id, MeasureEvent, MeasureState, TargetFigures } from '@strata/domain';
import { since, type Names, type Sentences } from './sentence.js';

function definitionOf({ exists, id: _id, targets: _targets, retired: _retired, ...definition }: MeasureState): object {
  return exists ? definition : {};
}

type TargetKey = Pick<Extract<MeasureEvent, { readonly type: 'TargetSet' }>['data'], 'subject' | 'per' | 'from'>;

function figuresOf({ targets }: MeasureState, { subject, per, from }: TargetKey): TargetFigures | undefined {
  const series = targets.find((one) => one.subject === subject && one.per === per);
  return series?.entries.find((entry) => entry.from === from)?.value;
}

function target({ subject, from }: TargetKey, names: Names) {
  return { subject: names.subject(subject), since: since(from) };
}

/** The events of one measure. */
export function measureSentences(measure: Id): Sentences<MeasureEvent, MeasureState> {
  const named = (_data: unknown, names: Names) => ({ measure: names.measure(measure) });
  return {
    MeasureDefined: {
      text: {
        en: 'The measure "{measure}" was defined.',
        ru: 'Определён показатель «{measure}».',
        uk: 'Визначено показник «{measure}».',
      },
      names: ({ definition }) => ({ measure: definition.labels }),
      part: definitionOf,
    },
    MeasureRevised: {
      text: {
        en: 'The definition of the measure "{measure}" was changed.',
        ru: 'Изменено определение показателя «{measure}».',
        uk: 'Змінено визначення показника «{measure}».',
      },
      names: ({ definition }) => ({ measure: definition.labels }),
      part: definitionOf,
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
    MeasureRetired: {
      text: {
        en: 'The measure "{measure}" was retired.',
        ru: 'Показатель «{measure}» выведен из употребления.',
        uk: 'Показник «{measure}» виведено з ужитку.',
      },
      names: named,
      part: ({ retired }) => ({ retired }),
    },
  };
}
