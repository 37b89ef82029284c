import {
  isApprovalChange,
  type ApprovalChange,
  type Id,
  type JsonObject,
  type PeriodName,
  type Position,
  type Reporter,
} from '@strata/domain';
import type { Row, TableDefinition } from '@strata/read-store';
import { eachEvent, type ReadModel } from '../read-model.js';

/** An event about the approval of values. Rows are only ever added: folded in their order, they give what waits when. */
export interface ApprovalRow extends Row {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly actor: Reporter;
  readonly position: Position;
  readonly type: ApprovalChange['type'];
  readonly data: JsonObject;
}

export const approvalTable: TableDefinition = {
  name: 'approvals',
  fields: { cluster: 'text', period: 'text', actor: 'text', position: 'text', type: 'text', data: 'json' },
  key: ['cluster', 'period', 'actor', 'position'],
  indexes: [],
};

/** The events about the approval of values, by report. */
export const approvals: ReadModel = {
  name: 'approvals',
  tables: [approvalTable],
  needs: () => [],
  apply: eachEvent(({ event, recorded: { metadata, position } }, view) => {
    if (!isApprovalChange(event)) return;
    const { period, actorId: actor } = event.data;
    const cluster = metadata.clusterId ?? '';
    const row: ApprovalRow = {
      cluster,
      period,
      actor,
      position,
      type: event.type,
      data: event.data as unknown as JsonObject,
    };
    view.add(approvalTable.name, row, position);
  }),
};
