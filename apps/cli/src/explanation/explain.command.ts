import type { DisclosedNode, ExplainQuestion } from '@strata/application';
import { CLUSTER_SUBJECT, StrataError, type Language, type PeriodName } from '@strata/domain';
import { Option, type Command } from 'commander';
import { evaluationJson, viewOf, withCurrentRuntime, type MomentOptions } from '../runtime/session.js';
import {
  CLUSTER,
  languageOption,
  PERIOD,
  periodArgument,
  wholeNumber,
  withExample,
  withJson,
  withMoment,
} from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { changeLines } from './change-lines.js';
import { explanationLines } from './explanation-tree.js';

interface ExplainOptions extends CommonOptions, MomentOptions {
  readonly cluster: string;
  readonly period: PeriodName;
  readonly node?: string;
  readonly member?: string;
  readonly measure?: string;
  readonly method?: string;
  readonly output?: string;
  readonly depth?: number;
  readonly nodes?: number;
  readonly language: Language;
  readonly from?: string;
  readonly to?: string;
  readonly fromPeriod?: PeriodName;
}

/** `strata explain`. */
export function defineExplain(command: Command): void {
  withJson(
    withMoment(command.requiredOption(...CLUSTER).requiredOption(...PERIOD))
      .option('--node <id>', 'explain the score of a node, such as strategy:S, objective:S/O or measure:S/O/K')
      .option('--measure <id>', 'explain the value of a measure for --member')
      .option('--method <id>', 'explain an output of a bound method for --member')
      .option('--output <path>', 'the output of --method to explain')
      .option('--member <id>', 'an actor, or actor/part (default: the cluster)')
      .option('--depth <levels>', 'the maximum number of levels (default: 64)', wholeNumber)
      .option('--nodes <count>', 'the maximum number of nodes (default: 5000)', wholeNumber)
      .option('--from <moment>', 'explain the change of --node from this moment to --to')
      .option('--to <moment>', 'the moment to which it changed (default: now)')
      .addOption(
        new Option('--from-period <name>', 'explain the change of --node from this period to --period').argParser(
          periodArgument,
        ),
      )
      .addOption(languageOption()),
  );
  withExample(
    command,
    'strata explain --cluster edp --period 2008 --node objective:GR/contain-deficit --at 2009-12-31',
    'strata explain --cluster edp --period 2008 --measure deficit --member GR',
    'strata explain --cluster edp --period 2008 --node strategy:GR --from 2009-06-30 --to 2009-12-31',
  );
  command.action(explain);
}

async function explain(options: ExplainOptions): Promise<void> {
  const { period, depth, nodes, language } = options;
  const question = questionOf(options);
  if (isOfChange(options)) return explainChange(options, question);
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const tree = await session.strata.scorecards.explain(view, period, question, { depth, nodes });
    answer(options, {
      asJson: () => ({ ...explanationJson(tree), ...evaluationJson(view) }),
      asLines: () => explanationLines(tree, language),
    });
  });
}

function isOfChange({ from, to, fromPeriod }: ExplainOptions): boolean {
  return [from, to, fromPeriod].some((one) => one !== undefined);
}

/** Explains the change of a node between two moments, or between two periods at one moment. */
async function explainChange(options: ExplainOptions, question: ExplainQuestion): Promise<void> {
  const { cluster, period, from, to, fromPeriod } = options;
  if (question.kind !== 'node') throw wrongUsage('Only the change of a node can be explained.');
  if ((from === undefined) === (fromPeriod === undefined)) throw wrongUsage('A change needs --from or --from-period.');
  await withCurrentRuntime('query', async (session) => {
    const later = await viewOf(session, to === undefined ? options : { cluster, at: to });
    const earlier = from === undefined ? later : await viewOf(session, { cluster, at: from });
    const sides = [
      { view: earlier, period: fromPeriod ?? period },
      { view: later, period },
    ] as const;
    const change = await session.strata.scorecards.change(sides, question.node);
    answer(options, { asJson: () => change, asLines: () => changeLines(change) });
  });
}

/** Throws `WHAT_TO_EXPLAIN` unless exactly one thing is named in full. */
function questionOf({ node, measure, method, output, member }: ExplainOptions): ExplainQuestion {
  const named = [node, measure, method].filter((one) => one !== undefined);
  if (named.length === 0) throw wrongUsage('The command does not name what to explain.');
  if (named.length > 1) throw wrongUsage('The command names more than one thing to explain.');
  if (node !== undefined) return { kind: 'node', node };
  const subject = member ?? CLUSTER_SUBJECT;
  if (measure !== undefined) return { kind: 'value', measure, subject };
  if (output === undefined) throw wrongUsage('The command names a method, but not which of its outputs to explain.');
  return { kind: 'output', method: method!, output, subject };
}

function wrongUsage(message: string): StrataError {
  return new StrataError('WHAT_TO_EXPLAIN', message, {
    remedy: 'Use one of --node NODE, --measure K --member M, or --method ID --output O [--member M].',
  });
}

/** The tree without the marks of hidden figures, since the command line may read everything. */
function explanationJson({ about: _about, hidden: _hidden, children, ...node }: DisclosedNode): object {
  return { ...node, children: children.map(explanationJson) };
}
