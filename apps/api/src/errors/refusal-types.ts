import { excerpt, type Refusal } from '@strata/domain';
import { LONGEST_SENTENCE, MOST_ERRORS } from './bounded-errors.js';

/** A refusal as a member of a mutation's union. */
export interface RefusalAnswer {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string | undefined;
  readonly fields: readonly InputField[];
  readonly details: readonly { readonly name: string; readonly value: string }[];
}

/** A wrong field of an input. */
export interface InputField {
  readonly path: string;
  readonly message: string;
}

/** Characters that the path and the message of one wrong field have, and one fact of a case. */
const LONGEST_PATH = 100;
export const LONGEST_FIELD_TEXT = 300;

/** Codes with a type of their own; in a union without that type they are `RuleBroken`. */
const OWN_TYPES: Readonly<Record<string, string>> = {
  SECOND_INTEGRATIVE_STRATEGY: 'SecondActiveIntegrativeStrategy',
  DETAIL_CYCLE: 'LinkCycle',
  LINK_CYCLE: 'LinkCycle',
  CASCADE_CYCLE: 'LinkCycle',
  VALUE_ALREADY_SUBMITTED: 'ValueAlreadySubmitted',
  CONFIRMATION_REQUIRED: 'ConfirmationRequired',
  WRONG_FREQUENCY: 'PeriodDoesNotFit',
  PERIOD_OUT_OF_RANGE: 'PeriodDoesNotFit',
  CONFLICT: 'Conflict',
  COMMAND_ID_REUSED: 'Conflict',
};
const NOT_ALLOWED = new Set(['NOT_ALLOWED', 'FORBIDDEN']);

/** Turns a refusal into a member of a union that has the types `members`. */
export function refusalAnswer(refusal: Refusal, members: ReadonlySet<string>): RefusalAnswer {
  const { code } = refusal;
  const message = excerpt(refusal.message, LONGEST_SENTENCE);
  const remedy = refusal.remedy === undefined ? undefined : excerpt(refusal.remedy, LONGEST_SENTENCE);
  const type = typeOf(refusal);
  const __typename = members.has(type) ? type : 'RuleBroken';
  return { __typename, code, message, remedy, fields: fieldsOf(refusal), details: detailsOf(refusal) };
}

function typeOf({ code, details }: Refusal): string {
  const own = OWN_TYPES[code];
  if (own !== undefined) return own;
  if (NOT_ALLOWED.has(code)) return 'NotAllowed';
  if (Array.isArray(details?.['fields']) || code.startsWith('INVALID_')) return 'InvalidInput';
  return code.endsWith('_NOT_FOUND') || code.startsWith('UNKNOWN_') ? 'NotFound' : 'RuleBroken';
}

/** Where the paths of problems begin that are about a part of an input. */
const PROBLEM_PLACES: Readonly<Record<string, string>> = {
  INVALID_BINDING: 'input.binding',
  INVALID_DEFINITION: 'input.definition',
};

/** Paths are those of the command, which are the input's own. */
function fieldsOf({ code, details, message }: Refusal): readonly InputField[] {
  const fields: unknown = details?.['fields'];
  if (Array.isArray(fields)) return fieldsUnder('input', fields);
  const problems: unknown = details?.['problems'];
  if (Array.isArray(problems)) return fieldsUnder(PROBLEM_PLACES[code] ?? 'input', problems);
  return [{ path: 'input', message: excerpt(message, LONGEST_FIELD_TEXT) }];
}

function fieldsUnder(place: string, fields: readonly unknown[]): readonly InputField[] {
  const named = (fields as readonly Partial<InputField>[]).slice(0, MOST_ERRORS).map(({ path, message }) => ({
    path: excerpt(path ? `${place}.${path}` : place, LONGEST_PATH),
    message: excerpt(String(message), LONGEST_FIELD_TEXT),
  }));
  const more = fields.length - named.length;
  return more === 0 ? named : [...named, { path: place, message: `… and ${more} more.` }];
}

function detailsOf({ details = {} }: Refusal): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(details)
    .filter(([, value]) => value !== undefined)
    .slice(0, MOST_ERRORS)
    .map(([name, value]) => ({
      name: excerpt(name, LONGEST_PATH),
      value: excerpt(typeof value === 'string' ? value : JSON.stringify(value), LONGEST_FIELD_TEXT),
    }));
}
