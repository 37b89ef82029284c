import type { RecognisedForm, RowOutcome, RowProblem } from '@strata/application';
import { phrase, translated } from '../language/phrase.js';

const DELIMITER_NAMES: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** What a file was recognised as, line by line. */
export function* recognisedLines(form: RecognisedForm): Iterable<string> {
  const { table, layout, columns, periods, periodCount } = form;
  const rows = layout === 'long' ? phrase`one value a row` : phrase`a column for each period`;
  yield table.format === 'csv'
    ? phrase`recognised: CSV in ${table.encoding}, separated by ${translated(DELIMITER_NAMES[table.delimiter] ?? '')}, ${rows}`
    : phrase`recognised: XLSX, sheet ${table.sheet}, ${rows}`;
  yield phrase`columns: ${Object.entries(columns)
    .map(([part, heading]) => `${part} = ${heading}`)
    .join(', ')}`;
  yield phrase`numbers: ${numbersOf(form)}`;
  const more = periodCount - periods.length;
  const listed = periods.map(({ written, period }) => (written === period ? period : `${written} = ${period}`));
  yield phrase`periods: ${listed.join(', ')}${more > 0 ? phrase` and ${more} more` : ''}`;
  if (form.emptyCells > 0) yield phrase`empty cells, which are not imported: ${form.emptyCells}`;
}

function numbersOf({ decimalMark, mixedMarks, thousands }: RecognisedForm): string {
  const separators =
    thousands.length === 0 ? '' : phrase`, thousands separated by ${thousands.map(translated).join(phrase` and `)}`;
  if (decimalMark !== null) {
    const source = decimalMark.from === 'option' ? phrase`as given` : phrase`as the figures show`;
    return phrase`decimal mark "${decimalMark.mark}" ${source}${separators}`;
  }
  return mixedMarks
    ? phrase`some with "." and some with "," before the decimals${separators}`
    : phrase`no decimal mark${separators}`;
}

/** What would happen to each row, in order. */
export function* rowLines(outcomes: readonly RowOutcome[], refused: readonly RowProblem[]): Iterable<string> {
  let next = 0;
  for (const problem of refused) {
    for (; next < outcomes.length && outcomes[next]!.row <= problem.row; next += 1) yield outcomeLine(outcomes[next]!);
    const { row, column, code, reason } = problem;
    yield phrase`row ${row}${column === '' ? '' : phrase`, column ${column}`}: refused, ${code}: ${translated(reason)}`;
  }
  for (; next < outcomes.length; next += 1) yield outcomeLine(outcomes[next]!);
}

function outcomeLine({ row, member, measure, period, outcome, old, new: value }: RowOutcome): string {
  const done = phrase`row ${row}: ${translated(outcome)}, ${member} ${measure} ${period}`;
  const figures = [old, value].filter((figure) => (figure ?? null) !== null).join(' → ');
  return figures === '' ? done : `${done}: ${figures}`;
}
