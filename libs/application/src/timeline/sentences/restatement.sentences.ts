import { actualText, type RestatementEvent, type RestatementState } from '@strata/domain';
import type { Sentences } from './sentence.js';

function id({ restatementId }: RestatementEvent['data']) {
  return { restatement: restatementId };
}

function status({ status: of }: RestatementState) {
  return { status: of };
}

/** The corrected values as text. */
function corrections({ corrections: listed }: RestatementState): readonly object[] {
  return listed.map(({ measure, subject, period, was, becomes }) => ({
    measure,
    subject,
    period,
    value: `${actualText(was) ?? 'n/a'} → ${actualText(becomes) ?? 'n/a'}`,
  }));
}

/** The events of restatements. */
export const restatementSentences: Sentences<RestatementEvent, RestatementState> = {
  RestatementProposed: {
    text: {
      en: 'The restatement "{restatement}" was proposed.',
      ru: 'Предложено исправление «{restatement}».',
      uk: 'Запропоновано виправлення «{restatement}».',
    },
    names: id,
    part: corrections,
  },
  RestatementApproved: {
    text: {
      en: 'The restatement "{restatement}" was approved.',
      ru: 'Исправление «{restatement}» утверждено.',
      uk: 'Виправлення «{restatement}» затверджено.',
    },
    names: id,
    part: status,
  },
  RestatementDeclined: {
    text: {
      en: 'The restatement "{restatement}" was declined.',
      ru: 'Исправление «{restatement}» отклонено.',
      uk: 'Виправлення «{restatement}» відхилено.',
    },
    names: id,
    part: status,
  },
};
