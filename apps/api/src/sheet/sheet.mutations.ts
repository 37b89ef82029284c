import type { KeepDraftsInput } from '@strata/contract';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { omitNil } from '../request/omit-nil.js';

/** Which drafts a mutation keeps. */
export type DraftsTarget = Pick<KeepDraftsInput, 'cluster' | 'actorId' | 'period' | 'values'>;

export type DraftsChange = ChangeAnswer<DraftsTarget>;

/** Mutations of the drafts of a report. */
export const draftsMutations = {
  keepDrafts: ({ cluster, actorId, period, values }, { login }) => ({
    aggregate: 'drafts',
    cluster,
    command: {
      type: 'KeepDrafts',
      actorId,
      period,
      values: values.map(({ measure, subject, text, note, basedOn }) => ({
        measure,
        subject: subject ?? actorId,
        text: text ?? null,
        ...omitNil({ note }),
        basedOn: basedOn ?? 0,
      })),
      by: login,
    },
  }),
} satisfies MutationTable;
