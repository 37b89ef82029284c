import {
  initialThread,
  threadDecider,
  type Id,
  type Position,
  type ThreadEvent,
  type ThreadState,
} from '@strata/domain';
import type { Condition, TableReader } from '@strata/read-store';
import { commentTable, type CommentRow } from './comments.js';

/** A thread of comments as known at a position. */
export interface KnownThread extends ThreadState {
  /** Where each of its comments is in the log, in their order. */
  readonly positions: readonly Position[];
}

interface InCluster {
  readonly cluster: Id;
}

/** The threads about some things as known at a position (inclusive), oldest first. */
export function findThreadsAbout(
  reader: TableReader,
  { cluster, about }: InCluster & { readonly about: readonly string[] },
  at: Position,
): Promise<readonly KnownThread[]> {
  return foldedRows(reader, { cluster, about: { in: about }, position: { lte: at } });
}

/** Threads by their ids as known at a position (inclusive), oldest first; ids that no thread had are left out. */
export function findThreads(
  reader: TableReader,
  { cluster, threads }: InCluster & { readonly threads: readonly Id[] },
  at: Position,
): Promise<readonly KnownThread[]> {
  return foldedRows(reader, { cluster, thread: { in: threads }, position: { lte: at } });
}

/** The threads that were begun last, newest first, as known at a position (inclusive); of them, those begun before another. */
export async function findNewestThreads(
  reader: TableReader,
  { cluster, before, limit }: InCluster & { readonly before?: Position | undefined; readonly limit: number },
  at: Position,
): Promise<readonly KnownThread[]> {
  const begun = (await reader.find(commentTable.name, {
    where: {
      cluster,
      type: 'CommentWritten' satisfies ThreadEvent['type'],
      position: { lte: at, ...(before !== undefined && { lt: before }) },
    },
    orderBy: [['position', 'desc']],
    limit,
  })) as readonly CommentRow[];
  if (begun.length === 0) return [];
  const found = await findThreads(reader, { cluster, threads: begun.map(({ thread }) => thread) }, at);
  return [...found].reverse();
}

async function foldedRows(
  reader: TableReader,
  where: Readonly<Record<string, Condition>>,
): Promise<readonly KnownThread[]> {
  const rows = (await reader.find(commentTable.name, {
    where,
    orderBy: [['position', 'asc']],
  })) as readonly CommentRow[];
  const found = new Map<Id, KnownThread>();
  for (const { thread, type, data, position } of rows) {
    const before = found.get(thread) ?? { ...initialThread, positions: [] };
    const { positions } = before;
    const after = threadDecider.evolve(before, { type, data } as unknown as ThreadEvent);
    const isNew = after.comments.length > before.comments.length;
    found.set(thread, { ...after, positions: isNew ? [...positions, position] : positions });
  }
  return [...found.values()];
}
