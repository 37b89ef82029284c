import type { Position } from '@strata/domain';
import { misuse } from './read-store-errors.js';
import type { Row, Write } from './read-store.js';
import { checkRow, exactKey, keyText, keyValues, layoutOf, type TableLayout } from './table-layout.js';

/** The net effect of a commit on one row: its new content, or `undefined` if it is removed. */
export interface RowChange {
  readonly key: readonly (string | number)[];
  readonly id: string;
  readonly row: Row | undefined;
  /** The highest position among the writes to this row. */
  readonly at: Position;
}

export interface FoldOptions {
  readonly projection: string;
  readonly layouts: ReadonlyMap<string, TableLayout>;
  /** The checkpoint before the commit. Writes at or below it were applied earlier and are skipped. */
  readonly from: Position;
  /** The checkpoint after the commit. No write may lie beyond it. */
  readonly to: Position;
}

/**
 * Checks the writes of a commit and folds them into one change per row, table by table; several writes to a row apply in
 * their order. `READ_STORE_MISUSE` for a write that does not fit its table or lies beyond `to`.
 */
export function foldWrites(
  writes: readonly Write[],
  options: FoldOptions,
): ReadonlyMap<TableLayout, ReadonlyMap<string, RowChange>> {
  const { projection, layouts, from, to } = options;
  if (to < from) throw misuse(`The checkpoint of "${projection}" cannot go back from "${from}" to "${to}".`);
  const tables = new Map<TableLayout, Map<string, RowChange>>();
  for (const write of writes) {
    const layout = layoutOf(layouts, projection, write.table);
    const change = changeOf(layout, write);
    if (change.at === '' || change.at > to)
      throw misuse(
        `A write to "${write.table}" has position "${change.at}", which must be at or before the checkpoint "${to}".`,
      );
    if (change.at <= from) continue;
    let changes = tables.get(layout);
    if (!changes) tables.set(layout, (changes = new Map()));
    const former = changes.get(change.id);
    changes.set(change.id, former && former.at > change.at ? { ...change, at: former.at } : change);
  }
  return tables;
}

function changeOf(layout: TableLayout, write: Write): RowChange {
  if (write.kind === 'put') {
    checkRow(layout, write.row);
    const key = keyValues(layout, write.row);
    return { key, id: keyText(key), row: write.row, at: write.at };
  }
  const key = exactKey(layout, write.key);
  return { key, id: keyText(key), row: undefined, at: write.at };
}
