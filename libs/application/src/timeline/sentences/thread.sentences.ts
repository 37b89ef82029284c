import { parseThing, type Language, type ThreadEvent, type ThreadState } from '@strata/domain';
import type { Names, Said, Sentences } from './sentence.js';

function about({ about: text }: ThreadEvent['data'], names: Names): Readonly<Record<string, Said>> {
  return { about: nameOf(text, names) };
}

/** The name of what has one, otherwise its reference. */
function nameOf(text: string, names: Names): Said {
  const thing = parseThing(text);
  switch (thing?.kind) {
    case 'strategy':
      return names.strategy(thing.strategy);
    case 'objective':
      return names.objectiveOf(thing.strategy, thing.objective);
    case 'measure':
      return names.measure(thing.measure);
    case 'value':
      return listed(names.measure(thing.measure), names.subject(thing.subject), thing.period);
    case 'report':
      return listed(names.subject(thing.actor), thing.period);
    default:
      return text;
  }
}

/** Names one after the other. */
function listed(...parts: readonly Said[]): Said {
  const inLanguage = (language: Language): string =>
    parts.map((part) => (typeof part === 'string' ? part : (part[language] ?? part.en))).join(', ');
  return { en: inLanguage('en'), ru: inLanguage('ru'), uk: inLanguage('uk') };
}

/** The events of threads of comments. What was written is in the comments themselves. */
export const threadSentences: Sentences<ThreadEvent, ThreadState> = {
  CommentWritten: {
    text: {
      en: 'A comment on {about} was written.',
      ru: 'Написан комментарий: {about}.',
      uk: 'Написано коментар: {about}.',
    },
    names: about,
  },
  CommentReplied: {
    text: {
      en: 'A comment on {about} was answered.',
      ru: 'Дан ответ на комментарий: {about}.',
      uk: 'Надано відповідь на коментар: {about}.',
    },
    names: about,
  },
  CommentWithdrawn: {
    text: {
      en: 'A comment on {about} was withdrawn by its author.',
      ru: 'Комментарий отозван автором: {about}.',
      uk: 'Коментар відкликано автором: {about}.',
    },
    names: about,
  },
  ThreadResolved: {
    text: {
      en: 'Comments on {about} were resolved.',
      ru: 'Обсуждение завершено: {about}.',
      uk: 'Обговорення завершено: {about}.',
    },
    names: about,
  },
  ThreadReopened: {
    text: {
      en: 'Comments on {about} were reopened.',
      ru: 'Обсуждение возобновлено: {about}.',
      uk: 'Обговорення поновлено: {about}.',
    },
    names: about,
  },
};
