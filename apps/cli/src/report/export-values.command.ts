import type { ValueRow } from '@strata/read-models';
import { Option, type Command } from 'commander';
import { csvLine } from '../files/csv-line.js';
import { evaluationJson, viewOf, withCurrentRuntime, type MomentOptions } from '../runtime/session.js';
import { CLUSTER, withExample, withJson, withMoment } from '../terminal/options.js';
import { sayJson, type CommonOptions } from '../terminal/output.js';

interface ExportValuesOptions extends CommonOptions, MomentOptions {
  readonly cluster: string;
  readonly format: 'csv' | 'json';
}

/** `strata export values`. */
export function defineExportValues(parent: Command): void {
  const command = withJson(
    withMoment(
      parent
        .command('values')
        .description('every value as known: member,measure,period,value')
        .requiredOption(...CLUSTER),
    ).addOption(new Option('--format <format>', 'format of the answer').choices(['csv', 'json']).default('csv')),
  );
  withExample(command, 'strata export values --cluster edp --at 2009-12-31 --format csv');
  command.action(exportValues);
}

async function exportValues(options: ExportValuesOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const rows = await session.strata.reports.values(view);
    if (options.json || options.format === 'json') {
      sayJson({
        cluster: options.cluster,
        position: view.position,
        ...evaluationJson(view),
        values: rows.map(valueJson),
      });
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
