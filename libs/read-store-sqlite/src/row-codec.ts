import { crc32 } from 'node:zlib';
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

const double = new DataView(new ArrayBuffer(8));
const SIGN = 0x80000000;

/** A double as text that sorts like the number: its bits in hexadecimal, those of negative numbers inverted. */
function encodeReal(value: number): string {
  double.setFloat64(0, value + 0);
  const high = double.getUint32(0);
  const low = double.getUint32(4);
  return high < SIGN ? hex(high + SIGN) + hex(low) : hex(~high >>> 0) + hex(~low >>> 0);
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}

function decodeReal(text: string): number {
  const high = Number.parseInt(text.slice(0, 8), 16);
  const low = Number.parseInt(text.slice(8), 16);
  double.setUint32(0, high < SIGN ? ~high : high - SIGN);
  double.setUint32(4, high < SIGN ? ~low : low);
  return double.getFloat64(0);
}

const encoders: Record<FieldType, (value: Json) => Value> = {
  text: (value) => encodeText(value as string),
  integer: (value) => (value as number) + 0,
  real: (value) => encodeReal(value as number),
  boolean: (value) => (value === true ? 1 : 0),
  json: (value) => JSON.stringify(value),
};

const decoders: Record<FieldType, (text: string) => Json> = {
  text: decodeText,
  integer: Number,
  real: decodeReal,
  boolean: (text) => text === '1',
  json: (text) => JSON.parse(text) as Json,
};

/** A checked value as SQLite stores it. */
export function encodeValue(type: FieldType, value: Json | undefined): Value {
  return value === null || value === undefined ? null : encoders[type](value);
}

/** The fields of a checked row in the order of the layout. */
export function encodeRow(layout: TableLayout, row: Row): Value[] {
  return layout.fields.map((field, i) => encodeValue(layout.types[i]!, row[field]));
}

export function encodeKey(key: readonly (string | number)[]): Values {
  return key.map((value) => (typeof value === 'string' ? encodeText(value) : value));
}

/** Between the values of a line. No encoded text contains it. */
const VALUE_END = '\0';

/** Null in a line. An encoded text contains U+0001 only in pairs. */
const NULL = '\u0001';

/** Between the lines of several rows. UTF-8 never contains it. */
const LINE_END = 0xff;

/** The CRC-32 that is stored with the encoded values of a row. */
export function checksumOf(values: Values): number {
  let content = '';
  for (let i = 0; i < values.length; i++) content += `${i === 0 ? '' : VALUE_END}${values[i] ?? NULL}`;
  return crc32(content);
}

/**
 * The expression that makes one line of a row: its checksum, then the values that it covers. Not `concat_ws`, which
 * leaves out empty texts.
 */
export function lineSql(columns: readonly string[]): string {
  const values = columns.map((column) => `coalesce(${column}, char(1))`);
  return `concat(coalesce(_crc, '-'), char(0), ${values.join(', char(0), ')})`;
}

/** The expression that puts the lines of all selected rows into one blob. */
export const ALL_LINES = `CAST(group_concat(line, x'ff') AS BLOB)`;

/**
 * The rows in a blob of lines, whose values are the fields of the layout in order. Calls `onDamage` for a line that is
 * not what was written.
 */
export function decodeRows(layout: TableLayout, blob: Buffer, onDamage: () => never): Row[] {
  const rows: Row[] = [];
  for (let start = 0; start <= blob.length;) {
    const found = blob.indexOf(LINE_END, start);
    const end = found === -1 ? blob.length : found;
    const line = blob.toString('utf8', start, end);
    const content = line.indexOf(VALUE_END) + 1;
    // The checksum before the content is in ASCII: its characters are its bytes.
    if (crc32(blob.subarray(start + content, end)) !== Number(line.slice(0, content - 1))) onDamage();
    rows.push(decodeRow(layout, line.slice(content).split(VALUE_END)));
    start = end + 1;
  }
  return rows;
}

function decodeRow(layout: TableLayout, values: readonly string[]): Row {
  const { fields, types } = layout;
  const row: Record<string, Json> = {};
  for (let i = 0; i < fields.length; i++) {
    const value = values[i]!;
    row[fields[i]!] = value === NULL ? null : decoders[types[i]!](value);
  }
  return row;
}
