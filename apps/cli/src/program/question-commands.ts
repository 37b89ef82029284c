import { type Command } from 'commander';
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
