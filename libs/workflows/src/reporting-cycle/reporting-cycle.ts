import type { CycleCommand, CycleEvent, ProcessStep, Rank } from '@strata/domain';
import type { Workflow } from '../workflow.js';

/** The id of the workflow of reporting cycles. */
export const REPORTING_CYCLE = 'reporting-cycle';

type Opened = Extract<CycleEvent, { readonly type: 'CycleOpened' }>;

/** Reminds of the deadlines of a cycle and its stages of approval, and locks it after the grace period. */
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
    command: commandOf(key, step),
  }),
};

/** The `action` is what the step of the definition does. */
function commandOf(period: string, { id: step, action, about = '' }: ProcessStep): CycleCommand {
  switch (action) {
    case 'lock':
      return { type: 'LockCycle', period };
    case 'remind-approvers':
      return { type: 'RemindApprovers', period, step, stage: about };
    case 'escalate-approvals':
      return { type: 'EscalateApprovals', period, step, stage: about };
    default:
      return { type: 'RemindOfCycle', period, step, rank: about as Rank };
  }
}
