import { StrataError } from '@strata/domain';
import canonicalizeModule from 'canonicalize';

// A CommonJS module whose types speak of a default export.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/**
 * The canonical JSON of a value (RFC 8785): the same text for the same data, whatever the order of its keys. Throws
 * `NOT_CANONICAL` for what JSON cannot carry: NaN, infinities, functions, lone surrogates, cycles.
 */
export function canonicalJson(value: unknown): string {
  try {
    const text = canonicalize(value);
    if (text !== undefined) return text;
  } catch (error) {
    throw notCanonical(error instanceof Error ? error.message : String(error), error);
  }
  throw notCanonical('undefined has no JSON');
}

function notCanonical(reason: string, cause?: unknown): StrataError {
  return new StrataError('NOT_CANONICAL', `the value has no canonical JSON: ${reason}`, {
    remedy: 'hash plain data only: texts, finite numbers, booleans, null, lists and objects of them',
    cause,
  });
}

/** Something that hashes a text to hex; SHA-256 is handed in by whoever has it. */
export type HashText = (text: string) => string;

/** Hash of the canonical JSON of a value. */
export function hashOf(value: unknown, hash: HashText): string {
  return hash(canonicalJson(value));
}
