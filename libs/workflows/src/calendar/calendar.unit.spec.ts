import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantIn } from './instant-in.js';
import { shiftWorkingDays, WEEKDAYS, type WorkCalendar } from './working-days.js';

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const plain: WorkCalendar = { workingDays: week, holidays: [] };
const DAY = 86_400_000;
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(days * DAY).toISOString().slice(0, 10));

describe('Working days', () => {
  it.each([
    ['2026-01-30', 1, '2026-02-02'],
    ['2026-01-31', 5, '2026-02-06'],
    ['2026-02-06', -2, '2026-02-04'],
    ['2026-02-01', -1, '2026-01-30'],
    ['2026-01-31', 0, '2026-02-02'],
    ['2026-02-02', 0, '2026-02-02'],
  ])('%s and %i are %s', (from, count, expected) => {
    expect(shiftWorkingDays(from, count, plain)).toBe(expected);
  });

  it('leave out holidays', () => {
    const calendar = { ...plain, holidays: ['2026-02-02', '2026-02-04'] };
    expect(shiftWorkingDays('2026-01-31', 2, calendar)).toBe('2026-02-05');
    expect(shiftWorkingDays('2026-01-31', 0, calendar)).toBe('2026-02-03');
  });

  it('are working days, in order, and counted back and forth alike', () => {
    const calendars = fc.record({
      workingDays: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
      holidays: fc.array(day, { maxLength: 20 }),
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), calendars, (from, count, calendar) => {
        const to = shiftWorkingDays(from, count, calendar);
        expect(calendar.workingDays).toContain(WEEKDAYS[new Date(to).getUTCDay()]);
        expect(calendar.holidays).not.toContain(to);
        expect(to > shiftWorkingDays(from, count - 1, calendar) || count === 1).toBe(true);
        expect(shiftWorkingDays(shiftWorkingDays(to, -count, calendar), count, calendar)).toBe(to);
      }),
    );
  });
});

describe('An instant in a time zone', () => {
  it.each([
    ['2026-01-15', '18:00', 'UTC', '2026-01-15T18:00:00.000Z'],
    ['2026-01-15', '18:00', 'Europe/Kyiv', '2026-01-15T16:00:00.000Z'],
    ['2026-07-15', '18:00', 'Europe/Kyiv', '2026-07-15T15:00:00.000Z'],
    ['2026-07-15', '00:30', 'Asia/Kolkata', '2026-07-14T19:00:00.000Z'],
    // Skipped: the clocks go from 03:00 to 04:00.
    ['2026-03-29', '03:30', 'Europe/Kyiv', '2026-03-29T01:30:00.000Z'],
    // Shown twice: the clocks go from 04:00 back to 03:00.
    ['2026-10-25', '03:30', 'Europe/Kyiv', '2026-10-25T00:30:00.000Z'],
    // A whole day that was skipped.
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, expected) => {
    expect(instantIn(date, time, zone)).toBe(expected);
  });

  it('shows that date and time, and never goes back as they go on', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    const times = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((part) => `${part}`.padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(day, times, zones, (date, time, timeZone) => {
        const instant = instantIn(date, time, timeZone);
        const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
        const shown = format.format(new Date(instant));
        // Only a time that the clocks skip is shown as a later one of the same day.
        if (shown !== `${date} ${time}`) expect(shown > `${date} ${time}` && shown.startsWith(date)).toBe(true);
        expect(instant < instantIn(new Date(Date.parse(date) + DAY).toISOString().slice(0, 10), time, timeZone)).toBe(
          true,
        );
      }),
    );
  });
});
