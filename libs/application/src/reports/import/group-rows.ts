import { sameActual, type Id, type InstantText, type RecordValues, type ReportedValue } from '@strata/domain';
import { uuidOf } from '../../commands/event-ids.js';
import type { FittingRow } from './check-rows.js';
import type { RowProblem, ValueColumns } from './value-file.js';

/** Rows of one actor, one period and one moment of knowledge: one command. */
export interface RowGroup {
  readonly knownAt?: InstantText;
  readonly command: RecordValues;
  /** Lines of the command's values, in their order. */
  readonly lines: readonly number[];
  /** The same for the same figures known at the same moment; absent for live figures. */
  readonly commandId?: string;
}

export interface GroupingInput {
  readonly clusterId: Id;
  readonly file: string;
  readonly columns: ValueColumns;
  /** Reason of restatements whose row gives none. */
  readonly reason: string;
}

interface OpenGroup {
  readonly actorId: Id;
  readonly period: string;
  readonly knownAt?: InstantText;
  /** Where the value of a measure and subject stands in the lists below. */
  readonly cells: Map<string, number>;
  readonly values: ReportedValue[];
  readonly lines: number[];
  readonly reasons: Set<string>;
}

type Group = Pick<OpenGroup, 'actorId' | 'period' | 'knownAt' | 'values' | 'lines'> & { readonly reason: string };

const REASON_LIMIT = 2_000;

/** Puts rows together into commands; the same figure twice is one, two figures for one value are a problem. */
export class RowGrouper {
  readonly #input: GroupingInput;
  readonly #open = new Map<string, OpenGroup>();

  constructor(input: GroupingInput) {
    this.#input = input;
  }

  /** Takes a row in, or says why not. */
  add(row: FittingRow): RowProblem | undefined {
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

  /** The commands, in the order in which their values became known. */
  groups(): readonly RowGroup[] {
    const groups = [...this.#open.values()].map(({ reasons, cells: _, ...group }) =>
      closed({ ...group, reason: [...reasons].join('; ').slice(0, REASON_LIMIT) }, this.#input),
    );
    this.#open.clear();
    return groups.sort((a, b) => byText(a.knownAt ?? '', b.knownAt ?? ''));
  }

  #groupOf({ actor: actorId, period, knownAt }: FittingRow): OpenGroup {
    const key = `${knownAt ?? ''}\u0000${actorId}\u0000${period}`;
    let group = this.#open.get(key);
    if (!group) {
      const known = knownAt === undefined ? {} : { knownAt };
      group = { actorId, period, ...known, cells: new Map(), values: [], lines: [], reasons: new Set() };
      this.#open.set(key, group);
    }
    return group;
  }

  #conflict({ line, knownAt }: FittingRow, earlier: number): RowProblem {
    const moment = knownAt === undefined ? '' : ' and moment';
    return {
      file: this.#input.file,
      row: line,
      column: this.#input.columns.value,
      code: 'TWO_FIGURES',
      reason: `row ${earlier} gives another figure for the same value${moment}`,
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

/** A command of some of a group's values. */
export function partOf(group: RowGroup, indexes: readonly number[], input: GroupingInput): RowGroup {
  const { command, lines, knownAt } = group;
  const { actorId, period, reason } = command;
  const values = indexes.map((index) => command.values[index]!);
  const known = knownAt === undefined ? {} : { knownAt };
  return closed({ actorId, period, ...known, values, lines: indexes.map((index) => lines[index]!), reason }, input);
}
