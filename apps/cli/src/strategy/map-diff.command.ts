import type { MapQuestion } from '@strata/application';
import { StrataError, type Language, type PeriodName } from '@strata/domain';
import { Option, type Command } from 'commander';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { CLUSTER, languageOption, periodArgument, wholeNumber, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { comparisonJson, comparisonLines } from './comparison-lines.js';

interface DiffOptions extends CommonOptions {
  readonly cluster: string;
  readonly strategy: string;
  readonly from?: string;
  readonly to?: string;
  readonly fromPeriod?: PeriodName;
  readonly toPeriod?: PeriodName;
  readonly fromRevision?: number;
  readonly toRevision?: number;
  readonly workingCopy?: boolean;
  readonly language: Language;
}

/** `strata map diff`. */
export function defineMapDiff(group: Command): void {
  const command = group
    .command('diff')
    .description('what differs on a map between two moments, periods or revisions: by whom, why and when')
    .requiredOption(...CLUSTER)
    .requiredOption('--strategy <id>', 'the strategy')
    .option('--from <moment>', 'the first moment: a date (its end, UTC) or an instant')
    .option('--to <moment>', 'the second moment (default: now)')
    .addOption(period('--from-period <name>', 'the map in force during this period'))
    .addOption(period('--to-period <name>', 'the second period (default: the day of --to)'))
    .option('--from-revision <number>', 'the map that this revision put in force; the activation is 1', wholeNumber)
    .option('--to-revision <number>', 'the second revision (default: the map in force)', wholeNumber)
    .addOption(new Option('--working-copy', 'compare with the working copy').conflicts(['toPeriod', 'toRevision']))
    .addOption(languageOption());
  withExample(
    withJson(command),
    'strata map diff --cluster coast --strategy coast --from 2025-12-31 --to 2026-06-30',
    'strata map diff --cluster coast --strategy coast --from-revision 1 --to-revision 2',
    'strata map diff --cluster coast --strategy coast --working-copy',
  );
  command.action(diff);
}

function period(flags: string, description: string): Option {
  return new Option(flags, description).argParser(periodArgument);
}

async function diff(options: DiffOptions): Promise<void> {
  const { cluster, strategy, from, to, language } = options;
  if ([from, options.fromPeriod, options.fromRevision, options.workingCopy].every((one) => one === undefined)) {
    throw new StrataError('WHAT_TO_COMPARE', 'The command does not name the map to compare with.', {
      remedy: 'Use --from, --from-period, --from-revision or --working-copy.',
    });
  }
  await withCurrentRuntime('query', async (session) => {
    const later = await viewOf(session, { cluster, at: to });
    const earlier = from === undefined ? later : await viewOf(session, { cluster, at: from });
    const sides: readonly [MapQuestion, MapQuestion] = [
      { view: earlier, period: options.fromPeriod, revision: options.fromRevision },
      { view: later, period: options.toPeriod, revision: options.toRevision, workingCopy: options.workingCopy },
    ];
    const comparison = await session.strata.strategies.compareMaps(sides, strategy);
    answer(options, {
      asJson: () => comparisonJson(cluster, comparison, language),
      asLines: () => comparisonLines(comparison, language),
    });
  });
}
