import { describe, expect, it } from '@jest/globals';
import type { ClosedEvaluation } from '../evaluation/evaluation.js';
import type { Cycle } from '../cycle/cycle.js';
import { closedUpTo, lockedUpTo } from './locked-up-to.js';

const calendar = { yearStartMonth: 1, yearNamedBy: 'start' } as const;
const cycle = (period: string, status: Cycle['status']) => ({ period, status }) as Cycle;
const evaluation = (period: string, withdrawn?: object) =>
  ({ period, ...(withdrawn === undefined ? {} : { withdrawn }) }) as ClosedEvaluation;

describe('What is locked', () => {
  it('is nothing without evaluations and cycles, or with open cycles alone', () => {
    expect(lockedUpTo({ evaluations: [], cycles: [] }, calendar)).toBeUndefined();
    expect(lockedUpTo({ evaluations: [], cycles: [cycle('2026-03', 'open')] }, calendar)).toBeUndefined();
  });

  it('ends with the latest locked cycle or closed evaluation, in whatever order they came', () => {
    const cycles = [cycle('2026-04', 'locked'), cycle('2026-03', 'locked'), cycle('2026-05', 'open')];
    expect(lockedUpTo({ evaluations: [], cycles }, calendar)).toBe('2026-04-30');
    expect(lockedUpTo({ evaluations: [evaluation('2026-Q1')], cycles }, calendar)).toBe('2026-04-30');
    expect(lockedUpTo({ evaluations: [evaluation('2026-Q2')], cycles }, calendar)).toBe('2026-06-30');
  });

  it('leaves out evaluations that were withdrawn', () => {
    const evaluations = [evaluation('2026-01'), evaluation('2026-02', { reason: 'wrong file' })];
    expect(closedUpTo({ evaluations }, calendar)).toBe('2026-01-31');
  });
});
