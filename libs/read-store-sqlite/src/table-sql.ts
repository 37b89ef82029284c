import type { FieldType, TableLayout } from '@strata/read-store';
import { lineSql } from './row-codec.js';

const COLUMN: Record<FieldType, string> = {
  text: 'TEXT',
  integer: 'INTEGER',
  // As `encodeReal` encodes it: SQLite itself does not give every digit of a number as text.
  real: 'TEXT',
  boolean: 'INTEGER',
  json: 'TEXT',
};

/** The statements of one table of one generation. */
export interface TableSql {
  readonly layout: TableLayout;
  /** The field of the key whose text, if it is the position of the write, is not stored a second time as `_at`. */
  readonly ownPosition: string | undefined;
  readonly table: string;
  readonly create: readonly string[];
  readonly drop: string;
  /** The expression that makes one line of a row. */
  readonly line: string;
  readonly put: string;
  readonly remove: string;
  readonly get: string;
}

export function tableSql(projection: string, generation: number, layout: TableLayout): TableSql {
  const name = `${projection}__g${generation}__${layout.name}`;
  const table = quoted(name);
  const key = layout.key.map((field) => `${quoted(field)} = ?`).join(' AND ');
  const line = lineSql([...layout.fields.map(quoted), '_at']);
  const ownPosition = ownPositionOf(layout);
  return {
    layout,
    ownPosition,
    table,
    line,
    create: [
      createTable(table, layout),
      ...layout.indexes.map((fields, i) => createIndex(`${name}__${i}`, table, layout, fields)),
    ],
    drop: `DROP TABLE IF EXISTS ${table}`,
    put: putRow(table, layout, ownPosition),
    remove: `DELETE FROM ${table} WHERE ${key} AND ${positionSql(table, ownPosition)} < ?`,
    get: `SELECT CAST(${line} AS BLOB) FROM ${table} WHERE ${key}`,
  };
}

function createTable(table: string, layout: TableLayout): string {
  const columns = layout.fields.map((field, i) => {
    const required = layout.key.includes(field) ? ' NOT NULL' : '';
    return `${quoted(field)} ${COLUMN[layout.types[i]!]}${required}`;
  });
  // Without json the rows are short and fit into the tree of the key; long rows would make that tree slow.
  const short = !layout.types.includes('json') ? ' WITHOUT ROWID' : '';
  return `CREATE TABLE ${table} (${columns.join(', ')}, _at TEXT NOT NULL, _crc INTEGER, PRIMARY KEY (${list(layout.key)}))${short}`;
}

/** The key is part of every index, so that a search in its order needs no sorting. */
function createIndex(name: string, table: string, layout: TableLayout, fields: readonly string[]): string {
  const all = [...fields, ...layout.key.filter((field) => !fields.includes(field))];
  return `CREATE INDEX ${quoted(name)} ON ${table} (${list(all)})`;
}

/** Puts a row unless the stored one is as new. Its values are the fields in order, then `_at` and `_crc`. */
function putRow(table: string, layout: TableLayout, ownPosition: string | undefined): string {
  const columns = [...layout.fields, '_at', '_crc'];
  const set = columns
    .filter((field) => !layout.key.includes(field))
    .map((field) => `${quoted(field)} = excluded.${quoted(field)}`);
  return (
    `INSERT INTO ${table} (${list(columns)}) VALUES (${columns.map(() => '?').join(', ')}) ` +
    `ON CONFLICT (${list(layout.key)}) DO UPDATE SET ${set.join(', ')} ` +
    `WHERE ${positionSql(table, ownPosition)} < ${positionSql('excluded', ownPosition)}`
  );
}

/** The last field of the key, if it is a text; rows that are only added usually end their key with their position. */
function ownPositionOf({ key, typeOf }: TableLayout): string | undefined {
  const last = key.at(-1)!;
  return typeOf.get(last) === 'text' ? last : undefined;
}

/** The position of the last write of a row. */
function positionSql(table: string, ownPosition: string | undefined): string {
  return ownPosition === undefined
    ? `${table}._at`
    : `iif(${table}._at = '', ${table}.${quoted(ownPosition)}, ${table}._at)`;
}

function list(fields: readonly string[]): string {
  return fields.map(quoted).join(', ');
}

/** Names were checked when the projection was opened: they contain no quotation mark. */
export function quoted(name: string): string {
  return `"${name}"`;
}
