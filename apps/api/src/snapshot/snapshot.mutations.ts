import type { MutationTable } from '../mutations/change.js';
import type { ChangeAnswer } from '../mutations/change.js';

/** The snapshot that a mutation is about. */
export interface SnapshotTarget {
  readonly cluster: string;
  /** Known once it is published. */
  readonly snapshotId?: string;
}

export type SnapshotChange = ChangeAnswer<SnapshotTarget>;

/** Mutations that are commands to a snapshot. */
export const snapshotMutations = {
  withdrawSnapshot: ({ cluster, snapshotId, reason }) => ({
    aggregate: 'snapshot',
    clusterId: cluster,
    command: { type: 'WithdrawSnapshot', snapshotId, reason },
  }),
} satisfies MutationTable;
