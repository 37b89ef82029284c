import type { DecideProposalInput } from '@strata/contract';
import type { AddressedCommand, AgreementCommand } from '@strata/domain';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { omitNil } from '../request/omit-nil.js';

/** The strategy whose agreement a mutation changes. */
export type AgreementTarget = Pick<DecideProposalInput, 'cluster' | 'strategyId'>;

export type AgreementChange = ChangeAnswer<AgreementTarget>;

function toAgreement({ cluster, strategyId }: AgreementTarget, command: AgreementCommand): AddressedCommand {
  return { aggregate: 'agreement', clusterId: cluster, strategyId, command };
}

/** Mutations that are commands to the agreement about a strategy. */
export const agreementMutations = {
  proposeStrategy: (input) => {
    const { roles = [], note } = omitNil(input);
    return toAgreement(input, { type: 'ProposeStrategy', roles, note });
  },
  reviseProposal: (input) => {
    const { round, roles, note } = omitNil(input);
    return toAgreement(input, { type: 'ReviseProposal', round, roles, note });
  },
  answerProposal: (input) => {
    const { party, round, basedOn = 0, answer, comment, remarks = [] } = omitNil(input);
    return toAgreement(input, { type: 'AnswerProposal', party, round, basedOn, answer, comment, remarks });
  },
  decideProposal: (input) => toAgreement(input, { type: 'DecideProposal', round: input.round, reason: input.reason }),
  withdrawProposal: (input) => toAgreement(input, { type: 'WithdrawProposal', reason: input.reason }),
} satisfies MutationTable;
