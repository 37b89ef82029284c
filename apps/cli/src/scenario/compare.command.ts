import {
  compareScenarios,
  findCatalogueMethod,
  parseScenarioFile,
  type StoredScenariosQuestion,
  type ScenarioComparison,
} from '@strata/application';
import { StrataError, type PeriodName } from '@strata/domain';
import type { MethodDefinition } from '@strata/engine';
import { shippedCatalogue } from '@strata/runtime';
import { Option, type Command } from 'commander';
import { textOf } from '../files/input-file.js';
import { definitionIn } from '../method/definition-file.js';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { AT, periodsArgument, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { comparisonLines } from './comparison-table.js';

interface CompareOptions extends CommonOptions {
  readonly method?: string;
  readonly file?: string;
  readonly input?: string;
  readonly output?: readonly string[];
  readonly best: 'higher' | 'lower';
  readonly over: 'last' | 'mean';
  readonly cluster?: string;
  readonly period?: readonly PeriodName[];
  readonly scenario?: readonly string[];
  readonly node?: string;
  readonly member?: string;
  readonly at?: string;
}

/** `strata scenario compare`: the scenarios of a file with a method, or those of a cluster. */
export function defineCompare(scenario: Command): void {
  const command = withJson(
    scenario
      .command('compare')
      .description(
        'compare scenarios with the base and each other: those of a file with a method, or those of a cluster',
      )
      .option('--method <id>', 'the method (with --cluster: as the cluster adopted it)')
      .option('--file <method.yaml>', 'a definition of your own instead of the one shipped')
      .option('--input <file>', 'YAML or JSON: base and scenarios with inputs by period (- for standard input)')
      .option('--output <path...>', 'the outputs to compare; a single one ranks the scenarios')
      .addOption(
        new Option('--best <direction>', 'whether higher or lower values are better')
          .choices(['higher', 'lower'])
          .default('higher'),
      )
      .addOption(
        new Option('--over <way>', 'rank by the last period or the mean').choices(['last', 'mean']).default('last'),
      )
      .option('--cluster <id>', 'compare the scenarios of this cluster')
      .option('--period <name...>', 'the periods (with --cluster)', periodsArgument)
      .option('--scenario <id...>', 'these scenarios only (with --cluster)')
      .option('--node <id>', 'a node of the scorecard, such as strategy:S (with --cluster)')
      .option('--member <id>', 'the actor that --method is evaluated for (with --cluster)')
      .option(...AT),
  );
  withExample(
    command,
    'strata scenario compare --method cluster-economic-potential --input scenarios.yaml --output FEP',
    'strata scenario compare --cluster edp --period 2012 --node strategy:sound-public-finances',
  );
  command.action(compare);
}

async function compare(options: CompareOptions): Promise<void> {
  const comparison =
    options.input === undefined ? await compareStored(options) : await compareFile(options, options.input);
  answer(options, { asJson: () => comparison, asLines: () => comparisonLines(comparison) });
}

async function compareFile(options: CompareOptions, input: string): Promise<ScenarioComparison> {
  const stray = (['period', 'scenario', 'node', 'member'] as const).find((name) => options[name] !== undefined);
  if (stray) throw wrongUsage(`--${stray} can be used only with the scenarios of a cluster, not with --input.`);
  const definition = await definitionOf(options);
  const set = parseScenarioFile(await textOf(input), input, definition);
  const { output: outputs, best: direction, over } = options;
  return compareScenarios(definition, set, { outputs, direction, over });
}

/** A method of the catalogue, one from a file, or the version that a cluster has adopted. */
async function definitionOf({ method, file, cluster, at }: CompareOptions): Promise<MethodDefinition> {
  if (file !== undefined) return (await definitionIn(file)).definition;
  if (method === undefined) throw wrongUsage('--input requires --method ID, or --file with a definition of your own.');
  if (cluster === undefined) return (await findCatalogueMethod(shippedCatalogue, method)).definition;
  return withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, { cluster, at });
    return (await session.strata.methods.bound(view, method)).definition;
  });
}

async function compareStored(options: CompareOptions): Promise<ScenarioComparison> {
  const { cluster, at } = options;
  if (cluster === undefined)
    throw wrongUsage('Either --method and --input FILE or --cluster and --period are required.');
  const question = keptQuestion(options);
  return withCurrentRuntime('query', async (session) =>
    session.strata.scenarios.compare(await viewOf(session, { cluster, at }), question),
  );
}

function keptQuestion(options: CompareOptions): StoredScenariosQuestion {
  requireFittingOptions(options);
  const { period: periods, scenario: scenarios, node, method, member, best: direction, over } = options;
  if (periods === undefined) throw wrongUsage('--cluster requires --period.');
  return {
    periods,
    direction,
    over,
    scenarios,
    node,
    method: method === undefined ? undefined : { id: method, output: options.output?.[0], subject: member },
  };
}

function requireFittingOptions({ output = [], node, method, member }: CompareOptions): void {
  if (output.length > 1) throw wrongUsage('The scenarios of a cluster can be compared by only one --output at a time.');
  if (method === undefined && (output[0] ?? member) !== undefined) {
    throw wrongUsage('--output and --member require --method.');
  }
  if (method !== undefined && node !== undefined) throw wrongUsage('--method and --node exclude each other.');
}

function wrongUsage(message: string): StrataError {
  return new StrataError('BAD_USAGE', message, { remedy: '`strata scenario compare --help` shows both forms.' });
}
