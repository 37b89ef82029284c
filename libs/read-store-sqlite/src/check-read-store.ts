import { checkStoreFile, type SqliteConnection, textSql } from '@strata/sqlite';
import { GenerationCatalogue } from './generation-catalogue.js';
import { listDocuments } from './documents.js';
import { readStoreFile } from './read-store-file.js';
import { decodeText } from './row-codec.js';
import { findRows } from './table-reader.js';
import type { TableSql } from './table-sql.js';

const PAGE = 5_000;

/** Checks every row and document of a file and returns a sentence per fault. */
export function checkSqliteReadStore(file: string): readonly string[] {
  return checkStoreFile(readStoreFile, file, checkContent);
}

function checkContent(connection: SqliteConnection): void {
  const catalogue = new GenerationCatalogue(connection, () => 0);
  const names = (sql: string): readonly string[] => connection.all(sql).map(([name]) => decodeText(String(name)));
  for (const collection of names(`SELECT DISTINCT ${textSql('collection')} FROM strata_kept`)) {
    listDocuments(connection, collection);
  }
  const tables = names(`SELECT ${textSql('name')} FROM strata_projection`)
    .flatMap((projection) => catalogue.statuses(projection).map(({ generation }) => ({ projection, generation })))
    .flatMap(({ projection, generation }) => [...catalogue.tables(projection, generation).tables.values()]);
  for (const table of tables) readAll(connection, table);
}

function readAll(connection: SqliteConnection, table: TableSql): void {
  for (let offset = 0, found = PAGE; found === PAGE; offset += PAGE) {
    found = findRows(connection, table, { limit: PAGE, offset }).length;
  }
}
