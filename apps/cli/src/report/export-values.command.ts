import { valueLines } from '@strata/application';
import type { ValueVersion } from '@strata/read-models';
import { Option, type Command } from 'commander';
import { evaluationJson, viewOf, withCurrentRuntime, type MomentOptions } from '../runtime/session.js';
import { CLUSTER, withExample, withJson, withMoment } from '../terminal/options.js';
import { sayJson, type CommonOptions } from '../terminal/output.js';

interface ExportValuesOptions extends CommonOptions, MomentOptions {
  readonly cluster: string;
  readonly format: 'csv' | 'json';
  readonly history?: boolean;
}

/** `strata export values`. */
export function defineExportValues(parent: Command): void {
  const command = withJson(
    withMoment(
      parent
        .command('values')
        .description('every value as known at a moment, with notes and reasons, as a file that can be imported')
        .requiredOption(...CLUSTER),
    )
      .option('--history', 'every version and withdrawal of each value, with the moment from which it was known')
      .addOption(new Option('--format <format>', 'the output format').choices(['csv', 'json']).default('csv')),
  );
  withExample(
    command,
    'strata export values --cluster edp --at 2009-12-31 --format csv',
    'strata export values --cluster edp --history > values.csv',
  );
  command.action(exportValues);
}

async function exportValues(options: ExportValuesOptions): Promise<void> {
  const { cluster, json, format, history = false } = options;
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const { reports } = session.strata;
    const rows = history ? await reports.history(view) : await reports.values(view);
    if (json || format === 'json') {
      const values = rows.map((row) =>
        history
          ? { ...valueJson(row), withdrawn: row.kind === 'withdrawn' }
          : { ...valueJson(row), awaitsApproval: row.awaitsApproval === true },
      );
      sayJson({ cluster, position: view.position, ...evaluationJson(view), values });
    } else writeLines(valueLines(rows, history));
  });
}

function valueJson({ subject, measure, period, value, note, reason, knownAt, recordedAt, by, evidence }: ValueVersion) {
  return { member: subject, measure, period, value, note, reason, knownAt, recordedAt, by, evidence };
}

/** Characters written at once. */
const CHUNK = 1_000_000;

function writeLines(lines: Iterable<string>): void {
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length > CHUNK) {
      process.stdout.write(text);
      text = '';
    }
  }
  process.stdout.write(text);
}
