import { accept, type Decision } from '../decider.js';
import type { Cycle, CycleCommand, CycleEvent } from './cycle.js';

type StageCommand = Extract<CycleCommand, { readonly type: 'RemindApprovers' | 'EscalateApprovals' }>;

/**
 * Tells that values may wait at a stage, once for each step. After the lock too: what was submitted can still be approved.
 * Whose values wait, is known where the notices are made.
 */
export function stepOfApproval(
  { type, period, step, stage }: StageCommand,
  { approval, reminders }: Cycle,
): Decision<CycleEvent> {
  const due = approval?.stages.find(({ id }) => id === stage)?.due;
  if (due === undefined || reminders.includes(step)) return accept();
  const data = { period, step, stage, due };
  return accept(
    type === 'RemindApprovers' ? { type: 'ApproversReminded', data } : { type: 'ApprovalsEscalated', data },
  );
}
