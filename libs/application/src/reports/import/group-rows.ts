import {
  reportValueKey,
  sameActual,
  type Evidence,
  type InstantText,
  type RecordValues,
  type ReportedValue,
  type WithdrawValues,
} from '@strata/domain';
import { uuidOf } from '../../commands/event-ids.js';
import type { CheckedRow } from './check-rows.js';
import type { RowProblem } from './value-file.js';

/** Where a value is in the file. */
export interface ValuePlace {
  readonly line: number;
  readonly column: string;
}

/** The rows of one actor, period, known-at and reason that report values, or that withdraw them, as one command. */
export interface RowGroup {
  readonly knownAt?: InstantText | undefined;
  readonly command: RecordValues | WithdrawValues;
  /** The places of the command's values, in order. */
  readonly places: readonly ValuePlace[];
  /** The groups of a report at one moment come in this order. */
  readonly step: number;
  /** Derived from the figures and their known-at, so that it repeats with them; absent for live figures. */
  readonly commandId?: string | undefined;
}

export interface GroupingInput {
  readonly clusterId: string;
  readonly file: string;
  /** The reason for restatements and withdrawals in rows without one. */
  readonly reason?: string | undefined;
  /** Whether the reporter confirms unusual values; declared history needs no confirmation. */
  readonly confirm?: boolean | undefined;
  /** The document that supports every reported value. */
  readonly evidence?: Evidence | undefined;
  /** The login of the person whom the notes are about. */
  readonly noteAbout?: string | undefined;
}

interface GroupedRows {
  readonly groups: readonly RowGroup[];
  readonly problems: readonly RowProblem[];
}

/** The last row about a value, and the step that it belongs to. */
interface LastRow {
  readonly row: CheckedRow;
  readonly step: number;
}

interface Part {
  readonly step: number;
  readonly reason: string | undefined;
  readonly rows: CheckedRow[];
}

/**
 * Groups the rows of one actor, period and known-at into commands, one for each reason. A repeated figure counts once;
 * two different figures for one value are a problem. At one moment of declared history a value may be reported,
 * withdrawn and reported again, in the order of the rows.
 */
export function groupRows(rows: readonly CheckedRow[], input: GroupingInput): GroupedRows {
  const cells = new Map<string, LastRow>();
  const parts = new Map<string, Part>();
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const { actual, reason = input.reason } = row;
    const cell = reportValueKey(row);
    const earlier = cells.get(cell);
    const problem = problemOf(row, earlier?.row, input);
    if (problem) problems.push(problem);
    if (problem || (earlier && isWithdrawal(earlier.row) === isWithdrawal(row))) continue;
    const step = earlier === undefined ? 0 : earlier.step + 1;
    cells.set(cell, { row, step });
    const key = JSON.stringify([step, actual === undefined, reason]);
    const part = parts.get(key) ?? { step, reason, rows: [] };
    parts.set(key, part);
    part.rows.push(row);
  }
  const inOrder = [...parts.values()].sort((a, b) => a.step - b.step);
  return { groups: inOrder.map((part) => groupOf(part, input)), problems };
}

function isWithdrawal({ actual }: CheckedRow): boolean {
  return actual === undefined;
}

/** What is wrong with a row, given the one before about the same value. */
function problemOf(row: CheckedRow, earlier: CheckedRow | undefined, input: GroupingInput): RowProblem | undefined {
  const { line, column, reason = input.reason } = row;
  const problem = (code: string, message: string): RowProblem => ({
    file: input.file,
    row: line,
    column,
    code,
    reason: message,
  });
  if (isWithdrawal(row) && reason === undefined) {
    return problem('REASON_REQUIRED', 'The withdrawal of a value needs a reason.');
  }
  const contradiction = earlier && contradictionOf(row, earlier);
  return contradiction && problem(...contradiction);
}

/** How a row contradicts the one before about the same value. */
function contradictionOf(row: CheckedRow, earlier: CheckedRow): readonly [code: string, message: string] | undefined {
  if (row.actual !== undefined && earlier.actual !== undefined) {
    if (sameActual(earlier.actual, row.actual)) return undefined;
    const moment = row.knownAt === undefined ? '' : ' and moment';
    return ['TWO_FIGURES', `Row ${earlier.line} has a different figure for the same value${moment}.`];
  }
  if (row.knownAt !== undefined || isWithdrawal(row) === isWithdrawal(earlier)) return undefined;
  const message = isWithdrawal(row)
    ? `Row ${earlier.line} reports the value that this row withdraws.`
    : `Row ${earlier.line} withdraws the value that this row reports.`;
  return ['REPORTED_AND_WITHDRAWN', message];
}

function groupOf({ step, reason, rows }: Part, input: GroupingInput): RowGroup {
  const { actor: actorId, period, knownAt } = rows[0]!;
  const places = rows.map(({ line, column }) => ({ line, column }));
  const values = rows.flatMap((row) => reportedValue(row, input));
  if (values.length === 0) {
    const withdrawn = rows.map(({ measure, subject }) => ({ measure, subject }));
    const command = { type: 'WithdrawValues', actorId, period, values: withdrawn, reason: reason! } as const;
    return closed({ knownAt, command, places, step }, input);
  }
  const confirm = knownAt === undefined ? input.confirm : undefined;
  const command = { type: 'RecordValues', actorId, period, values, reason, confirm } as const;
  return closed({ knownAt, command, places, step }, input);
}

function reportedValue(
  { measure, subject, actual, note }: CheckedRow,
  { evidence, noteAbout }: GroupingInput,
): readonly ReportedValue[] {
  if (actual === undefined) return [];
  const noted = { ...(note !== undefined && { note }), ...(noteAbout !== undefined && { noteAbout }) };
  return [{ measure, subject, actual, ...noted, ...(evidence && { evidence }) }];
}

function closed(group: Omit<RowGroup, 'commandId'>, { clusterId }: GroupingInput): RowGroup {
  const { knownAt, command, step } = group;
  if (knownAt === undefined) return group;
  // The same figure may be reported again after its withdrawal at the same moment.
  const again = step === 0 ? [] : [step];
  return { ...group, commandId: uuidOf(JSON.stringify([clusterId, knownAt, command, ...again])) };
}

/** The group with only some of its values. */
export function partOf(group: RowGroup, indexes: readonly number[], input: GroupingInput): RowGroup {
  const { command, places, knownAt, step } = group;
  const chosen = <Item>(items: readonly Item[]): readonly Item[] => indexes.map((index) => items[index]!);
  const part =
    command.type === 'RecordValues'
      ? { ...command, values: chosen(command.values) }
      : { ...command, values: chosen(command.values) };
  return closed({ knownAt, command: part, places: chosen(places), step }, input);
}
