import {
  checkFind,
  checkWhere,
  exactKey,
  keyText,
  layoutOf,
  type FindOptions,
  type Row,
  type Search,
  type TableReader,
  type Test,
} from '../index.js';
import type { TableLayout } from '../index.js';
import { copy, type MemoryFault, type MemoryGeneration, type StoredRow } from './memory-disk.js';

type Comparable = string | number | boolean | null | undefined;

/** Reads the tables of the generation that `find` gives at the time of each call. */
export function memoryReader(find: () => MemoryGeneration, fault: MemoryFault | undefined): TableReader {
  const open = (table: string): { layout: TableLayout; rows: ReadonlyMap<string, StoredRow> } => {
    const { definition, layouts, tables } = find();
    return { layout: layoutOf(layouts, definition.name, table), rows: tables.get(table)! };
  };
  const one = (table: string, key: Row): Row | undefined => {
    const { layout, rows } = open(table);
    const stored = rows.get(keyText(exactKey(layout, key)));
    return stored && copy(stored.row);
  };
  const matching = (table: string, where: FindOptions['where']): Row[] => {
    const { layout, rows } = open(table);
    const tests = checkWhere(layout, where);
    return [...rows.values()].map(({ row }) => row).filter((row) => tests.every((test) => holds(row, test, fault)));
  };
  return {
    get: async (table, key) => one(table, key),
    getMany: async (table, keys) => {
      open(table);
      return keys.map((key) => one(table, key)).filter((row) => row !== undefined);
    },
    find: async (table, options) => {
      const search = checkFind(open(table).layout, options);
      const sorted = matching(table, options?.where).sort((a, b) => inOrder(a, b, search, fault));
      const end = search.limit === undefined ? undefined : search.offset + search.limit;
      return sorted.slice(search.offset, end).map(copy);
    },
    count: async (table, where) => matching(table, where).length,
  };
}

function holds(row: Row, test: Test, fault: MemoryFault | undefined): boolean {
  const value = row[test.field] as Comparable;
  if (test.kind === 'in') return test.values.includes(value as string);
  if (test.kind === 'equals') return value === test.value;
  if (value === null && fault !== 'nulls-match-bounds') return false;
  const order = compare(value, test.value);
  return { gt: order > 0, gte: order >= 0, lt: order < 0, lte: order <= 0 }[test.kind];
}

function inOrder(a: Row, b: Row, search: Search, fault: MemoryFault | undefined): number {
  const order = fault === 'unstable-order' ? search.order.slice(0, 1) : search.order;
  for (const [field, direction] of order) {
    const difference = compare(a[field] as Comparable, b[field] as Comparable);
    if (difference !== 0) return direction === 'asc' ? difference : -difference;
  }
  return 0;
}

/** Null first; texts by code point, as UTF-8 sorts. */
function compare(a: Comparable, b: Comparable): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  if (b === null || b === undefined) return 1;
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}
