import type { Search, TableLayout, Test } from '@strata/read-store';
import { ALL_LINES, encodeValue } from './row-codec.js';
import type { Value } from '@strata/sqlite';
import { quoted, type TableSql } from './table-sql.js';

export interface Query {
  readonly sql: string;
  readonly values: readonly Value[];
}

const SIGN = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/** Longer lists are passed as one JSON value: one prepared statement for every length, which is then unlimited. */
const LISTED = 16;

/** The rows that a search finds, as one blob of lines. */
export function findSql(sql: TableSql, search: Search): Query {
  const where = whereSql(sql.layout, search.tests);
  const order = search.order.map(([field, direction]) => `${quoted(field)} ${direction === 'asc' ? 'ASC' : 'DESC'}`);
  const page = search.limit === undefined && search.offset === 0 ? [] : [search.limit ?? -1, search.offset];
  return {
    sql: `SELECT ${ALL_LINES} FROM (SELECT ${sql.line} AS line FROM ${sql.table}${where.sql} ORDER BY ${order.join(', ')}${page.length > 0 ? ' LIMIT ? OFFSET ?' : ''})`,
    values: [...where.values, ...page],
  };
}

export function countSql(sql: TableSql, tests: readonly Test[]): Query {
  const where = whereSql(sql.layout, tests);
  return { sql: `SELECT count(*) FROM ${sql.table}${where.sql}`, values: where.values };
}

function whereSql(layout: TableLayout, tests: readonly Test[]): Query {
  if (tests.length === 0) return { sql: '', values: [] };
  const parts = tests.map((test) => testSql(layout, test));
  return { sql: ` WHERE ${parts.map((part) => part.sql).join(' AND ')}`, values: parts.flatMap((part) => part.values) };
}

function testSql(layout: TableLayout, test: Test): Query {
  const column = quoted(test.field);
  const type = layout.typeOf.get(test.field)!;
  if (test.kind === 'in')
    return inSql(
      column,
      test.values.map((value) => encodeValue(type, value)),
    );
  if (test.value === null) return { sql: `${column} IS NULL`, values: [] };
  const sign = test.kind === 'equals' ? '=' : SIGN[test.kind];
  return { sql: `${column} ${sign} ?`, values: [encodeValue(type, test.value)] };
}

function inSql(column: string, values: readonly Value[]): Query {
  if (values.length <= LISTED) return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, values };
  return { sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] };
}
