import type { Id, Position } from '@strata/domain';
import type { Condition, TableReader } from '@strata/read-store';
import { timelineTable, unpackBlock, type TimelineBlock } from './timeline-blocks.js';
import type { TimelineRow } from './timeline-row.js';

const INITIAL_BLOCKS = 4;
const MAX_BLOCKS_AT_ONCE = 64;

/** Which events of a cluster to read, by position. */
export interface PositionBounds {
  /** Exclusive. */
  readonly after?: Position | undefined;
  /** Exclusive. */
  readonly before?: Position | undefined;
  /** Inclusive. */
  readonly upTo?: Position | undefined;
}

type Direction = 'asc' | 'desc';

/** The events of a cluster within bounds, in steps that grow. */
export async function* eventsWithin(
  reader: TableReader,
  cluster: Id,
  bounds: PositionBounds,
  direction: Direction,
): AsyncGenerator<readonly TimelineRow[]> {
  const read = direction === 'asc' ? ascending : descending;
  const rows = read(reader, cluster, bounds);
  for await (const some of rows) yield some.filter(({ position }) => isWithin(position, bounds));
}

async function* ascending(
  reader: TableReader,
  cluster: Id,
  { after, ...bounded }: PositionBounds,
): AsyncGenerator<readonly TimelineRow[]> {
  const end = endOf(bounded);
  const start = after === undefined ? undefined : await blockAt(reader, cluster, after);
  let bounds: Condition = { ...end, ...(start && { gte: start.position }) };
  let seen: Position | undefined;
  for (let limit = INITIAL_BLOCKS; ; limit = Math.min(MAX_BLOCKS_AT_ONCE, limit * 2)) {
    const blocks = await findBlocks(reader, cluster, { bounds, direction: 'asc', limit });
    const rows: TimelineRow[] = [];
    for (const row of blocks.flatMap(unpackBlock)) {
      // Blocks overlap if a commit was interrupted and its events were then divided differently.
      if (seen !== undefined && row.position <= seen) continue;
      seen = row.position;
      rows.push(row);
    }
    yield rows;
    if (blocks.length < limit) return;
    bounds = { ...end, gt: blocks.at(-1)!.position };
  }
}

async function* descending(
  reader: TableReader,
  cluster: Id,
  { after = '', ...bounded }: PositionBounds,
): AsyncGenerator<readonly TimelineRow[]> {
  let bounds: Condition = endOf(bounded);
  let seen: Position | undefined;
  for (let limit = INITIAL_BLOCKS; ; limit = Math.min(MAX_BLOCKS_AT_ONCE, limit * 2)) {
    const blocks = await findBlocks(reader, cluster, { bounds, direction: 'desc', limit });
    const rows: TimelineRow[] = [];
    for (const row of blocks.flatMap((block) => [...unpackBlock(block)].reverse())) {
      if (seen !== undefined && row.position >= seen) continue;
      seen = row.position;
      rows.push(row);
    }
    yield rows;
    const last = blocks.at(-1)?.position;
    if (blocks.length < limit || last === undefined || last <= after) return;
    bounds = { lt: last };
  }
}

function endOf({ before, upTo }: PositionBounds) {
  return { ...(before !== undefined && { lt: before }), ...(upTo !== undefined && { lte: upTo }) };
}

function isWithin(position: Position, { after, before, upTo }: PositionBounds): boolean {
  return (
    (after === undefined || position > after) &&
    (before === undefined || position < before) &&
    (upTo === undefined || position <= upTo)
  );
}

/** The events of a cluster at the given positions, in their order. */
export async function timelineRows(
  reader: TableReader,
  cluster: Id,
  positions: readonly Position[],
): Promise<readonly TimelineRow[]> {
  const wanted = [...new Set(positions)].sort();
  const found: TimelineRow[] = [];
  let next = 0;
  // Nearby positions are in adjacent blocks, which are read together.
  for (let ahead = 0; next < wanted.length;) {
    const blocks = await blocksFrom(reader, cluster, wanted, { next, ahead });
    const before = next;
    let useful = 0;
    blocks.forEach((block, index) => {
      const end = blocks[index + 1]?.position;
      if (next === wanted.length || (end !== undefined && wanted[next]! >= end)) return;
      const rows = unpackBlock(block);
      const last = rows.at(-1)!.position;
      const byPosition = new Map(rows.map((row) => [row.position, row]));
      for (; next < wanted.length && wanted[next]! <= last; next += 1) {
        const row = byPosition.get(wanted[next]!);
        if (row) found.push(row);
      }
      useful += 1;
    });
    if (next === before) next += 1;
    ahead = useful === blocks.length ? Math.min(MAX_BLOCKS_AT_ONCE, ahead * 2 + 1) : 0;
  }
  return found;
}

/** The block of the next wanted position, and those after it. */
async function blocksFrom(
  reader: TableReader,
  cluster: Id,
  wanted: readonly Position[],
  { next, ahead }: { readonly next: number; readonly ahead: number },
): Promise<readonly TimelineBlock[]> {
  const first = await blockAt(reader, cluster, wanted[next]!);
  if (first === undefined) return [];
  if (ahead === 0) return [first];
  const bounds = { gt: first.position, lte: wanted.at(-1)! };
  return [first, ...(await findBlocks(reader, cluster, { bounds, direction: 'asc', limit: ahead }))];
}

/** The block containing that position, if there is one. */
async function blockAt(reader: TableReader, cluster: Id, position: Position): Promise<TimelineBlock | undefined> {
  const [block] = await findBlocks(reader, cluster, { bounds: { lte: position }, direction: 'desc', limit: 1 });
  return block;
}

interface BlockSearch {
  readonly bounds: Condition;
  readonly direction: Direction;
  readonly limit: number;
}

async function findBlocks(
  reader: TableReader,
  cluster: Id,
  { bounds, direction, limit }: BlockSearch,
): Promise<readonly TimelineBlock[]> {
  const position = Object.keys(bounds as object).length > 0 ? { position: bounds } : {};
  const where = { cluster, ...position };
  const rows = await reader.find(timelineTable.name, { where, orderBy: [['position', direction]], limit });
  return rows as readonly TimelineBlock[];
}
