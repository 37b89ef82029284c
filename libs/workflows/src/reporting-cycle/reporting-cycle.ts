import type { CycleCommand, CycleEvent, ProcessStep, Rank } from '@strata/domain';
import type { Workflow } from '../workflow.js';

/** The id of the workflow of reporting cycles. */
export const REPORTING_CYCLE = 'reporting-cycle';

type Opened = Extract<CycleEvent, { readonly type: 'CycleOpened' }>;

/** Reminds of the deadlines of a cycle, and locks it after the grace period. */
export const reportingCycle: Workflow = {
  id: REPORTING_CYCLE,
  beginsWith: ['CycleOpened' satisfies Opened['type']],
  begin: (event) => {
    const { period, plan } = (event as Opened).data;
    return { key: period, plan };
  },
  commandOf: ({ cluster, key }, step) => ({
    aggregate: 'cycles',
    clusterId: cluster,
    command: step.action === 'lock' ? { type: 'LockCycle', period: key } : reminder(key, step),
  }),
};

function reminder(period: string, { id, about }: ProcessStep): CycleCommand {
  return { type: 'RemindOfCycle', period, step: id, rank: about as Rank };
}
