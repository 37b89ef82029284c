import {
  checkFind,
  checkWhere,
  exactKey,
  keyText,
  layoutOf,
  projectionUnknown,
  type FindOptions,
  type Row,
  type TableLayout,
  type TableReader,
} from '@strata/read-store';
import type { ClientSession, Model } from 'mongoose';
import { findFilter } from './find-filter.js';
import type { MongoConnection } from '@strata/mongo';
import type { MongoGenerations } from './mongo-generations.js';
import { decodeRow, type RowDocument } from './row-codec.js';
import type { GenerationTables } from './table-models.js';

export interface ReaderOptions {
  readonly connection: MongoConnection;
  readonly generations: MongoGenerations;
  readonly projection: string;
  readonly generation: number | undefined;
}

interface Table {
  readonly layout: TableLayout;
  readonly model: Model<RowDocument>;
  /** `snapshot` if the server has transactions: then a search sees whole commits only. */
  readonly level: 'snapshot' | 'majority';
  readonly session: ClientSession;
}

type Read<T> = (table: Table) => Promise<T>;

/** The most keys in one query. */
const KEYS = 10_000;

/** Reads the tables of a generation. The live one is determined for every call, so that a swap takes effect at once. */
export function tableReader(options: ReaderOptions): TableReader {
  const current = currentTables(options);
  const level = options.connection.hasTransactions ? 'snapshot' : 'majority';
  const inTable = <T>(name: string, read: Read<T>): Promise<T> =>
    options.connection.insist((session) =>
      current(session, (tables) => {
        const layout = layoutOf(tables.layouts, tables.projection, name);
        return read({ layout, model: tables.models.get(name)!, level, session });
      }),
    );
  return {
    get: (name, key) =>
      inTable(name, async ({ layout, model, session }) => {
        const found = await model
          .findOne({ _id: keyText(exactKey(layout, key)), _gone: null })
          .session(session)
          .lean();
        return found ? decodeRow(layout, found) : undefined;
      }),
    getMany: (name, keys) => inTable(name, (table) => findKeys(table, keys)),
    find: (name, search) => inTable(name, (table) => findRows(table, search)),
    count: (name, where) =>
      inTable(name, ({ layout, model, session }) =>
        model.countDocuments(findFilter(checkWhere(layout, where)), { readConcern: { level }, session }).exec(),
      ),
  };
}

async function findKeys({ layout, model, level, session }: Table, keys: readonly Row[]): Promise<readonly Row[]> {
  const ids = [...new Set(keys.map((key) => keyText(exactKey(layout, key))))];
  const rows: Row[] = [];
  for (let i = 0; i < ids.length; i += KEYS) {
    const filter = { _id: { $in: ids.slice(i, i + KEYS) }, _gone: null };
    const found = await model.find(filter).readConcern(level).session(session).lean();
    rows.push(...found.map((document) => decodeRow(layout, document)));
  }
  return rows;
}

async function findRows(
  { layout, model, level, session }: Table,
  options: FindOptions | undefined,
): Promise<readonly Row[]> {
  const { tests, order, limit, offset } = checkFind(layout, options);
  if (limit === 0) return [];
  const query = model
    .find(findFilter(tests))
    .sort(order.map(([field, direction]) => [field, direction]))
    .skip(offset)
    .readConcern(level)
    .session(session)
    .batchSize(5000);
  if (limit !== undefined) void query.limit(limit);
  return (await query.lean()).map((document) => decodeRow(layout, document));
}

/**
 * Runs a read in the requested generation. It reads the generation that was live last and determines at the same time
 * which one is live now, and reads again if that has changed: one round trip instead of two.
 */
function currentTables({
  generations,
  projection,
  generation,
}: ReaderOptions): <T>(session: ClientSession, read: (tables: GenerationTables) => Promise<T>) => Promise<T> {
  let last: GenerationTables | undefined;
  const lookUp = async (session: ClientSession): Promise<GenerationTables> => {
    if (generation !== undefined && !(await generations.document(projection, generation, session)))
      throw projectionUnknown(projection, generation);
    const number = generation ?? (await generations.live(projection, session));
    if (number === undefined) throw projectionUnknown(projection);
    return generations.tables(projection, number, session);
  };
  return async (session, read) => {
    if (last) {
      const guess = last;
      const [found, result] = await Promise.allSettled([lookUp(session), (async () => read(guess))()]);
      if (found.status === 'rejected') throw found.reason;
      if (found.value.generation === guess.generation) {
        if (result.status === 'rejected') throw result.reason;
        return result.value;
      }
    }
    last = await lookUp(session);
    return read(last);
  };
}
