import {
  isStrataError,
  parseDecimal,
  parsePeriod,
  subjectParts,
  type Actual,
  type Id,
  type InstantText,
  type MeasureState,
  type Period,
  type Subject,
} from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { parseKnownAt } from '../../clusters/as-of.js';
import type { RowProblem, ValueColumns, ValueFileRow } from './value-file.js';

/** A row that fits the cluster; only the order of its known-at has not been checked yet. */
export interface CheckedRow {
  readonly line: number;
  readonly actor: Id;
  readonly subject: Subject;
  readonly measure: Id;
  readonly period: string;
  readonly actual: Actual;
  readonly knownAt?: InstantText | undefined;
  readonly reason?: string | undefined;
}

type Checked = { readonly ok: true; readonly row: CheckedRow } | { readonly ok: false; readonly problem: RowProblem };

/** The reason why a row cannot be imported. */
class RowError extends Error {
  constructor(
    readonly column: string,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Checks rows one by one against a cluster's structure, caching look-ups. */
export class RowChecker {
  readonly #structure: ClusterStructure;
  readonly #file: string;
  readonly #columns: ValueColumns;
  readonly #subjects = new Map<string, { actor: Id; subject: Subject }>();
  readonly #moments = new Map<string, InstantText>();
  readonly #periods = new Map<string, Period | undefined>();

  constructor(structure: ClusterStructure, file: string, columns: ValueColumns) {
    this.#structure = structure;
    this.#file = file;
    this.#columns = columns;
  }

  check(row: ValueFileRow): Checked {
    try {
      const { actor, subject } = this.#subject(row.member);
      const measure = this.#measure(row.measure);
      const period = this.#period(row.period, measure);
      const actual = this.#actual(row.value, measure);
      const knownAt = row.knownAt === undefined ? undefined : this.#knownAt(row.knownAt);
      const { line, reason } = row;
      return {
        ok: true,
        row: {
          line,
          actor,
          subject,
          measure: measure.id,
          period,
          actual,
          knownAt,
          reason: reason === '' ? undefined : reason,
        },
      };
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      const { column, code, message } = error;
      return { ok: false, problem: { file: this.#file, row: row.line, column, code, reason: message } };
    }
  }

  #subject(text: string): { actor: Id; subject: Subject } {
    const known = this.#subjects.get(text);
    if (known) return known;
    const column = this.#columns.member;
    const parts = subjectParts(text);
    const actor = this.#structure.cluster.actors.find((one) => one.id === parts?.actor);
    if (!parts || !actor) throw new RowError(column, 'UNKNOWN_MEMBER', `"${text}" is not a member of the cluster.`);
    if (actor.status === 'left') {
      throw new RowError(column, 'MEMBER_LEFT', `The member "${actor.id}" has left the cluster.`);
    }
    const { part } = parts;
    if (part !== undefined && ![...actor.services, ...actor.units].some((one) => one.id === part)) {
      throw new RowError(column, 'UNKNOWN_PART', `The member "${actor.id}" has no service or unit "${part}".`);
    }
    const subject = { actor: actor.id, subject: text };
    this.#subjects.set(text, subject);
    return subject;
  }

  #measure(id: string): MeasureState {
    const column = 'column' in this.#columns.measure ? this.#columns.measure.column : '';
    const measure = this.#structure.measures.get(id);
    if (!measure) {
      throw new RowError(column, 'UNKNOWN_MEASURE', `The measure "${id}" is not defined in this cluster.`);
    }
    if (measure.retired) throw new RowError(column, 'MEASURE_RETIRED', `The measure "${id}" is retired.`);
    return measure;
  }

  /** The period's name, as one shared string, so that many rows do not hold many copies. */
  #period(text: string, measure: MeasureState): string {
    const column = this.#columns.period;
    const period = this.#parsed(text);
    if (!period) {
      throw new RowError(column, 'NOT_A_PERIOD', `"${text}" is not a period like 2008, 2008-H1, 2008-Q3 or 2008-07.`);
    }
    if (period.frequency !== measure.frequency) {
      const message = `The measure "${measure.id}" is reported per ${measure.frequency}, but "${text}" is a ${period.frequency}.`;
      throw new RowError(column, 'PERIOD_DOES_NOT_FIT', message);
    }
    return period.name;
  }

  #parsed(text: string): Period | undefined {
    if (!this.#periods.has(text)) this.#periods.set(text, parsePeriod(text));
    return this.#periods.get(text);
  }

  #actual(text: string, measure: MeasureState): Actual {
    const column = this.#columns.value;
    if (text === '') throw new RowError(column, 'NO_VALUE', 'The value is empty; write n/a if it is not applicable.');
    if (/^n\/a$/i.test(text)) return { kind: 'not-applicable' };
    if (measure.valueType === 'text') return { kind: 'text', value: text };
    if (measure.valueType === 'yes-no') {
      if (!/^(yes|no)$/i.test(text))
        throw new RowError(column, 'NOT_YES_OR_NO', `The value "${text}" must be yes or no.`);
      return { kind: 'yes-no', value: /^yes$/i.test(text) };
    }
    const value = parseDecimal(text);
    if (value === undefined) {
      throw new RowError(
        column,
        'NOT_A_NUMBER',
        `"${truncated(text)}" is not a decimal number such as -10.0, without thousands separators.`,
      );
    }
    return { kind: 'number', value };
  }

  #knownAt(text: string): InstantText {
    const known = this.#moments.get(text);
    if (known !== undefined) return known;
    try {
      const moment = parseKnownAt(text);
      this.#moments.set(text, moment);
      return moment;
    } catch (error) {
      if (!isStrataError(error, 'INVALID_MOMENT')) throw error;
      throw new RowError(this.#columns.knownAt ?? '', 'NOT_A_MOMENT', error.message);
    }
  }
}

function truncated(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
