import { StrataError } from '@strata/domain';
import {
  describeMethod,
  explainMethod,
  isErrorValue,
  parseMethod,
  runMethod,
  type Explanation,
  type MethodDescription,
  type MethodDefinition,
  type RunProblem,
  type Value,
} from '@strata/engine';
import { catalogueMethod, catalogueMethods, methodInvalid } from '@strata/runtime';
import { textOf } from '../input-file.js';
import { EXIT, hint, say, sayJson, type CommonOptions } from '../terminal.js';
import { tableLines } from '../text-table.js';

type Language = 'en' | 'ru' | 'uk';

export interface MethodOptions extends CommonOptions {
  readonly language: Language;
}

export interface RunOptions extends CommonOptions {
  readonly input: string;
  readonly file?: string;
  readonly explain?: string;
}

/** `strata method list`. */
export async function listMethods({ json, language }: MethodOptions): Promise<void> {
  const methods = await catalogueMethods();
  const rows = methods.map(({ definition: { id, version, title } }) => ({
    id,
    version,
    title: title[language] ?? title.en,
  }));
  if (json) return sayJson(rows);
  const width = Math.max(...rows.map(({ id }) => id.length));
  for (const { id, version, title } of rows) say(`${id.padEnd(width)}  v${version}  ${title}`);
}

/** `strata method show`. */
export async function showMethod(id: string, { json, language }: MethodOptions): Promise<void> {
  const shown = describeMethod((await catalogueMethod(id)).definition, language);
  if (json) return sayJson(shown);
  sayMethod(shown);
}

function sayMethod(shown: MethodDescription): void {
  say(`${shown.id} v${shown.version}: ${shown.title}`);
  if (shown.summary) say(shown.summary);
  say(`source: ${shown.source.paper} (${shown.source.authors}, ${shown.source.year}), ${shown.source.place}`);
  say('\ninputs');
  const inputs = shown.inputs.map(({ name, type, label, unit, optional }) => [
    `  ${name}`,
    `${type}${optional ? ', optional' : ''}`,
    `${label}${unit === '' ? '' : ` [${unit}]`}`,
  ]);
  for (const line of tableLines(inputs)) say(line);
  say('\nformulas');
  for (const { name, formula } of shown.formulas) say(`  ${name} = ${formula}`);
  say('\noutputs');
  for (const line of tableLines(shown.outputs.map(({ path, label }) => [`  ${path}`, label]))) say(line);
  sayReadings(shown);
}

function sayReadings(shown: MethodDescription): void {
  if (shown.readings.length > 0) say('\nreadings (where the source is unclear or has a slip)');
  for (const { place, printed, implemented } of shown.readings)
    say(`  ${place}: printed ${printed}; here ${implemented}`);
  for (const note of shown.notes) say(`  note: ${note}`);
}

/** `strata method validate`. */
export async function validateMethod(file: string, { json }: CommonOptions): Promise<void> {
  const parsed = parseMethod(await textOf(file), file);
  if (json) sayJson(parsed.ok ? { ok: true, id: parsed.method.id, version: parsed.method.version } : parsed);
  else if (parsed.ok) say(`${file}: method ${parsed.method.id} v${parsed.method.version} is valid`);
  else for (const { line, column, message } of parsed.problems) hint(`${file}:${line}:${column} ${message}`);
  if (!parsed.ok) process.exitCode = EXIT.refused;
}

async function definitionOf(id: string, file: string | undefined): Promise<MethodDefinition> {
  if (file === undefined) return (await catalogueMethod(id)).definition;
  const parsed = parseMethod(await textOf(file), file);
  if (!parsed.ok) throw methodInvalid(parsed.problems);
  if (parsed.method.id !== id) {
    throw new StrataError('METHOD_DIFFERS', `${file} defines ${parsed.method.id}, not ${id}`, {
      remedy: 'name the method that the file defines',
    });
  }
  return parsed.method;
}

async function inputOf(file: string): Promise<unknown> {
  const text = await textOf(file);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new StrataError('INPUT_NOT_JSON', `${file}: ${(error as Error).message}`, {
      remedy: 'give one JSON object',
      cause: error,
    });
  }
}

function shownValue(value: Value): string {
  if (isErrorValue(value)) return `error ${value.reason}: ${value.message}`;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function sayProblems(problems: readonly RunProblem[]): void {
  hint("strata: the input can't be used:");
  for (const { field, message } of problems) hint(`  ${field}: ${message}`);
}

function sayTree(node: Explanation, depth = 0): void {
  const formula = node.formula === undefined ? '' : `  = ${node.formula}`;
  say(`${'  '.repeat(depth)}${node.name}: ${shownValue(node.value)}${formula}${node.repeated ? '  (see above)' : ''}`);
  for (const part of node.parts) sayTree(part, depth + 1);
}

function explain(definition: MethodDefinition, input: unknown, { explain: output = '', json }: RunOptions): void {
  const explained = explainMethod(definition, input, output);
  if ('errors' in explained) return refuse(explained.errors as readonly RunProblem[], json);
  if (json) sayJson(explained);
  else sayTree(explained.explanation);
}

function refuse(problems: readonly RunProblem[], json: boolean | undefined): void {
  process.exitCode = EXIT.usage;
  if (json) sayJson({ error: { code: 'INPUT_INVALID', message: 'the input can not be used', problems } });
  else sayProblems(problems);
}

/** `strata method run`. */
export async function run(id: string, options: RunOptions): Promise<void> {
  const definition = await definitionOf(id, options.file);
  const input = await inputOf(options.input);
  if (options.explain !== undefined) return explain(definition, input, options);
  const result = runMethod(definition, input);
  if ('errors' in result) return refuse(result.errors, options.json);
  if (options.json) return sayJson(result.outputs);
  const rows = Object.entries(result.outputs).flatMap(([name, value]) => rowsOf(name, value as Value));
  for (const line of tableLines(rows)) say(line);
}

/** A line for each output; those of a group by their names within it. */
function rowsOf(name: string, value: Value | Readonly<Record<string, Value>>): readonly (readonly string[])[] {
  if (typeof value !== 'object' || Array.isArray(value) || isErrorValue(value))
    return [[name, shownValue(value as Value)]];
  return Object.entries(value).map(([inner, one]) => [`${name}.${inner}`, shownValue(one as Value)]);
}
