import type { ApproveRestatementInput, CorrectionInput } from '@strata/contract';
import type { AddressedCommand, Correction, RestatementCommand } from '@strata/domain';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { actualOf } from '../report/report.mutations.js';
import { omitNil } from '../request/omit-nil.js';

/** The restatement that a mutation is about. */
export type RestatementTarget = Pick<ApproveRestatementInput, 'cluster' | 'restatementId'>;

export type RestatementChange = ChangeAnswer<RestatementTarget>;

function toRestatement({ cluster }: RestatementTarget, command: RestatementCommand): AddressedCommand {
  return { aggregate: 'restatement', clusterId: cluster, command };
}

function correctionOf({ was, becomes, note, evidence, ...of }: CorrectionInput, index: number): Correction {
  const place = `input.corrections.${index}`;
  const actuals = { was: actualOf(was, `${place}.was`), becomes: actualOf(becomes, `${place}.becomes`) };
  return { ...of, ...actuals, ...omitNil({ note, evidence }) };
}

/** Mutations that are commands to a restatement. */
export const restatementMutations = {
  proposeRestatement: (input) => {
    const { restatementId, reason, evidence } = input;
    const corrections = input.corrections.map(correctionOf);
    return toRestatement(input, {
      type: 'ProposeRestatement',
      restatementId,
      reason,
      corrections,
      ...omitNil({ evidence }),
    });
  },
  approveRestatement: (input) => {
    const { restatementId, comment } = input;
    return toRestatement(input, { type: 'ApproveRestatement', restatementId, ...omitNil({ comment }) });
  },
  declineRestatement: (input) => {
    const { restatementId, comment } = input;
    return toRestatement(input, { type: 'DeclineRestatement', restatementId, comment });
  },
} satisfies MutationTable;
