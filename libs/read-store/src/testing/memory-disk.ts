import { BEFORE_FIRST, type Position } from '@strata/domain';
import {
  tableLayout,
  type ProjectionDefinition,
  type Row,
  type TableLayout,
  type VersionedDocument,
} from '../index.js';

/** A promise of the port that a deliberately broken store does not keep. */
export type MemoryFault =
  | 'ignores-epoch'
  | 'ignores-guard'
  | 'commits-on-mismatch'
  | 'resurrects'
  | 'half-writes'
  | 'reverses-writes'
  | 'never-expires'
  | 'take-over-keeps-epoch'
  | 'renewal-raises-epoch'
  | 'keeps-unfinished'
  | 'keeps-former'
  | 'wakes-nobody'
  | 'ignores-document-version'
  | 'deletes-all-documents'
  | 'unstable-order'
  | 'nulls-match-bounds'
  | 'never-closes';

export interface StoredRow {
  readonly row: Row;
  readonly key: readonly (string | number)[];
  readonly at: Position;
}

export interface MemoryGeneration {
  readonly definition: ProjectionDefinition;
  readonly layouts: ReadonlyMap<string, TableLayout>;
  readonly tables: ReadonlyMap<string, Map<string, StoredRow>>;
  checkpoint: Position;
  updatedAt: number;
  owner: string | undefined;
  epoch: number;
  expiresAt: number;
}

export interface MemoryProjection {
  live: number;
  last: number;
  readonly generations: Map<number, MemoryGeneration>;
}

export interface MemoryDisk {
  readonly projections: Map<string, MemoryProjection>;
  readonly documents: Map<string, Map<string, VersionedDocument>>;
}

export function memoryDisk(): MemoryDisk {
  return { projections: new Map(), documents: new Map() };
}

export function newGeneration(definition: ProjectionDefinition, now: number): MemoryGeneration {
  return {
    definition,
    layouts: new Map(definition.tables.map((table) => [table.name, tableLayout(table)])),
    tables: new Map(definition.tables.map((table) => [table.name, new Map<string, StoredRow>()])),
    checkpoint: BEFORE_FIRST,
    updatedAt: now,
    owner: undefined,
    epoch: 0,
    expiresAt: 0,
  };
}

/** A deep copy: callers must not be able to change what is stored. */
export function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
