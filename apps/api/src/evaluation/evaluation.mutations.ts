import type { MutationTable } from '../mutations/change.js';

/** Mutations that are commands to the evaluations of a cluster. */
export const evaluationMutations = {
  withdrawEvaluation: ({ cluster, evaluationId, reason }) => ({
    aggregate: 'evaluations',
    clusterId: cluster,
    command: { type: 'WithdrawEvaluation', evaluationId, reason },
  }),
} satisfies MutationTable;
