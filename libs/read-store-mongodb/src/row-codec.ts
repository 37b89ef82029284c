import type { Json, Position } from '@strata/domain';
import type { FieldType, Row, RowChange, TableLayout } from '@strata/read-store';

/** A row as a document: its key as one text, its position, its fields (null ones left out), or a tombstone. */
export interface RowDocument {
  readonly _id: string;
  readonly _at: Position;
  /** When the row was removed. This tombstone guards against a replay that would bring the row back. */
  readonly _gone?: Date;
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

export function encodeChange(layout: TableLayout, { id, row, at }: RowChange, now: Date): RowDocument {
  const document: Record<string, unknown> = { _id: id, _at: at };
  if (!row) return { ...document, _gone: now } as unknown as RowDocument;
  for (let i = 0; i < layout.fields.length; i++) {
    const value = row[layout.fields[i]!];
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
