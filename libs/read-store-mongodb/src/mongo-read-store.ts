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
import { AbandonedBatches } from './abandoned-batches.js';
import { catalogueOf, generationId, type Catalogue } from './catalogue-documents.js';
import { commitRows } from './commit-rows.js';
import { deleteDocument, deleteDocuments, getDocument, listDocuments, putDocument } from './documents.js';
import { MongoGenerations } from './mongo-generations.js';
import { acquireLease, releaseLease } from './mongo-leases.js';
import { ReplacedRows } from './replaced-rows.js';
import { checkFormat } from './store-format.js';
import { tableReader } from './table-reader.js';

export interface MongoReadStoreOptions {
  /** Connection string; the database is its path, `strata` by default. */
  readonly uri: string;
  /** Milliseconds since 1970; for tests of leases. By default the clock of the server counts, not that of this machine. */
  readonly clock?: () => number;
  /** Milliseconds that a server may take to be found; 5,000 by default. */
  readonly connectTimeout?: number;
  /** Milliseconds during which calls are retried while no primary answers; 30,000 by default. */
  readonly retryFor?: number;
  /** Milliseconds for which the collections of a former generation outlive it, for reads in progress; 5,000 by default. */
  readonly dropAfter?: number;
  /** Milliseconds for which a replaced version of a row outlives it, for reads in progress; 30,000 by default. */
  readonly replacedFor?: number;
  /** Milliseconds for which an interrupted commit is ignored by its number; an hour by default. */
  readonly abandonedFor?: number;
}

/**
 * Opens a read store in a database of MongoDB 6.0 or later. `READ_STORE_UNREACHABLE` if no server answers,
 * `READ_STORE_NEWER` for a database of a later version, `READ_STORE_FOREIGN` for one of another program.
 */
export async function openMongoReadStore(options: MongoReadStoreOptions): Promise<ReadStore> {
  const { uri, clock, connectTimeout, retryFor } = options;
  const errors = { code: 'READ_STORE', closed: closedError, misuse };
  const connection = await MongoConnection.open({ uri, connectTimeout, retryFor, errors });
  const catalogue = catalogueOf(connection.mongoose);
  try {
    await connection.withRetries((session) => checkFormat(catalogue, connection.address, session));
  } catch (error) {
    await connection.close();
    throw error;
  }
  const now = (): unknown => (clock ? { $literal: new Date(clock()) } : '$$NOW');
  const generations = new MongoGenerations({ connection, catalogue, now, dropAfter: options.dropAfter ?? 5000 });
  const { replacedFor = 30_000, abandonedFor = 3_600_000 } = options;
  const replaced = new ReplacedRows(connection, replacedFor);
  const abandoned = new AbandonedBatches(abandonedFor);
  return new MongoReadStore({ connection, catalogue, generations, now, replaced, abandoned });
}

interface Parts {
  readonly connection: MongoConnection;
  readonly catalogue: Catalogue;
  readonly generations: MongoGenerations;
  /** An expression for the current time of the server. */
  readonly now: () => unknown;
  readonly replaced: ReplacedRows;
  readonly abandoned: AbandonedBatches;
}

class MongoReadStore implements ReadStore {
  /** The epochs at which this store acquired leases. */
  private readonly epochs = new Map<string, number>();
  private readonly waiters = new CheckpointWaiters((projection) => this.checkpoint(projection));

  constructor(private readonly parts: Parts) {}

  async open(projection: ProjectionDefinition): Promise<ProjectionStatus> {
    this.parts.connection.checkOpen();
    checkProjection(projection);
    return this.withRetries((session) => this.parts.generations.open(projection, session));
  }

  async prepareGeneration(projection: ProjectionDefinition): Promise<ProjectionStatus> {
    this.parts.connection.checkOpen();
    checkProjection(projection);
    return this.withRetries((session) => this.parts.generations.prepare(projection, session));
  }

  async swap(projection: string, generation: number): Promise<void> {
    await this.withRetries((session) => this.parts.generations.swap(projection, generation, session));
    if (this.waiters.has(projection)) this.waiters.notify(projection, await this.checkpoint(projection));
  }

  async generations(projection: string): Promise<readonly ProjectionStatus[]> {
    return this.withRetries((session) => this.parts.generations.statuses(projection, session));
  }

  async acquire(projection: string, generation: number, owner: string, ttl: number): Promise<ProjectionLease> {
    const { catalogue, generations, abandoned, now } = this.parts;
    const key = `${generationId(projection, generation)} ${owner}`;
    const request = { projection, generation, owner, epoch: this.epochs.get(key), ttl };
    return this.withRetries(async (session) => {
      const document = await acquireLease(catalogue, { ...request, now: now() }, session);
      const { epoch, checkpoint } = document;
      this.epochs.set(key, epoch);
      if (abandoned.isDue(document)) {
        const tables = await generations.tables(projection, generation, session);
        await abandoned.repair({ catalogue, document, tables, session });
      }
      return { projection, generation, owner, epoch, checkpoint };
    });
  }

  async release(lease: ProjectionLease): Promise<void> {
    return this.withRetries((session) => releaseLease(this.parts.catalogue, lease, session));
  }

  async commit(lease: ProjectionLease, writes: readonly Write[], checkpoint: Position): Promise<ProjectionLease> {
    const { connection, generations, replaced, now } = this.parts;
    connection.checkOpen();
    const batch = await commitRows({ ...this.parts, lease, writes, checkpoint, now: now() });
    // Only commits of the live generation count. Whether this was one is worth a read only while a caller waits.
    if (this.waiters.has(lease.projection))
      this.waiters.notify(lease.projection, await this.checkpoint(lease.projection));
    if (batch) {
      const { projection, generation } = lease;
      await replaced.sweep(
        await this.withRetries((session) => generations.tables(projection, generation, session)),
        batch,
      );
    }
    return { ...lease, checkpoint };
  }

  reader(projection: string, generation?: number): TableReader {
    const { connection, generations } = this.parts;
    return tableReader({ connection, generations, projection, generation });
  }

  async checkpoint(projection: string): Promise<Position> {
    return this.withRetries((session) => this.parts.generations.checkpoint(projection, session));
  }

  async waitFor(projection: string, position: Position, timeout: number): Promise<boolean> {
    return this.waiters.wait(projection, position, timeout);
  }

  async getDocument(collection: string, id: string): Promise<VersionedDocument | undefined> {
    return this.withRetries((session) => getDocument(this.parts.catalogue, session, { collection, id }));
  }

  async listDocuments(collection: string): Promise<readonly VersionedDocument[]> {
    return this.withRetries((session) => listDocuments(this.parts.catalogue, session, collection));
  }

  async putDocument(collection: string, id: string, data: Json, expectedVersion: number): Promise<VersionedDocument> {
    const { connection, catalogue } = this.parts;
    connection.checkOpen();
    return putDocument(connection, catalogue, { collection, id, data }, expectedVersion);
  }

  async deleteDocument(collection: string, id: string): Promise<void> {
    return this.withRetries((session) => deleteDocument(this.parts.catalogue, session, { collection, id }));
  }

  async deleteDocuments(collection: string): Promise<void> {
    return this.withRetries((session) => deleteDocuments(this.parts.catalogue, session, collection));
  }

  async close(): Promise<void> {
    this.waiters.close();
    this.parts.generations.close();
    await this.parts.connection.close();
  }

  private withRetries<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    return this.parts.connection.withRetries(work);
  }
}
