import { actualText, type ReportEvent, type ReportState } from '@strata/domain';
import type { Names, Sentences } from './sentence.js';

/** The reported values as text. */
function valuesOf({ values }: ReportState): readonly object[] {
  return values.map(({ measure, subject, actual, note }) => ({
    measure,
    subject,
    value: actualText(actual) ?? 'n/a',
    note,
  }));
}

function report({ actorId, period }: ReportEvent['data'], names: Names) {
  return { member: names.subject(actorId), period };
}

/** The events of a member's report for a period. */
export const reportSentences: Sentences<ReportEvent, ReportState> = {
  ValuesSubmitted: {
    text: {
      en: '{member} submitted values for {period}.',
      ru: 'Поданы данные за {period} ({member}).',
      uk: 'Подано дані за {period} ({member}).',
    },
    names: report,
    part: valuesOf,
  },
  ValuesRestated: {
    text: {
      en: '{member} restated values for {period}.',
      ru: 'Исправлены данные за {period} ({member}).',
      uk: 'Виправлено дані за {period} ({member}).',
    },
    names: report,
    part: valuesOf,
  },
  ValuesWithdrawn: {
    text: {
      en: '{member} withdrew values for {period}.',
      ru: 'Отозваны данные за {period} ({member}).',
      uk: 'Відкликано дані за {period} ({member}).',
    },
    names: report,
    part: valuesOf,
  },
};
