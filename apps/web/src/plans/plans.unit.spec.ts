import { describe, expect, it } from '@jest/globals';
import type { Moment } from '../time/moment.js';
import { byStrategy, dayOf, linesOf, needsOf, stateOf, type Balance, type Budget } from './initiative.js';
import { incomeByActor, type IncomeLine } from './income.js';

describe('A milestone', () => {
  it.each([
    ['2026-05-01', '2026-04-30', 'reached'],
    ['2026-05-01', '2026-05-01', 'reached'],
    ['2026-05-01', '2026-05-02', 'reachedLate'],
    ['2026-06-01', null, 'due'],
    ['2026-05-31', null, 'overdue'],
  ])('due %s and reached %s stands as %s on 1 June', (due, reachedOn, state) => {
    expect(stateOf({ due, reachedOn }, '2026-06-01')).toBe(state);
  });

  it('is seen from the day of the page, or of its evaluation, otherwise from today', () => {
    const evaluations = [{ id: 'autumn', closed: { knownAt: '2026-10-15T09:00:00Z' } }];
    const from = (moment: Moment) => dayOf(moment, '2026-11-27', evaluations);
    expect(from({ kind: 'day', day: '2026-01-31' })).toBe('2026-01-31');
    expect(from({ kind: 'now' })).toBe('2026-11-27');
    expect(from({ kind: 'evaluation', id: 'autumn' })).toBe('2026-10-15');
    expect(from({ kind: 'position', position: '12' })).toBeUndefined();
  });

  it('is not overdue on a day that is not known', () => {
    expect(stateOf({ due: '2026-05-31', reachedOn: null }, undefined)).toBe('due');
  });
});

describe('An initiative', () => {
  const spa = { strategy: 'pine', id: 'spa' };

  it('is paid for by the lines of its own strategy that name it', () => {
    const budget = (strategy: string, ...initiatives: (string | null)[]) =>
      ({
        strategy,
        lines: { nodes: initiatives.map((initiative, at) => ({ line: { id: `${at}`, initiative } })) },
      }) as unknown as Budget;
    const found = linesOf(spa, [budget('other', 'spa'), budget('pine', null, 'spa')]);
    expect(found.map(({ line }) => line.id)).toEqual(['1']);
    expect(linesOf(spa, [])).toEqual([]);
  });

  it('needs what names it, with the balance of its strategy', () => {
    const balance = (strategy: string, kind: string, ...initiatives: string[]) =>
      ({ strategy, kind, needs: initiatives.map((initiative) => ({ id: kind, initiative })) }) as unknown as Balance;
    const found = needsOf(spa, [balance('pine', 'staff', 'spa', 'road'), balance('other', 'staff', 'spa')]);
    expect(found.map((one) => [one.need.id, one.balance.strategy])).toEqual([['staff', 'pine']]);
  });

  it('is grouped by its strategy in the order given', () => {
    const groups = byStrategy([
      { strategy: 'b', id: 1 },
      { strategy: 'a', id: 2 },
      { strategy: 'b', id: 3 },
    ]);
    expect([...groups].map(([strategy, own]) => [strategy, own.map(({ id }) => id)])).toEqual([
      ['b', [1, 3]],
      ['a', [2]],
    ]);
  });
});

describe('Income', () => {
  const line = (actor: string, due: string | null, missed: string | null) => ({ actor, due, missed }) as IncomeLine;

  it('is summed by actor, and says how many amounts are not known', () => {
    const sums = incomeByActor([line('a', '1.5', '0'), line('b', null, null), line('a', '0', '2.25')]);
    expect(sums.map(({ actor, due, missed, unknown }) => [actor, due, missed, unknown])).toEqual([
      ['a', 1.5, 2.25, 0],
      ['b', 0, 0, 1],
    ]);
  });
});
