import { sameActual, type InstantText, type RecordValues, type ReportedValue } from '@strata/domain';
import { uuidOf } from '../../commands/event-ids.js';
import type { CheckedRow } from './check-rows.js';
import type { RowProblem } from './value-file.js';

/** Where a value is in the file. */
export interface ValuePlace {
  readonly line: number;
  readonly column: string;
}

/** The rows of one actor, period, known-at and reason, as one command. */
export interface RowGroup {
  readonly knownAt?: InstantText | undefined;
  readonly command: RecordValues;
  /** The places of the command's values, in order. */
  readonly places: readonly ValuePlace[];
  /** Derived from the figures and their known-at, so that it repeats with them; absent for live figures. */
  readonly commandId?: string | undefined;
}

export interface GroupingInput {
  readonly clusterId: string;
  readonly file: string;
  /** The reason for restatements in rows without one. */
  readonly reason?: string | undefined;
  /** Whether the reporter confirms unusual values; declared history needs no confirmation. */
  readonly confirm?: boolean | undefined;
}

interface GroupedRows {
  readonly groups: readonly RowGroup[];
  readonly problems: readonly RowProblem[];
}

interface Part {
  readonly values: ReportedValue[];
  readonly places: ValuePlace[];
}

/**
 * Groups the rows of one actor, period and known-at into commands, one for each reason. A repeated figure counts once;
 * two different figures for one value are a problem.
 */
export function groupRows(rows: readonly CheckedRow[], input: GroupingInput): GroupedRows {
  const cells = new Map<string, { readonly value: ReportedValue; readonly line: number }>();
  const parts = new Map<string | undefined, Part>();
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const { measure, subject, actual, line, column, note, reason = input.reason } = row;
    const cell = `${measure}\u0000${subject}`;
    const earlier = cells.get(cell);
    if (earlier !== undefined) {
      if (!sameActual(earlier.value.actual, actual)) problems.push(conflict(row, earlier.line, input.file));
      continue;
    }
    const value: ReportedValue = note === undefined ? { measure, subject, actual } : { measure, subject, actual, note };
    cells.set(cell, { value, line });
    const part = parts.get(reason) ?? { values: [], places: [] };
    parts.set(reason, part);
    part.values.push(value);
    part.places.push({ line, column });
  }
  return { groups: groupsOf(rows, parts, input), problems };
}

function groupsOf(
  [row]: readonly CheckedRow[],
  parts: ReadonlyMap<string | undefined, Part>,
  input: GroupingInput,
): readonly RowGroup[] {
  if (row === undefined) return [];
  const { actor: actorId, period, knownAt } = row;
  const confirm = knownAt === undefined ? input.confirm : undefined;
  return [...parts].map(([reason, { values, places }]) => {
    const command: RecordValues = { type: 'RecordValues', actorId, period, values, reason, confirm };
    return closed({ knownAt, command, places }, input);
  });
}

function conflict({ line, column, knownAt }: CheckedRow, earlier: number, file: string): RowProblem {
  const moment = knownAt === undefined ? '' : ' and moment';
  const reason = `Row ${earlier} has a different figure for the same value${moment}.`;
  return { file, row: line, column, code: 'TWO_FIGURES', reason };
}

function closed(group: Omit<RowGroup, 'commandId'>, { clusterId }: GroupingInput): RowGroup {
  const { knownAt, command } = group;
  if (knownAt === undefined) return group;
  return { ...group, commandId: uuidOf(JSON.stringify([clusterId, knownAt, command])) };
}

/** The group with only some of its values. */
export function partOf(group: RowGroup, indexes: readonly number[], input: GroupingInput): RowGroup {
  const { command, places, knownAt } = group;
  const values = indexes.map((index) => command.values[index]!);
  return closed({ knownAt, command: { ...command, values }, places: indexes.map((index) => places[index]!) }, input);
}
