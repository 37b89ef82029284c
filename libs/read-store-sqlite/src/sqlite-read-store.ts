import type { Json, Position } from '@strata/domain';
import {
  checkProjection,
  CheckpointWaiters,
  closedError,
  misuse,
  type ProjectionDefinition,
  type ProjectionLease,
  type ProjectionStatus,
  type ReadStore,
  type TableReader,
  type VersionedDocument,
  type Write,
} from '@strata/read-store';
import { openStoreFile, type SqliteConnection } from '@strata/sqlite';
import { commitRows } from './commit-rows.js';
import { GenerationCatalogue } from './generation-catalogue.js';
import { deleteDocument, deleteDocuments, getDocument, listDocuments, putDocument } from './documents.js';
import { readStoreFile } from './read-store-file.js';
import { acquireLease, releaseLease } from './sqlite-leases.js';
import { tableReader } from './table-reader.js';

export interface SqliteReadStoreOptions {
  /** Path of the file. It and its folder are created if they do not exist. */
  readonly file: string;
  /** Reads beside the process that writes; every write is then `READ_STORE_MISUSE`. */
  readonly readOnly?: boolean;
  /** Milliseconds since 1970; for leases and `updatedAt`. */
  readonly clock?: () => number;
  /** The largest size of the file in bytes: `READ_STORE_FULL` beyond it. Unlimited by default. */
  readonly maxBytes?: number;
}

/**
 * Opens a read store in one SQLite file. `READ_STORE_FOREIGN` for a file of another program or a damaged one,
 * `READ_STORE_NEWER` for one of a later version, `READ_STORE_UNREACHABLE` if it cannot be read or written.
 */
export async function openSqliteReadStore(options: SqliteReadStoreOptions): Promise<ReadStore> {
  const connection = openStoreFile(readStoreFile, options.file, options.readOnly);
  if (options.maxBytes !== undefined) {
    const pages = Math.max(1, Math.floor(options.maxBytes / connection.number('PRAGMA page_size')));
    connection.get(`PRAGMA max_page_count = ${pages}`);
  }
  return new SqliteReadStore(connection, options.readOnly ?? false, options.clock ?? Date.now);
}

/** The driver works synchronously: every method does its work at once and returns a settled promise. */
class SqliteReadStore implements ReadStore {
  private readonly catalogue: GenerationCatalogue;
  private readonly waiters = new CheckpointWaiters((projection) => this.checkpoint(projection));
  private closed = false;

  constructor(
    private readonly connection: SqliteConnection,
    private readonly readOnly: boolean,
    private readonly clock: () => number,
  ) {
    this.catalogue = new GenerationCatalogue(connection, clock);
  }

  async open(projection: ProjectionDefinition): Promise<ProjectionStatus> {
    this.checkOpen();
    checkProjection(projection);
    return this.catalogue.open(projection, this.readOnly);
  }

  async prepareGeneration(projection: ProjectionDefinition): Promise<ProjectionStatus> {
    this.checkWritable();
    checkProjection(projection);
    return this.catalogue.prepare(projection);
  }

  async swap(projection: string, generation: number): Promise<void> {
    this.checkWritable();
    this.catalogue.swap(projection, generation);
    this.waiters.notify(projection, this.catalogue.checkpoint(projection));
  }

  async generations(projection: string): Promise<readonly ProjectionStatus[]> {
    this.checkOpen();
    return this.catalogue.statuses(projection);
  }

  async acquire(projection: string, generation: number, owner: string, ttl: number): Promise<ProjectionLease> {
    this.checkWritable();
    const now = this.clock();
    return acquireLease(this.connection, { projection, generation, owner }, { now, until: now + ttl });
  }

  async release(lease: ProjectionLease): Promise<void> {
    this.checkWritable();
    releaseLease(this.connection, lease);
  }

  async commit(lease: ProjectionLease, writes: readonly Write[], checkpoint: Position): Promise<ProjectionLease> {
    this.checkWritable();
    const moved = commitRows(this.connection, this.catalogue, { lease, writes, checkpoint, now: this.clock() });
    if (this.catalogue.live(lease.projection) === lease.generation) this.waiters.notify(lease.projection, checkpoint);
    return moved;
  }

  reader(projection: string, generation?: number): TableReader {
    const { connection, catalogue } = this;
    return tableReader({ connection, catalogue, projection, generation, checkOpen: () => this.checkOpen() });
  }

  async checkpoint(projection: string): Promise<Position> {
    this.checkOpen();
    return this.catalogue.checkpoint(projection);
  }

  async waitFor(projection: string, position: Position, timeout: number): Promise<boolean> {
    return this.waiters.wait(projection, position, timeout);
  }

  async getDocument(collection: string, id: string): Promise<VersionedDocument | undefined> {
    this.checkOpen();
    return getDocument(this.connection, collection, id);
  }

  async listDocuments(collection: string): Promise<readonly VersionedDocument[]> {
    this.checkOpen();
    return listDocuments(this.connection, collection);
  }

  async putDocument(collection: string, id: string, data: Json, expectedVersion: number): Promise<VersionedDocument> {
    this.checkWritable();
    return putDocument(this.connection, { collection, id, data }, expectedVersion);
  }

  async deleteDocument(collection: string, id: string): Promise<void> {
    this.checkWritable();
    deleteDocument(this.connection, collection, id);
  }

  async deleteDocuments(collection: string): Promise<void> {
    this.checkWritable();
    deleteDocuments(this.connection, collection);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.waiters.close();
    this.connection.close();
  }

  private checkOpen(): void {
    if (this.closed) throw closedError();
  }

  private checkWritable(): void {
    this.checkOpen();
    if (this.readOnly) throw misuse('The read store was opened for reading only.');
  }
}
