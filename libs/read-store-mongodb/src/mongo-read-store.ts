import type { Json, Position } from '@strata/domain';
import { MongoConnection } from '@strata/mongo';
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
import type { ClientSession } from 'mongoose';
import { catalogueOf, generationId, type Catalogue } from './catalogue-documents.js';
import { commitRows } from './commit-rows.js';
import { deleteDocument, deleteDocuments, getDocument, listDocuments, putDocument } from './documents.js';
import { MongoGenerations } from './mongo-generations.js';
import { acquireLease, releaseLease } from './mongo-leases.js';
import { checkFormat } from './store-format.js';
import { tableReader } from './table-reader.js';
import { purgeTombstones } from './tombstones.js';

export interface MongoReadStoreOptions {
  /** Connection string; the database is its path, `strata` by default. */
  readonly uri: string;
  /** Milliseconds since 1970; for leases and `updatedAt`. The clocks of all writers should agree to within a lease. */
  readonly clock?: () => number;
  /** Milliseconds that a server may take to be found; 5,000 by default. */
  readonly connectTimeout?: number;
  /** Milliseconds during which calls are retried while no primary answers; 30,000 by default. */
  readonly retryFor?: number;
  /** The most rows that one transaction may write; 100,000 by default. Larger commits, with 0 all, go row by row. */
  readonly transactionRows?: number;
  /** Milliseconds for which the collections of a former generation outlive it, for reads in progress; 5,000 by default. */
  readonly dropAfter?: number;
  /** Milliseconds for which a removed row leaves a tombstone where there are no transactions; an hour by default. */
  readonly tombstonesFor?: number;
}

/**
 * Opens a read store in a database of MongoDB 6.0 or later. `READ_STORE_UNREACHABLE` if no server answers,
 * `READ_STORE_NEWER` for a database of a later version, `READ_STORE_FOREIGN` for one of another program.
 */
export async function openMongoReadStore(options: MongoReadStoreOptions): Promise<ReadStore> {
  const { uri, clock = Date.now, connectTimeout, retryFor } = options;
  const errors = { code: 'READ_STORE', closed: closedError, misuse };
  const connection = await MongoConnection.open({ uri, connectTimeout, retryFor, errors });
  const catalogue = catalogueOf(connection.mongoose);
  try {
    await connection.insist((session) => checkFormat(catalogue, connection.address, session));
  } catch (error) {
    await connection.close();
    throw error;
  }
  const generations = new MongoGenerations({ connection, catalogue, clock, dropAfter: options.dropAfter ?? 5000 });
  const { transactionRows = 100_000, tombstonesFor = 3_600_000 } = options;
  return new MongoReadStore({ connection, catalogue, generations, clock, transactionRows, tombstonesFor });
}

interface Parts {
  readonly connection: MongoConnection;
  readonly catalogue: Catalogue;
  readonly generations: MongoGenerations;
  readonly clock: () => number;
  readonly transactionRows: number;
  readonly tombstonesFor: number;
}

class MongoReadStore implements ReadStore {
  /** When the tombstones of a generation were purged last. */
  private readonly purged = new Map<string, number>();
  private readonly waiters = new CheckpointWaiters((projection) => this.checkpoint(projection));

  constructor(private readonly parts: Parts) {}

  async open(projection: ProjectionDefinition): Promise<ProjectionStatus> {
    this.parts.connection.checkOpen();
    checkProjection(projection);
    return this.insist((session) => this.parts.generations.open(projection, session));
  }

  async prepareGeneration(projection: ProjectionDefinition): Promise<ProjectionStatus> {
    this.parts.connection.checkOpen();
    checkProjection(projection);
    return this.insist((session) => this.parts.generations.prepare(projection, session));
  }

  async swap(projection: string, generation: number): Promise<void> {
    await this.insist((session) => this.parts.generations.swap(projection, generation, session));
    if (this.waiters.has(projection)) this.waiters.notify(projection, await this.checkpoint(projection));
  }

  async generations(projection: string): Promise<readonly ProjectionStatus[]> {
    return this.insist((session) => this.parts.generations.statuses(projection, session));
  }

  async acquire(projection: string, generation: number, owner: string, ttl: number): Promise<ProjectionLease> {
    const { catalogue, clock } = this.parts;
    const lease = await this.insist((session) => {
      const now = clock();
      return acquireLease(catalogue, { projection, generation, owner, now, until: now + ttl, session });
    });
    await this.purge(lease);
    return lease;
  }

  async release(lease: ProjectionLease): Promise<void> {
    return this.insist((session) => releaseLease(this.parts.catalogue, lease, session));
  }

  async commit(lease: ProjectionLease, writes: readonly Write[], checkpoint: Position): Promise<ProjectionLease> {
    this.parts.connection.checkOpen();
    const moved = await commitRows({ ...this.parts, lease, writes, checkpoint, now: this.parts.clock() });
    // Only commits of the live generation count. Whether this was one is worth a read only while a caller waits.
    if (this.waiters.has(lease.projection))
      this.waiters.notify(lease.projection, await this.checkpoint(lease.projection));
    return moved;
  }

  reader(projection: string, generation?: number): TableReader {
    const { connection, generations } = this.parts;
    return tableReader({ connection, generations, projection, generation });
  }

  async checkpoint(projection: string): Promise<Position> {
    return this.insist((session) => this.parts.generations.checkpoint(projection, session));
  }

  async waitFor(projection: string, position: Position, timeout: number): Promise<boolean> {
    return this.waiters.wait(projection, position, timeout);
  }

  async getDocument(collection: string, id: string): Promise<VersionedDocument | undefined> {
    return this.insist((session) => getDocument(this.parts.catalogue, session, { collection, id }));
  }

  async listDocuments(collection: string): Promise<readonly VersionedDocument[]> {
    return this.insist((session) => listDocuments(this.parts.catalogue, session, collection));
  }

  async putDocument(collection: string, id: string, data: Json, expectedVersion: number): Promise<VersionedDocument> {
    const { connection, catalogue } = this.parts;
    connection.checkOpen();
    return putDocument(connection, catalogue, { collection, id, data }, expectedVersion);
  }

  async deleteDocument(collection: string, id: string): Promise<void> {
    return this.insist((session) => deleteDocument(this.parts.catalogue, session, { collection, id }));
  }

  async deleteDocuments(collection: string): Promise<void> {
    return this.insist((session) => deleteDocuments(this.parts.catalogue, session, collection));
  }

  async close(): Promise<void> {
    this.waiters.close();
    this.parts.generations.close();
    await this.parts.connection.close();
  }

  private async purge({ projection, generation, checkpoint }: ProjectionLease): Promise<void> {
    const { generations, tombstonesFor } = this.parts;
    const key = generationId(projection, generation);
    const now = Date.now();
    if (now - (this.purged.get(key) ?? 0) < tombstonesFor) return;
    this.purged.set(key, now);
    await this.insist(async (session) => {
      const tables = await generations.tables(projection, generation, session);
      await purgeTombstones(tables, { checkpoint, before: new Date(now - tombstonesFor) }, session);
    });
  }

  private insist<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    return this.parts.connection.insist(work);
  }
}
