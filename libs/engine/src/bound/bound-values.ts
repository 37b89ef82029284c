import { decimalToNumber, parseDecimal, type Actual } from '@strata/domain';
import { errorValue, isErrorValue, missingValue, type ErrorValue, type Value } from '../formula/values.js';
import { toNumber } from '../scorecard/value/ratio.js';
import type { Reading } from '../scorecard/value/reading.js';

/** A constant of a binding: a number, or a segment's letter. */
export function constantOf(text: string): Value {
  const decimal = parseDecimal(text);
  return decimal === undefined ? text : decimalToNumber(decimal);
}

/** Why a list or a record has no value: its first part that is missing or has an error. */
export function firstError(values: readonly (Value | undefined)[], name: string): ErrorValue | undefined {
  for (const value of values) {
    if (value === undefined) return missingValue(name);
    if (isErrorValue(value)) return value;
  }
  return undefined;
}

/** What a measure's reading gives to an input. */
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
        ? errorValue('OUT_OF_RANGE', reading.detail ?? 'the value could not be computed', { name })
        : undefined;
  }
}

/** A computed value as an actual. Errors and lists are no actuals: the measure has no value then. */
export function actualOf(value: Value): Actual | undefined {
  if (typeof value === 'boolean') return { kind: 'yes-no', value };
  if (typeof value === 'string') return { kind: 'text', value };
  if (typeof value !== 'number') return undefined;
  const decimal = parseDecimal(String(value));
  return decimal === undefined ? undefined : { kind: 'number', value: decimal };
}
