import type { Id, PeriodName, Position, Status } from '@strata/domain';
import type { ScoreNode } from '@strata/engine';
import type { Row, TableDefinition } from '@strata/read-store';

/** Name of the projection that holds the newest scores. */
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
  /** Position at which it became what it is. */
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

/** Which periods of a cluster have scores: those that a change of structure must evaluate again. */
const periodsTable: TableDefinition = {
  name: 'scorePeriods',
  fields: { cluster: 'text', period: 'text' },
  key: ['cluster', 'period'],
  indexes: [],
};

/**
 * Of which measures (`''`: by an assessment) something was said for which periods, whether or not it was scored then:
 * a change of structure may bring it into a scorecard.
 */
const groundTable: TableDefinition = {
  name: 'scoreGround',
  fields: { cluster: 'text', measure: 'text', period: 'text' },
  key: ['cluster', 'measure', 'period'],
  indexes: [],
};

export const scoreTables: readonly TableDefinition[] = [scoresTable, periodsTable, groundTable];

/** A node's row, as of a position. */
export function scoreRowOf(cluster: Id, period: PeriodName, node: ScoreNode, at: Position): ScoreRow {
  const { id, kind, strategy, score, status, reason } = node;
  return { cluster, period, node: id, kind, strategy, score, status, reason: reason ?? null, changedAt: at };
}

/** Whether a stored row says what a node says. */
export function saysTheSame(row: ScoreRow, node: ScoreNode): boolean {
  return row.score === node.score && row.status === node.status && row.reason === (node.reason ?? null);
}
