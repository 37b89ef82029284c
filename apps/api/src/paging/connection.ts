import { inputFault } from '../errors/input-fault.js';
import { isGiven } from '../request/is-given.js';

/** Arguments of a page. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page in the form of the contract. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export const DEFAULT_PAGE = 50;
const MAX_PAGE = 500;
const MAX_CURSOR = 1_000;

/** The size of a page. Throws `INVALID_INPUT` outside 1 to 500. */
export function pageSize({ first }: PageArgs): number {
  if (!isGiven(first)) return DEFAULT_PAGE;
  if (first >= 1 && first <= MAX_PAGE) return first;
  throw inputFault('first', `The argument first must be 1 to ${MAX_PAGE}, not ${first}.`, 'Request several pages.');
}

/** The cursor of an item: its encoded key, with whatever keeps the next page at the same moment. */
export function cursorOf(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/** Decodes the key of `length` parts of a cursor. Throws `INVALID_INPUT` for any other text. */
export function keyOfCursor(cursor: string, length: number): readonly string[] {
  const key = cursor.length <= MAX_CURSOR ? readKey(cursor) : undefined;
  const fits = Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string');
  if (fits) return key as readonly string[];
  throw inputFault(
    'after',
    'The argument after must be a cursor of this list.',
    'Pass the endCursor of the previous page.',
  );
}

function readKey(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** A page of the items found; one item more than requested means that there is a next page. */
export function pageOf<T>(found: readonly T[], args: PageArgs, keyOf: (item: T) => readonly string[]): Connection<T> {
  const nodes = found.slice(0, pageSize(args));
  const edges = nodes.map((node) => ({ cursor: cursorOf(keyOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: found.length > nodes.length,
      hasPreviousPage: isGiven(args.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A page of a complete list in its own order. Throws `INVALID_INPUT` if no item has the cursor. */
export function pageInOrder<T>(items: readonly T[], args: PageArgs, keyOf: (item: T) => string): Connection<T> {
  const after = isGiven(args.after) ? keyOfCursor(args.after, 1)[0]! : undefined;
  const last = after === undefined ? -1 : items.findIndex((item) => keyOf(item) === after);
  if (after !== undefined && last < 0) {
    throw inputFault(
      'after',
      'The argument after must be a cursor of this list.',
      'Pass the endCursor of the previous page.',
    );
  }
  return pageOf(items.slice(last + 1), args, (item) => [keyOf(item)]);
}

/** A page of a complete list, ordered by a key: the items after the cursor's key. */
export function pageByKey<T>(items: readonly T[], args: PageArgs, keyOf: (item: T) => string): Connection<T> {
  const sorted = [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const after = !isGiven(args.after) ? undefined : keyOfCursor(args.after, 1)[0]!;
  const start = after === undefined ? 0 : sorted.findIndex((item) => keyOf(item) > after);
  const rest = start < 0 ? [] : sorted.slice(start);
  return pageOf(rest, args, (item) => [keyOf(item)]);
}
