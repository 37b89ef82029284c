import { describe, expect, it } from '@jest/globals';
import { ClockGuard, type ClockGuardOptions } from './clock-guard.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.parse('2026-03-01T12:00:00.000Z');

describe('ClockGuard', () => {
  const clocks = { now: NOON, monotonic: 0 };
  const guard = (lastRecorded: number | undefined, options: Partial<ClockGuardOptions> = {}): ClockGuard => {
    clocks.now = NOON;
    clocks.monotonic = 0;
    const made = new ClockGuard({
      now: () => clocks.now,
      monotonic: () => clocks.monotonic,
      maxLeap: DAY,
      maxIdle: 90 * DAY,
      ...options,
    });
    if (lastRecorded !== undefined) made.saw(new Date(lastRecorded).toISOString());
    return made;
  };
  const refused = { code: 'CLOCK_NOT_TRUSTED' };

  it('trusts any clock on an empty log', () => {
    expect(() => guard(undefined).check()).not.toThrow();
  });

  it('refuses a clock far before the last event, and takes a little skew', () => {
    expect(() => guard(NOON + 23 * HOUR).check()).not.toThrow();
    expect(() => guard(NOON + 25 * HOUR).check()).toThrow('the last event was recorded 25 hours later, on 2026-03-02;');
    expect(() => guard(NOON + 365 * DAY).check()).toThrow(
      'The clock of this machine says 2026-03-01, but the last event was recorded 365 days later, on 2027-03-01; nothing was recorded.',
    );
  });

  it('refuses a clock far ahead of the last event at the start, but not a log that was idle for a while', () => {
    expect(() => guard(NOON - 80 * DAY).check()).not.toThrow();
    expect(() => guard(NOON - 365 * DAY).check()).toThrow(expect.objectContaining(refused));
  });

  it('refuses a clock that is set while the process runs, until it is set back', () => {
    const one = guard(NOON - HOUR);
    one.check();
    for (const leap of [2 * DAY, -2 * DAY, 365 * DAY]) {
      clocks.now = NOON + leap;
      expect(() => one.check()).toThrow(/was set (forward|back) by \d+ days|recorded 47 hours later/);
    }
    clocks.now = NOON;
    expect(() => one.check()).not.toThrow();
  });

  it('takes a process that runs for a year without an event', () => {
    const one = guard(NOON - HOUR);
    one.check();
    clocks.now += 366 * DAY;
    clocks.monotonic += 366 * DAY;
    expect(() => one.check()).not.toThrow();
  });

  it('takes a clock that an operator has confirmed, on that day only', () => {
    const acceptances: object[] = [];
    const onAccepted = (acceptance: object): void => void acceptances.push(acceptance);
    const one = guard(NOON - 365 * DAY, { accepted: '2026-03-01', onAccepted });
    expect(() => one.check()).not.toThrow();
    one.check();
    expect(acceptances).toEqual([
      { date: '2026-03-01', why: 'the last event was recorded 365 days earlier, on 2025-03-01' },
    ]);
    expect(() => guard(NOON - 365 * DAY, { accepted: '2026-02-28' }).check()).toThrow(
      expect.objectContaining({ ...refused, remedy: expect.stringContaining('STRATA_ACCEPT_CLOCK=2026-03-01') }),
    );
  });

  it('tells which instant new events carry if the last event is later than the confirmed clock', () => {
    const acceptances: object[] = [];
    const onAccepted = (acceptance: object): void => void acceptances.push(acceptance);
    guard(NOON + 80 * DAY, { accepted: '2026-03-01', onAccepted }).check();
    expect(acceptances).toMatchObject([{ recordedAs: new Date(NOON + 80 * DAY).toISOString() }]);
  });

  it('learns of events that others append', () => {
    const one = guard(NOON);
    one.check();
    one.saw(new Date(NOON + 400 * DAY).toISOString());
    expect(() => one.check()).toThrow(expect.objectContaining(refused));
  });
});
