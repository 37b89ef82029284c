import { sameActual, type Id, type InstantText, type RecordValues, type ReportedValue } from '@strata/domain';
import { uuidOf } from '../../commands/event-ids.js';
import type { CheckedRow } from './check-rows.js';
import type { RowProblem, ValueColumns } from './value-file.js';

/** The rows of one actor, period and known-at, as one command. */
export interface RowGroup {
  readonly knownAt?: InstantText | undefined;
  readonly command: RecordValues;
  /** The lines of the command's values, in order. */
  readonly lines: readonly number[];
  /** Derived from the figures and their known-at, so that it repeats with them; absent for live figures. */
  readonly commandId?: string;
}

export interface GroupingInput {
  readonly clusterId: Id;
  readonly file: string;
  readonly columns: ValueColumns;
  /** The reason for restatements in rows without one. */
  readonly reason: string;
}

interface OpenGroup {
  readonly actorId: Id;
  readonly period: string;
  readonly knownAt?: InstantText | undefined;
  /** The index of the value of each measure and subject in the lists below. */
  readonly cells: Map<string, number>;
  readonly values: ReportedValue[];
  readonly lines: number[];
  readonly reasons: Set<string>;
}

type Group = Pick<OpenGroup, 'actorId' | 'period' | 'knownAt' | 'values' | 'lines'> & { readonly reason: string };

const REASON_LIMIT = 2_000;

/** Groups rows into commands. A repeated figure counts once; two different figures for one value are a problem. */
export class RowGrouper {
  readonly #input: GroupingInput;
  readonly #open = new Map<string, OpenGroup>();

  constructor(input: GroupingInput) {
    this.#input = input;
  }

  /** Adds a row, or returns the problem with it. */
  add(row: CheckedRow): RowProblem | undefined {
    const { measure, subject, actual, line } = row;
    const group = this.#groupOf(row);
    const cell = `${measure}\u0000${subject}`;
    const earlier = group.cells.get(cell);
    if (earlier !== undefined) {
      return sameActual(group.values[earlier]!.actual, actual) ? undefined : this.#conflict(row, group.lines[earlier]!);
    }
    group.cells.set(cell, group.values.length);
    group.values.push({ measure, subject, actual });
    group.lines.push(line);
    group.reasons.add(row.reason ?? this.#input.reason);
    return undefined;
  }

  /** The commands, in order of known-at. */
  groups(): readonly RowGroup[] {
    const groups = [...this.#open.values()].map(({ reasons, cells: _, ...group }) =>
      closed({ ...group, reason: [...reasons].join('; ').slice(0, REASON_LIMIT) }, this.#input),
    );
    this.#open.clear();
    return groups.sort((a, b) => byText(a.knownAt ?? '', b.knownAt ?? ''));
  }

  #groupOf({ actor: actorId, period, knownAt }: CheckedRow): OpenGroup {
    const key = `${knownAt ?? ''}\u0000${actorId}\u0000${period}`;
    let group = this.#open.get(key);
    if (!group) {
      group = { actorId, period, knownAt, cells: new Map(), values: [], lines: [], reasons: new Set() };
      this.#open.set(key, group);
    }
    return group;
  }

  #conflict({ line, knownAt }: CheckedRow, earlier: number): RowProblem {
    const moment = knownAt === undefined ? '' : ' and moment';
    return {
      file: this.#input.file,
      row: line,
      column: this.#input.columns.value,
      code: 'TWO_FIGURES',
      reason: `Row ${earlier} has a different figure for the same value${moment}.`,
    };
  }
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function closed({ actorId, period, knownAt, values, lines, reason }: Group, { clusterId }: GroupingInput): RowGroup {
  const command: RecordValues = { type: 'RecordValues', actorId, period, values, reason };
  if (knownAt === undefined) return { command, lines };
  const commandId = uuidOf(JSON.stringify([clusterId, knownAt, command]));
  return { knownAt, command, lines, commandId };
}

/** The group with only some of its values. */
export function partOf(group: RowGroup, indexes: readonly number[], input: GroupingInput): RowGroup {
  const { command, lines, knownAt } = group;
  const { actorId, period, reason } = command;
  const values = indexes.map((index) => command.values[index]!);
  return closed({ actorId, period, knownAt, values, lines: indexes.map((index) => lines[index]!), reason }, input);
}
