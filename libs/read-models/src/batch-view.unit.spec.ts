import { describe, expect, it } from '@jest/globals';
import type { Row, TableDefinition, TableReader } from '@strata/read-store';
import { BatchView } from './batch-view.js';

const table: TableDefinition = {
  name: 'sums',
  fields: { a: 'text', b: 'text', n: 'integer' },
  key: ['a', 'b'],
  indexes: [],
};

/** A reader that records the requested keys. */
function reader(rows: readonly Row[]): TableReader & { readonly requested: Row[] } {
  const requested: Row[] = [];
  return {
    requested,
    getMany: async (_, keys) => {
      requested.push(...keys);
      return rows.filter((row) => keys.some((key) => key['a'] === row['a'] && key['b'] === row['b']));
    },
    get: () => Promise.reject(new Error('unexpected get')),
    find: () => Promise.reject(new Error('unexpected find')),
    count: () => Promise.reject(new Error('unexpected count')),
  };
}

const key = (a: string, b = 'x') => ({ table: 'sums', key: { a, b } });

describe('BatchView', () => {
  it('fetches each row once, even if it does not exist', async () => {
    const store = reader([{ a: '1', b: 'x', n: 5 }]);
    const view = new BatchView([table]);
    await view.prefetch([key('1'), key('2'), key('1')], store);
    await view.prefetch([key('2'), key('3')], store);
    expect(store.requested.map((row) => row['a'])).toEqual(['1', '2', '3']);
    expect([view.get('sums', key('1').key)?.['n'], view.get('sums', key('2').key)]).toEqual([5, undefined]);
  });

  it('reads its own changes and writes the final state of each row once', async () => {
    const view = new BatchView([table]);
    await view.prefetch([key('1')], reader([{ a: '1', b: 'x', n: 5 }]));
    view.put('sums', { a: '1', b: 'x', n: 6 }, '01');
    expect(view.get('sums', key('1').key)?.['n']).toBe(6);
    view.remove('sums', key('1').key, '02');
    expect(view.get('sums', key('1').key)).toBeUndefined();
    view.put('sums', { a: '1', b: 'x', n: 7 }, '03');
    view.put('sums', { a: '9', b: 'x', n: 1 }, '04');
    expect(view.writes()).toEqual([
      { kind: 'put', table: 'sums', row: { a: '1', b: 'x', n: 7 }, at: '03' },
      { kind: 'put', table: 'sums', row: { a: '9', b: 'x', n: 1 }, at: '04' },
    ]);
  });

  it('does not overwrite a changed row when prefetching', async () => {
    const view = new BatchView([table]);
    view.put('sums', { a: '1', b: 'x', n: 9 }, '01');
    await view.prefetch([key('1')], reader([{ a: '1', b: 'x', n: 5 }]));
    expect(view.get('sums', key('1').key)?.['n']).toBe(9);
  });

  it('throws for a row that was not prefetched and for a table of another projection', () => {
    const view = new BatchView([table]);
    expect(() => view.get('sums', key('1').key)).toThrow('without being prefetched');
    expect(() => view.put('others', { a: '1' }, '01')).toThrow('does not belong');
  });

  it('distinguishes keys whose parts are equal only when concatenated', async () => {
    const view = new BatchView([table]);
    view.put('sums', { a: '1', b: '1x', n: 1 }, '01');
    view.put('sums', { a: '11', b: 'x', n: 2 }, '01');
    expect(view.writes()).toHaveLength(2);
  });
});
