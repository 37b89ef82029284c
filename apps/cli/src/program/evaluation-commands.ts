import { Option, type Command } from 'commander';
import { AT, CLUSTER, LANGUAGE, example, json } from './common.js';

function addScenarioKeeping(scenario: Command): void {
  const load = () => import('../commands/scenario-draft.js');
  const draft = json(
    scenario
      .command('draft')
      .description('begin a scenario of a cluster')
      .argument('<id>', 'the scenario')
      .requiredOption(...CLUSTER)
      .requiredOption('--label <text>', 'its name'),
  );
  draft.action(async (id, options) => (await load()).draft(id, options));
  const assume = json(
    scenario
      .command('assume')
      .description('assume values in place of reported ones, from a CSV file measure,member,period,value')
      .argument('<id>', 'the scenario')
      .argument('<file.csv>', 'the assumed values (- for standard input)')
      .requiredOption(...CLUSTER),
  );
  example(assume, 'strata scenario assume austerity values.csv --cluster edp');
  assume.action(async (id, file, options) => (await load()).assume(id, file, options));
  const list = json(
    scenario
      .command('list')
      .description('the scenarios of a cluster')
      .requiredOption(...CLUSTER),
  );
  list.action(async (options) => (await load()).list(options));
}

export function addScenarios(root: Command): void {
  const scenario = root.command('scenario').description('scenarios: sets of assumed values');
  addScenarioKeeping(scenario);
  const compare = json(
    scenario
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
  compare.action(async (options) => (await import('../commands/scenario.js')).compareCommand(options));
}

export function addEvaluations(root: Command): void {
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
  close.action(async (options) => (await import('../commands/evaluation.js')).close(options));
  const list = json(
    evaluation
      .command('list')
      .description('the closed evaluations')
      .requiredOption(...CLUSTER)
      .option(...AT),
  );
  list.action(async (options) => (await import('../commands/evaluation.js')).list(options));
  const replay = json(
    root
      .command('replay')
      .description('recompute a closed evaluation from the events alone: equal, or the first difference (exit code 1)')
      .argument('<evaluation>', 'its id')
      .requiredOption(...CLUSTER),
  );
  example(replay, 'strata replay 2008_1 --cluster edp');
  replay.action(async (id, options) => (await import('../commands/evaluation.js')).replay(id, options));
}

export function addAssessments(root: Command): void {
  const load = () => import('../commands/assess.js');
  const questionnaire = root.command('questionnaire').description('the questionnaires that assessments answer');
  const list = json(questionnaire.command('list').description('the questionnaires').addOption(LANGUAGE()));
  list.action(async (options) => (await load()).listQuestionnaires(options));
  const show = json(
    questionnaire
      .command('show')
      .description('its items and questions')
      .argument('<id>', 'the questionnaire')
      .addOption(LANGUAGE()),
  );
  show.action(async (id, options) => (await load()).showQuestionnaire(id, options));
  const assess = json(
    root
      .command('assess')
      .description('answer a questionnaire: grades S, N, W or figures from 0 to 6, from a CSV file item,grade[,note]')
      .argument('<questionnaire>', 'the questionnaire')
      .argument('<file.csv>', 'the grades (- for standard input)')
      .requiredOption(...CLUSTER)
      .requiredOption('--subject <id>', '@cluster, an actor, or actor/unit')
      .requiredOption('--period <name>', 'the period')
      .requiredOption('--assessor <name>', 'who assesses'),
  );
  example(
    assess,
    'strata assess human-capital grades.csv --cluster silver-lakes --subject grand-hotel --period 2025 --assessor "O. Koval"',
  );
  assess.action(async (id, file, options) => (await load()).assess(id, file, options));
  const segment = json(
    root
      .command('segment')
      .description("a member's market segmentation matrix (customer groups × services), from a YAML file")
      .argument('<file.yaml>', 'groups, services, cells')
      .requiredOption(...CLUSTER)
      .requiredOption('--member <id>', 'the actor'),
  );
  segment.action(async (file, options) => (await load()).segment(file, options));
  const portrait = json(
    root
      .command('portrait')
      .description('the SNW portraits of members and cluster, and the strategic direction they lead to')
      .requiredOption(...CLUSTER)
      .requiredOption('--period <name>', 'the period')
      .option(...AT),
  );
  portrait.action(async (options) => (await load()).portrait(options));
}
