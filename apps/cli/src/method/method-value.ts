import { isErrorValue, type Value } from '@strata/engine';

/** A value of a method as one line of text. */
export function valueText(value: Value): string {
  if (isErrorValue(value)) return phrase`error ${value.reason}: ${translated(value.message)}`;
  return Array.isArray(value) ? value.join(', ') : String(value);
}
import { phrase, translated } from '../language/phrase.js';
