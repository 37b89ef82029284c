import { isStrataError, type Json, type Position } from '@strata/domain';
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
import { commitRows } from './commit-rows.js';
import { deleteDocument, deleteDocuments, getDocument, listDocuments, putDocument } from './documents.js';
import { ReadStoreContent, type ReplacedFile } from './read-store-content.js';
import { acquireLease, releaseLease } from './sqlite-leases.js';
import { tableReader } from './table-reader.js';

export interface SqliteReadStoreOptions {
  /** Path of the file. It and its folder are created if they do not exist. */
  readonly file: string;
  /** Reads beside the process that writes; every write is then `READ_STORE_MISUSE`. */
  readonly readOnly?: boolean;
  /** Leaves the check of the whole file to others; what is read is checked in any case. */
  readonly unchecked?: boolean;
  /** Milliseconds since 1970; for leases and `updatedAt`. */
  readonly clock?: () => number;
  /** The largest size of the file in bytes: `READ_STORE_FULL` beyond it. Unlimited by default. */
  readonly maxBytes?: number;
  /** Called after a damaged file was moved away and replaced by a new one. */
  readonly onReplaced?: ((replaced: ReplacedFile) => void) | undefined;
}

/**
 * Opens a read store in one SQLite file. `READ_STORE_FOREIGN` for a file of another program, `READ_STORE_NEWER` for one
 * of a later version, `READ_STORE_UNREACHABLE` if it cannot be read or written. A damaged file is replaced by a new one;
 * with `readOnly` that is left to the process that writes the file, and the error is `READ_STORE_DAMAGED`.
 */
export async function openSqliteReadStore(options: SqliteReadStoreOptions): Promise<ReadStore> {
  const { file, readOnly = false, unchecked = false, clock = Date.now, maxBytes, onReplaced } = options;
  const content = new ReadStoreContent({ file, readOnly, unchecked, clock, maxBytes, onReplaced });
  return new SqliteReadStore(content, readOnly, clock);
}

/** The driver works synchronously: every method does its work at once and returns a settled promise. */
class SqliteReadStore implements ReadStore {
  private readonly waiters = new CheckpointWaiters((projection) => this.checkpoint(projection));
  private closed = false;

  constructor(
    private readonly content: ReadStoreContent,
    private readonly readOnly: boolean,
    private readonly clock: () => number,
  ) {}

  async open(projection: ProjectionDefinition): Promise<ProjectionStatus> {
    this.checkOpen();
    checkProjection(projection);
    const status = this.content.use(({ catalogue }) => catalogue.open(projection, this.readOnly));
    this.content.remember(projection, status.checkpoint);
    return status;
  }

  async prepareGeneration(projection: ProjectionDefinition): Promise<ProjectionStatus> {
    this.checkWritable();
    checkProjection(projection);
    return this.content.use(({ catalogue }) => catalogue.prepare(projection));
  }

  async swap(projection: string, generation: number): Promise<void> {
    this.checkWritable();
    const checkpoint = this.content.use(({ catalogue }) => {
      catalogue.swap(projection, generation);
      return catalogue.checkpoint(projection);
    });
    this.notify(projection, checkpoint);
    this.compact();
  }

  /** The file of a store that was rebuilt need not stay twice as large. If there is no space or time for that, it does. */
  private compact(): void {
    try {
      this.content.use(({ connection }) => connection.compact());
    } catch (error) {
      if (!isStrataError(error, 'READ_STORE_FULL') && !isStrataError(error, 'READ_STORE_UNREACHABLE')) throw error;
    }
  }

  async generations(projection: string): Promise<readonly ProjectionStatus[]> {
    this.checkOpen();
    return this.content.use(({ catalogue }) => catalogue.statuses(projection));
  }

  async acquire(projection: string, generation: number, owner: string, ttl: number): Promise<ProjectionLease> {
    this.checkWritable();
    const now = this.clock();
    return this.content.use(({ connection }) =>
      acquireLease(connection, { projection, generation, owner }, { now, until: now + ttl }),
    );
  }

  async release(lease: ProjectionLease): Promise<void> {
    this.checkWritable();
    this.content.use(({ connection }) => releaseLease(connection, lease));
  }

  async commit(lease: ProjectionLease, writes: readonly Write[], checkpoint: Position): Promise<ProjectionLease> {
    this.checkWritable();
    const commit = { lease, writes, checkpoint, now: this.clock() };
    const { moved, live } = this.content.use(({ connection, catalogue }) => ({
      moved: commitRows(connection, catalogue, commit),
      live: catalogue.live(lease.projection),
    }));
    if (live === lease.generation) this.notify(lease.projection, checkpoint);
    return moved;
  }

  reader(projection: string, generation?: number): TableReader {
    return tableReader({
      use: (work) => {
        this.checkOpen();
        // A projection that fills a new file reads its own generation; all others need every row.
        if (generation === undefined) this.content.checkComplete(projection);
        return this.content.use(work);
      },
      projection,
      generation,
    });
  }

  async checkpoint(projection: string): Promise<Position> {
    this.checkOpen();
    return this.content.use(({ catalogue }) => catalogue.checkpoint(projection));
  }

  async waitFor(projection: string, position: Position, timeout: number): Promise<boolean> {
    return this.waiters.wait(projection, position, timeout);
  }

  async getDocument(collection: string, id: string): Promise<VersionedDocument | undefined> {
    this.checkOpen();
    return this.content.use(({ connection }) => getDocument(connection, collection, id));
  }

  async listDocuments(collection: string): Promise<readonly VersionedDocument[]> {
    this.checkOpen();
    return this.content.use(({ connection }) => listDocuments(connection, collection));
  }

  async putDocument(collection: string, id: string, data: Json, expectedVersion: number): Promise<VersionedDocument> {
    this.checkWritable();
    return this.content.use(({ connection }) => putDocument(connection, { collection, id, data }, expectedVersion));
  }

  async deleteDocument(collection: string, id: string): Promise<void> {
    this.checkWritable();
    this.content.use(({ connection }) => deleteDocument(connection, collection, id));
  }

  async deleteDocuments(collection: string): Promise<void> {
    this.checkWritable();
    this.content.use(({ connection }) => deleteDocuments(connection, collection));
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.waiters.close();
    this.content.close();
  }

  private notify(projection: string, checkpoint: Position): void {
    this.content.noteCheckpoint(projection, checkpoint);
    this.waiters.notify(projection, checkpoint);
  }

  private checkOpen(): void {
    if (this.closed) throw closedError();
  }

  private checkWritable(): void {
    this.checkOpen();
    if (this.readOnly) throw misuse('The read store was opened for reading only.');
  }
}
