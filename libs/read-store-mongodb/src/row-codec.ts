import type { Json } from '@strata/domain';
import type { FieldType, Row, RowChange, TableLayout } from '@strata/read-store';
import { CURRENT } from './batches.js';

/** A version of a row as a document: its key as one text, and its fields (null ones left out). */
export interface RowDocument {
  /** The number of the batch and the key. */
  readonly _id: string;
  readonly _key: string;
  /** The batch that wrote this version. */
  readonly _from: number;
  /** The batch that replaced or removed it; `CURRENT` if there is none. */
  readonly _until: number;
  readonly [field: string]: unknown;
}

// JSON is stored as text, which preserves names with dots and dollars, empty names and the order of names.
const encoders: Record<FieldType, (value: Json) => unknown> = {
  text: (value) => value,
  integer: (value) => (value as number) + 0,
  real: (value) => (value as number) + 0,
  boolean: (value) => value,
  json: (value) => JSON.stringify(value),
};

/** The version of a row that a batch writes. */
export function encodeRow(layout: TableLayout, { id, row }: RowChange, batch: number): RowDocument {
  const document: Record<string, unknown> = { _id: `${batch}|${id}`, _key: id, _from: batch, _until: CURRENT };
  for (let i = 0; i < layout.fields.length; i++) {
    const value = row?.[layout.fields[i]!];
    if (value !== null && value !== undefined) document[layout.fields[i]!] = encoders[layout.types[i]!](value);
  }
  return document as unknown as RowDocument;
}

export function decodeRow(layout: TableLayout, document: Readonly<Record<string, unknown>>): Row {
  const row: Record<string, Json> = {};
  for (let i = 0; i < layout.fields.length; i++) {
    const field = layout.fields[i]!;
    const value = document[field] as Json | undefined;
    if (value === undefined || value === null) row[field] = null;
    else row[field] = layout.types[i] === 'json' ? (JSON.parse(value as string) as Json) : value;
  }
  return row;
}
