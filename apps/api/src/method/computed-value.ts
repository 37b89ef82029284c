import { parseDecimal } from '@strata/domain';
import { isErrorValue, type Value } from '@strata/engine';

/** A value in the form of the contract. */
export interface ComputedValueSource {
  readonly text: string;
  readonly number?: number;
  readonly yesNo?: boolean;
  readonly items?: readonly string[];
}

type Plain = string | number | boolean | readonly (string | number | boolean)[];

/** Converts a value to the form of the contract. An exact figure is also returned as the nearest float64. */
export function computedValue(value: Plain | null | undefined): ComputedValueSource | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return { text: value.join(', '), items: value.map(String) };
  if (typeof value === 'boolean') return { text: String(value), yesNo: value };
  if (typeof value === 'number') return { text: String(value), number: value };
  return parseDecimal(value) === undefined ? { text: value } : { text: value, number: Number(value) };
}

/** The fields `value` and `error` of a type that has both. */
export function valueOrError(value: Value | null): {
  readonly value: ComputedValueSource | null;
  readonly error: { readonly reason: string; readonly message: string } | null;
} {
  if (isErrorValue(value)) return { value: null, error: { reason: value.reason, message: value.message } };
  return { value: computedValue(value as Plain | null), error: null };
}
