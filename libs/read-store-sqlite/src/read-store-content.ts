import { renameSync } from 'node:fs';
import { isStrataError, type Position } from '@strata/domain';
import { type ProjectionDefinition, rebuildingError } from '@strata/read-store';
import { openStoreFile, type SqliteConnection } from '@strata/sqlite';
import { GenerationCatalogue } from './generation-catalogue.js';
import { readStoreFile } from './read-store-file.js';

export interface ReplacedFile {
  readonly file: string;
  /** Where the damaged file is now. */
  readonly movedTo: string;
  /** The error that showed the damage. */
  readonly error: Error;
}

export interface ContentOptions {
  readonly file: string;
  readonly readOnly: boolean;
  readonly unchecked: boolean;
  readonly clock: () => number;
  readonly maxBytes: number | undefined;
  readonly onReplaced: ((replaced: ReplacedFile) => void) | undefined;
}

interface Content {
  readonly connection: SqliteConnection;
  readonly catalogue: GenerationCatalogue;
}

/**
 * What is in the file of a read store. As soon as damage is noticed, the file is moved away and replaced by a new one
 * with empty tables, which the projections then fill again.
 */
export class ReadStoreContent {
  private content: Content;
  private readonly definitions = new Map<string, ProjectionDefinition>();
  private readonly checkpoints = new Map<string, Position>();
  /** How far the projections had come before the file was replaced. Until then their rows are not complete. */
  private awaited = new Map<string, Position>();

  constructor(private readonly options: ContentOptions) {
    try {
      this.content = this.open();
    } catch (error) {
      if (options.readOnly || !isDamage(error)) throw error;
      this.moveAway(error);
      this.content = this.open();
    }
  }

  /** Does work on the file. If it turns out to be damaged, it is replaced, and the error is thrown all the same. */
  use<T>(work: (content: Content) => T): T {
    try {
      return work(this.content);
    } catch (error) {
      if (!this.options.readOnly && isDamage(error)) this.replace(error);
      throw error;
    }
  }

  /** Remembers a projection, so that a new file gets its tables. */
  remember(definition: ProjectionDefinition, checkpoint: Position): void {
    this.definitions.set(definition.name, definition);
    this.noteCheckpoint(definition.name, checkpoint);
  }

  noteCheckpoint(projection: string, checkpoint: Position): void {
    this.checkpoints.set(projection, checkpoint);
  }

  /** Throws `READ_STORE_REBUILDING` while a projection has fewer rows than before the file was replaced. */
  checkComplete(projection: string): void {
    const awaited = this.awaited.get(projection);
    if (awaited === undefined) return;
    const checkpoint = this.use(({ catalogue }) => catalogue.checkpoint(projection));
    if (checkpoint < awaited) throw rebuildingError(projection, checkpoint, awaited);
    this.awaited.delete(projection);
  }

  close(): void {
    this.content.connection.close();
  }

  private open(): Content {
    const { file, readOnly, unchecked, clock, maxBytes } = this.options;
    const connection = openStoreFile(readStoreFile, file, { readOnly, unchecked });
    if (maxBytes !== undefined) {
      const pages = Math.max(1, Math.floor(maxBytes / connection.number('PRAGMA page_size')));
      connection.get(`PRAGMA max_page_count = ${pages}`);
    }
    return { connection, catalogue: new GenerationCatalogue(connection, clock) };
  }

  private replace(error: Error): void {
    this.content.connection.close(false);
    this.moveAway(error);
    this.content = this.open();
    this.awaited = new Map(this.checkpoints);
    for (const definition of this.definitions.values()) this.content.catalogue.open(definition, false);
  }

  private moveAway(error: Error): void {
    const { file, clock, onReplaced } = this.options;
    const movedTo = `${file}.damaged-${new Date(clock()).toISOString().replaceAll(/[:.]/g, '-')}`;
    for (const suffix of ['', '-wal', '-shm']) moveIfThere(file + suffix, movedTo + suffix);
    onReplaced?.({ file, movedTo, error });
  }
}

function isDamage(error: unknown): error is Error {
  return isStrataError(error, 'READ_STORE_DAMAGED');
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
