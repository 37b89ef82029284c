import type { Evidence, Id, Position } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { RowChecker } from './check-rows.js';
import { ImportRun, type ImportTools } from './import-run.js';
import { batchName } from './import-batch.js';
import { ForeseenReports } from './foreseen-reports.js';
import { ProblemList } from './problem-list.js';
import { recogniseTable, type RecognisedForm, type RecognisedTable } from './recognise-form.js';
import { writeRefusedRows, type RefusedRows } from './refused-rows.js';
import type { RowOutcome } from './row-outcomes.js';
import { rowFault } from './row-fault.js';
import { SortedRows } from './sorted-rows.js';
import { withSpooledFile } from './spooled-file.js';
import { openTable } from './open-table.js';
import type { GivenForm, Table } from './table.js';
import { valuesIn } from './table-layout.js';
import type { RowProblem, ValueColumns } from './value-file.js';
import type { DecimalMark } from './written-number.js';

/** A file of values and what to do with it. */
export interface ImportRequest {
  readonly clusterId: Id;
  readonly structure: ClusterStructure;
  readonly input: Readable;
  /** The name of the file in messages. */
  readonly file: string;
  /** The most bytes of the file; by default any number. */
  readonly maxBytes?: number | undefined;
  /** The most rows; by default any number. */
  readonly maxRows?: number | undefined;
  readonly columns: ValueColumns;
  /** How the file is written, where that should not be recognised. */
  readonly form?: (GivenForm & { readonly decimal?: DecimalMark | undefined }) | undefined;
  /** The reason for changed and withdrawn values in rows without one of their own. */
  readonly reason?: string | undefined;
  /** Whether the reporter confirms unusual values. */
  readonly confirm?: boolean | undefined;
  /** The document that supports every reported value. */
  readonly evidence?: Evidence | undefined;
  /** The login of the person whom the notes are about; they are then stored under their key. */
  readonly noteAbout?: string | undefined;
  /** Whether to import the valid rows even if others are refused. */
  readonly skipBad: boolean;
  /** Whether to report what would happen without storing anything. */
  readonly dryRun: boolean;
  /** Where to write the refused rows, in the format of the file; its ending is added. */
  readonly refusedFile?: string | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Called, with `dryRun`, with what would happen to each row that is not refused. */
  readonly onOutcome?: ((outcome: RowOutcome) => void) | undefined;
}

export interface ImportReport {
  /** What the file was recognised as. */
  readonly recognised: RecognisedForm;
  readonly rows: number;
  readonly submitted: number;
  readonly restated: number;
  readonly withdrawn: number;
  /** Already known with the same figure, or withdrawn before. */
  readonly unchanged: number;
  readonly refused: readonly RowProblem[];
  /** Whether the valid rows were stored: never with `dryRun`, and with refused rows only with `skipBad`. */
  readonly stored: boolean;
  readonly position?: Position | undefined;
  /** Names the import if it stored anything, so that it can be taken back. */
  readonly batch?: string | undefined;
  /** The file with the refused rows, if one was written. */
  readonly refusedFile?: string | undefined;
}

/**
 * Imports a file of values. All rows are checked before any is stored; if one is bad, nothing is stored unless `skipBad`.
 * Figures with a known-at are recognised when imported again, so an interrupted import can simply be repeated.
 */
export async function importValues(tools: ImportTools, request: ImportRequest): Promise<ImportReport> {
  const { input, file, maxBytes = Infinity } = request;
  return withSpooledFile({ input, file, maxBytes }, async (spooled) => {
    // A preview counts as one command, whatever its size.
    await tools.commands.admit(request.dryRun ? 0 : (await stat(spooled.path)).size);
    const table = await openTable(spooled, request.form ?? {});
    return importTable(tools, request, { table, sorted: new SortedRows(dirname(spooled.path)) });
  });
}

async function importTable(
  tools: ImportTools,
  request: ImportRequest,
  { table, sorted }: { readonly table: Table; readonly sorted: SortedRows },
): Promise<ImportReport> {
  const { file, clusterId, reason, confirm, evidence, noteAbout, dryRun, skipBad } = request;
  const recognised = await recogniseTable({ ...request, table, decimal: request.form?.decimal });
  const problems = new ProblemList();
  const grouping = { clusterId, file, reason, confirm, evidence, noteAbout };
  const foreseen = new ForeseenReports();
  const rows = await readRows({ ...request, table, recognised, sorted, problems, foreseen });
  const batch = await tools.newBatch();
  const knownAtColumn = request.columns.knownAt ?? '';
  const run = new ImportRun(tools, { ...request, grouping, knownAtColumn, batchId: batch.id, problems, foreseen });
  await run.rehearse(sorted.reports());
  const stored = !dryRun && (problems.size === 0 || skipBad);
  if (stored) await run.store(sorted.reports());
  const refused = problems.byRow();
  const of = { table, layout: recognised.layout, problems: refused };
  const refusedFile = stored ? await refusedFileOf(request, of) : undefined;
  const { counts, position } = run;
  return {
    recognised: recognised.form,
    rows,
    ...counts,
    refused,
    stored,
    position,
    batch: position === undefined ? undefined : batchName(batch),
    refusedFile,
  };
}

async function refusedFileOf(
  { refusedFile: to }: ImportRequest,
  refused: Omit<RefusedRows, 'to'>,
): Promise<string | undefined> {
  return to === undefined || refused.problems.length === 0 ? undefined : writeRefusedRows({ ...refused, to });
}

interface Reading extends Pick<ImportRequest, 'structure' | 'file' | 'columns'> {
  readonly table: Table;
  readonly recognised: RecognisedTable;
  readonly sorted: SortedRows;
  readonly problems: ProblemList;
  readonly foreseen: ForeseenReports;
}

/** Reads every row into the sorted rows, or into the problems; returns the number of rows. */
async function readRows({ table, recognised, sorted, problems, foreseen, ...of }: Reading): Promise<number> {
  const { layout, numbers } = recognised;
  const checker = new RowChecker({ ...of, numbers });
  let rows = -1;
  for await (const row of table.rows()) {
    rows += 1;
    if (rows === 0) continue;
    const fault = rowFault(row, layout, of.file);
    if (fault) {
      problems.add(fault);
      continue;
    }
    for (const value of valuesIn(layout, row)) {
      const checked = checker.check(value);
      if (checked.ok) {
        foreseen.watch(checked.row);
        await sorted.add(checked.row);
      } else problems.add(checked.problem);
    }
  }
  return rows;
}
