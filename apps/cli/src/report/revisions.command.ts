import { revisionLines, revisionTable, revisionWorkbook, type RevisionTriangle } from '@strata/application';
import { Option, type Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { phrase, translated } from '../language/phrase.js';
import { viewOf, withCurrentRuntime, type MomentOptions } from '../runtime/session.js';
import { CLUSTER, withExample, withJson, withMoment } from '../terminal/options.js';
import { sayJson, say, type CommonOptions } from '../terminal/output.js';
import { tableLines } from '../terminal/text-table.js';

interface RevisionsOptions extends CommonOptions, MomentOptions {
  readonly cluster: string;
  readonly measure: string;
  readonly member?: string;
  readonly vintage: readonly string[];
  readonly format: 'table' | 'csv' | 'xlsx';
  readonly file?: string;
}

/** `strata revisions`. */
export function defineRevisions(command: Command): void {
  withJson(
    withMoment(command.requiredOption(...CLUSTER).requiredOption('--measure <id>', 'the measure'))
      .option('--member <id>', 'an actor, or actor/part (default: all)')
      .option('--vintage <date>', 'show the values as known at the end of this day; can be repeated', oneMore, [])
      .addOption(
        new Option('--format <format>', 'the form of the answer').choices(['table', 'csv', 'xlsx']).default('table'),
      )
      .option('--file <file>', 'where to write the workbook (default: CLUSTER-MEASURE.xlsx)'),
  );
  withExample(
    command,
    'strata revisions --cluster edp --measure deficit --member GR',
    'strata revisions --cluster edp --measure deficit --format xlsx',
  );
  command.action(revisions);
}

async function revisions(options: RevisionsOptions): Promise<void> {
  const { cluster, measure, member: subject, vintage, format, json } = options;
  const vintages = vintage.length === 0 ? undefined : vintage;
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const triangle = await session.strata.revisions.triangle(view, { measure, subject, vintages });
    if (json) return sayJson({ cluster, position: view.position, ...triangle });
    if (format === 'csv') for (const line of revisionLines(triangle)) process.stdout.write(line);
    else if (format === 'table') for (const line of linesOf(triangle)) say(line);
    else {
      const file = options.file ?? `${cluster}-${measure}.xlsx`;
      writeFileSync(file, await revisionWorkbook(triangle), { flag: 'wx' });
      say(phrase`wrote ${file}`);
    }
  });
}

function linesOf(triangle: RevisionTriangle): readonly string[] {
  const { count, revised, mean, meanAbsolute, bias } = triangle.statistics;
  const [header = [], ...rows] = revisionTable(triangle).map((cells) => cells.map((cell) => cell ?? ''));
  const columns = new Set(header.keys());
  columns.delete(0);
  columns.delete(1);
  const significance = bias === null ? phrase`no significance` : phrase`t ${rounded(bias.t)}, p ${rounded(bias.p)}`;
  return [
    ...tableLines([header.map(translated), ...rows], columns),
    phrase`revised: ${revised} of ${count} figures`,
    ...(mean === null || meanAbsolute === null
      ? []
      : [phrase`mean revision ${rounded(mean)} (${significance}), mean absolute revision ${rounded(meanAbsolute)}`]),
  ];
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function oneMore(value: string, given: readonly string[]): readonly string[] {
  return [...given, value];
}
