import type { Test } from '@strata/read-store';
import { visibleIn, type Filter, type Snapshot } from './batches.js';

const OPERATOR = { equals: '$eq', in: '$in', gt: '$gt', gte: '$gte', lt: '$lt', lte: '$lte' } as const;

/** The conditions of a search as a filter of what a snapshot shows. */
export function findFilter(tests: readonly Test[], snapshot: Snapshot): Filter {
  const conditions = tests.map((test) => ({
    [test.field]: { [OPERATOR[test.kind]]: test.kind === 'in' ? test.values : test.value },
  }));
  return { $and: [...conditions, visibleIn(snapshot)] };
}
