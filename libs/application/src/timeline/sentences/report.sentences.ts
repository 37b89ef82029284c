import { actualText, reportValueKey, type ReportEvent, type ReportState } from '@strata/domain';
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

/** Whether each value counts in scores. */
function countedOf({ values, uncounted = [] }: ReportState): readonly object[] {
  const waiting = new Set(uncounted.map(reportValueKey));
  return values.map(({ measure, subject }) => ({
    measure,
    subject,
    counts: !waiting.has(reportValueKey({ measure, subject })),
  }));
}

/** How far the approval of each value has come. */
function approvalsOf({ approvals = [] }: ReportState): readonly object[] {
  return approvals.map(({ measure, subject, status, stages, last: { note } }) => {
    return { measure, subject, status, stage: stages[0], note };
  });
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
  ApprovalRequested: {
    text: {
      en: 'The values of {member} for {period} have to be approved.',
      ru: 'Данные за {period} ({member}) ожидают утверждения.',
      uk: 'Дані за {period} ({member}) очікують затвердження.',
    },
    names: report,
    part: approvalsOf,
  },
  ValuesApproved: {
    text: {
      en: 'Values of {member} for {period} were approved at the stage {stage}.',
      ru: 'Утверждены данные за {period} ({member}), этап {stage}.',
      uk: 'Затверджено дані за {period} ({member}), етап {stage}.',
    },
    names: (data, names) => ({ ...report(data, names), stage: data.stage }),
    part: approvalsOf,
  },
  ValuesReturned: {
    text: {
      en: 'Values of {member} for {period} were returned at the stage {stage}.',
      ru: 'Возвращены на доработку данные за {period} ({member}), этап {stage}.',
      uk: 'Повернено на доопрацювання дані за {period} ({member}), етап {stage}.',
    },
    names: (data, names) => ({ ...report(data, names), stage: data.stage }),
    part: approvalsOf,
  },
  ValuesCounted: {
    text: {
      en: 'Values of {member} for {period} have been approved and count in scores.',
      ru: 'Данные за {period} ({member}) утверждены и учитываются в оценках.',
      uk: 'Дані за {period} ({member}) затверджено, їх враховано в оцінках.',
    },
    names: report,
    part: countedOf,
  },
};
