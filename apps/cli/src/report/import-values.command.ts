import {
  csvLine,
  DEFAULT_COLUMNS,
  isRefusalOfLoad,
  type ImportReport,
  type RowProblem,
  type ValueColumns,
} from '@strata/application';
import { StrataError } from '@strata/domain';
import type { Command } from 'commander';
import { createReadStream } from 'node:fs';
import { writeText } from '../files/output-file.js';
import { BackgroundCatchUp } from '../runtime/background-catch-up.js';
import { catchUp, withCurrentRuntime } from '../runtime/session.js';
import { EXIT } from '../terminal/exit-codes.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer, printToStderr, type CommonOptions } from '../terminal/output.js';
import { progressBar } from '../terminal/progress-bar.js';

interface ImportOptions extends CommonOptions {
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

/** `strata import values`. */
export function defineImport(parent: Command): void {
  const command = withJson(
    parent
      .command('values')
      .description(
        'import a CSV file of values, one per row. All rows are checked before the first is stored. They are stored ' +
          'report by report: an import that is cut off keeps the reports it has stored, and the same import again adds the rest',
      )
      .argument('<file.csv>', 'the file (- for standard input)')
      .requiredOption(...CLUSTER)
      .option('--member-column <name>', 'column of the member', 'member')
      .option('--measure-column <name>', 'column of the measure (default: "measure")')
      .option('--measure <id>', 'the measure of all rows')
      .option('--period-column <name>', 'column of the period', 'period')
      .option('--value-column <name>', 'column of the value', 'value')
      .option('--known-at-column <name>', 'column of the moment at which the value became known (declared history)')
      .option('--reason-column <name>', 'column of the reason of a restatement', 'reason')
      .option('--dry-run', 'report the result without changing anything')
      .option('--skip-bad', 'import the good rows; the refused ones go to <file>.refused.csv'),
  );
  withExample(command, 'strata import values ../shared/data/edp/values.csv --cluster edp --known-at-column vintage');
  command.action(importFile);
}

async function importFile(file: string, options: ImportOptions): Promise<void> {
  const { dryRun = false, skipBad = false } = options;
  const report = await runImport(file, options);
  const refusedFile =
    skipBad && !dryRun && report.refused.length > 0 ? `${file === '-' ? 'stdin' : file}.refused.csv` : undefined;
  if (refusedFile !== undefined) await writeText(refusedFile, refusedCsv(report.refused));
  if (!options.json) for (const line of refusedLines(report.refused)) printToStderr(line);
  answer(options, {
    asJson: () => ({ ...report, dryRun, refusedFile }),
    asLines: () => [
      reportLine(report, dryRun),
      ...(refusedFile === undefined ? [] : [`refused rows are in ${refusedFile}`]),
    ],
  });
  process.exitCode = exitCodeOf(report);
}

async function runImport(file: string, options: ImportOptions): Promise<ImportReport> {
  const { dryRun = false, skipBad = false, cluster } = options;
  const columns = columnsOf(options);
  return withCurrentRuntime(dryRun ? 'query' : 'change', async ({ runtime, strata, caller }) => {
    const progress = progressBar('values');
    const background = new BackgroundCatchUp(runtime);
    const onProgress = (done: number, total: number): void => {
      progress.update(done, total);
      background.start();
    };
    const input = file === '-' ? process.stdin : createReadStream(file);
    try {
      return await strata.reports.importFile(caller, cluster, { input, file, columns, skipBad, dryRun, onProgress });
    } finally {
      progress.stop();
      await background.finish();
      if (!dryRun) await catchUp(runtime);
    }
  });
}

function columnsOf(options: ImportOptions): ValueColumns {
  return {
    ...DEFAULT_COLUMNS,
    member: options.memberColumn,
    measure: measureOf(options),
    period: options.periodColumn,
    value: options.valueColumn,
    reason: options.reasonColumn,
    knownAt: options.knownAtColumn,
  };
}

function measureOf({ measure, measureColumn }: ImportOptions): ValueColumns['measure'] {
  if (measure === undefined) return measureColumn === undefined ? DEFAULT_COLUMNS.measure : { column: measureColumn };
  if (measureColumn === undefined) return { id: measure };
  throw new StrataError('BAD_USAGE', '--measure and --measure-column exclude each other.', {
    remedy: 'Give --measure for a file about one measure, or --measure-column for a column that names it.',
  });
}

/** Invalid rows are bad input; rows that only the order of knowledge forbids are refused. */
function exitCodeOf({ refused, stored }: ImportReport): number {
  if (refused.length === 0 || stored) return EXIT.fine;
  return refused.every(({ code }) => isRefusalOfLoad(code)) ? EXIT.refused : EXIT.usage;
}

function refusedCsv(refused: readonly RowProblem[]): string {
  const lines = refused.map(({ row, column, code, reason }) => csvLine([String(row), column, code, reason]));
  return `row,column,code,reason\n${lines.join('')}`;
}

/** The most refused rows to list; the others are counted. */
const LISTED = 20;

function* refusedLines(refused: readonly RowProblem[]): Iterable<string> {
  for (const { file, row, column, reason } of refused.slice(0, LISTED)) {
    yield `${file}, row ${row}${column === '' ? '' : `, column ${column}`}: ${reason}`;
  }
  const more = refused.length - LISTED;
  if (more > 0) yield `… and ${more} more refused rows`;
}

function reportLine({ rows, refused, stored, ...counts }: ImportReport, dryRun: boolean): string {
  const imported = `${counts.submitted} submitted, ${counts.restated} restated, ${counts.unchanged} known already`;
  if (dryRun) return `${rows} rows: ${imported}, ${refused.length} refused; nothing was changed (--dry-run)`;
  if (stored) return `${rows} rows: ${imported}${refused.length > 0 ? `, ${refused.length} refused` : ''}`;
  return (
    `${refused.length} of ${rows} rows are refused, so nothing was imported: correct them, ` +
    'or import the good rows with --skip-bad'
  );
}
