export type Filter = Readonly<Record<string, unknown>>;

/** `_until` of a row that no batch has replaced or removed. */
export const CURRENT = Number.MAX_SAFE_INTEGER;

/** What a reader sees: the batches up to the committed one, without those that were begun and never committed. */
export interface Snapshot {
  readonly committed: number;
  readonly abandoned: readonly number[];
}

/** Finds the versions of rows that a snapshot shows. */
export function visibleIn({ committed, abandoned }: Snapshot): Filter {
  if (abandoned.length === 0) return { _from: { $lte: committed }, _until: { $gt: committed } };
  return {
    _from: { $lte: committed, $nin: abandoned },
    $or: [{ _until: { $gt: committed } }, { _until: { $in: abandoned } }],
  };
}

export function isSame(a: Snapshot, b: Snapshot): boolean {
  return a.committed === b.committed && a.abandoned.join() === b.abandoned.join();
}
