import type { SnapshotEvent, SnapshotState } from '@strata/domain';
import type { Sentences } from './sentence.js';

function status({ status: of }: SnapshotState) {
  return { status: of };
}

/** The events of public snapshots. */
export const snapshotSentences: Sentences<SnapshotEvent, SnapshotState> = {
  SnapshotPublished: {
    text: {
      en: 'A public snapshot of {period} was published.',
      ru: 'Опубликован открытый снимок за {period}.',
      uk: 'Опубліковано відкритий знімок за {period}.',
    },
    names: ({ content }) => ({ period: content.period }),
    part: status,
  },
  SnapshotWithdrawn: {
    text: {
      en: 'The public snapshot "{snapshot}" was withdrawn.',
      ru: 'Открытый снимок «{snapshot}» отозван.',
      uk: 'Відкритий знімок «{snapshot}» відкликано.',
    },
    names: ({ snapshotId }) => ({ snapshot: snapshotId }),
    part: status,
  },
};
