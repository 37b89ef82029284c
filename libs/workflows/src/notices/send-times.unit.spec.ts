import { describe, expect, it } from '@jest/globals';
import type { NoticeSettings } from '@strata/domain';
import { isTimeToSend } from './send-times.js';

const KYIV = 'Europe/Kyiv';
const at = (instant: string, settings: Partial<NoticeSettings>, since = '2026-03-27T10:00:00.000Z') =>
  isTimeToSend({ language: 'en', ...settings }, { now: Date.parse(instant), since, timeZone: KYIV });

describe('The moment to send notices', () => {
  it('is at once without a digest and quiet hours', () => {
    expect(at('2026-03-27T10:00:00.000Z', {})).toBe(true);
  });

  it.each([
    ['2026-03-27T19:59:00.000Z', true],
    ['2026-03-27T20:00:00.000Z', false],
    ['2026-03-28T04:59:00.000Z', false],
    ['2026-03-28T05:00:00.000Z', true],
    // From the last Sunday of March on, the clocks of Kyiv are three hours ahead of UTC.
    ['2026-03-30T04:00:00.000Z', true],
  ])('is not in quiet hours, which may go over midnight: %s', (instant, expected) => {
    expect(at(instant, { quiet: { from: '22:00', to: '07:00' } })).toBe(expected);
  });

  it.each([
    ['2026-03-27T15:59:00.000Z', false],
    ['2026-03-27T16:00:00.000Z', true],
    ['2026-03-28T09:00:00.000Z', true],
  ])('is the next time of the digest: %s', (instant, expected) => {
    expect(at(instant, { digestAt: '18:00' })).toBe(expected);
  });

  it('is at any time of the day for what waits for no digest', () => {
    const settings = { language: 'en', digestAt: '18:00' } as const;
    expect(isTimeToSend(settings, { now: Date.parse('2026-03-27T10:00:00.000Z'), timeZone: KYIV })).toBe(true);
  });

  it('comes once if a digest is in the hour that the clocks skip', () => {
    const since = '2026-03-28T10:00:00.000Z';
    expect(at('2026-03-29T00:59:00.000Z', { digestAt: '03:30' }, since)).toBe(false);
    expect(at('2026-03-29T01:30:00.000Z', { digestAt: '03:30' }, since)).toBe(true);
  });
});
