import { findCatalogueMethod } from '@strata/application';
import { StrataError } from '@strata/domain';
import {
  explainMethod,
  isErrorValue,
  runMethod,
  type Explanation,
  type MethodDefinition,
  type MethodOutputs,
  type RunProblem,
  type Value,
} from '@strata/engine';
import { shippedCatalogue } from '@strata/runtime';
import type { Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { textOf } from '../files/input-file.js';
import { EXIT } from '../terminal/exit-codes.js';
import { withExample, withJson } from '../terminal/options.js';
import { answer, printToStderr, sayJson, type CommonOptions } from '../terminal/output.js';
import { tableLines } from '../terminal/text-table.js';
import { definitionIn } from './definition-file.js';
import { valueText } from './method-value.js';

interface RunOptions extends CommonOptions {
  readonly input: string;
  readonly file?: string;
  readonly explain?: string;
}

/** `strata method run`. */
export function defineRun(method: Command): void {
  const command = withJson(
    method
      .command('run')
      .description('evaluate a method for an input')
      .argument('<id>', 'the method')
      .requiredOption('--input <file.json>', 'the input, one JSON object (- for standard input)')
      .option('--file <method.yaml>', 'a definition of your own instead of the one shipped')
      .option('--explain <output>', 'the tree of parts behind one output'),
  );
  withExample(command, 'strata method run profitability --input input.json --json');
  command.action(run);
}

async function run(id: string, options: RunOptions): Promise<void> {
  const definition = await definitionOf(id, options.file);
  const input = await inputIn(options.input);
  if (options.explain !== undefined) {
    const explained = explainMethod(definition, input, options.explain);
    if ('errors' in explained) return refuse(explained.errors, options);
    answer(options, { asJson: () => explained, asLines: () => treeLines(explained.explanation) });
    return;
  }
  const result = runMethod(definition, input);
  if ('errors' in result) return refuse(result.errors, options);
  answer(options, { asJson: () => result.outputs, asLines: () => outputLines(result.outputs) });
}

async function definitionOf(id: string, file: string | undefined): Promise<MethodDefinition> {
  if (file === undefined) return (await findCatalogueMethod(shippedCatalogue, id)).definition;
  const { definition } = await definitionIn(file);
  if (definition.id === id) return definition;
  throw new StrataError('METHOD_DIFFERS', `${file} defines ${definition.id}, not ${id}.`, {
    remedy: 'Name the method that the file defines.',
  });
}

async function inputIn(file: string): Promise<unknown> {
  const text = await textOf(file);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new StrataError('INPUT_NOT_JSON', `${file}: ${(error as Error).message}`, {
      remedy: 'Give one JSON object.',
      cause: error,
    });
  }
}

function refuse(problems: readonly Pick<RunProblem, 'field' | 'message'>[], { json }: RunOptions): void {
  process.exitCode = EXIT.usage;
  if (json) return sayJson({ error: { code: 'INPUT_INVALID', message: 'The input is not valid.', problems } });
  printToStderr(phrase`strata: The input is not valid:`);
  for (const { field, message } of problems) printToStderr(`  ${field}: ${translated(message)}`);
}

function* treeLines(node: Explanation, depth = 0): Iterable<string> {
  const formula = node.formula === undefined ? '' : `  = ${node.formula}`;
  const repeated = node.repeated ? phrase`  (see above)` : '';
  yield `${'  '.repeat(depth)}${node.name}: ${valueText(node.value)}${formula}${repeated}`;
  for (const part of node.parts) yield* treeLines(part, depth + 1);
}

function outputLines(outputs: MethodOutputs): readonly string[] {
  return tableLines(Object.entries(outputs).flatMap(([name, value]) => outputRows(name, value)));
}

/** A row for an output, or for each output of a group. */
function outputRows(name: string, value: MethodOutputs[string]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || Array.isArray(value) || isErrorValue(value)) {
    return [[name, valueText(value as Value)]];
  }
  return Object.entries(value).map(([inner, one]) => [`${name}.${inner}`, valueText(one as Value)]);
}
