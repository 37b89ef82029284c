import { BEFORE_FIRST, type Json, type Position } from '@strata/domain';
import { foldWrites, type ProjectionLease, type Row, type RowChange, type TableLayout, type Write } from '../index.js';
import { copy, type MemoryFault, type MemoryGeneration, type StoredRow } from './memory-disk.js';

interface Application {
  readonly checkpoint: Position;
  readonly fault: MemoryFault | undefined;
}

/** Applies the writes of a commit; everything is checked before the first row is touched. */
export function applyWrites(
  generation: MemoryGeneration,
  lease: ProjectionLease,
  writes: readonly Write[],
  { checkpoint, fault }: Application,
): void {
  if (fault === 'half-writes') return applyOneByOne(generation, lease, writes, checkpoint);
  const replays = fault === 'ignores-guard' || fault === 'resurrects';
  const ordered = fault === 'reverses-writes' ? [...writes].reverse() : writes;
  const folded = foldWrites(ordered, {
    projection: lease.projection,
    layouts: generation.layouts,
    from: replays ? BEFORE_FIRST : lease.checkpoint,
    to: checkpoint,
  });
  for (const [layout, changes] of folded) {
    const rows = generation.tables.get(layout.name)!;
    for (const change of changes.values()) applyChange(layout, rows, change, fault);
  }
}

/** The fault `half-writes`: each write is checked only when its turn comes. */
function applyOneByOne(
  generation: MemoryGeneration,
  lease: ProjectionLease,
  writes: readonly Write[],
  checkpoint: Position,
): void {
  for (const write of writes) applyWrites(generation, lease, [write], { checkpoint, fault: undefined });
}

function applyChange(
  layout: TableLayout,
  rows: Map<string, StoredRow>,
  { id, key, row, at }: RowChange,
  fault: MemoryFault | undefined,
): void {
  const stored = rows.get(id);
  if (stored && stored.at >= at && fault !== 'ignores-guard') return;
  if (row) rows.set(id, { row: wholeRow(layout, row), key, at });
  else rows.delete(id);
}

/** Every field of the table as a copy; null where the row has none. */
function wholeRow(layout: TableLayout, row: Row): Row {
  const fields = layout.fields.map((field) => [field, plain(row[field])] as const);
  return Object.fromEntries(fields);
}

function plain(value: Json | undefined): Json {
  if (value === undefined) return null;
  return typeof value === 'object' ? copy(value) : value === 0 ? 0 : value;
}
