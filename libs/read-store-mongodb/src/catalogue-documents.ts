import type { Position } from '@strata/domain';
import { Schema, type Connection, type Model } from 'mongoose';
import type { ProjectionStatus } from '@strata/read-store';

/** Which generation of a projection is live. A swap changes this one document. */
export interface ProjectionDocument {
  readonly _id: string;
  readonly live: number;
  readonly last: number;
}

/** A generation with its tables, its checkpoint and its lease. */
export interface GenerationDocument {
  readonly _id: string;
  readonly projection: string;
  readonly generation: number;
  readonly version: number;
  /** The table definitions as JSON. */
  readonly tables: string;
  readonly checkpoint: Position;
  readonly updatedAt: Date;
  readonly owner: string | null;
  readonly epoch: number;
  readonly expiresAt: Date;
  /** The commit that began or moved the checkpoint last: it distinguishes a lost reply from a lost race. */
  readonly commit: string | null;
  /** The last batch that was committed; 0 before the first. */
  readonly batch: number;
  /** The last batch that was begun. */
  readonly begun: number;
  /** Batches that were begun and will never be committed; readers ignore their rows. */
  readonly abandoned: readonly number[];
  /** Set while a generation is created and once it is abandoned: it is invisible, and is dropped after a while. */
  readonly dropped: Date | null;
}

/** A document, with its data as JSON text so that any field name is possible. */
export interface DocumentRecord {
  readonly _id: string;
  readonly collection: string;
  readonly id: string;
  readonly version: number;
  readonly data: string;
  /** The write of this version: it distinguishes a retry after a lost reply from a conflict. */
  readonly write: string;
}

export interface StoreDocument {
  readonly _id: string;
  readonly format: number;
}

/** The collections that every read store has. */
export interface Catalogue {
  readonly projections: Model<ProjectionDocument>;
  readonly generations: Model<GenerationDocument>;
  readonly documents: Model<DocumentRecord>;
  readonly store: Model<StoreDocument>;
}

/** The collections of format 2. Those of format 1 have other names, so that an older process cannot write into these. */
const CATALOGUE = { projections: 'strata_projections_2', generations: 'strata_generations_2' };

/** The collections of the catalogue of format 1. */
export const FORMER_CATALOGUE = ['strata_projections', 'strata_generations'] as const;

const OPTIONS = { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false, id: false } as const;

export function catalogueOf(connection: Connection): Catalogue {
  const projection = { _id: String, live: Number, last: Number };
  const generation = {
    _id: String,
    projection: String,
    generation: Number,
    version: Number,
    tables: String,
    checkpoint: String,
    updatedAt: Date,
    owner: String,
    epoch: Number,
    expiresAt: Date,
    commit: String,
    batch: Number,
    begun: Number,
    abandoned: [Number],
    dropped: Date,
  };
  const document = new Schema<DocumentRecord>(
    { _id: String, collection: String, id: String, version: Number, data: String, write: String },
    { ...OPTIONS, suppressReservedKeysWarning: true },
  );
  document.index({ collection: 1, id: 1 });
  return {
    projections: connection.model<ProjectionDocument>(
      CATALOGUE.projections,
      new Schema(projection, OPTIONS),
      CATALOGUE.projections,
    ),
    generations: connection.model<GenerationDocument>(
      CATALOGUE.generations,
      new Schema(generation, OPTIONS),
      CATALOGUE.generations,
    ),
    documents: connection.model<DocumentRecord>('strata_kept', document, 'strata_kept'),
    store: connection.model<StoreDocument>(
      'strata_store',
      new Schema({ _id: String, format: Number }, OPTIONS),
      'strata_store',
    ),
  };
}

export function generationId(projection: string, generation: number): string {
  return `${projection}|${generation}`;
}

export function statusOf(document: GenerationDocument, live: number | undefined): ProjectionStatus {
  return {
    name: document.projection,
    version: document.version,
    generation: document.generation,
    live: document.generation === live,
    checkpoint: document.checkpoint,
    updatedAt: document.updatedAt.toISOString(),
  };
}
