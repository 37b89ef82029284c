import { decimalToNumber, parseDecimal, type Actual } from '@strata/domain';
import { errorValue, isErrorValue, missingValue, type ErrorValue, type Value } from '../formula/values.js';
import { toNumber } from '../scorecard/value/ratio.js';
import type { Reading } from '../scorecard/value/reading.js';

/** The value of a constant in a binding: a number, or the letter of a segment. */
export function constantOf(text: string): Value {
  const decimal = parseDecimal(text);
  return decimal === undefined ? text : decimalToNumber(decimal);
}

/** The first error of the parts of a list or record, or undefined; a missing part is an error. */
export function firstError(values: readonly (Value | undefined)[], name: string): ErrorValue | undefined {
  for (const value of values) {
    if (value === undefined) return missingValue(name);
    if (isErrorValue(value)) return value;
  }
  return undefined;
}

/** The value of an input that is read from a measure. */
export function valueOfReading(reading: Reading, name: string): Value | undefined {
  switch (reading.kind) {
    case 'number':
      return toNumber(reading.exact);
    case 'yes-no':
      return reading.value;
    case 'text':
      return reading.value;
    default:
      return reading.reason === 'EVALUATION_ERROR'
        ? errorValue('OUT_OF_RANGE', reading.detail ?? 'The value could not be computed.', { name })
        : undefined;
  }
}

/** A computed value as an actual. For errors and lists, the measure has no value. */
export function actualOf(value: Value): Actual | undefined {
  if (typeof value === 'boolean') return { kind: 'yes-no', value };
  if (typeof value === 'string') return { kind: 'text', value };
  if (typeof value !== 'number') return undefined;
  const decimal = parseDecimal(String(value));
  return decimal === undefined ? undefined : { kind: 'number', value: decimal };
}
