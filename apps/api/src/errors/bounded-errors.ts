import { excerpt } from '@strata/domain';
import type { GraphQLFormattedError } from 'graphql';

/** Errors that one answer names; what is beyond is only counted. */
export const MAX_ERRORS = 20;
/** Faults of one kind that are looked for; then comes a sentence that there are more. */
export const MAX_FAULTS = MAX_ERRORS - 1;
/** Characters of all errors of an answer together, as JSON. */
const MAX_TEXT = 32_000;
/** Characters of a sentence of the server, which may quote more than one excerpt or list what there is. */
export const MAX_SENTENCE = 1_000;
/** Characters of anything else that an error carries. */
const MAX_DETAIL = 300;
const MAX_STEP = 100;
const MAX_STEPS = 40;
const MAX_LOCATIONS = 5;
const MAX_DEPTH = 4;

/** An error that is small whatever it is about: no text in it is longer than a message needs. */
export function boundedError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations, path, extensions } = error;
  return {
    message: excerpt(message, MAX_SENTENCE),
    ...(locations ? { locations: locations.slice(0, MAX_LOCATIONS) } : {}),
    ...(path ? { path: path.slice(0, MAX_STEPS).map((step) => boundedStep(step)) } : {}),
    ...(extensions ? { extensions: boundedRecord(extensions, MAX_DEPTH) } : {}),
  };
}

/** As many errors as an answer has room for, and how many more there are. */
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
