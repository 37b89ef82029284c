import type { Json } from '@strata/domain';
import { misuse } from './read-store-errors.js';
import type { FieldType, Row, TableDefinition } from './read-store.js';

/** A table definition prepared for use, with its fields in a fixed order. */
export interface TableLayout {
  readonly name: string;
  readonly fields: readonly string[];
  readonly types: readonly FieldType[];
  readonly key: readonly string[];
  readonly indexes: readonly (readonly string[])[];
  readonly typeOf: ReadonlyMap<string, FieldType>;
}

export function tableLayout(definition: TableDefinition): TableLayout {
  const entries = Object.entries(definition.fields);
  return {
    name: definition.name,
    fields: entries.map(([name]) => name),
    types: entries.map(([, type]) => type),
    key: definition.key,
    indexes: definition.indexes,
    typeOf: new Map(entries),
  };
}

/** The layout of `table`, or `READ_STORE_MISUSE`. */
export function layoutOf(layouts: ReadonlyMap<string, TableLayout>, projection: string, table: string): TableLayout {
  const layout = layouts.get(table);
  if (layout) return layout;
  throw misuse(`Projection "${projection}" has no table "${table}" (it has: ${[...layouts.keys()].join(', ')}).`);
}

const fits: Record<FieldType, (value: Json) => boolean> = {
  text: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  real: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  json: () => true,
};

/** Throws `READ_STORE_MISUSE` for a value that the field cannot hold. */
function checkValue(layout: TableLayout, field: string, value: Json | undefined): void {
  const type = typeOf(layout, field);
  if (value === null || value === undefined || fits[type](value)) return;
  throw misuse(`Field "${field}" of table "${layout.name}" is ${type} and cannot hold ${describe(value)}.`);
}

/** The type of a field, or `READ_STORE_MISUSE`. */
export function typeOf(layout: TableLayout, field: string): FieldType {
  const type = layout.typeOf.get(field);
  if (type !== undefined) return type;
  throw misuse(`Table "${layout.name}" has no field "${field}" (it has: ${layout.fields.join(', ')}).`);
}

/** Throws `READ_STORE_MISUSE` for a row with unknown fields, wrong types or an incomplete key. */
export function checkRow(layout: TableLayout, row: Row): void {
  for (const field in row) checkValue(layout, field, row[field]);
  keyValues(layout, row);
}

/** The key of a row or of a key object, in the order of the definition; `READ_STORE_MISUSE` if it is incomplete. */
export function keyValues(layout: TableLayout, row: Row): readonly (string | number)[] {
  return layout.key.map((field) => {
    const value = row[field];
    if (value === null || value === undefined)
      throw misuse(`The key field "${field}" of table "${layout.name}" has no value.`);
    checkValue(layout, field, value);
    return value as string | number;
  });
}

/** As `keyValues`, for an object that may hold nothing but the key fields. */
export function exactKey(layout: TableLayout, key: Row): readonly (string | number)[] {
  for (const field in key) {
    if (!layout.key.includes(field)) throw misuse(`"${field}" is not in the key of table "${layout.name}".`);
  }
  return keyValues(layout, key);
}

/** A text that identifies a key within its table: its parts joined by `|`, with `|` and `\` escaped. */
export function keyText(values: readonly (string | number)[]): string {
  if (values.length === 1) return String(values[0]);
  return values.map((value) => String(value).replace(/[\\|]/g, '\\$&')).join('|');
}

function describe(value: Json): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return `${typeof value} ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
}
