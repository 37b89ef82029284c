import { Option, type Command } from 'commander';
import { AT, CLUSTER, LANGUAGE, example, json } from './common.js';

function addClusterMethods(method: Command): void {
  const load = () => import('../commands/cluster-methods.js');
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
      .option('--file <binding.yaml>', 'scope, inputs, outputs (default: what the names of inputs suggest)'),
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
      .option('--binding <file.yaml>', 'write the binding: each factor from its measure')
      .option('--register', 'make the definition known to the cluster; it does not count until adopted'),
  );
  example(command, 'strata method derive --cluster edp --member GR --result debt --factors deficit -o derived.yaml');
  command.action(async (options) => (await import('../commands/method-derive.js')).derive(options));
}

export function addMethods(root: Command): void {
  const method = root.command('method').description('evaluation methods: list, show, check, run');
  const list = json(method.command('list').description('the methods that ship with Strata').addOption(LANGUAGE()));
  list.action(async (options) => (await import('../commands/method.js')).listMethods(options));
  const show = json(
    method.command('show').description('a method as formulas').argument('<id>', 'the method').addOption(LANGUAGE()),
  );
  example(show, 'strata method show snw-portrait --language uk');
  show.action(async (id, options) => (await import('../commands/method.js')).showMethod(id, options));
  const validate = json(
    method
      .command('validate')
      .description('check a definition; problems name line and column')
      .argument('<file>', 'a YAML file'),
  );
  example(validate, 'strata method validate config/methods/profitability.yaml');
  validate.action(async (file, options) => (await import('../commands/method.js')).validateMethod(file, options));
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
  run.action(async (id, options) => (await import('../commands/method.js')).run(id, options));
  addDerive(method);
  addClusterMethods(method);
}
