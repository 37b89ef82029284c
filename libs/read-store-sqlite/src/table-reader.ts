import { isStrataError } from '@strata/domain';
import { checkFind, checkWhere, exactKey, type FindOptions, type Row, type TableReader } from '@strata/read-store';
import { countSql, findSql } from './find-sql.js';
import type { GenerationCatalogue } from './generation-catalogue.js';
import { decodeRow, encodeKey } from './row-codec.js';
import type { SqliteConnection } from '@strata/sqlite';
import type { TableSql } from './table-sql.js';

export interface ReaderOptions {
  readonly connection: SqliteConnection;
  readonly catalogue: GenerationCatalogue;
  readonly projection: string;
  readonly generation: number | undefined;
  /** Throws once the store is closed. */
  readonly checkOpen: () => void;
}

/** Reads the tables of a generation. The live one is determined for every call, so that a swap takes effect at once. */
export function tableReader(options: ReaderOptions): TableReader {
  const { connection, catalogue, projection, generation, checkOpen } = options;
  const inTable = <T>(table: string, read: (sql: TableSql) => T): T => {
    checkOpen();
    try {
      return read(catalogue.table(projection, generation, table));
    } catch (error) {
      // Another process may have swapped and dropped the tables since the live generation was determined.
      if (isStrataError(error) || !(error instanceof Error && error.message.includes('no such table'))) throw error;
      if (generation !== undefined) catalogue.dropFromCache(projection, generation);
      return read(catalogue.table(projection, generation, table));
    }
  };
  const one = (sql: TableSql, key: Row): Row | undefined => {
    const values = connection.get(sql.get, encodeKey(exactKey(sql.layout, key)));
    return values && decodeRow(sql.layout, values);
  };
  const find = (sql: TableSql, search: FindOptions | undefined): readonly Row[] => {
    const query = findSql(sql, checkFind(sql.layout, search));
    return connection.all(query.sql, query.values).map((values) => decodeRow(sql.layout, values));
  };
  return {
    get: async (table, key) => inTable(table, (sql) => one(sql, key)),
    getMany: async (table, keys) =>
      inTable(table, (sql) => keys.map((key) => one(sql, key)).filter((row) => row !== undefined)),
    find: async (table, search) => inTable(table, (sql) => find(sql, search)),
    count: async (table, where) =>
      inTable(table, (sql) => {
        const query = countSql(sql, checkWhere(sql.layout, where));
        return Number(connection.get(query.sql, query.values)![0]);
      }),
  };
}
