import { isStrataError } from '@strata/domain';
import { checkFind, checkWhere, exactKey, type FindOptions, type Row, type TableReader } from '@strata/read-store';
import { countSql, findSql } from './find-sql.js';
import type { GenerationCatalogue } from './generation-catalogue.js';
import { decodeRows, encodeKey } from './row-codec.js';
import type { SqliteConnection } from '@strata/sqlite';
import type { TableSql } from './table-sql.js';

type Use = <T>(work: (content: Content) => T) => T;

interface Content {
  readonly connection: SqliteConnection;
  readonly catalogue: GenerationCatalogue;
}

export interface ReaderOptions {
  /** Gives access to the file, unless it must not be read. */
  readonly use: Use;
  readonly projection: string;
  readonly generation: number | undefined;
}

/** Reads the tables of a generation, by default of the live one. A swap, also by another process, takes effect at once. */
export function tableReader({ use, projection, generation }: ReaderOptions): TableReader {
  const inTable = <T>(table: string, read: (sql: TableSql, connection: SqliteConnection) => T): T =>
    use(({ connection, catalogue }) => {
      const attempt = (): T => read(catalogue.table(projection, generation, table), connection);
      try {
        return attempt();
      } catch (error) {
        // Another process may have swapped and dropped the tables since the live generation was determined. Before a
        // statement fails, the definition of the old tables may refuse what the new ones have.
        if (!isTableMissing(error) && !(generation === undefined && catalogue.hasSwapped(projection))) throw error;
        catalogue.forget(projection, generation);
        return requireTables(attempt, connection);
      }
    });
  return {
    get: async (table, key) => inTable(table, (sql, connection) => one(connection, sql, key)),
    getMany: async (table, keys) =>
      inTable(table, (sql, connection) =>
        keys.map((key) => one(connection, sql, key)).filter((row) => row !== undefined),
      ),
    find: async (table, search) => inTable(table, (sql, connection) => findRows(connection, sql, search)),
    count: async (table, where) =>
      inTable(table, (sql, connection) => {
        const query = countSql(sql, checkWhere(sql.layout, where));
        return Number(connection.get(query.sql, query.values)![0]);
      }),
  };
}

function isTableMissing(error: unknown): boolean {
  return !isStrataError(error) && error instanceof Error && error.message.includes('no such table');
}

/** The tables of a generation that exists are there, unless the file is damaged. */
function requireTables<T>(read: () => T, connection: SqliteConnection): T {
  try {
    return read();
  } catch (error) {
    throw isTableMissing(error) ? connection.damaged('a table is missing') : error;
  }
}

function one(connection: SqliteConnection, sql: TableSql, key: Row): Row | undefined {
  return rowsIn(connection, sql, connection.bytes(sql.get, encodeKey(exactKey(sql.layout, key))))[0];
}

/** The rows that a search finds; throws `READ_STORE_DAMAGED` if one of them is not what was written. */
export function findRows(connection: SqliteConnection, sql: TableSql, search: FindOptions | undefined): readonly Row[] {
  const query = findSql(sql, checkFind(sql.layout, search));
  return rowsIn(connection, sql, connection.bytes(query.sql, query.values));
}

function rowsIn(connection: SqliteConnection, { layout }: TableSql, blob: Buffer | undefined): readonly Row[] {
  if (blob === undefined) return [];
  return decodeRows(layout, blob, () => {
    throw connection.damaged(`a row of ${layout.name} does not match its checksum`);
  });
}
