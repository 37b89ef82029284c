import type { ValueRow } from '@strata/read-models';
import { Option, type Command } from 'commander';
import { csvLine } from '../files/csv-line.js';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { AT, CLUSTER, withExample, withJson } from '../terminal/options.js';
import { sayJson, type CommonOptions } from '../terminal/output.js';

interface ExportValuesOptions extends CommonOptions {
  readonly cluster: string;
  readonly at?: string;
  readonly format: 'csv' | 'json';
}

/** `strata export values`. */
export function defineExportValues(parent: Command): void {
  const command = withJson(
    parent
      .command('values')
      .description('every value as known at a moment: member,measure,period,value')
      .requiredOption(...CLUSTER)
      .option(...AT)
      .addOption(new Option('--format <format>', 'the output format').choices(['csv', 'json']).default('csv')),
  );
  withExample(command, 'strata export values --cluster edp --at 2009-12-31 --format csv');
  command.action(exportValues);
}

async function exportValues(options: ExportValuesOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const rows = await session.strata.reports.values(view);
    if (options.json || options.format === 'json') {
      sayJson({ cluster: options.cluster, position: view.position, values: rows.map(valueJson) });
    } else writeCsv(rows);
  });
}

function valueJson({ subject, measure, period, value, knownAt }: ValueRow): object {
  return { member: subject, measure, period, value, knownAt };
}

/** Characters written at once. */
const CHUNK = 1_000_000;

function writeCsv(rows: readonly ValueRow[]): void {
  let text = 'member,measure,period,value\n';
  for (const { subject, measure, period, value } of rows) {
    text += csvLine([subject, measure, period, value ?? 'n/a']);
    if (text.length > CHUNK) {
      process.stdout.write(text);
      text = '';
    }
  }
  process.stdout.write(text);
}
