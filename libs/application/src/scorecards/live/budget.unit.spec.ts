import { describe, expect, it } from '@jest/globals';
import { Budget } from './budget.js';

const held = (budget: Budget<string>) => ['a', 'b', 'c'].filter((key) => budget.use(key) !== undefined);

describe('A budget', () => {
  it('drops the least recently used value', () => {
    const budget = new Budget<string>(20);
    budget.keep('a', 'A', 10);
    budget.keep('b', 'B', 10);
    expect(budget.use('a')).toBe('A');
    budget.keep('c', 'C', 10);
    expect(held(budget)).toEqual(['a', 'c']);
  });

  it('keeps what was used last, however large', () => {
    const budget = new Budget<string>(20);
    budget.keep('a', 'A', 10);
    budget.keep('b', 'B', 100);
    expect(held(budget)).toEqual(['b']);
    budget.keep('c', 'C', 20);
    expect(held(budget)).toEqual(['c']);
  });

  it('corrects the size of what has grown or is dropped', () => {
    const budget = new Budget<string>(20);
    budget.keep('a', 'A', 5);
    budget.keep('b', 'B', 5);
    budget.keep('b', 'B', 15);
    expect(held(budget)).toEqual(['a', 'b']);
    budget.keep('b', 'B', 16);
    expect(held(budget)).toEqual(['b']);
    budget.drop('b');
    budget.keep('a', 'A', 10);
    budget.keep('c', 'C', 10);
    expect(held(budget)).toEqual(['a', 'c']);
  });
});
