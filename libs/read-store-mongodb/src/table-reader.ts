import {
  checkFind,
  checkWhere,
  exactKey,
  keyText,
  layoutOf,
  type FindOptions,
  type Row,
  type TableLayout,
  type TableReader,
} from '@strata/read-store';
import type { ClientSession, Model } from 'mongoose';
import { findFilter } from './find-filter.js';
import { isSame, visibleIn, type Snapshot } from './batches.js';
import type { MongoConnection } from '@strata/mongo';
import type { CurrentTables, MongoGenerations } from './mongo-generations.js';
import { decodeRow, type RowDocument } from './row-codec.js';

export interface ReaderOptions {
  readonly connection: MongoConnection;
  readonly generations: MongoGenerations;
  readonly projection: string;
  readonly generation: number | undefined;
}

interface Table {
  readonly layout: TableLayout;
  readonly model: Model<RowDocument>;
  readonly snapshot: Snapshot;
  readonly session: ClientSession;
}

type Read<T> = (table: Table) => Promise<T>;

/** The most keys in one query. */
const KEYS = 10_000;

/**
 * Reads the tables of a generation. Which one is live, and what was committed to it, is determined for every call. A call
 * sees whole commits only, also while one is written: the versions that it replaces are kept for a while.
 */
export function tableReader(options: ReaderOptions): TableReader {
  const current = currentTables(options);
  const inTable = <T>(name: string, read: Read<T>): Promise<T> =>
    options.connection.withRetries((session) =>
      current(session, ({ tables, snapshot }) => {
        const layout = layoutOf(tables.layouts, tables.projection, name);
        return read({ layout, model: tables.models.get(name)!, snapshot, session });
      }),
    );
  return {
    get: (name, key) =>
      inTable(name, async ({ layout, model, snapshot, session }) => {
        const found = await model
          .findOne({ _key: keyText(exactKey(layout, key)), ...visibleIn(snapshot) })
          .session(session)
          .lean();
        return found ? decodeRow(layout, found) : undefined;
      }),
    getMany: (name, keys) => inTable(name, (table) => findKeys(table, keys)),
    find: (name, search) => inTable(name, (table) => findRows(table, search)),
    count: (name, where) =>
      inTable(name, ({ layout, model, snapshot, session }) =>
        model.countDocuments(findFilter(checkWhere(layout, where), snapshot), { session }).exec(),
      ),
  };
}

async function findKeys({ layout, model, snapshot, session }: Table, keys: readonly Row[]): Promise<readonly Row[]> {
  const ids = [...new Set(keys.map((key) => keyText(exactKey(layout, key))))];
  const rows: Row[] = [];
  for (let i = 0; i < ids.length; i += KEYS) {
    const filter = { _key: { $in: ids.slice(i, i + KEYS) }, ...visibleIn(snapshot) };
    const found = await model.find(filter).session(session).lean();
    rows.push(...found.map((document) => decodeRow(layout, document)));
  }
  return rows;
}

async function findRows(
  { layout, model, snapshot, session }: Table,
  options: FindOptions | undefined,
): Promise<readonly Row[]> {
  const { tests, order, limit, offset } = checkFind(layout, options);
  if (limit === 0) return [];
  const query = model
    .find(findFilter(tests, snapshot))
    .sort(order.map(([field, direction]) => [field, direction]))
    .skip(offset)
    .session(session)
    .batchSize(5000);
  if (limit !== undefined) void query.limit(limit);
  return (await query.lean()).map((document) => decodeRow(layout, document));
}

/**
 * Runs a read in the requested generation. It reads what was current last and determines at the same time what is current
 * now, and reads again if that has changed: one round trip instead of two.
 */
function currentTables({
  generations,
  projection,
  generation,
}: ReaderOptions): <T>(session: ClientSession, read: (current: CurrentTables) => Promise<T>) => Promise<T> {
  let last: CurrentTables | undefined;
  return async (session, read) => {
    const lookUp = generations.current(
      projection,
      { generation, expected: last?.tables.generation ?? generation },
      session,
    );
    if (last) {
      const guess = last;
      const [found, result] = await Promise.allSettled([lookUp, (async () => read(guess))()]);
      if (found.status === 'rejected') throw found.reason;
      last = found.value;
      const { tables, snapshot } = found.value;
      if (tables.generation === guess.tables.generation && isSame(snapshot, guess.snapshot)) {
        if (result.status === 'rejected') throw result.reason;
        return result.value;
      }
    }
    last = await lookUp;
    return read(last);
  };
}
