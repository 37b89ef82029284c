import {
  approvalsAfter,
  type ApprovalChange,
  type Id,
  type PeriodName,
  type Position,
  type Reporter,
  type ValueApproval,
} from '@strata/domain';
import type { TableReader } from '@strata/read-store';
import { approvalTable, type ApprovalRow } from './approvals.js';

/** Which approvals to read: of all reports for a period, or of one. */
export interface ApprovalSelection {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly actor?: Reporter | undefined;
}

/** The approvals of the reports for a period as known at a position (inclusive), by reporter. */
export async function findApprovals(
  reader: TableReader,
  { cluster, period, actor }: ApprovalSelection,
  at: Position,
): Promise<ReadonlyMap<Reporter, readonly ValueApproval[]>> {
  const where = { cluster, period, position: { lte: at } };
  const rows = (await reader.find(approvalTable.name, {
    where: actor === undefined ? where : { ...where, actor },
    orderBy: [
      ['actor', 'asc'],
      ['position', 'asc'],
    ],
  })) as readonly ApprovalRow[];
  const found = new Map<Reporter, readonly ValueApproval[]>();
  for (const { actor: reporter, type, data } of rows) {
    const change = { type, data } as unknown as ApprovalChange;
    found.set(reporter, approvalsAfter(found.get(reporter) ?? [], change));
  }
  return found;
}
