import { Command, Option } from 'commander';
import { EXIT } from './terminal.js';

const SETTINGS = `
Settings (environment):
  STRATA_DATA          data folder of the embedded stores (default ./data)
  STRATA_EVENT_STORE   sqlite (default) or kurrentdb, with STRATA_KURRENTDB_URI
  STRATA_READ_STORE    sqlite (default) or mongodb, with STRATA_MONGODB_URI`;

// Commands are loaded when they are called, so that a quick question starts quickly.

function json(command: Command): Command {
  return command.option('--json', 'print the answer as JSON');
}

function example(command: Command, ...lines: readonly string[]): Command {
  return command.addHelpText('after', `\nExample:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

const CLUSTER = ['--cluster <id>', 'the cluster'] as const;
const AT = ['--at <moment>', 'as known then: a date (end of that day, UTC) or an instant with zone'] as const;

function addApply(root: Command): void {
  const command = json(
    root
      .command('apply')
      .description('make a cluster what its file says; again changes nothing')
      .requiredOption('-f, --file <cluster.yaml>', 'the cluster file')
      .option('--dry-run', 'list the changes, make none'),
  );
  example(command, 'strata apply -f test/fixtures/edp/cluster.yaml --dry-run');
  command.action(async (options) => (await import('./commands/apply.js')).apply(options));
}

function addImport(root: Command): void {
  const values = json(
    root
      .command('import')
      .description('bring data in')
      .command('values')
      .description('import a CSV file of values, one per row; all rows or none')
      .argument('<file.csv>', 'the file (- for standard input)')
      .requiredOption(...CLUSTER)
      .option('--member-column <name>', 'column of the member', 'member')
      .addOption(new Option('--measure-column <name>', 'column of the measure').default('measure'))
      .option('--measure <id>', 'the measure that the whole file is about')
      .option('--period-column <name>', 'column of the period', 'period')
      .option('--value-column <name>', 'column of the value', 'value')
      .option('--known-at-column <name>', 'column of the moment at which the value became known (declared history)')
      .option('--reason-column <name>', 'column of the reason of a restatement', 'reason')
      .option('--dry-run', 'say what would happen, change nothing')
      .option('--skip-bad', 'keep the good rows; the refused ones go to <file>.refused.csv'),
  );
  example(values, 'strata import values ../shared/data/edp/values.csv --cluster edp --known-at-column vintage');
  values.action(async (file, options) => (await import('./commands/import-values.js')).importFile(file, options));
}

function addExport(root: Command): void {
  const group = root.command('export').description('take data out');
  const cluster = json(
    group
      .command('cluster')
      .description('the cluster as its file')
      .requiredOption(...CLUSTER)
      .option(...AT),
  );
  example(cluster, 'strata export cluster --cluster edp > cluster.yaml');
  cluster.action(async (options) => (await import('./commands/export-cluster.js')).exportCluster(options));
  const values = json(
    group
      .command('values')
      .description('every value as known: member,measure,period,value')
      .requiredOption(...CLUSTER)
      .option(...AT)
      .addOption(new Option('--format <format>', 'form of the answer').choices(['csv', 'json']).default('csv')),
  );
  example(values, 'strata export values --cluster edp --at 2009-12-31 --format csv');
  values.action(async (options) => (await import('./commands/export-values.js')).exportValues(options));
}

function addValue(root: Command): void {
  const command = json(
    root
      .command('value')
      .description('one value, as known now or then')
      .requiredOption(...CLUSTER)
      .requiredOption('--member <id>', 'actor, or actor/part')
      .requiredOption('--measure <id>', 'the measure')
      .requiredOption('--period <name>', '2008, 2008-H1, 2008-Q3 or 2008-07')
      .option(...AT)
      .option('--recorded', 'take --at as the moment of recording instead of knowledge')
      .option('--history', 'every version of the value up to then'),
  );
  example(command, 'strata value --cluster edp --member GR --measure deficit --period 2008 --at 2009-12-31');
  command.action(async (options) => (await import('./commands/value.js')).value(options));
}

function addScorecard(root: Command): void {
  const command = json(
    root
      .command('scorecard')
      .description('the scores of a period through the cascade, as known now or then')
      .requiredOption(...CLUSTER)
      .requiredOption('--period <name>', '2008, 2008-H1, 2008-Q3 or 2008-07')
      .option('--strategy <id>', 'this strategy and those under it')
      .option(...AT)
      .option('--recorded', 'take --at as the moment of recording instead of knowledge')
      .option('--against <moment>', 'show what differs from the scorecard as known then')
      .addOption(LANGUAGE()),
  );
  example(command, 'strata scorecard --cluster edp --period 2008 --at 2011-01-01 --against 2008-12-31');
  command.action(async (options) => (await import('./commands/scorecard.js')).scorecard(options));
}

function addRunning(root: Command): void {
  const rebuild = json(
    root
      .command('rebuild')
      .description('build the read models anew from the events, beside the live ones, and swap them in')
      .option('--projection <name>', 'this one only'),
  );
  example(rebuild, 'strata rebuild');
  rebuild.action(async (options) => (await import('./commands/rebuild.js')).rebuild(options));
  const serve = root
    .command('serve')
    .description('start the API (and, on the embedded stores, the projector)')
    .option('--demo', 'load the demo cluster if there is no data yet');
  example(serve, 'PORT=4100 strata serve --demo');
  serve.action(async (options) => (await import('./commands/serve.js')).serve(options));
}

function addDerive(method: Command): void {
  const command = json(
    method
      .command('derive')
      .description('correlate factors with a measure over its history and propose a method from the strong ones')
      .requiredOption(...CLUSTER)
      .requiredOption('--result <measure>', 'the resulting indicator')
      .addOption(new Option('--member <id>', 'values of this actor, or actor/part').conflicts('clusterLevel'))
      .option('--cluster-level', 'values of the cluster as a whole (default)')
      .addOption(new Option('--factors <ids>', 'measures, with commas between (default: all)').conflicts('groups'))
      .option('--groups <file.yaml>', 'the factors in up to seven groups')
      .option('--from <period>', 'first period (default: the first known)')
      .option('--to <period>', 'last period (default: the last known)')
      .option(...AT)
      .option('--threshold <r>', 'keep factors whose correlation is above this, up or down', '0.5')
      .option('--id <method>', 'id of the method (default: derived-<result>)')
      .option('--experts <file.csv>', 'take the weights from an expert panel: expert,factor,weight')
      .option('--normalise', 'divide the weights by the sum of their magnitudes')
      .option('--standardise', 'standardise the values of the factors, which may then have different units')
      .option('-o, --output <file.yaml>', 'write the definition to a file')
      .option('--register', 'make the definition known to the cluster; it does not count until adopted'),
  );
  example(command, 'strata method derive --cluster edp --member GR --result debt --factors deficit -o derived.yaml');
  command.action(async (options) => (await import('./commands/method-derive.js')).derive(options));
}

function addScenarios(root: Command): void {
  const compare = json(
    root
      .command('scenario')
      .description('scenarios: sets of assumed values')
      .command('compare')
      .description('scenarios side by side, with the base and each other: a file over a method, or those of a cluster')
      .option('--method <id>', 'the method (with --cluster: as the cluster adopted it)')
      .option('--file <method.yaml>', 'a definition of your own instead of the one shipped')
      .option('--input <file>', 'YAML or JSON: base and scenarios with inputs by period (- for standard input)')
      .option('--output <path...>', 'the outputs to compare; the best scenario is named by a single one')
      .addOption(new Option('--best <direction>', 'which is better').choices(['higher', 'lower']).default('higher'))
      .addOption(
        new Option('--over <way>', 'judge by the last period or the mean').choices(['last', 'mean']).default('last'),
      )
      .option('--cluster <id>', 'compare the scenarios that this cluster keeps')
      .option('--period <name...>', 'the periods (with --cluster)')
      .option('--scenario <id...>', 'these scenarios only (with --cluster)')
      .option('--node <id>', 'a node of the scorecard, such as strategy:S (with --cluster)')
      .option('--member <id>', 'the actor that --method is evaluated for (with --cluster)')
      .option(...AT),
  );
  example(
    compare,
    'strata scenario compare --method cluster-economic-potential --input scenarios.yaml --output FEP',
    'strata scenario compare --cluster edp --period 2012 --node strategy:sound-public-finances',
  );
  compare.action(async (options) => (await import('./commands/scenario.js')).compareCommand(options));
}

function addClusterMethods(method: Command): void {
  const load = () => import('./commands/cluster-methods.js');
  const register = json(
    method
      .command('register')
      .description('make a version of a method known to a cluster; it does not count yet')
      .argument('<id>', 'the method')
      .requiredOption(...CLUSTER)
      .option('--file <method.yaml>', 'a definition of your own instead of the one shipped'),
  );
  register.action(async (id, options) => (await load()).register(id, options));
  const bind = json(
    method
      .command('bind')
      .description('say where inputs come from and which measures the outputs are')
      .argument('<id>', 'the method')
      .requiredOption(...CLUSTER)
      .requiredOption('--file <binding.yaml>', 'scope, inputs, outputs'),
  );
  example(bind, 'strata method bind profitability --cluster silver-lakes --file binding.yaml');
  bind.action(async (id, options) => (await load()).bind(id, options));
  const adopt = json(
    method
      .command('adopt')
      .description('make a registered version the one that counts')
      .argument('<id>', 'the method')
      .requiredOption(...CLUSTER)
      .requiredOption('--version <n>', 'the version')
      .requiredOption('--reason <text>', 'why'),
  );
  adopt.action(async (id, options) => (await load()).adopt(id, options));
  const trial = json(
    method
      .command('trial')
      .description('run a version beside the adopted one on the same history, or end that')
      .argument('<id>', 'the method')
      .requiredOption(...CLUSTER)
      .addOption(new Option('--version <n>', 'the version to try').conflicts('end'))
      .option('--end <reason>', 'end the trial'),
  );
  trial.action(async (id, options) => (await load()).trial(id, options));
  const status = json(
    method
      .command('status')
      .description('the methods of a cluster')
      .requiredOption(...CLUSTER),
  );
  status.action(async (options) => (await load()).status(options));
  const evaluate = json(
    method
      .command('evaluate')
      .description("evaluate a bound method on the cluster's own data")
      .argument('<id>', 'the method')
      .requiredOption(...CLUSTER)
      .requiredOption('--period <name>', 'the period')
      .option('--member <id>', 'the actor (for methods of the actors)')
      .option('--trial', 'the version on trial beside the adopted one')
      .option(...AT),
  );
  example(evaluate, 'strata method evaluate profitability --cluster silver-lakes --member grand-hotel --period 2025');
  evaluate.action(async (id, options) => (await load()).evaluate(id, options));
}

const LANGUAGE = (): Option =>
  new Option('--language <code>', 'language of the names').choices(['en', 'ru', 'uk']).default('en');

function addMethods(root: Command): void {
  const method = root.command('method').description('evaluation methods: list, show, check, run');
  const list = json(method.command('list').description('the methods that ship with Strata').addOption(LANGUAGE()));
  list.action(async (options) => (await import('./commands/method.js')).listMethods(options));
  const show = json(
    method.command('show').description('a method as formulas').argument('<id>', 'the method').addOption(LANGUAGE()),
  );
  example(show, 'strata method show snw-portrait --language uk');
  show.action(async (id, options) => (await import('./commands/method.js')).showMethod(id, options));
  const validate = json(
    method
      .command('validate')
      .description('check a definition; problems name line and column')
      .argument('<file>', 'a YAML file'),
  );
  example(validate, 'strata method validate config/methods/profitability.yaml');
  validate.action(async (file, options) => (await import('./commands/method.js')).validateMethod(file, options));
  const run = json(
    method
      .command('run')
      .description('evaluate a method for an input')
      .argument('<id>', 'the method')
      .requiredOption('--input <file.json>', 'the input, one JSON object (- for standard input)')
      .option('--file <method.yaml>', 'a definition of your own instead of the one shipped')
      .option('--explain <output>', 'the tree of parts behind one output'),
  );
  example(run, 'strata method run profitability --input input.json --json');
  run.action(async (id, options) => (await import('./commands/method.js')).run(id, options));
  addDerive(method);
  addClusterMethods(method);
}

function addEvaluations(root: Command): void {
  const evaluation = root.command('evaluation').description('closed evaluations: results that nothing later changes');
  const close = json(
    evaluation
      .command('close')
      .description('pin the evaluation of a period as it is known now: position, methods, inputs, results')
      .requiredOption(...CLUSTER)
      .requiredOption('--period <name>', 'the period')
      .requiredOption('--reason <text>', 'why it is closed, or closed again')
      .option('--id <id>', 'its id (default: the period and a number)'),
  );
  example(close, 'strata evaluation close --cluster edp --period 2008 --reason "spring notification"');
  close.action(async (options) => (await import('./commands/evaluation.js')).close(options));
  const list = json(
    evaluation
      .command('list')
      .description('the closed evaluations')
      .requiredOption(...CLUSTER)
      .option(...AT),
  );
  list.action(async (options) => (await import('./commands/evaluation.js')).list(options));
  const replay = json(
    root
      .command('replay')
      .description('recompute a closed evaluation from the events alone: equal, or the first difference (exit code 1)')
      .argument('<evaluation>', 'its id')
      .requiredOption(...CLUSTER),
  );
  example(replay, 'strata replay 2008_1 --cluster edp');
  replay.action(async (id, options) => (await import('./commands/evaluation.js')).replay(id, options));
}

const ROLES = ['administrator', 'coordinator', 'updater', 'approver', 'auditor'];

function addUsers(root: Command): void {
  const add = json(
    root
      .command('user')
      .description('accounts and roles')
      .command('add')
      .description('open an account with a role; the password is read from standard input')
      .argument('<login>', 'lower-case letters, digits and . _ @ + -')
      .addOption(new Option('--role <role>', 'the role').choices(ROLES).makeOptionMandatory())
      .option('--cluster <id>', 'the cluster (an administrator without one administers all)')
      .option('--actor <id>', 'the actor that an updater or approver works for')
      .option('--name <name>', 'the name people see'),
  );
  example(add, 'strata user add olga --role coordinator --cluster edp --name "Olga K." < password.txt');
  add.action(async (login, options) => (await import('./commands/user-add.js')).userAdd(login, options));
}

/** The command line of Strata. */
export function program(): Command {
  const root = new Command('strata')
    .description(
      'Cascaded strategy maps with a memory: describe a cluster, report values, score, and ask as of any moment.',
    )
    .version('0.1.0')
    .enablePositionalOptions()
    .showHelpAfterError('(strata --help shows the commands)')
    .addHelpText('after', SETTINGS)
    .exitOverride((stop) => process.exit(stop.exitCode === 0 ? EXIT.fine : EXIT.usage));
  addApply(root);
  addImport(root);
  addExport(root);
  addValue(root);
  addScorecard(root);
  addMethods(root);
  addEvaluations(root);
  addScenarios(root);
  addUsers(root);
  addRunning(root);
  for (const command of everyCommand(root)) {
    command.exitOverride((stop) => process.exit(stop.exitCode === 0 ? EXIT.fine : EXIT.usage));
  }
  return root;
}

function* everyCommand(command: Command): Iterable<Command> {
  for (const child of command.commands) {
    yield child;
    yield* everyCommand(child);
  }
}
