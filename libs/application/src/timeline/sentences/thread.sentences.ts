import type { ThreadEvent, ThreadState } from '@strata/domain';
import { thingName } from '../thing-name.js';
import type { Names, Said, Sentences } from './sentence.js';

function about({ about: text }: ThreadEvent['data'], names: Names): Readonly<Record<string, Said>> {
  return { about: thingName(text, names) };
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
