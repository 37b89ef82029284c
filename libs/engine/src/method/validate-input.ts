import { suggestion } from '../formula/suggestion.js';
import { segmentPoints } from '../formula/values.js';
import type { MethodDefinition, MethodInput } from './method-schema.js';

export type InputProblemCode =
  | 'NOT_AN_OBJECT'
  | 'MISSING'
  | 'UNKNOWN_FIELD'
  | 'WRONG_TYPE'
  | 'UNKNOWN_SEGMENT'
  | 'UNKNOWN_CHOICE'
  | 'OUT_OF_RANGE'
  | 'TOO_MANY';

/** Why an input is refused. `field` is a path such as activities[2].dK, or empty for the input as a whole. */
export interface InputProblem {
  readonly code: InputProblemCode;
  readonly field: string;
  readonly message: string;
}

/** Largest absolute value of a number; a float64 cannot represent every larger integer. */
const MAX_MAGNITUDE = 1e15;
/** Longest list and longest text. */
const MAX_ITEMS = 10_000;
const MAX_TEXT = 10_000;
/** Problems reported per input, and unknown fields reported per object. */
const MAX_PROBLEMS = 500;
const MAX_UNKNOWN = 50;

interface Limits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Checks an input against a definition and reports every field that is missing, unknown, of the wrong type or out of range. */
export function validateInput(definition: MethodDefinition, input: unknown): readonly InputProblem[] {
  if (!isObject(input)) return [problem('', 'NOT_AN_OBJECT', `The input must be an object, not ${shown(input)}.`)];
  const names = definition.inputs.map(({ name }) => name);
  const values = new Map(Object.entries(input));
  const found = definition.inputs.flatMap((spec) => checkInput(spec, values.get(spec.name)));
  return [...unknownFields(input, names, ''), ...found].slice(0, MAX_PROBLEMS);
}

/** Checks the value of one input; see `validateInput`. */
export function checkInput(spec: MethodInput, value: unknown): readonly InputProblem[] {
  if (value === undefined || value === null) {
    return spec.optional === true ? [] : [problem(spec.name, 'MISSING', `A value for ${spec.name} is required.`)];
  }
  switch (spec.type) {
    case 'numbers':
      return checkList(spec, value, (item, field) => checkNumber(item, field, spec));
    case 'segments':
      return checkList(spec, value, checkSegment);
    case 'records':
      return checkList(spec, value, (item, field) => checkObject(item, field, spec.fields));
    case 'pair':
      return checkObject(
        value,
        spec.name,
        PAIR_FIELDS.map((name) => ({ ...limitsOf(spec), name })),
      );
    default:
      return checkScalar(spec, value);
  }
}

const PAIR_FIELDS = ['previous', 'current'] as const;

function limitsOf({ min, max }: Limits): Limits {
  return { min, max };
}

type ScalarInput = Extract<MethodInput, { type: 'number' | 'segment' | 'boolean' | 'text' }>;

function checkScalar(spec: ScalarInput, value: unknown): readonly InputProblem[] {
  switch (spec.type) {
    case 'number':
      return checkNumber(value, spec.name, spec);
    case 'segment':
      return checkSegment(value, spec.name);
    case 'boolean':
      return typeof value === 'boolean' ? [] : [wrongType(spec.name, 'true or false', value)];
    case 'text':
      return checkText(value, spec.name, spec.choices);
  }
}

function checkNumber(value: unknown, field: string, { min, max }: Limits): readonly InputProblem[] {
  if (typeof value !== 'number') return [wrongType(field, 'a number', value)];
  if (!Number.isFinite(value)) return [problem(field, 'OUT_OF_RANGE', `${field} must be a finite number.`)];
  const low = Math.max(min ?? -MAX_MAGNITUDE, -MAX_MAGNITUDE);
  const high = Math.min(max ?? MAX_MAGNITUDE, MAX_MAGNITUDE);
  if (value >= low && value <= high) return [];
  return [problem(field, 'OUT_OF_RANGE', `${field} must be between ${low} and ${high}, not ${value}.`)];
}

function checkSegment(value: unknown, field: string): readonly InputProblem[] {
  if (typeof value !== 'string') return [wrongType(field, 'a segment S, N or W', value)];
  if (segmentPoints(value) !== undefined) return [];
  return [problem(field, 'UNKNOWN_SEGMENT', `${field} must be S, N or W, not ${shown(value)}.`)];
}

function checkText(value: unknown, field: string, choices: readonly string[] | undefined): readonly InputProblem[] {
  if (typeof value !== 'string') return [wrongType(field, 'a text', value)];
  if (value.length > MAX_TEXT)
    return [problem(field, 'TOO_MANY', `${field} must have at most ${MAX_TEXT} characters.`)];
  if (!choices || choices.includes(value)) return [];
  return [problem(field, 'UNKNOWN_CHOICE', `${field} must be one of ${choices.join(', ')}, not ${shown(value)}.`)];
}

type ListInput = Extract<MethodInput, { type: 'numbers' | 'segments' | 'records' }>;

function checkList(
  spec: ListInput,
  value: unknown,
  check: (item: unknown, field: string) => readonly InputProblem[],
): readonly InputProblem[] {
  const { name } = spec;
  if (!Array.isArray(value)) return [wrongType(name, 'a list', value)];
  const most = spec.maxItems ?? MAX_ITEMS;
  if (value.length > most)
    return [problem(name, 'TOO_MANY', `${name} must have at most ${most} elements, not ${value.length}.`)];
  return Array.from(value as readonly unknown[]).flatMap((item, index) => check(item, `${name}[${index}]`));
}

function checkObject(
  value: unknown,
  field: string,
  fields: readonly (Limits & { readonly name: string })[],
): readonly InputProblem[] {
  const names = fields.map(({ name }) => name);
  if (!isObject(value)) return [wrongType(field, `an object with ${names.join(', ')}`, value)];
  const entries = new Map(Object.entries(value));
  const found = fields.flatMap(({ name, min, max }) => {
    const path = `${field}.${name}`;
    const item = entries.get(name);
    if (item === undefined || item === null) return [problem(path, 'MISSING', `A value for ${path} is required.`)];
    return checkNumber(item, path, { min, max });
  });
  return [...unknownFields(value, names, `${field}.`), ...found];
}

function unknownFields(value: object, names: readonly string[], prefix: string): readonly InputProblem[] {
  return Object.keys(value)
    .filter((key) => !names.includes(key))
    .slice(0, MAX_UNKNOWN)
    .map((key) => {
      const remedy = suggestion(key, names) ?? 'Remove it or correct its name.';
      return problem(prefix + key, 'UNKNOWN_FIELD', `There is no input named ${prefix + key}. ${remedy}`);
    });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problem(field: string, code: InputProblemCode, message: string): InputProblem {
  return { code, field, message };
}

function wrongType(field: string, wanted: string, value: unknown): InputProblem {
  return problem(field, 'WRONG_TYPE', `${field} must be ${wanted}, not ${shown(value)}.`);
}

const MAX_SHOWN = 40;

function shown(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value !== 'string') return String(value);
  return `the text "${value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value}"`;
}
