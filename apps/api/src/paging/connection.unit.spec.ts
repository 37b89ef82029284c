import { describe, expect, it } from '@jest/globals';
import { cursorOf, keyOfCursor, pageByKey, pageInOrder } from './connection.js';

const letters = ['d', 'a', 'c', 'b', 'e'];
const page = (args: { first?: number; after?: string | null }) => pageByKey(letters, args, (letter) => letter);

describe('A page', () => {
  it('is ordered by the key, and its last cursor leads to the next page', () => {
    const first = page({ first: 2 });
    const second = page({ first: 2, after: first.pageInfo.endCursor });
    const last = page({ first: 2, after: second.pageInfo.endCursor });

    expect([first.nodes, second.nodes, last.nodes]).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect([first, second, last].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect([first, second].map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual([false, true]);
  });

  it('continues at the same place if the item of its cursor was removed', () => {
    expect(page({ after: cursorOf(['bb']) }).nodes).toEqual(['c', 'd', 'e']);
    expect(page({ after: cursorOf(['z']) }).nodes).toEqual([]);
  });

  it('keeps the order of the list and begins after an existing item', () => {
    const inOrder = (after?: string) => pageInOrder(letters, { first: 2, after: after ?? null }, (letter) => letter);
    const first = inOrder();

    expect(first.nodes).toEqual(['d', 'a']);
    expect(inOrder(first.pageInfo.endCursor!).nodes).toEqual(['c', 'b']);
    expect(inOrder(cursorOf(['e'])).nodes).toEqual([]);
    expect(() => inOrder(cursorOf(['z']))).toThrow('must be a cursor');
  });

  it.each([0, -1, 501, 1e9])('is refused with a size of %d', (first) => {
    expect(() => page({ first })).toThrow('must be 1 to 500');
  });

  it.each(['', 'AAAA', cursorOf(['a', 'b']), Buffer.from('{"0":"a"}').toString('base64url'), 'x'.repeat(2_000)])(
    'is refused after %j',
    (after) => expect(() => keyOfCursor(after, 1)).toThrow('must be a cursor'),
  );
});
