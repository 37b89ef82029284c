import { isStrataError, type Position } from '@strata/domain';
import { fencedError, foldWrites, type ProjectionLease, type RowChange, type Write } from '@strata/read-store';
import type { Generation, GenerationCatalogue } from './generation-catalogue.js';
import { checksumOf, encodeKey, encodeRow } from './row-codec.js';
import type { SqliteConnection } from '@strata/sqlite';
import { checkLease } from './sqlite-leases.js';
import type { TableSql } from './table-sql.js';

export interface Commit {
  readonly lease: ProjectionLease;
  readonly writes: readonly Write[];
  readonly checkpoint: Position;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Writes the rows and moves the checkpoint in one transaction. No tombstones are needed: a replayed write of a removed
 * row lies at or below the checkpoint that was stored with the removal, and such writes are skipped.
 */
export function commitRows(
  connection: SqliteConnection,
  catalogue: GenerationCatalogue,
  commit: Commit,
): ProjectionLease {
  const { lease, checkpoint, now } = commit;
  const generation = tablesOf(catalogue, lease);
  const folded = foldWrites(commit.writes, {
    projection: lease.projection,
    layouts: generation.layouts,
    from: lease.checkpoint,
    to: checkpoint,
  });
  connection.transaction('NORMAL', () => {
    checkLease(connection, lease);
    for (const [layout, changes] of folded) {
      const sql = generation.tables.get(layout.name)!;
      for (const change of changes.values()) applyChange(connection, sql, change);
    }
    catalogue.moveCheckpoint(lease, checkpoint, now);
  });
  return { ...lease, checkpoint };
}

/** The writer of a generation that was dropped is fenced. */
function tablesOf(catalogue: GenerationCatalogue, lease: ProjectionLease): Generation {
  try {
    return catalogue.tables(lease.projection, lease.generation);
  } catch (error) {
    throw isStrataError(error, 'PROJECTION_UNKNOWN') ? fencedError(lease) : error;
  }
}

function applyChange(connection: SqliteConnection, sql: TableSql, change: RowChange): void {
  if (!change.row) {
    connection.run(sql.remove, [...encodeKey(change.key), change.at]);
    return;
  }
  const values = encodeRow(sql.layout, change.row);
  const { ownPosition } = sql;
  values.push(ownPosition !== undefined && change.row[ownPosition] === change.at ? '' : change.at);
  values.push(checksumOf(values));
  connection.run(sql.put, values);
}
