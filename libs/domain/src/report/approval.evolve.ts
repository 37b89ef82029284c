import type { DomainEvent } from '../decider.js';
import type { EventHandlers } from '../define-decider.js';
import { valueKeys } from './report-columns.js';
import type { ApprovalEvent, ReportKeys, ReportState, ValueApproval, ValueEvent, ValueOfReport } from './report.js';
import { reportValueKey } from './value-key.js';

/** The events that change approvals. */
export type ApprovalChange = ApprovalEvent | Extract<ValueEvent, { readonly type: 'ValuesWithdrawn' }>;

type Approvals = readonly ValueApproval[];

const handlers: EventHandlers<Approvals, ApprovalChange> = {
  ApprovalRequested: (approvals, { by, at, stages, ...keys }) =>
    changed(approvals, keys, (value, before) => ({
      ...value,
      status: stages.length === 0 ? 'approved' : 'pending',
      stages,
      enteredBy: by,
      edition: (before?.edition ?? 0) + 1,
      last: { act: 'entered', by, at },
    })),
  ValuesApproved: (approvals, { by, at, stage, ...keys }) =>
    changed(approvals, keys, (_value, before) => {
      const stages = before?.stages.slice(1) ?? [];
      const status = stages.length === 0 ? 'approved' : 'pending';
      return (
        before && { ...before, status, stages, edition: before.edition + 1, last: { act: 'approved', stage, by, at } }
      );
    }),
  ValuesReturned: (approvals, { by, at, stage, reasons, ...keys }) =>
    changed(approvals, keys, (_value, before, index) => {
      const last = { act: 'returned', stage, by, at, note: reasons[index] } as const;
      return before && { ...before, status: 'returned', edition: before.edition + 1, last };
    }),
  ValuesWithdrawn: (approvals, keys) =>
    changed(
      approvals,
      keys,
      (_value, before) => before && { ...before, status: 'withdrawn', stages: [], edition: before.edition + 1 },
    ),
};

/** True for an event that changes approvals. */
export function isApprovalChange(event: DomainEvent): event is ApprovalChange {
  return Object.hasOwn(handlers, event.type);
}

/** The approvals of a report after an event. */
export function approvalsAfter(approvals: Approvals, { type, data }: ApprovalChange): Approvals {
  return (handlers[type] as (before: Approvals, data: ApprovalChange['data']) => Approvals)(approvals, data);
}

/** The report with its approvals after an event; a report without any keeps the form that it had before there were some. */
export function withApprovals(state: ReportState, event: ApprovalChange): ReportState {
  const approvals = approvalsAfter(state.approvals ?? [], event);
  return approvals.length === 0 ? state : { ...state, approvals };
}

function changed(
  approvals: Approvals,
  keys: ReportKeys,
  change: (value: ValueOfReport, before: ValueApproval | undefined, index: number) => ValueApproval | undefined,
): Approvals {
  const byKey = new Map(approvals.map((approval) => [reportValueKey(approval), approval]));
  for (const [index, value] of valueKeys(keys).entries()) {
    const key = reportValueKey(value);
    const after = change(value, byKey.get(key), index);
    if (after !== undefined) byKey.set(key, after);
  }
  return [...byKey.values()];
}
