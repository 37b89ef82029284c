import { isErrorValue, type Value } from '@strata/engine';

/** A value of a method as one line of text. */
export function valueText(value: Value): string {
  if (isErrorValue(value)) return `error ${value.reason}: ${value.message}`;
  return Array.isArray(value) ? value.join(', ') : String(value);
}
