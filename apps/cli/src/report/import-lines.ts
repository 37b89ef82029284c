import type { RecognisedForm, RowOutcome, RowProblem } from '@strata/application';

const DELIMITER_NAMES: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** What a file was recognised as, line by line. */
export function* recognisedLines(form: RecognisedForm): Iterable<string> {
  const { table, layout, columns, periods, periodCount } = form;
  const rows = layout === 'long' ? 'one value a row' : 'a column for each period';
  yield table.format === 'csv'
    ? `recognised: CSV in ${table.encoding}, separated by ${DELIMITER_NAMES[table.delimiter]}, ${rows}`
    : `recognised: XLSX, sheet ${table.sheet}, ${rows}`;
  yield `columns: ${Object.entries(columns)
    .map(([part, heading]) => `${part} = ${heading}`)
    .join(', ')}`;
  yield `numbers: ${numbersOf(form)}`;
  const more = periodCount - periods.length;
  const listed = periods.map(({ written, period }) => (written === period ? period : `${written} = ${period}`));
  yield `periods: ${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  if (form.emptyCells > 0) yield `empty cells, which are not imported: ${form.emptyCells}`;
}

function numbersOf({ decimalMark, mixedMarks, thousands }: RecognisedForm): string {
  const separators = thousands.length === 0 ? '' : `, thousands separated by ${thousands.join(' and ')}`;
  if (decimalMark !== null) {
    const source = decimalMark.from === 'option' ? 'as given' : 'as the figures show';
    return `decimal mark "${decimalMark.mark}" ${source}${separators}`;
  }
  return mixedMarks
    ? `some with "." and some with "," before the decimals${separators}`
    : `no decimal mark${separators}`;
}

/** What would happen to each row, in order. */
export function* rowLines(outcomes: readonly RowOutcome[], refused: readonly RowProblem[]): Iterable<string> {
  let next = 0;
  for (const problem of refused) {
    for (; next < outcomes.length && outcomes[next]!.row <= problem.row; next += 1) yield outcomeLine(outcomes[next]!);
    const { row, column, code, reason } = problem;
    yield `row ${row}${column === '' ? '' : `, column ${column}`}: refused, ${code}: ${reason}`;
  }
  for (; next < outcomes.length; next += 1) yield outcomeLine(outcomes[next]!);
}

function outcomeLine({ row, member, measure, period, outcome, old, new: value }: RowOutcome): string {
  const figures = [old, value].filter((figure) => (figure ?? null) !== null).join(' → ');
  return `row ${row}: ${outcome}, ${member} ${measure} ${period}${figures === '' ? '' : `: ${figures}`}`;
}
