import type { Json } from '@strata/domain';
import { misuse } from './read-store-errors.js';
import type { Condition, FindOptions } from './read-store.js';
import { typeOf, type TableLayout } from './table-layout.js';

type Scalar = string | number | boolean | null;
export type Bound = 'gt' | 'gte' | 'lt' | 'lte';
const BOUNDS: readonly string[] = ['gt', 'gte', 'lt', 'lte'] satisfies readonly Bound[];

/** One comparison of a field; all comparisons of a search must hold. */
export type Test =
  | { readonly field: string; readonly kind: 'equals'; readonly value: Scalar }
  | { readonly field: string; readonly kind: 'in'; readonly values: readonly (string | number)[] }
  | { readonly field: string; readonly kind: Bound; readonly value: string | number };

/** A search with all defaults filled in. The order always ends with the key, so it is total. */
export interface Search {
  readonly tests: readonly Test[];
  readonly order: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  readonly limit: number | undefined;
  readonly offset: number;
}

/** Checks a search against the table and fills in the defaults; `READ_STORE_MISUSE` for anything that does not fit. */
export function checkFind(layout: TableLayout, options: FindOptions = {}): Search {
  const { orderBy = [], limit, offset = 0 } = options;
  if (limit !== undefined) checkCount('limit', limit);
  checkCount('offset', offset);
  for (const [field, direction] of orderBy) {
    searchable(layout, field);
    if (direction !== 'asc' && direction !== 'desc') throw misuse(`The order of "${field}" must be "asc" or "desc".`);
  }
  const last = orderBy.at(-1)?.[1] ?? 'asc';
  const ordered = orderBy.map(([field]) => field);
  const ties = layout.key.filter((field) => !ordered.includes(field)).map((field) => [field, last] as const);
  return { tests: checkWhere(layout, options.where), order: [...orderBy, ...ties], limit, offset };
}

/** Checks the conditions of a search and splits them into single comparisons. */
export function checkWhere(layout: TableLayout, where: FindOptions['where'] = {}): readonly Test[] {
  return Object.entries(where).flatMap(([field, condition]) => testsOf(layout, field, condition));
}

function testsOf(layout: TableLayout, field: string, condition: Condition): readonly Test[] {
  searchable(layout, field);
  // A condition that went missing must not widen the search.
  if (condition === undefined) throw misuse(`The condition on "${field}" of table "${layout.name}" is undefined.`);
  if (condition === null || typeof condition !== 'object') {
    comparable(layout, field, condition);
    return [{ field, kind: 'equals', value: condition }];
  }
  if ('in' in condition) {
    for (const value of condition.in) comparable(layout, field, value, true);
    return [{ field, kind: 'in', values: condition.in }];
  }
  return boundsOf(layout, field, condition as Readonly<Record<string, string | number>>);
}

function boundsOf(
  layout: TableLayout,
  field: string,
  bounds: Readonly<Record<string, string | number>>,
): readonly Test[] {
  const entries = Object.entries(bounds);
  if (entries.length === 0) throw misuse(`The condition on "${field}" of table "${layout.name}" has no bound.`);
  return entries.map(([kind, value]) => {
    if (!BOUNDS.includes(kind)) throw misuse(`"${kind}" is not a condition (in, gt, gte, lt, lte).`);
    comparable(layout, field, value, true);
    return { field, kind: kind as Bound, value };
  });
}

function searchable(layout: TableLayout, field: string): void {
  if (typeOf(layout, field) === 'json')
    throw misuse(`Field "${field}" of table "${layout.name}" is json and cannot be searched.`);
}

function comparable(layout: TableLayout, field: string, value: Json | undefined, listed = false): void {
  if (value === null && !listed) return;
  const type = typeOf(layout, field);
  const fits =
    type === 'text'
      ? typeof value === 'string'
      : type === 'boolean'
        ? typeof value === 'boolean'
        : Number.isFinite(value);
  if (!fits)
    throw misuse(`Field "${field}" of table "${layout.name}" is ${type}: it cannot be compared with ${String(value)}.`);
}

function checkCount(what: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw misuse(`${what} must be a whole number of at least 0, not ${value}.`);
}
