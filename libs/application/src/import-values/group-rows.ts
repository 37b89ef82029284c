import type { Id, InstantText, RecordValues, ReportedValue } from '@strata/domain';
import { uuidOf } from '../commands/event-ids.js';
import type { FittingRow } from './check-rows.js';
import type { RowProblem, ValueColumns } from './value-file.js';

/** Rows of one actor, one period and one moment of knowledge: one command. */
export interface RowGroup {
  readonly rows: readonly FittingRow[];
  readonly knownAt?: InstantText;
  readonly command: RecordValues;
  readonly lines: readonly number[];
  /** The same for the same figures known at the same moment; absent for live figures. */
  readonly commandId?: string;
}

export interface GroupedRows {
  /** In the order in which they became known. */
  readonly groups: readonly RowGroup[];
  readonly problems: readonly RowProblem[];
}

interface OpenGroup {
  readonly rows: Map<string, FittingRow>;
}

export interface GroupingInput {
  readonly clusterId: Id;
  readonly file: string;
  readonly columns: ValueColumns;
  /** Reason of restatements whose row gives none. */
  readonly reason: string;
}

const REASON_LIMIT = 2_000;

/** Puts rows together into commands; the same figure twice is one, two figures for one value are a problem. */
export function groupRows(rows: readonly FittingRow[], input: GroupingInput): GroupedRows {
  const open = new Map<string, OpenGroup>();
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const { actor, period, knownAt } = row;
    const key = `${knownAt ?? ''}\u0000${actor}\u0000${period}`;
    let group = open.get(key);
    if (!group) open.set(key, (group = { rows: new Map() }));
    const cell = `${row.measure}\u0000${row.subject}`;
    const earlier = group.rows.get(cell);
    if (!earlier) group.rows.set(cell, row);
    else if (JSON.stringify(earlier.actual) !== JSON.stringify(row.actual)) {
      problems.push({
        file: input.file,
        row: row.line,
        column: input.columns.value,
        code: 'TWO_FIGURES',
        reason: `row ${earlier.line} gives another figure for the same value${knownAt === undefined ? '' : ' and moment'}`,
      });
    }
  }
  const groups = [...open.values()].map(({ rows: cells }) => groupOf([...cells.values()], input));
  groups.sort((a, b) => ((a.knownAt ?? '') < (b.knownAt ?? '') ? -1 : (a.knownAt ?? '') > (b.knownAt ?? '') ? 1 : 0));
  return { groups, problems };
}

/** One command of rows that are of one actor, one period and one moment. */
export function groupOf(rows: readonly FittingRow[], { clusterId, reason }: GroupingInput): RowGroup {
  const { actor: actorId, period, knownAt } = rows[0]!;
  const values: ReportedValue[] = rows.map(({ measure, subject, actual }) => ({ measure, subject, actual }));
  const reasons = [...new Set(rows.map((row) => row.reason ?? reason))].join('; ').slice(0, REASON_LIMIT);
  const command: RecordValues = { type: 'RecordValues', actorId, period, values, reason: reasons };
  const lines = rows.map((row) => row.line);
  if (knownAt === undefined) return { rows, command, lines };
  const commandId = uuidOf(JSON.stringify([clusterId, knownAt, actorId, period, values]));
  return { rows, knownAt, command, lines, commandId };
}
