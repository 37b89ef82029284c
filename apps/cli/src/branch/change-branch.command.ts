import { StrataError, type BranchCommand, type Id } from '@strata/domain';
import type { Command } from 'commander';
import { counted, phrase } from '../language/phrase.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { changesOf, type ChangeOptions } from './change-options.js';
import { changeBranch, type BranchOptions } from './fork.command.js';

interface Options extends BranchOptions, ChangeOptions {
  readonly drop?: readonly string[];
}

/** `strata branch change`. */
export function defineChange(branch: Command): void {
  const command = withJson(
    branch
      .command('change')
      .description('change something in a branch; a change replaces an earlier one of the same thing')
      .argument('<id>', 'the branch')
      .requiredOption(...CLUSTER)
      .option('--values <file.csv>', 'values, from a CSV file with the columns measure,member,period,value')
      .option('--value <text...>', 'a value: "MEASURE MEMBER PERIOD FIGURE"')
      .option(
        '--target <text...>',
        'a target; * for all members: "MEASURE MEMBER goal=FIGURE redFlag=FIGURE", per=year for whole years',
      )
      .option(
        '--weight <text...>',
        'a weight of perspective:P, objective:O, measure:O/M or contribution:O>P: "STRATEGY objective:O NUMBER"',
      )
      .option('--method <text...>', 'a registered version of a method: "METHOD VERSION"')
      .option('--member <text...>', 'an actor that is a member, or is none: "MEMBER in" or "MEMBER out"')
      .option('--from <period>', 'the first period for which all but values hold (default: all periods)')
      .option('--drop <key...>', 'drop these changes, named by their keys, instead'),
  );
  withExample(
    command,
    'strata branch change audit --cluster edp --value "deficit GR 2008 -9.8"',
    'strata branch change audit --cluster edp --weight "sound-public-finances measure:deficit/deficit 2" --from 2008',
    'strata branch change audit --cluster edp --drop "value deficit GR 2008"',
  );
  command.action(change);
}

async function change(id: Id, options: Options): Promise<void> {
  const { drop = [] } = options;
  const changes = await changesOf(options);
  if ((changes.length === 0) === (drop.length === 0)) {
    throw new StrataError('BAD_USAGE', 'A command makes changes or drops some.', {
      remedy: 'Give --values, --value, --target, --weight, --method or --member, or else --drop.',
    });
  }
  const command: BranchCommand =
    drop.length > 0 ? { type: 'DropBranchChanges', keys: drop } : { type: 'ChangeBranch', changes };
  const done =
    drop.length > 0
      ? phrase`changes are dropped from branch ${id}`
      : phrase`branch ${id} makes ${counted(changes.length, 'change')}`;
  await changeBranch(id, options, { command, done });
}
