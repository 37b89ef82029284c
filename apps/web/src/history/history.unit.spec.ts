import { describe, expect, it } from '@jest/globals';
import { lastDayOf, monthsOf } from './histogram.js';

describe('Events by month', () => {
  it('have no gaps, and leave out how far a history is loaded', () => {
    const events = [
      { type: 'ValuesSubmitted', knownAt: '2025-12-31T23:00:00.000Z' },
      { type: 'ValuesRestated', knownAt: '2025-12-01T00:00:00.000Z' },
      { type: 'HistoryLoadedUpTo', knownAt: '2025-12-01T00:00:00.000Z' },
      { type: 'TargetSet', knownAt: '2026-02-03T00:00:00.000Z' },
    ];
    expect(monthsOf(events)).toEqual([
      { month: '2025-12', events: 2, restatements: 1, structure: 0 },
      { month: '2026-01', events: 0, restatements: 0, structure: 0 },
      { month: '2026-02', events: 1, restatements: 0, structure: 1 },
    ]);
    expect(monthsOf([])).toEqual([]);
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
  });
});
