import type { DataQuality, QualityRow } from '@strata/application';
import type { PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { viewOf, withCurrentRuntime, type MomentOptions } from '../runtime/session.js';
import { CLUSTER, periodArgument, withExample, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { tableLines } from '../terminal/text-table.js';

interface QualityOptions extends CommonOptions, MomentOptions {
  readonly cluster: string;
  readonly from: PeriodName;
  readonly to?: PeriodName;
  readonly actor?: string;
}

/** `strata quality`. */
export function defineQuality(command: Command): void {
  withJson(
    withMoment(
      command
        .requiredOption(...CLUSTER)
        .requiredOption('--from <period>', 'the first period', periodArgument)
        .option('--to <period>', 'the last period (default: the first)', periodArgument)
        .option('--actor <id>', 'an actor, or @cluster (default: all)'),
    ),
  );
  withExample(
    command,
    'strata quality --cluster edp --from 2005 --to 2008 --actor GR',
    'strata quality --cluster edp --from 2008 --at 2009-12-31',
  );
  command.action(quality);
}

async function quality(options: QualityOptions): Promise<void> {
  const { cluster, from, to = from, actor } = options;
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const found = await session.strata.reports.quality(view, { from, to, actor });
    answer(options, { asJson: () => ({ cluster, ...found }), asLines: () => linesOf(found) });
  });
}

const HEADER = ['actor', 'period', 'known', 'complete', 'late', 'days', 'restated', 'by', 'unusual'];

function linesOf({ rows, totals }: DataQuality): readonly string[] {
  const table = [HEADER.map(translated), ...[...rows, ...totals].map(cellsOf)];
  return tableLines(table, new Set([...HEADER.keys()].slice(2)));
}

/** The days are those after the deadline, or, in brackets, after the end of the period. */
function cellsOf(row: QualityRow): readonly string[] {
  const { actor, period, known, completeness, lateness, restated, reported, meanRestatement, unusualShare } = row;
  const late = lateness.find(({ against }) => against === 'deadline')?.late;
  const days = lateness.map(({ against, meanDays }) =>
    against === 'deadline' ? rounded(meanDays) : `(${rounded(meanDays)})`,
  );
  return [
    actor,
    period ?? phrase`all`,
    String(known),
    percent(completeness),
    late === undefined || late === null ? '' : String(late),
    days.join(' '),
    phrase`${restated} of ${reported}`,
    percent(meanRestatement),
    percent(unusualShare),
  ];
}

function percent(share: number | null): string {
  return share === null ? '' : `${rounded(share * 100)} %`;
}

function rounded(value: number): string {
  return String(Number(value.toFixed(1)));
}
