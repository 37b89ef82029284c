import { excerpt, type Refusal } from '@strata/domain';
import type { CellLock } from '@strata/application';
import { MAX_SENTENCE, MAX_ERRORS } from './bounded-errors.js';
import { OWN_TYPES } from './own-types.js';

/** A refusal as a member of a mutation's union. */
export interface RefusalAnswer {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string | undefined;
  readonly fields: readonly InputField[];
  readonly faults: readonly InputFault[];
  readonly details: readonly { readonly name: string; readonly value: string }[];
}

/** A wrong field of an input. */
export interface InputField {
  readonly path: string;
  readonly message: string;
}

/** A wrong part of an input: a field, a value, an assumption or a grade. */
export interface InputFault extends InputField {
  readonly code?: string | undefined;
  readonly measure?: string | undefined;
  readonly subject?: string | undefined;
  readonly period?: string | undefined;
  readonly item?: string | undefined;
  readonly lock?: CellLock | undefined;
}

/** The most characters of the path and the message of a wrong field, and of a detail. */
const MAX_PATH = 100;
export const MAX_FIELD_TEXT = 300;

/** Turns a refusal into a member of a union that has the types `members`. */
export function refusalAnswer(refusal: Refusal, members: ReadonlySet<string>): RefusalAnswer {
  const { code } = refusal;
  const message = excerpt(refusal.message, MAX_SENTENCE);
  const remedy = refusal.remedy === undefined ? undefined : excerpt(refusal.remedy, MAX_SENTENCE);
  const type = typeOf(refusal);
  const __typename = members.has(type) ? type : 'RuleBroken';
  const fields = fieldsOf(refusal);
  return { __typename, code, message, remedy, fields, faults: faultsOf(refusal, fields), details: detailsOf(refusal) };
}

function typeOf({ code, details }: Refusal): string {
  const own = OWN_TYPES[code];
  if (own !== undefined) return own;
  if (code === 'NOT_ALLOWED') return 'NotAllowed';
  if (Array.isArray(details?.['fields']) || code.startsWith('INVALID_')) return 'InvalidInput';
  return code.endsWith('_NOT_FOUND') || code.startsWith('UNKNOWN_') ? 'NotFound' : 'RuleBroken';
}

/** The paths of the parts of an input that have problems of their own. */
const PROBLEM_PLACES: Readonly<Record<string, string>> = {
  INVALID_BINDING: 'input.binding',
  INVALID_DEFINITION: 'input.definition',
};

/** The paths of the command are also those of the input. */
function fieldsOf({ code, details, message }: Refusal): readonly InputField[] {
  const fields: unknown = details?.['fields'];
  if (Array.isArray(fields)) return fieldsUnder('input', fields);
  const problems: unknown = details?.['problems'];
  if (Array.isArray(problems)) return fieldsUnder(PROBLEM_PLACES[code] ?? 'input', problems);
  return [{ path: 'input', message: excerpt(message, MAX_FIELD_TEXT) }];
}

function fieldsUnder(place: string, fields: readonly unknown[]): readonly InputField[] {
  const named = (fields as readonly Partial<InputField>[]).slice(0, MAX_ERRORS).map(({ path, message }) => ({
    path: excerpt(path ? `${place}.${path}` : place, MAX_PATH),
    message: excerpt(String(message), MAX_FIELD_TEXT),
  }));
  const more = fields.length - named.length;
  return more === 0 ? named : [...named, { path: place, message: `… and ${more} more.` }];
}

/** Details that list wrong parts of the input. */
const LISTS_OF_FAULTS: ReadonlySet<string> = new Set([
  'fields',
  'problems',
  'values',
  'corrections',
  'assumptions',
  'grades',
  'edits',
]);

/** The lists whose entries are numbered like those of the input. */
const NUMBERED = ['values', 'corrections', 'assumptions', 'grades', 'edits'] as const;

function faultsOf({ details = {} }: Refusal, fields: readonly InputField[]): readonly InputFault[] {
  for (const list of NUMBERED) {
    const faults: unknown = details[list];
    if (!Array.isArray(faults)) continue;
    return (faults as readonly NumberedFault[]).slice(0, MAX_ERRORS).map(({ index, message, ...fault }) => ({
      ...fault,
      path: `input.${list}.${index}`,
      message: excerpt(message, MAX_FIELD_TEXT),
    }));
  }
  return Array.isArray(details['fields']) || Array.isArray(details['problems']) ? fields : [];
}

type NumberedFault = Omit<InputFault, 'path'> & { readonly index: number };

function detailsOf({ details = {} }: Refusal): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(details)
    .filter(([name, value]) => value !== undefined && !LISTS_OF_FAULTS.has(name))
    .slice(0, MAX_ERRORS)
    .map(([name, value]) => ({ name: excerpt(name, MAX_PATH), value: excerpt(textOf(value), MAX_FIELD_TEXT) }));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${textOf(part)}`)
    .join(', ');
}
