import { readFileSync, readdirSync } from 'node:fs';
import type { MethodDefinition } from '../method-schema.js';
import { parseMethod } from '../parse-method.js';
import { runMethod, type MethodOutputs } from '../run-method.js';

const folder = new URL('../../../../../config/methods/', import.meta.url);

/** The texts of the shipped method files, by file name. */
export const shippedFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
);

const methods = new Map<string, MethodDefinition>();

export function shippedMethod(id: string): MethodDefinition {
  const method = methods.get(id) ?? readMethod(id);
  methods.set(id, method);
  return method;
}

function readMethod(id: string): MethodDefinition {
  const result = parseMethod(shippedFiles.get(`${id}.yaml`) ?? '', `${id}.yaml`);
  if (result.ok) return result.method;
  throw new Error(result.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
}

/** The outputs of a shipped method for a valid input. */
export function outputsOf(id: string, input: unknown): MethodOutputs {
  const result = runMethod(shippedMethod(id), input);
  if ('outputs' in result) return result.outputs;
  throw new Error(result.errors.map(({ message }) => message).join('\n'));
}

/** A valid input: every number is 1, every segment N, every list has one element. */
export function plainInput(definition: MethodDefinition): Record<string, unknown> {
  return Object.fromEntries(definition.inputs.map((input) => [input.name, plainValue(input)]));
}

type Input = MethodDefinition['inputs'][number];

const PLAIN: { readonly [T in Input['type']]: (input: Extract<Input, { type: T }>) => unknown } = {
  number: () => 1,
  segment: () => 'N',
  boolean: () => true,
  text: (input) => input.choices?.[0] ?? 'text',
  pair: () => ({ previous: 1, current: 2 }),
  numbers: () => [1],
  segments: () => ['N'],
  records: (input) => [Object.fromEntries(input.fields.map(({ name }) => [name, 1]))],
};

function plainValue(input: Input): unknown {
  return (PLAIN[input.type] as (input: Input) => unknown)(input);
}
