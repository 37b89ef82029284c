import { describe, expect, it } from '@jest/globals';
import type { Cycle, CyclesState } from '../cycle/cycle.js';
import { DEFAULT_CALENDAR } from '../cluster/cluster.evolve.js';
import type { ValueApproval } from './report.js';
import { lockOf, type CellFacts, type PeriodFacts } from './cell-lock.js';

const cycle = (period: string, status: Cycle['status']): Cycle => ({
  period,
  status,
  deadlines: [],
  locksAt: '2026-02-20T18:00:00.000Z',
  version: 1,
  reminders: [],
});
const cycles = (...list: readonly Cycle[]): CyclesState => ({ cycles: list });

const lock = (cell: Partial<CellFacts>, facts: Partial<PeriodFacts>) =>
  lockOf(
    { isRetired: false, isComputed: false, isReported: false, ...cell },
    {
      period: '2026-01',
      calendar: DEFAULT_CALENDAR,
      day: '2026-02-01',
      cycles: cycles(),
      reporter: 'A',
      now: '2026-02-01T08:00:00.000Z',
      closedUpTo: undefined,
      ...facts,
    },
  );

describe('A value', () => {
  it('can be submitted while its period is open, or if the cluster does not report in cycles', () => {
    expect(lock({}, {})).toBeUndefined();
    expect(lock({}, { cycles: cycles(cycle('2026-01', 'open')) })).toBeUndefined();
    expect(lock({}, { cycles: cycles(cycle('2026-02', 'open')) })).toBeUndefined();
  });

  it.each<[string, Partial<CellFacts>, Partial<PeriodFacts>]>([
    ['RETIRED', { isRetired: true, isReported: true }, { day: '2025-12-31' }],
    ['COMPUTED', { isComputed: true }, { cycles: cycles(cycle('2026-01', 'locked')) }],
    ['FUTURE', {}, { day: '2025-12-31' }],
    ['NOT_YET_OPEN', {}, { cycles: cycles(cycle('2025-12', 'open')) }],
    ['LOCKED', {}, { cycles: cycles(cycle('2026-01', 'locked')) }],
    ['LOCKED', {}, { cycles: cycles(cycle('2026-01', 'locked')), closedUpTo: '2026-01-31' }],
    ['LOCKED', { isReported: true }, { cycles: cycles(cycle('2026-01', 'locked')) }],
    ['CLOSED', { isReported: true }, { cycles: cycles(cycle('2026-01', 'locked')), closedUpTo: '2026-03-31' }],
    ['SUBMITTED', { isReported: true }, { closedUpTo: '2025-12-31' }],
    ['SUBMITTED', { isReported: true }, { cycles: cycles(cycle('2025-12', 'open')) }],
  ])('is refused with %s (%j)', (code, cell, facts) => {
    expect(lock(cell, facts)).toBe(code);
  });

  it('can be submitted after the lock by a reporter with an exception, until that is over', () => {
    const exceptions = [{ actor: 'A', until: '2026-02-02T00:00:00.000Z', reason: 'flood' }];
    const locked = { cycles: cycles({ ...cycle('2026-01', 'locked'), exceptions }) };
    expect(lock({}, locked)).toBeUndefined();
    expect(lock({ isReported: true }, locked)).toBe('SUBMITTED');
    expect(lock({}, { ...locked, now: '2026-02-02T00:00:00.000Z' })).toBe('LOCKED');
    expect(lock({}, { ...locked, reporter: 'B' })).toBe('LOCKED');
  });

  it('is refused with APPROVED once it has passed a stage, and can be submitted again once it was returned', () => {
    const approval = (status: ValueApproval['status'], act: ValueApproval['last']['act']): ValueApproval => {
      const last = { act, by: 'ben', at: '2026-02-02T08:00:00.000Z' };
      return { measure: 'debt', subject: 'A', status, stages: [], enteredBy: 'ann', edition: 2, last };
    };
    expect(lock({ isReported: true, approval: approval('approved', 'approved') }, {})).toBe('APPROVED');
    expect(lock({ isReported: true, approval: approval('approved', 'entered') }, {})).toBe('SUBMITTED');
    expect(lock({ isReported: true, approval: approval('pending', 'entered') }, {})).toBe('SUBMITTED');
    const returned = approval('returned', 'returned');
    expect(lock({ isReported: true, approval: returned }, {})).toBeUndefined();
    expect(lock({ isReported: true, approval: returned }, { cycles: cycles(cycle('2026-01', 'locked')) })).toBe(
      'LOCKED',
    );
  });

  it('that was not reported before an evaluation was closed can still be submitted', () => {
    expect(lock({}, { closedUpTo: '2026-01-31' })).toBeUndefined();
  });
});
