import type { ClusterView, ScoreSeries, SeriesAnswer } from '@strata/application';
import type { Language, PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { viewOf, withCurrentRuntime, type MomentOptions } from '../runtime/session.js';
import { CLUSTER, languageOption, periodArgument, withExample, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { tableLines } from '../terminal/text-table.js';
import { compositionLines, compositionOf, withComposition, type CompositionOptions } from './composition-options.js';
import { nameOf, scoreText } from './scorecard-table.js';

interface SeriesOptions extends CommonOptions, MomentOptions, Omit<CompositionOptions, 'since'> {
  readonly cluster: string;
  readonly node: readonly string[];
  readonly from: PeriodName;
  readonly to: PeriodName;
  readonly language: Language;
}

/** `strata series`. */
export function defineSeries(command: Command): void {
  const nodes = 'a node, such as strategy:S, objective:S/O or measure:S/O/K; can be repeated';
  withJson(
    withMoment(
      withComposition(
        command
          .requiredOption(...CLUSTER)
          .requiredOption('--node <id>', nodes, (value: string, given: readonly string[] = []) => [...given, value])
          .requiredOption('--from <period>', 'the first period', periodArgument)
          .requiredOption('--to <period>', 'the last period', periodArgument),
      ),
    ).addOption(languageOption()),
  );
  withExample(
    command,
    'strata series --cluster edp --node strategy:sound-public-finances --from 2005 --to 2008',
    'strata series --cluster edp --node strategy:sound-public-finances --from 2005 --to 2008 --members constant',
  );
  command.action(series);
}

async function series(options: SeriesOptions): Promise<void> {
  const { cluster, node: nodes, from, to, language } = options;
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const found = await session.strata.scorecards.series(view, {
      nodes,
      from,
      to,
      composition: compositionOf(options),
    });
    answer(options, {
      asJson: () => ({ cluster, position: view.position, ...found }),
      asLines: () => linesOf(found, view, language),
    });
  });
}

function linesOf({ composition, nodes }: SeriesAnswer, view: ClusterView, language: Language): readonly string[] {
  const rows = nodes.flatMap((one) => rowsOf(one, view, language));
  return [...compositionLines(composition), ...tableLines(rows, new Set([2]))];
}

/** One row for each period; the figure of a measure beside its score. */
function rowsOf(
  { points }: ScoreSeries,
  { structure }: ClusterView,
  language: Language,
): readonly (readonly string[])[] {
  return points.map(({ period, node }) => {
    const actual = node.reading?.actual;
    const figure = actual === undefined || actual === null || actual.kind === 'not-applicable' ? '' : actual.value;
    return [nameOf(node, structure, language), period, scoreText(node), String(figure)];
  });
}
