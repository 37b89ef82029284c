import {
  DEFAULT_COLUMNS,
  importValues,
  isRefusalOfLoad,
  type ImportReport,
  type RowProblem,
  type ValueColumns,
} from '@strata/application';
import { StrataError } from '@strata/domain';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { csvLine } from '../csv.js';
import { progressOf } from '../progress.js';
import { EXIT, hint, say, sayJson, type CommonOptions } from '../terminal.js';
import { catchUp, localUser, ProjectingAlong, withCurrentRuntime } from '../with-runtime.js';

export interface ImportOptions extends CommonOptions {
  readonly cluster: string;
  readonly memberColumn: string;
  readonly measureColumn?: string;
  readonly measure?: string;
  readonly periodColumn: string;
  readonly valueColumn: string;
  readonly knownAtColumn?: string;
  readonly reasonColumn: string;
  readonly dryRun?: boolean;
  readonly skipBad?: boolean;
}

const SHOWN = 20;

function measureIn({ measure, measureColumn }: ImportOptions): ValueColumns['measure'] {
  if (measure !== undefined) return { id: measure };
  return measureColumn === undefined ? DEFAULT_COLUMNS.measure : { column: measureColumn };
}

function columnsOf(options: ImportOptions): ValueColumns {
  return {
    ...DEFAULT_COLUMNS,
    member: options.memberColumn,
    measure: measureIn(options),
    period: options.periodColumn,
    value: options.valueColumn,
    reason: options.reasonColumn,
    ...(options.knownAtColumn === undefined ? {} : { knownAt: options.knownAtColumn }),
  };
}

async function writeRefused(file: string, refused: readonly RowProblem[]): Promise<string> {
  const target = `${file === '-' ? 'stdin' : file}.refused.csv`;
  const lines = refused.map(({ row, column, code, reason }) => csvLine([String(row), column, code, reason]));
  await writeFile(target, `row,column,code,reason\n${lines.join('')}`);
  return target;
}

function sayRefused(report: ImportReport): void {
  for (const { file, row, column, reason } of report.refused.slice(0, SHOWN)) {
    hint(`${file}, row ${row}${column === '' ? '' : `, column ${column}`}: ${reason}`);
  }
  const more = report.refused.length - SHOWN;
  if (more > 0) hint(`… and ${more} more refused rows`);
}

function fate(report: ImportReport, dryRun: boolean): string {
  const counts = `${report.submitted} submitted, ${report.restated} restated, ${report.unchanged} known already`;
  const { rows, refused } = report;
  if (dryRun) return `${rows} rows: ${counts}, ${refused.length} refused; nothing was changed (--dry-run)`;
  if (report.stored) return `${rows} rows: ${counts}${refused.length > 0 ? `, ${refused.length} refused` : ''}`;
  return (
    `${refused.length} of ${rows} rows are refused, so nothing was imported: mend them, ` +
    'or keep the good rows with --skip-bad'
  );
}

async function runImport(file: string, options: ImportOptions): Promise<ImportReport> {
  const { dryRun = false, skipBad = false, cluster: clusterId } = options;
  return withCurrentRuntime(dryRun ? 'query' : 'change', async (runtime) => {
    const { structure } = await runtime.queries.get(clusterId);
    const progress = progressOf('values');
    const input = file === '-' ? process.stdin : createReadStream(file);
    const tools = { commands: runtime.commands, newId: () => runtime.ambient.newId() };
    const projecting = new ProjectingAlong(runtime);
    const onProgress = (done: number, total: number): void => {
      progress.update(done, total);
      projecting.nudge();
    };
    const columns = columnsOf(options);
    const by = localUser();
    try {
      return await importValues(tools, { clusterId, structure, input, file, columns, by, skipBad, dryRun, onProgress });
    } finally {
      progress.done();
      await projecting.end();
      if (!dryRun) await catchUp(runtime);
    }
  });
}

/** Rows that can't be read are bad input; rows that only the order of knowledge forbids are refused. */
function exitOf({ refused, stored }: ImportReport): number {
  if (refused.length === 0 || stored) return EXIT.fine;
  return refused.every(({ code }) => isRefusalOfLoad(code)) ? EXIT.refused : EXIT.usage;
}

function sayReport(report: ImportReport, how: { readonly dryRun: boolean; readonly written?: string }): void {
  sayRefused(report);
  say(fate(report, how.dryRun));
  if (how.written !== undefined) say(`refused rows are in ${how.written}`);
}

function refuseBoth({ measure, measureColumn }: ImportOptions): void {
  if (measure === undefined || measureColumn === undefined) return;
  throw new StrataError('BAD_USAGE', '--measure and --measure-column exclude each other', {
    remedy: 'give --measure for a file about one measure, --measure-column for a column that names it',
  });
}

/** `strata import values`. */
export async function importFile(file: string, options: ImportOptions): Promise<void> {
  const { dryRun = false, skipBad = false, json = false } = options;
  refuseBoth(options);
  const report = await runImport(file, options);
  const keepsRefused = skipBad && !dryRun && report.refused.length > 0;
  const written = keepsRefused ? { written: await writeRefused(file, report.refused) } : {};
  if (json) sayJson({ ...report, dryRun, ...(keepsRefused ? { refusedFile: written.written } : {}) });
  else sayReport(report, { dryRun, ...written });
  process.exitCode = exitOf(report);
}
