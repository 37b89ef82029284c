import {
  actualOf,
  actualText,
  sameActual,
  valueKeys,
  type Actual,
  type PeriodName,
  type ReportColumns,
  type ReportedValue,
  type Subject,
} from '@strata/domain';
import type { ValueRow, ValueSelection } from '@strata/read-models';
import type { Outcome } from '../../commands/command-envelope.js';
import type { RowGroup } from './group-rows.js';

/** What would happen to a row, or happened to it. */
export interface RowOutcome {
  readonly row: number;
  readonly column: string;
  readonly member: Subject;
  readonly measure: string;
  readonly period: PeriodName;
  readonly outcome: 'submitted' | 'restated' | 'unchanged';
  /** The figure before; of a restated value only. */
  readonly old?: string | undefined;
  readonly new: string;
}

export type ReadValues = (selection: Omit<ValueSelection, 'cluster'>) => Promise<readonly ValueRow[]>;

/** Tells what accepted groups would change, one group after the other in order of known-at. */
export class RowOutcomes {
  readonly #values: ReadValues;
  /** Figures that earlier rows of the file would have made known. */
  readonly #seen = new Map<string, Actual>();

  constructor(values: ReadValues) {
    this.#values = values;
  }

  async of(group: RowGroup, outcome: Outcome): Promise<readonly RowOutcome[]> {
    const { command, places } = group;
    const { period, values } = command;
    const changed = changedIn(outcome);
    const known = await this.#known(group, changed);
    return values.map((value, index) => {
      const key = keyOf(value, period);
      const before = this.#seen.get(key) ?? known.get(key);
      if (group.knownAt !== undefined) this.#seen.set(key, value.actual);
      const { line, column } = places[index]!;
      const { subject: member, measure } = value;
      const row = { row: line, column, member, measure, period, new: shown(value.actual) };
      if (before === undefined) return { ...row, outcome: changed.get(key) ?? 'unchanged' };
      const isNoted = changed.has(key) && value.note !== undefined;
      if (sameActual(before, value.actual) && !isNoted) return { ...row, outcome: 'unchanged' };
      return { ...row, outcome: 'restated', old: shown(before) };
    });
  }

  /** The figures that the group restates. */
  async #known({ command }: RowGroup, changed: Changes): Promise<ReadonlyMap<string, Actual>> {
    const { period } = command;
    const restated = command.values.filter((value) => changed.get(keyOf(value, period)) === 'restated');
    if (restated.length === 0) return new Map();
    const measures = [...new Set(restated.map(({ measure }) => measure))];
    const subjects = [...new Set(restated.map(({ subject }) => subject))];
    const rows = await this.#values({ measures, subjects, periods: [period] });
    return new Map(rows.map((row) => [keyOf(row, period), actualOf(row)]));
  }
}

type Changes = ReadonlyMap<string, 'submitted' | 'restated'>;

function changedIn(outcome: Outcome): Changes {
  const changes = new Map<string, 'submitted' | 'restated'>();
  if (outcome.kind !== 'done') return changes;
  for (const { type, data } of outcome.events) {
    const columns = data as ReportColumns;
    for (const value of valueKeys(columns)) {
      changes.set(keyOf(value, columns.period), type === 'ValuesSubmitted' ? 'submitted' : 'restated');
    }
  }
  return changes;
}

function keyOf({ measure, subject }: Pick<ReportedValue, 'measure' | 'subject'>, period: PeriodName): string {
  return `${measure} ${subject} ${period}`;
}

function shown(actual: Actual): string {
  return actualText(actual) ?? 'n/a';
}
