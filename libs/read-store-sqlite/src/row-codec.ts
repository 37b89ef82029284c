import type { Json } from '@strata/domain';
import type { FieldType, Row, TableLayout } from '@strata/read-store';
import type { Value, Values } from '@strata/sqlite';

// The driver cuts texts at U+0000. It is stored as U+0001 U+0001, and U+0001 as U+0001 U+0002, which can be reversed and
// preserves the order of texts.
const SPECIAL = /[\u0000\u0001]/;

export function encodeText(text: string): string {
  return SPECIAL.test(text)
    ? text.replace(/[\u0000\u0001]/g, (c) => (c === '\0' ? '\u0001\u0001' : '\u0001\u0002'))
    : text;
}

export function decodeText(text: string): string {
  return text.includes('\u0001')
    ? text.replace(/\u0001([\u0001\u0002])/g, (_, c) => (c === '\u0001' ? '\0' : '\u0001'))
    : text;
}

const encoders: Record<FieldType, (value: Json) => Value> = {
  text: (value) => encodeText(value as string),
  integer: (value) => (value as number) + 0,
  real: (value) => (value as number) + 0,
  boolean: (value) => (value === true ? 1 : 0),
  json: (value) => JSON.stringify(value),
};

const decoders: Record<FieldType, (value: NonNullable<Value>) => Json> = {
  text: (value) => decodeText(value as string),
  integer: (value) => value,
  real: (value) => value,
  boolean: (value) => value === 1,
  json: (value) => JSON.parse(value as string) as Json,
};

/** A checked value as SQLite stores it. */
export function encodeValue(type: FieldType, value: Json | undefined): Value {
  return value === null || value === undefined ? null : encoders[type](value);
}

/** The fields of a checked row in the order of the layout. */
export function encodeRow(layout: TableLayout, row: Row): Value[] {
  return layout.fields.map((field, i) => encodeValue(layout.types[i]!, row[field]));
}

/** The row of a result whose columns are the fields of the layout in order. */
export function decodeRow(layout: TableLayout, values: Values): Row {
  const row: Record<string, Json> = {};
  for (let i = 0; i < layout.fields.length; i++) {
    const value = values[i]!;
    row[layout.fields[i]!] = value === null ? null : decoders[layout.types[i]!](value);
  }
  return row;
}

export function encodeKey(key: readonly (string | number)[]): Values {
  return key.map((value) => (typeof value === 'string' ? encodeText(value) : value));
}
