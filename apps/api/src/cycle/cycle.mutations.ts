import type { OpenCycleInput } from '@strata/contract';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';

/** The cluster and period of a reporting cycle. */
export type CycleTarget = Pick<OpenCycleInput, 'cluster' | 'period'>;

export type CycleChange = ChangeAnswer<CycleTarget>;

/** Mutations that are commands to the reporting cycles of a cluster. */
export const cycleMutations = {
  openCycle: ({ cluster, period }) => ({
    aggregate: 'cycles',
    clusterId: cluster,
    command: { type: 'OpenCycle', period },
  }),
  lockCycle: ({ cluster, period }) => ({
    aggregate: 'cycles',
    clusterId: cluster,
    command: { type: 'LockCycle', period },
  }),
  reopenCycle: ({ cluster, period, reason }) => ({
    aggregate: 'cycles',
    clusterId: cluster,
    command: { type: 'ReopenCycle', period, reason },
  }),
  grantLockException: ({ cluster, period, actorId, until, reason }) => ({
    aggregate: 'cycles',
    clusterId: cluster,
    command: { type: 'GrantLockException', period, actorId, until, reason },
  }),
  endLockException: ({ cluster, period, actorId, reason }) => ({
    aggregate: 'cycles',
    clusterId: cluster,
    command: { type: 'EndLockException', period, actorId, reason },
  }),
} satisfies MutationTable;
