import type { Slot } from './core.js';
import { append, emptyList, type Frame, type NumberList } from './frame.js';
import type { ValueType } from './types.js';
import { elementOf, isListType, typePhrase } from './types.js';
import {
  errorValue,
  isErrorValue,
  missingValue,
  segmentLetter,
  segmentPoints,
  type ErrorValue,
  type Scalar,
  type Value,
} from './values.js';

/** Writes a value to a frame; undefined means "missing". A value of the wrong type becomes an error value. */
export function writeSlot(frame: Frame, slot: Slot, value: Value | undefined): void {
  const stored = value === undefined || isErrorValue(value) ? undefined : encode(value, slot.type);
  if (slot.bank === 'text') frame.texts[slot.index] = stored as string | undefined;
  else if (slot.bank === 'list') frame.lists[slot.index] = stored as NumberList | undefined;
  else frame.numbers[slot.index] = (stored as number | undefined) ?? NaN;
  if (stored === undefined) frame.reasons[slot.id] = reasonFor(slot, value);
}

/** The value of a slot in its external form: booleans, letters and lists of them, or the error. */
export function readSlot(frame: Frame, slot: Slot): Value {
  const absent = (): Value => frame.reasons[slot.id] ?? missingValue(slot.name);
  if (slot.bank === 'text') return frame.texts[slot.index] ?? absent();
  if (slot.bank === 'list') {
    const list = frame.lists[slot.index];
    return list ? Array.from(list.values.subarray(0, list.length), (item) => decode(item, slot.type)) : absent();
  }
  const value = frame.numbers[slot.index] as number;
  return Number.isFinite(value) ? decode(value, slot.type) : absent();
}

function reasonFor(slot: Slot, value: Value | undefined): ErrorValue {
  if (value === undefined) return missingValue(slot.name);
  if (isErrorValue(value)) return value;
  return errorValue('WRONG_TYPE', `${slot.name} must be ${typePhrase(slot.type)}.`, { name: slot.name });
}

function encode(value: Scalar | readonly Scalar[], type: ValueType): number | string | NumberList | undefined {
  if (isListType(type)) return encodeList(value, elementOf(type));
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? Number(value) : undefined;
    case 'segment':
      return typeof value === 'string' ? segmentPoints(value) : meanPoints(value);
    default:
      return typeof value === 'string' ? value : undefined;
  }
}

/** The mean of several grades lies between the points of W and S; the caller has validated it. */
function meanPoints(value: Scalar | readonly Scalar[]): number | undefined {
  return typeof value === 'number' && value >= 1 && value <= 3 ? value : undefined;
}

function encodeList(value: Scalar | readonly Scalar[], element: ValueType): NumberList | undefined {
  if (!Array.isArray(value)) return undefined;
  const list = emptyList(value.length);
  for (const item of value as readonly Scalar[]) {
    const stored = encode(item, element);
    if (typeof stored !== 'number') return undefined;
    append(list, stored);
  }
  return list;
}

function decode(value: number, type: ValueType): Scalar {
  const element = isListType(type) ? elementOf(type) : type;
  if (element === 'boolean') return value === 1;
  if (element === 'segment') return segmentLetter(value) ?? value;
  return value === 0 ? 0 : value;
}
