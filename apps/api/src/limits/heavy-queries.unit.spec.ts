import { describe, expect, it } from '@jest/globals';
import { HeavyQueries } from './heavy-queries.js';

const soon = () => new Promise((resolve) => setImmediate(resolve));

/** Begins queries of accounts in this order, and records the turns. */
function asked(queries: HeavyQueries, accounts: readonly string[]) {
  const turns: string[] = [];
  const begun = accounts.map(async (account) => {
    try {
      const turn = await queries.begin(account);
      turns.push(account);
      return turn;
    } catch (error) {
      turns.push(`${account}: ${(error as { readonly code: string }).code}`);
      return undefined;
    }
  });
  return { turns, begun };
}

describe('Heavy queries', () => {
  it('of different accounts take turns, one of each at a time', async () => {
    const queries = new HeavyQueries({ running: 2, time: 60_000 });
    const { turns, begun } = asked(queries, ['a', 'a', 'a', 'b', 'b', 'c']);
    await soon();
    expect(turns).toEqual(['a', 'b']);

    (await begun[0])?.end();
    await soon();
    expect(turns).toEqual(['a', 'b', 'a']);
    (await begun[3])?.end();
    await soon();
    expect(turns).toEqual(['a', 'b', 'a', 'b']);
    (await begun[1])?.end();
    await soon();
    expect(turns).toEqual(['a', 'b', 'a', 'b', 'c']);
    for (const one of [2, 4, 5]) void begun[one]!.then((turn) => turn?.end());
    (await begun[4])?.end();
    await Promise.all(begun).then((all) => all.forEach((turn) => turn?.end()));
  });

  it('beyond what may wait for an account are refused, and those of others are not', async () => {
    const queries = new HeavyQueries({ running: 1, time: 60_000 });
    const { turns, begun } = asked(queries, [...Array.from({ length: 22 }, () => 'a'), 'b']);
    await soon();
    expect(turns).toEqual(['a', 'a: TOO_MANY_QUERIES']);

    for (const one of begun) void one.then((turn) => turn?.end());
    await Promise.all(begun);
    expect(turns.filter((turn) => turn === 'a')).toHaveLength(21);
    expect(turns).toContain('b');
  });

  it('that wait too long are refused', async () => {
    const queries = new HeavyQueries({ running: 0, time: 20 });

    await expect(queries.begin('a')).rejects.toMatchObject({ code: 'QUERY_TOO_SLOW' });
  });

  it('that run too long are ended, and make room', async () => {
    const queries = new HeavyQueries({ running: 1, time: 20 });
    const { signal } = await queries.begin('a');
    const next = await queries.begin('b');

    expect(signal.reason).toMatchObject({ code: 'QUERY_TOO_SLOW' });
    next.end();
  });
});
