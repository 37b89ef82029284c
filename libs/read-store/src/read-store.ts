import type { Json, Position } from '@strata/domain';

/**
 * Field types of a table. `text` compares by code point and holds any character (half a surrogate pair becomes
 * U+FFFD); `integer` is safe up to 2^53-1 both ways; `real` is any finite number; -0 counts as 0; `json` holds any
 * JSON value, exactly and with its order of keys, and cannot be searched.
 */
export type FieldType = 'text' | 'integer' | 'real' | 'boolean' | 'json';

/**
 * A table (SQLite) or collection (MongoDB) of a projection. `key` names the text or integer fields that identify
 * a row; `indexes` are lists of fields that queries search and sort by. Every field may hold null unless in the key;
 * a field that a written row leaves out is read as null.
 */
export interface TableDefinition {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldType>>;
  readonly key: readonly string[];
  readonly indexes: readonly (readonly string[])[];
}

export type Row = Readonly<Record<string, Json | undefined>>;

/**
 * A search condition on one field. A bare value means equality; several bounds must all hold. Null is equal to null
 * and within no bounds.
 */
export type Condition =
  | string
  | number
  | boolean
  | null
  | { readonly in: readonly (string | number)[] }
  | {
      readonly gt?: string | number;
      readonly gte?: string | number;
      readonly lt?: string | number;
      readonly lte?: string | number;
    };

export interface FindOptions {
  readonly where?: Readonly<Record<string, Condition>>;
  /**
   * Fields with direction, nulls lowest; ties are broken by the key, in the direction of the last field, so that
   * paging is stable.
   */
  readonly orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  readonly limit?: number;
  readonly offset?: number;
}

/** A change of one row: the whole new row, or its removal. `at` is the position of the event that caused it. */
export type Write =
  | { readonly kind: 'put'; readonly table: string; readonly row: Row; readonly at: Position }
  | { readonly kind: 'remove'; readonly table: string; readonly key: Row; readonly at: Position };

/** A projection: its name, its tables, and a version that is raised whenever the same events would give other rows. */
export interface ProjectionDefinition {
  readonly name: string;
  readonly version: number;
  readonly tables: readonly TableDefinition[];
}

/** The state of one generation. Generations are builds of one projection beside each other; exactly one is live. */
export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  readonly generation: number;
  readonly live: boolean;
  readonly checkpoint: Position;
  readonly updatedAt: string;
}

/**
 * The right to write one generation of a projection. Taking it over raises `epoch`; the holder of an older epoch is
 * fenced: its next commit fails with `PROJECTION_FENCED` and changes nothing.
 */
export interface ProjectionLease {
  readonly projection: string;
  readonly generation: number;
  readonly owner: string;
  readonly epoch: number;
  readonly checkpoint: Position;
}

/** Reads the tables of one generation. Unknown tables and fields are bugs of the caller: `READ_STORE_MISUSE`. */
export interface TableReader {
  get(table: string, key: Row): Promise<Row | undefined>;
  /** Those of the rows that exist, in no particular order. */
  getMany(table: string, keys: readonly Row[]): Promise<readonly Row[]>;
  find(table: string, options?: FindOptions): Promise<readonly Row[]>;
  count(table: string, where?: FindOptions['where']): Promise<number>;
}

/** A small document about the read models that no projection writes, e.g. which log they were built from. */
export interface VersionedDocument {
  readonly collection: string;
  readonly id: string;
  /** Starts at 1 and grows by one with every write. */
  readonly version: number;
  readonly data: Json;
}

/**
 * The store of read models: rows derived from events that can be thrown away and rebuilt, and a few documents about them.
 *
 * Errors are `StrataError`s: `PROJECTION_FENCED`, `CHECKPOINT_CONFLICT` (the checkpoint is not the one that the
 * caller expected; details: expected, actual), `LEASE_HELD` (details: owner, expiresAt), `DOCUMENT_CONFLICT`,
 * `READ_STORE_UNREACHABLE`, `READ_STORE_FULL`, `READ_STORE_FOREIGN`, `READ_STORE_NEWER`, `READ_STORE_DAMAGED` (a row is
 * not what was written), `READ_STORE_REBUILDING` (after damage, until all rows are there again), `READ_STORE_CLOSED`,
 * `READ_STORE_MISUSE`, `PROJECTION_UNKNOWN` (no live generation yet).
 */
export interface ReadStore {
  /**
   * Creates the tables of the projection. If no generation exists, generation 1 is created and is live. If the live
   * generation has another version, nothing changes: `prepareGeneration` creates the new one beside it.
   */
  open(projection: ProjectionDefinition): Promise<ProjectionStatus>;

  /** Creates an empty generation beside the live one (dropping an unfinished one) and returns its status. */
  prepareGeneration(projection: ProjectionDefinition): Promise<ProjectionStatus>;

  /**
   * Makes `generation` the live one for all readers at once, drops the tables of the previous one and fences its lease.
   * Does nothing if it is live already.
   */
  swap(projection: string, generation: number): Promise<void>;

  /** Every generation of the projection that exists, oldest first. */
  generations(projection: string): Promise<readonly ProjectionStatus[]>;

  /**
   * Takes or renews the lease of a generation for `ttl` milliseconds; `LEASE_HELD` until the lease of another owner has
   * expired. Renewal by the same owner keeps the epoch, taking over raises it.
   */
  acquire(projection: string, generation: number, owner: string, ttl: number): Promise<ProjectionLease>;

  /** Releases the lease before it expires; does nothing if it was lost. */
  release(lease: ProjectionLease): Promise<void>;

  /**
   * Writes rows and moves the checkpoint from `lease.checkpoint` to `checkpoint`, all or nothing, and returns the
   * lease with the new checkpoint. A row whose stored position is not below the write's `at` is left as it is
   * (the write was applied earlier), except that several writes of one commit apply in their order. Writes at or below
   * `lease.checkpoint` were applied earlier and are skipped; a write beyond `checkpoint` is `READ_STORE_MISUSE`.
   */
  commit(lease: ProjectionLease, writes: readonly Write[], checkpoint: Position): Promise<ProjectionLease>;

  /** Reads the live generation of a projection, or a named one. */
  reader(projection: string, generation?: number): TableReader;

  /** Checkpoint of the live generation; `BEFORE_FIRST` if there is none yet. */
  checkpoint(projection: string): Promise<Position>;

  /** Resolves when the live checkpoint is at or past `position`; false if `timeout` milliseconds pass first. */
  waitFor(projection: string, position: Position, timeout: number): Promise<boolean>;

  /** A document, or undefined if it does not exist. */
  getDocument(collection: string, id: string): Promise<VersionedDocument | undefined>;
  /** All documents of a collection. */
  listDocuments(collection: string): Promise<readonly VersionedDocument[]>;
  /**
   * Writes a document whose stored version is `expectedVersion` (0: it must not exist), durably; `DOCUMENT_CONFLICT`
   * otherwise.
   */
  putDocument(collection: string, id: string, data: Json, expectedVersion: number): Promise<VersionedDocument>;
  /** Deletes a document, whatever its version. */
  deleteDocument(collection: string, id: string): Promise<void>;
  /** Deletes all documents of a collection. */
  deleteDocuments(collection: string): Promise<void>;

  close(): Promise<void>;
}
