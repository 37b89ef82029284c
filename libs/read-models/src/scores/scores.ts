import type { Id, PeriodName, Position, Status } from '@strata/domain';
import type { ScoreNode } from '@strata/engine';
import type { Row, TableDefinition } from '@strata/read-store';

/** The name of the projection of newest scores. */
export const SCORES = 'scores';

/** The newest score of one node of a cluster's scorecard for a period. */
export interface ScoreRow extends Row {
  readonly cluster: Id;
  readonly period: PeriodName;
  /** See `ScoreNode.id`. */
  readonly node: string;
  readonly kind: ScoreNode['kind'];
  readonly strategy: Id;
  readonly score: number | null;
  readonly status: Status;
  readonly reason: string | null;
  /** The position of its last change. */
  readonly changedAt: Position;
}

const scoresTable: TableDefinition = {
  name: 'scores',
  fields: {
    cluster: 'text',
    period: 'text',
    node: 'text',
    kind: 'text',
    strategy: 'text',
    score: 'real',
    status: 'text',
    reason: 'text',
    changedAt: 'text',
  },
  key: ['cluster', 'period', 'node'],
  indexes: [['cluster', 'node', 'period']],
};

/** The periods of a cluster with scores, which a change of structure must evaluate again. */
const periodsTable: TableDefinition = {
  name: 'scorePeriods',
  fields: { cluster: 'text', period: 'text' },
  key: ['cluster', 'period'],
  indexes: [],
};

/**
 * The measures and periods with reported values (measure `''`: with assessments), whether or not they were scored: a
 * change of structure may add them to a scorecard.
 */
const inputKeysTable: TableDefinition = {
  name: 'scoreGround',
  fields: { cluster: 'text', measure: 'text', period: 'text' },
  key: ['cluster', 'measure', 'period'],
  indexes: [],
};

export const scoreTables: readonly TableDefinition[] = [scoresTable, periodsTable, inputKeysTable];

/** The row of a node that changed at a position. */
export function scoreRowOf(cluster: Id, period: PeriodName, node: ScoreNode, at: Position): ScoreRow {
  const { id, kind, strategy, score, status, reason } = node;
  return { cluster, period, node: id, kind, strategy, score, status, reason: reason ?? null, changedAt: at };
}

/** True if a stored row matches a node. */
export function isCurrent(row: ScoreRow, node: ScoreNode): boolean {
  return row.score === node.score && row.status === node.status && row.reason === (node.reason ?? null);
}
