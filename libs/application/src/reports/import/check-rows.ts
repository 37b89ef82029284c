import {
  daysOfPeriod,
  fitsCalendar,
  frequenciesOf,
  isStrataError,
  measureDuring,
  membershipOf,
  parseDecimal,
  settingDuring,
  type Actual,
  type Id,
  type InstantText,
  type MeasureState,
  type PeriodName,
  type Subject,
} from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { parseKnownAt } from '../../clusters/as-of.js';
import { didYouMean } from '../../messages/did-you-mean.js';
import { measureIndex, memberIndex, type Named, type NameIndex, type ReportedSubject } from './name-index.js';
import { cellText, type Cell, type RowProblem, type ValueColumns, type ValueFileRow } from './value-file.js';
import { readNumber, type NumberForm } from './written-number.js';
import { fitPeriod, readPeriod, type WrittenPeriod } from './written-period.js';
import { readYesNo } from './yes-no.js';

/** A row that fits the cluster; only the order of its known-at has not been checked yet. */
export interface CheckedRow {
  readonly line: number;
  readonly column: string;
  readonly actor: Id;
  readonly subject: Subject;
  readonly measure: Id;
  readonly period: string;
  /** Undefined if the row withdraws the value. */
  readonly actual?: Actual | undefined;
  readonly knownAt?: InstantText | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
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

export interface RowCheckerOptions {
  readonly structure: ClusterStructure;
  readonly file: string;
  readonly columns: ValueColumns;
  readonly numbers: NumberForm;
}

const NOT_APPLICABLE = /^(?:n\/a|н\/п|н\/з)$/iu;

/** Checks rows one by one against a cluster's structure, caching look-ups. */
export class RowChecker {
  readonly #structure: ClusterStructure;
  readonly #file: string;
  readonly #columns: ValueColumns;
  readonly #numbers: NumberForm;
  readonly #members: NameIndex<ReportedSubject>;
  readonly #measures: NameIndex<MeasureState>;
  readonly #moments = new Map<string, InstantText>();
  readonly #periods = new Map<string, WrittenPeriod | undefined>();
  /** The names of periods, as shared strings, so that many rows do not hold many copies. */
  readonly #names = new Map<string, string>();

  constructor({ structure, file, columns, numbers }: RowCheckerOptions) {
    this.#structure = structure;
    this.#file = file;
    this.#columns = columns;
    this.#numbers = numbers;
    this.#members = memberIndex(structure.cluster.actors);
    this.#measures = measureIndex(structure.measures.values());
  }

  check(row: ValueFileRow): Checked {
    try {
      const reported = this.#subject(row.member);
      const { period, measure } = this.#inForce(row, this.#measure(row.measure));
      this.#requireMember(reported, period);
      const { reporter, subject } = reported;
      return {
        ok: true,
        row: {
          line: row.line,
          column: row.column,
          actor: reporter,
          subject,
          measure: measure.id,
          period,
          actual: this.#isWithdrawal(row) ? undefined : this.#actual(row, measure),
          knownAt: row.knownAt === undefined ? undefined : this.#knownAt(row.knownAt),
          reason: row.reason === '' ? undefined : row.reason,
          note: row.note === '' ? undefined : row.note,
        },
      };
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      const { column, code, message } = error;
      return { ok: false, problem: { file: this.#file, row: row.line, column, code, reason: message } };
    }
  }

  #subject(text: string): ReportedSubject {
    const column = this.#columns.member;
    const found = this.#members.find(text);
    if (found.kind === 'found') return found.value;
    if (found.kind === 'ambiguous') throw ambiguous(column, 'AMBIGUOUS_MEMBER', text, found);
    const [actor, part] = text.split('/');
    const owner = this.#members.find(actor ?? '');
    if (part !== undefined && owner.kind === 'found') {
      const message = `The member "${owner.value.reporter}" has no service or unit "${shortened(part)}".`;
      throw new RowError(column, 'UNKNOWN_PART', message);
    }
    const message = `"${shortened(text)}" is not a member of the cluster.`;
    throw new RowError(column, 'UNKNOWN_MEMBER', withHint(message, text, this.#members));
  }

  #requireMember({ reporter, actor }: ReportedSubject, period: PeriodName): void {
    const { calendar } = this.#structure.cluster;
    if (actor === undefined || !fitsCalendar(period, calendar)) return;
    if (settingDuring(membershipOf(actor), daysOfPeriod(period, calendar)) === true) return;
    const message =
      actor.status === 'left' && actor.membership === undefined
        ? `The member "${reporter}" has left the cluster.`
        : `"${reporter}" is not a member of the cluster in ${period}.`;
    throw new RowError(this.#columns.member, 'MEMBER_LEFT', message);
  }

  #measure(text: string): MeasureState {
    const column = this.#measureColumn();
    const found = this.#measures.find(text);
    if (found.kind === 'ambiguous') throw ambiguous(column, 'AMBIGUOUS_MEASURE', text, found);
    if (found.kind === 'unknown') {
      const message = `The measure "${shortened(text)}" is not defined in this cluster.`;
      throw new RowError(column, 'UNKNOWN_MEASURE', withHint(message, text, this.#measures));
    }
    return found.value;
  }

  /** The period of a row, and the measure as it is in force then: its frequency and use may change. */
  #inForce(row: ValueFileRow, measure: MeasureState): { readonly period: PeriodName; readonly measure: MeasureState } {
    const written = this.#written(row.period);
    if (!written) {
      const message = `"${shortened(row.period)}" is not a period like 2008, 2008-H1, 2008-Q3, 2008-07 or Jul 2008.`;
      throw new RowError(this.#periodColumn(row), 'NOT_A_PERIOD', message);
    }
    for (const frequency of frequenciesOf(measure)) {
      const period = fitPeriod(written, frequency, this.#structure.cluster.calendar);
      if (period === undefined) continue;
      const during = this.#during(measure, period);
      if (during.frequency !== frequency) continue;
      if (!during.retired) return { period: this.#shared(period), measure: during };
      throw new RowError(this.#measureColumn(), 'MEASURE_RETIRED', retired(measure, period));
    }
    const is = written.kind === 'date' ? 'neither the first nor the last day of one' : `a ${written.frequency}`;
    const message = `The measure "${measure.id}" is reported per ${measure.frequency}, but "${row.period}" is ${is}.`;
    throw new RowError(this.#periodColumn(row), 'PERIOD_DOES_NOT_FIT', message);
  }

  #periodColumn({ period, column }: ValueFileRow): string {
    return period === column ? column : this.#columns.period;
  }

  #measureColumn(): string {
    return 'column' in this.#columns.measure ? this.#columns.measure.column : '';
  }

  /** A period outside the calendar is refused by the rules. */
  #during(measure: MeasureState, period: PeriodName): MeasureState {
    const { calendar } = this.#structure.cluster;
    return fitsCalendar(period, calendar) ? measureDuring(measure, daysOfPeriod(period, calendar)) : measure;
  }

  #shared(name: PeriodName): PeriodName {
    const shared = this.#names.get(name);
    if (shared === undefined) this.#names.set(name, name);
    return shared ?? name;
  }

  #written(text: string): WrittenPeriod | undefined {
    if (!this.#periods.has(text)) this.#periods.set(text, readPeriod(text));
    return this.#periods.get(text);
  }

  #isWithdrawal({ withdrawn = '', value, column }: ValueFileRow): boolean {
    if (withdrawn === '' || !yesNo(withdrawn, this.#columns.withdrawn)) return false;
    if (cellText(value) === '') return true;
    const message = 'The row has a value and says that it is withdrawn. Leave one of the two empty.';
    throw new RowError(column, 'WITHDRAWN_WITH_VALUE', message);
  }

  #actual({ value, column }: ValueFileRow, measure: MeasureState): Actual {
    const text = cellText(value);
    if (text === '') throw new RowError(column, 'NO_VALUE', 'The value is empty; write n/a if it is not applicable.');
    if (NOT_APPLICABLE.test(text)) return { kind: 'not-applicable' };
    if (measure.valueType === 'text') return { kind: 'text', value: text };
    if (measure.valueType === 'yes-no') return { kind: 'yes-no', value: yesNo(text, column) };
    return this.#number(value, text, column);
  }

  #number(value: Cell, text: string, column: string): Actual {
    // A spreadsheet stores numbers without marks, so there is nothing to recognise.
    const exact = typeof value === 'number' ? parseDecimal(text) : undefined;
    if (exact !== undefined) return { kind: 'number', value: exact };
    const reading = readNumber(text, this.#numbers);
    if (reading.ok) return { kind: 'number', value: reading.value };
    throw new RowError(column, reading.code, reading.message);
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

function retired({ id, use }: MeasureState, period: PeriodName): string {
  return use === undefined ? `The measure "${id}" is retired.` : `The measure "${id}" is not in use in ${period}.`;
}

function yesNo(text: string, column: string): boolean {
  const meant = readYesNo(text);
  if (meant !== undefined) return meant;
  throw new RowError(
    column,
    'NOT_YES_OR_NO',
    `The value "${shortened(text)}" must be yes or no (да or нет, так or ні).`,
  );
}

function ambiguous(
  column: string,
  code: string,
  text: string,
  { ids }: Extract<Named<unknown>, { kind: 'ambiguous' }>,
): RowError {
  return new RowError(column, code, `"${shortened(text)}" is the label of ${ids.join(' and ')}; write the id instead.`);
}

function withHint(message: string, text: string, index: NameIndex<unknown>): string {
  const hint = text.length > 100 ? undefined : didYouMean(text, index.ids());
  return hint === undefined ? message : `${message} ${hint}`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
