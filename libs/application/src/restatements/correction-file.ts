import { actualOf, StrataError, type Correction } from '@strata/domain';
import { valueRowKey } from '@strata/read-models';
import type { Readable } from 'node:stream';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import { RowChecker, type CheckedRow } from '../reports/import/check-rows.js';
import { openTable } from '../reports/import/open-table.js';
import { recogniseTable } from '../reports/import/recognise-form.js';
import { rowFault } from '../reports/import/row-fault.js';
import { withSpooledFile } from '../reports/import/spooled-file.js';
import type { Table } from '../reports/import/table.js';
import { valuesIn } from '../reports/import/table-layout.js';
import { DEFAULT_COLUMNS, type RowProblem } from '../reports/import/value-file.js';

/** A file of values that become the new ones. */
export interface CorrectionFile {
  /** The name of the file in messages. */
  readonly file: string;
}

const MAX_BYTES = 16 * 2 ** 20;

/** Reads corrections from a file in the form of an import. Throws `ROW_REFUSED` for the first row that cannot be read. */
export async function readCorrections(
  reads: ClusterReads,
  view: ClusterView,
  { input, file }: CorrectionFile & { readonly input: Readable },
): Promise<readonly Correction[]> {
  const rows = await withSpooledFile({ input, file, maxBytes: MAX_BYTES }, async (spooled) =>
    readRows(await openTable(spooled, {}), view, file),
  );
  const selection = {
    measures: [...new Set(rows.map(({ measure }) => measure))],
    subjects: [...new Set(rows.map(({ subject }) => subject))],
    periods: [...new Set(rows.map(({ period }) => period))],
  };
  const known = new Map(
    (await reads.values(view, selection)).map((row) => [valueRowKey(row.measure, row.subject, row.period), row]),
  );
  return rows.map(({ measure, subject, period, actual, note, line }) => {
    const row = known.get(valueRowKey(measure, subject, period));
    if (row === undefined || actual === undefined) {
      const reason = `The measure "${measure}" of "${subject}" for ${period} has no value to restate.`;
      throw refused({ file, row: line, reason });
    }
    return { measure, subject, period, was: actualOf(row), becomes: actual, ...(note !== undefined && { note }) };
  });
}

async function readRows(table: Table, { structure }: ClusterView, file: string): Promise<readonly CheckedRow[]> {
  const columns = DEFAULT_COLUMNS;
  const { layout, numbers } = await recogniseTable({ table, structure, file, columns, decimal: undefined });
  const checker = new RowChecker({ structure, file, columns, numbers });
  const rows: CheckedRow[] = [];
  let isHeader = true;
  for await (const row of table.rows()) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    const fault = rowFault(row, layout, file);
    if (fault) throw refused(fault);
    for (const value of valuesIn(layout, row)) {
      const checked = checker.check(value);
      if (!checked.ok) throw refused(checked.problem);
      rows.push(checked.row);
    }
  }
  return rows;
}

function refused({ file, row, reason }: Pick<RowProblem, 'file' | 'row' | 'reason'>): StrataError {
  return new StrataError('ROW_REFUSED', `${file}, row ${row}: ${reason}`, {
    remedy: 'Correct the row; nothing was proposed.',
  });
}
