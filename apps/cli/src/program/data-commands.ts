import { Option, type Command } from 'commander';
import { AT, CLUSTER, example, json } from './common.js';

export function addApply(root: Command): void {
  const command = json(
    root
      .command('apply')
      .description('make a cluster what its file says; again changes nothing')
      .requiredOption('-f, --file <cluster.yaml>', 'the cluster file')
      .option('--dry-run', 'list the changes, make none'),
  );
  example(command, 'strata apply -f test/fixtures/edp/cluster.yaml --dry-run');
  command.action(async (options) => (await import('../commands/apply.js')).apply(options));
}

export function addImport(root: Command): void {
  const values = json(
    root
      .command('import')
      .description('bring data in')
      .command('values')
      .description('import a CSV file of values, one per row; all rows or none')
      .argument('<file.csv>', 'the file (- for standard input)')
      .requiredOption(...CLUSTER)
      .option('--member-column <name>', 'column of the member', 'member')
      .option('--measure-column <name>', 'column of the measure (default: "measure")')
      .option('--measure <id>', 'the measure that the whole file is about')
      .option('--period-column <name>', 'column of the period', 'period')
      .option('--value-column <name>', 'column of the value', 'value')
      .option('--known-at-column <name>', 'column of the moment at which the value became known (declared history)')
      .option('--reason-column <name>', 'column of the reason of a restatement', 'reason')
      .option('--dry-run', 'say what would happen, change nothing')
      .option('--skip-bad', 'keep the good rows; the refused ones go to <file>.refused.csv'),
  );
  example(values, 'strata import values ../shared/data/edp/values.csv --cluster edp --known-at-column vintage');
  values.action(async (file, options) => (await import('../commands/import-values.js')).importFile(file, options));
}

export function addExport(root: Command): void {
  const group = root.command('export').description('take data out');
  const cluster = json(
    group
      .command('cluster')
      .description('the cluster as its file')
      .requiredOption(...CLUSTER)
      .option(...AT),
  );
  example(cluster, 'strata export cluster --cluster edp > cluster.yaml');
  cluster.action(async (options) => (await import('../commands/export-cluster.js')).exportCluster(options));
  const values = json(
    group
      .command('values')
      .description('every value as known: member,measure,period,value')
      .requiredOption(...CLUSTER)
      .option(...AT)
      .addOption(new Option('--format <format>', 'form of the answer').choices(['csv', 'json']).default('csv')),
  );
  example(values, 'strata export values --cluster edp --at 2009-12-31 --format csv');
  values.action(async (options) => (await import('../commands/export-values.js')).exportValues(options));
}
