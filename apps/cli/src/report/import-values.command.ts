import {
  DEFAULT_COLUMNS,
  ENCODINGS,
  isRefusalOfLoad,
  type Delimiter,
  type Encoding,
  type ImportReport,
  type ImportRequest,
  type RowOutcome,
  type RowProblem,
  type ValueColumns,
} from '@strata/application';
import { StrataError } from '@strata/domain';
import { Option, type Command } from 'commander';
import { createReadStream } from 'node:fs';
import { phrase, translated } from '../language/phrase.js';
import { BackgroundCatchUp } from '../runtime/background-catch-up.js';
import { catchUp, withCurrentRuntime } from '../runtime/session.js';
import { EXIT } from '../terminal/exit-codes.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer, printable, printToStderr, type CommonOptions } from '../terminal/output.js';
import { progressBar } from '../terminal/progress-bar.js';
import { evidenceOf, withEvidence, type EvidenceOptions } from './evidence-options.js';
import { recognisedLines, rowLines } from './import-lines.js';

interface ImportOptions extends CommonOptions, EvidenceOptions {
  readonly cluster: string;
  readonly memberColumn: string;
  readonly measureColumn?: string;
  readonly measure?: string;
  readonly periodColumn: string;
  readonly valueColumn: string;
  readonly knownAtColumn?: string;
  readonly reasonColumn: string;
  readonly noteColumn: string;
  readonly withdrawnColumn: string;
  readonly reason?: string;
  readonly encoding?: Encoding;
  readonly delimiter?: keyof typeof DELIMITERS;
  readonly decimal?: '.' | ',';
  readonly sheet?: string;
  readonly dryRun?: boolean;
  readonly skipBad?: boolean;
  readonly confirm?: boolean;
}

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const satisfies Readonly<Record<string, Delimiter>>;

/** `strata import values`. */
export function defineImport(parent: Command): void {
  const command = withJson(
    parent
      .command('values')
      .description(
        'import a CSV file or XLSX workbook of values, one per row or with a column per period. All rows are checked ' +
          'before the first is stored. They are stored report by report; an interrupted import can be repeated, and ' +
          'then adds the rest',
      )
      .argument('<file>', 'the file (- for standard input)')
      .requiredOption(...CLUSTER)
      .option('--member-column <name>', 'column of the member', 'member')
      .option('--measure-column <name>', 'column of the measure (default: "measure")')
      .option('--measure <id>', 'the measure of all rows')
      .option('--period-column <name>', 'column of the period', 'period')
      .option('--value-column <name>', 'column of the value', 'value')
      .option('--known-at-column <name>', 'column of the moment at which the value became known (declared history)')
      .option('--reason-column <name>', 'column of the reason of a restatement or withdrawal', 'reason')
      .option('--note-column <name>', 'column of notes', 'note')
      .option('--withdrawn-column <name>', 'column that says yes in rows that withdraw their value', 'withdrawn')
      .option('--reason <text>', 'the reason of restatements and withdrawals in rows without one of their own')
      .addOption(new Option('--encoding <name>', 'encoding of a CSV file (default: recognised)').choices(ENCODINGS))
      .addOption(
        new Option('--delimiter <name>', 'what separates the columns (default: recognised)').choices(
          Object.keys(DELIMITERS),
        ),
      )
      .addOption(new Option('--decimal <mark>', 'what comes before decimals (default: recognised)').choices(['.', ',']))
      .option('--sheet <name>', 'sheet of a workbook (default: the first)')
      .option('--confirm', 'confirm unusual values: implausible ones, and those of measures on no map')
      .option('--dry-run', 'report what was recognised and what would happen to each row, change nothing')
      .option('--skip-bad', 'import the good rows; the refused ones go to <file>.refused.csv (or .xlsx)'),
  );
  withEvidence(command);
  withExample(command, 'strata import values ../shared/data/edp/values.csv --cluster edp --known-at-column vintage');
  command.action(importFile);
}

async function importFile(file: string, options: ImportOptions): Promise<void> {
  const { dryRun = false } = options;
  const outcomes: RowOutcome[] = [];
  const report = await runImport(file, options, (outcome) => outcomes.push(outcome));
  const rows = dryRun ? [...outcomes].sort((a, b) => a.row - b.row) : undefined;
  if (!options.json) for (const line of refusedLines(report.refused)) printToStderr(line);
  answer(options, {
    asJson: () => ({ ...report, dryRun, outcomes: rows }),
    asLines: () => [
      ...(rows === undefined
        ? []
        : [...recognisedLines(report.recognised), ...rowLines(rows, report.refused)].map(printable)),
      reportLine(report, dryRun),
      ...(report.batch === undefined
        ? []
        : [phrase`to take it back: strata import take-back ${report.batch} --cluster ${options.cluster} --reason …`]),
      ...(report.refusedFile === undefined ? [] : [phrase`refused rows are in ${report.refusedFile}`]),
    ],
  });
  process.exitCode = exitCodeOf(report);
}

async function runImport(
  file: string,
  options: ImportOptions,
  onOutcome: (outcome: RowOutcome) => void,
): Promise<ImportReport> {
  const { dryRun = false, skipBad = false, cluster, reason, confirm } = options;
  const columns = columnsOf(options);
  return withCurrentRuntime(dryRun ? 'query' : 'change', async ({ runtime, strata, caller }) => {
    const progress = progressBar('values');
    const background = new BackgroundCatchUp(runtime);
    const onProgress = (done: number, total: number): void => {
      progress.update(done, total);
      background.start();
    };
    const input = file === '-' ? process.stdin : createReadStream(file);
    const refusedFile = `${file === '-' ? 'stdin' : file}.refused`;
    const what = { input, file, columns, form: formOf(options), reason, confirm, skipBad, dryRun, refusedFile };
    const evidence = evidenceOf(options);
    try {
      return await strata.reports.importFile(caller, cluster, { ...what, evidence, onProgress, onOutcome });
    } finally {
      progress.stop();
      await background.finish();
      if (!dryRun) await catchUp(runtime);
    }
  });
}

function formOf({ encoding, delimiter, decimal, sheet }: ImportOptions): ImportRequest['form'] {
  return { encoding, decimal, sheet, delimiter: delimiter === undefined ? undefined : DELIMITERS[delimiter] };
}

function columnsOf(options: ImportOptions): ValueColumns {
  return {
    ...DEFAULT_COLUMNS,
    member: options.memberColumn,
    measure: measureOf(options),
    period: options.periodColumn,
    value: options.valueColumn,
    reason: options.reasonColumn,
    note: options.noteColumn,
    withdrawn: options.withdrawnColumn,
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

/** What a row lacks that is not in the file. */
const NEEDS_MORE = new Set(['REASON_REQUIRED', 'CONFIRMATION_REQUIRED']);

/** Invalid rows are bad input; rows that only the order of knowledge forbids, or that need more, are refused. */
function exitCodeOf({ refused, stored }: ImportReport): number {
  if (refused.length === 0 || stored) return EXIT.fine;
  return refused.every(({ code }) => isRefusalOfLoad(code) || NEEDS_MORE.has(code)) ? EXIT.refused : EXIT.usage;
}

/** The most refused rows to list; the others are counted. */
const LISTED = 20;

function* refusedLines(refused: readonly RowProblem[]): Iterable<string> {
  for (const { file, row, column, reason } of refused.slice(0, LISTED)) {
    yield phrase`${file}, row ${row}${column === '' ? '' : phrase`, column ${column}`}: ${translated(reason)}`;
  }
  const more = refused.length - LISTED;
  if (more > 0) yield phrase`… and ${more} more refused rows`;
}

function reportLine({ rows, refused, stored, ...counts }: ImportReport, dryRun: boolean): string {
  const imported =
    counts.withdrawn > 0
      ? phrase`${counts.submitted} submitted, ${counts.restated} restated, ${counts.withdrawn} withdrawn, ${counts.unchanged} known already`
      : phrase`${counts.submitted} submitted, ${counts.restated} restated, ${counts.unchanged} known already`;
  if (dryRun) return phrase`${rows} rows: ${imported}, ${refused.length} refused; nothing was changed (--dry-run)`;
  if (stored) return phrase`${rows} rows: ${imported}${refused.length > 0 ? phrase`, ${refused.length} refused` : ''}`;
  return phrase`${refused.length} of ${rows} rows are refused, so nothing was imported: correct them, or import the good rows with --skip-bad`;
}
