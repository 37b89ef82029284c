import {
  actualOf,
  actualText,
  isValueEvent,
  reportValueKey,
  sameActual,
  valueKeys,
  type Actual,
  type DomainEvent,
  type PeriodName,
  type Subject,
  type ValueEvent,
  type ValueOfReport,
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
  readonly outcome: Change | 'unchanged';
  /** The figure before; of a restated or withdrawn value only. */
  readonly old?: string | undefined;
  /** Null if the row withdraws the value. */
  readonly new: string | null;
}

type Change = 'submitted' | 'restated' | 'withdrawn';

const CHANGES: Readonly<Record<ValueEvent['type'], Change>> = {
  ValuesSubmitted: 'submitted',
  ValuesRestated: 'restated',
  ValuesWithdrawn: 'withdrawn',
};

/** What an event of a report did with its values; undefined if it did not change them. */
export function outcomeOfEvent(event: DomainEvent): Change | undefined {
  return isValueEvent(event) ? CHANGES[event.type] : undefined;
}

export type ReadValues = (selection: Omit<ValueSelection, 'cluster'>) => Promise<readonly ValueRow[]>;

/** Tells what accepted groups would change, one group after the other in order of known-at. */
export class RowOutcomes {
  readonly #values: ReadValues;
  /** Figures that earlier rows of the file would have made known; undefined for those that they would have withdrawn. */
  readonly #seen = new Map<string, Actual | undefined>();

  constructor(values: ReadValues) {
    this.#values = values;
  }

  async of(group: RowGroup, outcome: Outcome): Promise<readonly RowOutcome[]> {
    const { command, places, knownAt } = group;
    const { period } = command;
    const changed = changedIn(outcome);
    const isRepeated = outcome.kind === 'done' && outcome.repeated;
    const known = await this.#known(group, changed);
    return rowsOf(command).map((value, index) => {
      const { subject: member, measure, actual } = value;
      const key = keyOf(value, period);
      const before = this.#seen.has(key) ? this.#seen.get(key) : known.get(key);
      if (knownAt !== undefined) this.#seen.set(key, actual);
      const row = { row: places[index]!.line, column: places[index]!.column, member, measure, period };
      const told = isRepeated ? UNCHANGED : foreseenFor(value, before, changed.get(key));
      return { ...row, new: shown(actual) ?? null, ...told };
    });
  }

  /** The figures that the group restates or withdraws. */
  async #known({ command }: RowGroup, changed: Changes): Promise<ReadonlyMap<string, Actual>> {
    const { period } = command;
    const ended = rowsOf(command).filter((value) => (changed.get(keyOf(value, period)) ?? 'submitted') !== 'submitted');
    if (ended.length === 0) return new Map();
    const measures = [...new Set(ended.map(({ measure }) => measure))];
    const subjects = [...new Set(ended.map(({ subject }) => subject))];
    const rows = await this.#values({ measures, subjects, periods: [period] });
    return new Map(rows.map((row) => [keyOf(row, period), actualOf(row)]));
  }
}

/** A value that a row reports, or withdraws. */
interface RowValue extends ValueOfReport {
  readonly actual?: Actual | undefined;
  readonly note?: string | undefined;
}

function rowsOf({ values }: RowGroup['command']): readonly RowValue[] {
  return values;
}

const UNCHANGED = { outcome: 'unchanged' } as const;

/** What would happen to a row, given the figure before and what its command changes. */
function foreseenFor(
  { actual, note }: RowValue,
  before: Actual | undefined,
  change: Change | undefined,
): Pick<RowOutcome, 'outcome' | 'old'> {
  if (actual === undefined) return change ? { outcome: change, old: shown(before) } : UNCHANGED;
  if (before === undefined) return { outcome: change ?? 'unchanged' };
  const isNoted = change !== undefined && note !== undefined;
  if (sameActual(before, actual) && !isNoted) return UNCHANGED;
  return { outcome: 'restated', old: shown(before) };
}

type Changes = ReadonlyMap<string, Change>;

function changedIn(outcome: Outcome): Changes {
  const changes = new Map<string, Change>();
  if (outcome.kind !== 'done') return changes;
  for (const event of outcome.events) {
    if (!isValueEvent(event)) continue;
    const { data, type } = event;
    for (const value of valueKeys(data)) changes.set(keyOf(value, data.period), CHANGES[type]);
  }
  return changes;
}

function keyOf(value: ValueOfReport, period: PeriodName): string {
  return `${reportValueKey(value)} ${period}`;
}

function shown(actual: Actual | undefined): string | undefined {
  return actual && (actualText(actual) ?? 'n/a');
}
