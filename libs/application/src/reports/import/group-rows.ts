import { sameActual, type Id, type InstantText, type RecordValues, type ReportedValue } from '@strata/domain';
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
  readonly clusterId: Id;
  readonly file: string;
  /** The reason for restatements in rows without one. */
  readonly reason?: string | undefined;
  /** Whether the reporter confirms unusual values; declared history needs no confirmation. */
  readonly confirm?: boolean | undefined;
}

interface OpenGroup {
  readonly actorId: Id;
  readonly period: string;
  readonly knownAt?: InstantText | undefined;
  /** The value of each measure and subject, and where it is. */
  readonly cells: Map<string, { readonly value: ReportedValue; readonly line: number }>;
  readonly byReason: Map<string | undefined, { readonly values: ReportedValue[]; readonly places: ValuePlace[] }>;
}

/** Groups rows into commands. A repeated figure counts once; two different figures for one value are a problem. */
export class RowGrouper {
  readonly #input: GroupingInput;
  readonly #open = new Map<string, OpenGroup>();
  /** The headings of the columns of values, as shared strings. */
  readonly #columns = new Map<string, string>();

  constructor(input: GroupingInput) {
    this.#input = input;
  }

  /** Adds a row, or returns the problem with it. */
  add(row: CheckedRow): RowProblem | undefined {
    const { measure, subject, actual, line, note } = row;
    const group = this.#groupOf(row);
    const cell = `${measure}\u0000${subject}`;
    const earlier = group.cells.get(cell);
    if (earlier !== undefined) {
      return sameActual(earlier.value.actual, actual) ? undefined : this.#conflict(row, earlier.line);
    }
    const value: ReportedValue = note === undefined ? { measure, subject, actual } : { measure, subject, actual, note };
    group.cells.set(cell, { value, line });
    const reason = row.reason ?? this.#input.reason;
    const part = group.byReason.get(reason) ?? { values: [], places: [] };
    group.byReason.set(reason, part);
    part.values.push(value);
    part.places.push({ line, column: this.#shared(row.column) });
    return undefined;
  }

  /** The commands, in order of known-at. */
  groups(): readonly RowGroup[] {
    const groups = [...this.#open.values()].flatMap(({ actorId, period, knownAt, byReason }) =>
      [...byReason].map(([reason, { values, places }]) => {
        const confirm = knownAt === undefined ? this.#input.confirm : undefined;
        const command: RecordValues = { type: 'RecordValues', actorId, period, values, reason, confirm };
        return closed({ knownAt, command, places }, this.#input);
      }),
    );
    this.#open.clear();
    return groups.sort((a, b) => byText(a.knownAt ?? '', b.knownAt ?? ''));
  }

  #groupOf({ actor: actorId, period, knownAt }: CheckedRow): OpenGroup {
    const key = `${knownAt ?? ''}\u0000${actorId}\u0000${period}`;
    let group = this.#open.get(key);
    if (!group) {
      group = { actorId, period, knownAt, cells: new Map(), byReason: new Map() };
      this.#open.set(key, group);
    }
    return group;
  }

  #shared(column: string): string {
    const shared = this.#columns.get(column);
    if (shared === undefined) this.#columns.set(column, column);
    return shared ?? column;
  }

  #conflict({ line, column, knownAt }: CheckedRow, earlier: number): RowProblem {
    const moment = knownAt === undefined ? '' : ' and moment';
    return {
      file: this.#input.file,
      row: line,
      column,
      code: 'TWO_FIGURES',
      reason: `Row ${earlier} has a different figure for the same value${moment}.`,
    };
  }
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
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
