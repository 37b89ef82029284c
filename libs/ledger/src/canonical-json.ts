import { StrataError } from '@strata/domain';
import canonicalizeModule from 'canonicalize';

// The package is CommonJS, but its types declare a default export.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/**
 * The canonical JSON of a value (RFC 8785): the same text for the same data, regardless of the order of keys. Throws
 * `NOT_CANONICAL` for data that JSON cannot represent: NaN, infinities, functions, lone surrogates, cycles.
 */
export function canonicalJson(value: unknown): string {
  try {
    const text = canonicalize(value);
    if (text !== undefined) return text;
  } catch (error) {
    throw notCanonical(error instanceof Error ? error.message : String(error), error);
  }
  throw notCanonical('undefined cannot be represented');
}

function notCanonical(reason: string, cause?: unknown): StrataError {
  return new StrataError('NOT_CANONICAL', `The value has no canonical JSON: ${reason}.`, {
    remedy: 'Hash only plain data: strings, finite numbers, booleans, null, and arrays and objects of them.',
    cause,
  });
}

/** A hash function from text to hexadecimal, such as SHA-256. */
export type HashText = (text: string) => string;

/** The hash of the canonical JSON of a value. Throws `NOT_CANONICAL`. */
export function hashOf(value: unknown, hash: HashText): string {
  return hash(canonicalJson(value));
}
