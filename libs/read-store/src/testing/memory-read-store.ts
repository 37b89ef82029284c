import { BEFORE_FIRST, type Json, type Position } from '@strata/domain';
import {
  checkpointConflict,
  CheckpointWaiters,
  checkProjection,
  closedError,
  definitionText,
  documentConflict,
  fencedError,
  leaseHeld,
  misuse,
  projectionUnknown,
  type ProjectionDefinition,
  type ProjectionLease,
  type ProjectionStatus,
  type ReadStore,
  type TableReader,
  type VersionedDocument,
  type Write,
} from '../index.js';
import { applyWrites } from './memory-commit.js';
import {
  copy,
  memoryDisk,
  newGeneration,
  type MemoryDisk,
  type MemoryFault,
  type MemoryGeneration,
  type MemoryProjection,
} from './memory-disk.js';
import { memoryReader } from './memory-reader.js';

export interface MemoryReadStoreOptions {
  /** What several stores share, as processes share a file; one of its own by default. */
  readonly disk?: MemoryDisk | undefined;
  /** Milliseconds since 1970. */
  readonly clock?: (() => number) | undefined;
  /** A promise of the port to break, to show that the conformance suite catches it. */
  readonly fault?: MemoryFault | undefined;
}

/** A correct read store without durability, for the tests of what is built on the port. */
export async function openMemoryReadStore(options: MemoryReadStoreOptions = {}): Promise<ReadStore> {
  const { disk = memoryDisk(), clock = Date.now, fault } = options;
  return new MemoryReadStore(disk, clock, fault);
}

class MemoryReadStore implements ReadStore {
  private readonly waiters = new CheckpointWaiters((projection) => this.checkpoint(projection));
  private closed = false;

  constructor(
    private readonly disk: MemoryDisk,
    private readonly clock: () => number,
    private readonly fault: MemoryFault | undefined,
  ) {}

  async open(definition: ProjectionDefinition): Promise<ProjectionStatus> {
    this.checkOpen();
    checkProjection(definition);
    const { name } = definition;
    let projection = this.disk.projections.get(name);
    if (!projection) {
      projection = { live: 1, last: 1, generations: new Map([[1, newGeneration(definition, this.clock())]]) };
      this.disk.projections.set(name, projection);
    }
    const live = this.generation(name, projection.live);
    const same = definitionText(live.definition.tables) === definitionText(definition.tables);
    if (live.definition.version === definition.version && !same)
      throw misuse(`The tables of projection "${name}" changed, but its version is still ${definition.version}.`);
    return statusOf(projection, projection.live);
  }

  async prepareGeneration(definition: ProjectionDefinition): Promise<ProjectionStatus> {
    this.checkOpen();
    checkProjection(definition);
    const projection = this.projection(definition.name);
    if (this.fault !== 'keeps-unfinished')
      for (const number of [...projection.generations.keys()])
        if (number !== projection.live) projection.generations.delete(number);
    projection.last += 1;
    projection.generations.set(projection.last, newGeneration(definition, this.clock()));
    return statusOf(projection, projection.last);
  }

  async swap(name: string, generation: number): Promise<void> {
    this.checkOpen();
    const projection = this.projection(name);
    const former = projection.live;
    if (former === generation) return;
    this.generation(name, generation);
    projection.live = generation;
    if (this.fault !== 'keeps-former') projection.generations.delete(former);
    this.waiters.notify(name, await this.checkpoint(name));
  }

  async generations(name: string): Promise<readonly ProjectionStatus[]> {
    this.checkOpen();
    const projection = this.disk.projections.get(name);
    return projection ? [...projection.generations.keys()].map((number) => statusOf(projection, number)) : [];
  }

  async acquire(projection: string, number: number, owner: string, ttl: number): Promise<ProjectionLease> {
    this.checkOpen();
    if (owner === '') throw misuse('The owner of a lease needs a name.');
    const generation = this.generation(projection, number);
    const now = this.clock();
    const taken = generation.owner !== undefined && generation.owner !== owner;
    if (taken && (generation.expiresAt > now || this.fault === 'never-expires'))
      throw leaseHeld(projection, generation.owner!, generation.expiresAt);
    const renewed = generation.owner === owner && this.fault !== 'renewal-raises-epoch';
    if (!renewed && this.fault !== 'take-over-keeps-epoch') generation.epoch += 1;
    generation.owner = owner;
    generation.expiresAt = now + ttl;
    return { projection, generation: number, owner, epoch: generation.epoch, checkpoint: generation.checkpoint };
  }

  async release(lease: ProjectionLease): Promise<void> {
    this.checkOpen();
    const generation = this.disk.projections.get(lease.projection)?.generations.get(lease.generation);
    if (!generation || !holds(generation, lease)) return;
    generation.owner = undefined;
    generation.expiresAt = 0;
  }

  async commit(lease: ProjectionLease, writes: readonly Write[], checkpoint: Position): Promise<ProjectionLease> {
    this.checkOpen();
    const projection = this.disk.projections.get(lease.projection);
    const generation = projection?.generations.get(lease.generation);
    if (!projection || !generation) throw fencedError(lease);
    if (this.fault === 'half-writes') applyWrites(generation, lease, writes, { checkpoint, fault: this.fault });
    this.checkLease(generation, lease);
    applyWrites(generation, lease, writes, { checkpoint, fault: this.fault });
    generation.checkpoint = checkpoint;
    generation.updatedAt = this.clock();
    if (projection.live === lease.generation && this.fault !== 'wakes-nobody')
      this.waiters.notify(lease.projection, checkpoint);
    return { ...lease, checkpoint };
  }

  reader(projection: string, generation?: number): TableReader {
    const { fault } = this;
    const find = (): MemoryGeneration => {
      this.checkOpen();
      return this.generation(projection, generation ?? this.projection(projection).live);
    };
    return memoryReader(find, fault);
  }

  async checkpoint(name: string): Promise<Position> {
    this.checkOpen();
    const projection = this.disk.projections.get(name);
    return projection?.generations.get(projection.live)?.checkpoint ?? BEFORE_FIRST;
  }

  async waitFor(projection: string, position: Position, timeout: number): Promise<boolean> {
    if (this.fault === 'wakes-nobody') return (await this.checkpoint(projection)) >= position;
    return this.waiters.wait(projection, position, timeout);
  }

  async getDocument(collection: string, id: string): Promise<VersionedDocument | undefined> {
    this.checkOpen();
    const document = this.disk.documents.get(collection)?.get(id);
    return document && copy(document);
  }

  async listDocuments(collection: string): Promise<readonly VersionedDocument[]> {
    this.checkOpen();
    return copy([...(this.disk.documents.get(collection)?.values() ?? [])]);
  }

  async putDocument(collection: string, id: string, data: Json, expectedVersion: number): Promise<VersionedDocument> {
    this.checkOpen();
    const documents = this.disk.documents.get(collection) ?? new Map<string, VersionedDocument>();
    const stored = documents.get(id)?.version ?? 0;
    if (stored !== expectedVersion && this.fault !== 'ignores-document-version')
      throw documentConflict(collection, id, expectedVersion, stored);
    const document = { collection, id, version: stored + 1, data: copy(data) };
    this.disk.documents.set(collection, documents.set(id, document));
    return copy(document);
  }

  async deleteDocument(collection: string, id: string): Promise<void> {
    this.checkOpen();
    this.disk.documents.get(collection)?.delete(id);
  }

  async deleteDocuments(collection: string): Promise<void> {
    this.checkOpen();
    if (this.fault === 'deletes-all-documents') this.disk.documents.clear();
    this.disk.documents.delete(collection);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.waiters.close();
  }

  private checkLease(generation: MemoryGeneration, lease: ProjectionLease): void {
    if (!holds(generation, lease) && this.fault !== 'ignores-epoch') throw fencedError(lease);
    if (generation.checkpoint !== lease.checkpoint && this.fault !== 'commits-on-mismatch')
      throw checkpointConflict(lease.projection, lease.checkpoint, generation.checkpoint);
  }

  private checkOpen(): void {
    if (this.closed && this.fault !== 'never-closes') throw closedError();
  }

  private projection(name: string): MemoryProjection {
    const projection = this.disk.projections.get(name);
    if (!projection) throw projectionUnknown(name);
    return projection;
  }

  private generation(name: string, number: number): MemoryGeneration {
    const generation = this.projection(name).generations.get(number);
    if (!generation) throw projectionUnknown(name, number);
    return generation;
  }
}

function holds(generation: MemoryGeneration, lease: ProjectionLease): boolean {
  return generation.owner === lease.owner && generation.epoch === lease.epoch;
}

function statusOf(projection: MemoryProjection, number: number): ProjectionStatus {
  const { definition, checkpoint, updatedAt } = projection.generations.get(number)!;
  const { name, version } = definition;
  const live = projection.live === number;
  return { name, version, generation: number, live, checkpoint, updatedAt: new Date(updatedAt).toISOString() };
}
