import { excerpt } from '@strata/domain';
import type { GraphQLFormattedError } from 'graphql';

/** The most errors in one response; further errors are only counted. */
export const MAX_ERRORS = 20;
/** The most faults of one kind to search for, leaving room for a message that there are more. */
export const MAX_FAULTS = MAX_ERRORS - 1;
/** The most characters of all errors of a response, as JSON. */
const MAX_TEXT = 32_000;
/** The most characters of a message, which may contain several excerpts or a list. */
export const MAX_SENTENCE = 1_000;
/** The most characters of any other text in an error. */
const MAX_DETAIL = 300;
const MAX_STEP = 100;
const MAX_STEPS = 40;
const MAX_LOCATIONS = 5;
const MAX_DEPTH = 4;

/** The error with all its texts shortened to a maximum length. */
export function boundedError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations, path, extensions } = error;
  return {
    message: excerpt(message, MAX_SENTENCE),
    ...(locations ? { locations: locations.slice(0, MAX_LOCATIONS) } : {}),
    ...(path ? { path: path.slice(0, MAX_STEPS).map((step) => boundedStep(step)) } : {}),
    ...(extensions ? { extensions: boundedRecord(extensions, MAX_DEPTH) } : {}),
  };
}

/** As many errors as fit into a response, and the number of the others. */
export function boundedErrors(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const named: GraphQLFormattedError[] = [];
  let text = 0;
  for (const error of errors) {
    const bounded = boundedError(error);
    text += JSON.stringify(bounded).length;
    if (named.length >= MAX_ERRORS || (named.length > 0 && text > MAX_TEXT)) break;
    named.push(bounded);
  }
  const more = errors.length - named.length;
  if (more === 0) return named;
  const code = named.at(-1)?.extensions?.['code'];
  const message = `… and ${more} more ${more === 1 ? 'error' : 'errors'}.`;
  return [...named, { message, extensions: { code, more } }];
}

function boundedStep(step: string | number): string | number {
  return typeof step === 'string' ? excerpt(step, MAX_STEP) : step;
}

function bounded(value: unknown, depth: number, longest = MAX_DETAIL): unknown {
  if (typeof value === 'string') return excerpt(value, longest);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return undefined;
  if (Array.isArray(value)) return value.slice(0, MAX_ERRORS).map((one) => bounded(one, depth - 1));
  return boundedRecord(value as Readonly<Record<string, unknown>>, depth - 1);
}

function boundedRecord(record: Readonly<Record<string, unknown>>, depth: number): Record<string, unknown> {
  const entries = Object.entries(record).slice(0, MAX_ERRORS);
  return Object.fromEntries(
    entries.map(([key, value]) => [
      excerpt(key, MAX_STEP),
      bounded(value, depth, key === 'remedy' ? MAX_SENTENCE : MAX_DETAIL),
    ]),
  );
}
