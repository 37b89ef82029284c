import { StrataError, type MeasureState } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { measureIndex, type NameIndex } from './name-index.js';
import type { Table, TableForm, TableRow } from './table.js';
import { layoutOf, valuesIn, type TableLayout } from './table-layout.js';
import { cellText, type ValueColumns } from './value-file.js';
import { NumberEvidence, type DecimalMark, type NumberForm } from './written-number.js';
import { readPeriod } from './written-period.js';

/** What a file was recognised as, so that nothing is guessed silently. */
export interface RecognisedForm {
  readonly table: TableForm;
  readonly layout: 'long' | 'wide';
  /** The heading of each part of a value that the file has. */
  readonly columns: Readonly<Record<string, string>>;
  /** The decimal mark, and where it was learned from; null if no figure needs one. */
  readonly decimalMark: { readonly mark: DecimalMark; readonly from: 'option' | 'figures' } | null;
  /** True if some figures have a decimal point and others a decimal comma. */
  readonly mixedMarks: boolean;
  readonly thousands: readonly string[];
  /** The periods, as written and as read; at most `MAX_LISTED_PERIODS`. */
  readonly periods: readonly { readonly written: string; readonly period: string }[];
  readonly periodCount: number;
  /** The empty cells of a table with a column for each period: nothing is imported from them. */
  readonly emptyCells: number;
}

/** A recognised table, ready to be read. */
export interface RecognisedTable {
  readonly form: RecognisedForm;
  readonly layout: TableLayout;
  readonly numbers: NumberForm;
}

export interface RecogniseRequest {
  readonly table: Table;
  readonly file: string;
  readonly columns: ValueColumns;
  readonly decimal?: DecimalMark | undefined;
  readonly maxRows?: number | undefined;
  readonly structure: ClusterStructure;
}

const MAX_LISTED_PERIODS = 60;

/**
 * Reads a table once to learn how its figures and periods are written. Throws `EMPTY_FILE`, `COLUMN_MISSING`,
 * `COLUMN_TWICE`, `TOO_MANY_ROWS`.
 */
export async function recogniseTable(request: RecogniseRequest): Promise<RecognisedTable> {
  const { table, file, columns, structure, decimal, maxRows = Infinity } = request;
  const learned = new LearnedForm(measureIndex(structure.measures.values()));
  let layout: TableLayout | undefined;
  for await (const row of table.rows()) {
    if (layout) learned.add(layout, row);
    layout ??= layoutOf(row, columns, file);
    if (learned.cells > maxRows) throw tooManyRows(file, maxRows);
  }
  if (!layout) {
    throw new StrataError('EMPTY_FILE', `The file ${file} is empty.`, { remedy: 'Use a file with a header.' });
  }
  const { evidence, periods } = learned;
  const numbers = evidence.form(decimal);
  const { decimalMark: mark } = numbers;
  const form: RecognisedForm = {
    table: table.form,
    layout: layout.layout,
    columns: headingsOf(layout),
    decimalMark: mark === undefined ? null : { mark, from: decimal === undefined ? 'figures' : 'option' },
    mixedMarks: evidence.isMixed,
    thousands: evidence.separators,
    periods: periods.listed,
    periodCount: periods.count,
    emptyCells: learned.emptyCells,
  };
  return { form, layout, numbers };
}

/** What the rows of a table show about the way in which it is written. */
class LearnedForm {
  readonly evidence = new NumberEvidence();
  readonly periods = new PeriodList();
  /** The cells that may have a value. */
  cells = 0;
  emptyCells = 0;
  readonly #measures: NameIndex<MeasureState>;

  constructor(measures: NameIndex<MeasureState>) {
    this.#measures = measures;
  }

  add(layout: TableLayout, row: TableRow): void {
    this.cells += layout.values.length;
    this.emptyCells += layout.values.length;
    for (const { measure, value, period } of valuesIn(layout, row)) {
      this.emptyCells -= 1;
      this.periods.add(period);
      if (typeof value === 'number') continue;
      const found = this.#measures.find(measure);
      if (found.kind === 'found' && found.value.valueType === 'number') this.evidence.add(cellText(value));
    }
  }
}

function tooManyRows(file: string, maxRows: number): StrataError {
  return new StrataError('TOO_MANY_ROWS', `${file} has more than ${maxRows} values.`, {
    remedy: 'Split the file into smaller ones.',
  });
}

function headingsOf(layout: TableLayout): Readonly<Record<string, string>> {
  const { header, measure, values } = layout;
  const parts = {
    member: layout.member,
    measure: typeof measure === 'number' ? measure : -1,
    period: layout.period,
    value: layout.layout === 'long' ? values[0]! : -1,
    knownAt: layout.knownAt,
    reason: layout.reason,
    note: layout.note,
    withdrawn: layout.withdrawn,
  };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([part, index]) => (index < 0 ? [] : [[part, header[index] ?? '']])),
  );
}

class PeriodList {
  readonly listed: { readonly written: string; readonly period: string }[] = [];
  readonly #seen = new Set<string>();

  get count(): number {
    return this.#seen.size;
  }

  add(written: string): void {
    if (this.#seen.has(written)) return;
    const read = readPeriod(written);
    if (read === undefined) return;
    this.#seen.add(written);
    if (this.listed.length >= MAX_LISTED_PERIODS) return;
    this.listed.push({ written, period: read.kind === 'period' ? read.name : read.date });
  }
}
