import { InvalidArgumentError, type Command } from 'commander';
import { AT, CLUSTER, LANGUAGE, example, json } from './common.js';

export function addValue(root: Command): void {
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
  command.action(async (options) => (await import('../commands/value.js')).value(options));
}

export function addScorecard(root: Command): void {
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
  command.action(async (options) => (await import('../commands/scorecard.js')).scorecard(options));
}

export function addExplain(root: Command): void {
  const command = json(
    root
      .command('explain')
      .description('what a score, a value or an output of a method was computed from, down to the events')
      .requiredOption(...CLUSTER)
      .requiredOption('--period <name>', '2008, 2008-H1, 2008-Q3 or 2008-07')
      .option('--node <id>', 'a node of the scorecard, such as strategy:S, objective:S/O or measure:S/O/K')
      .option('--measure <id>', 'a measure, of --member')
      .option('--method <id>', 'a bound method, of --member or of the cluster')
      .option('--output <path>', 'the output of the method')
      .option('--member <id>', 'actor, or actor/part (default: the cluster)')
      .option(...AT)
      .option('--recorded', 'take --at as the moment of recording instead of knowledge')
      .option('--depth <levels>', 'how far below the top', wholeNumber)
      .option('--nodes <count>', 'how many lines at most (default 5000)', wholeNumber)
      .addOption(LANGUAGE()),
  );
  example(
    command,
    'strata explain --cluster edp --period 2008 --node objective:GR/contain-deficit --at 2009-12-31',
    'strata explain --cluster edp --period 2008 --measure deficit --member GR',
  );
  command.action(async (options) => (await import('../commands/explain.js')).explain(options));
}

function wholeNumber(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number.');
}
