import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CALENDAR } from '@strata/domain';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parseWorkflow } from '../definition/parse-workflow.js';
import { isAgreementDefinition } from '../definition/workflow-schema.js';
import { cycleCalendar } from './cycle-calendar.js';

const text = readFileSync(new URL('../../../../config/workflows/reporting-cycle.yaml', import.meta.url), 'utf8');
const parsed = parseWorkflow(text, 'reporting-cycle.yaml');
if (!parsed.ok || isAgreementDefinition(parsed.definition)) throw new Error('The shipped definition is invalid.');
const shipped = { definition: parsed.definition, sha256: 'a'.repeat(64) };

describe('The calendar of a cycle', () => {
  it('has a deadline for each rank, reminders before and on it, and the lock after the grace period', () => {
    const { deadlines, locksAt, plan } = cycleCalendar(shipped, '2026-01', {
      ...DEFAULT_CALENDAR,
      timeZone: 'Europe/Kyiv',
    });

    expect(deadlines).toEqual([
      { rank: 'operational', due: '2026-02-06T16:00:00.000Z' },
      { rank: 'functional', due: '2026-02-10T16:00:00.000Z' },
      { rank: 'business', due: '2026-02-12T16:00:00.000Z' },
      { rank: 'integrative', due: '2026-02-16T16:00:00.000Z' },
    ]);
    expect(locksAt).toBe('2026-02-19T16:00:00.000Z');
    expect(plan.pauses).toEqual([60, 300, 1800, 7200, 43_200]);
    expect(plan.steps.slice(0, 2)).toEqual([
      { id: 'remind-operational', due: '2026-02-04T07:00:00.000Z', action: 'remind', about: 'operational' },
      { id: 'remind-functional', due: '2026-02-06T07:00:00.000Z', action: 'remind', about: 'functional' },
    ]);
    expect(plan.steps.at(-1)).toEqual({ id: 'lock', due: locksAt, action: 'lock' });
  });

  it('moves with the holidays of the cluster', () => {
    const definition = { ...shipped.definition, holidays: ['2026-02-02', '2026-02-03'] };
    const { deadlines } = cycleCalendar({ ...shipped, definition }, '2026-01', DEFAULT_CALENDAR);
    expect(deadlines[0]).toEqual({ rank: 'operational', due: '2026-02-10T18:00:00.000Z' });
  });

  it('orders its steps by moment, and has deeper ranks due no later, for every period, holiday and zone', () => {
    const months = fc.tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }));
    const holidays = fc.array(
      fc.integer({ min: 1, max: 28 }).map((date) => String(date).padStart(2, '0')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        months,
        holidays,
        fc.constantFrom('UTC', 'Europe/Kyiv', 'America/New_York'),
        ([year, month], dates, timeZone) => {
          const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 8);
          const definition = { ...shipped.definition, holidays: dates.map((date) => next + date) };
          const period = `${year}-${String(month).padStart(2, '0')}`;
          const { deadlines, locksAt, plan } = cycleCalendar({ ...shipped, definition }, period, {
            ...DEFAULT_CALENDAR,
            timeZone,
          });
          const dues = plan.steps.map(({ due }) => due);
          expect(dues).toEqual([...dues].sort());
          expect(deadlines.map(({ due }) => due)).toEqual(deadlines.map(({ due }) => due).sort());
          expect(dues.at(-1)).toBe(locksAt);
        },
      ),
    );
  });
});
