import { durationText, StrataError } from '@strata/domain';

export interface ClockGuardOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds of a monotonic clock. */
  readonly monotonic?: (() => number) | undefined;
  /** How far the clock may leap, or lie before the last event, in milliseconds. */
  readonly maxLeap: number;
  /** How long the log may have been without an event when a process starts, in milliseconds. */
  readonly maxIdle: number;
  /** The date that an operator has confirmed as today's, such as `2026-11-26`. */
  readonly accepted?: string | undefined;
  /** Called once if a clock that seems wrong is used because an operator has confirmed it. */
  readonly onAccepted?: ((acceptance: ClockAcceptance) => void) | undefined;
}

/** Why a clock that an operator has confirmed seemed wrong. */
export interface ClockAcceptance {
  /** The confirmed date. */
  readonly date: string;
  readonly why: string;
  /** The instant of the last event, if it is later: new events carry it until the clock has passed it. */
  readonly recordedAs?: string | undefined;
}

/**
 * Refuses to record events at an instant that is probably wrong: recorded instants never change, and later events cannot have
 * earlier ones. The clock is compared with the last event when the process starts, and with a monotonic clock from then on.
 */
export class ClockGuard {
  readonly #options: ClockGuardOptions;
  readonly #monotonic: () => number;
  #lastRecorded: number | undefined;
  /** The difference between the clock and the monotonic one; undefined until the clock was found right. */
  #offset: number | undefined;
  #isAccepted = false;

  constructor(options: ClockGuardOptions) {
    this.#options = options;
    this.#monotonic = options.monotonic ?? (() => performance.now());
  }

  /** Takes note of an event in the log. */
  saw(recordedAt: string): void {
    this.#lastRecorded = Math.max(this.#lastRecorded ?? 0, Date.parse(recordedAt));
  }

  /** Throws `CLOCK_NOT_TRUSTED`. */
  check(): void {
    const now = this.#options.now();
    const offset = now - this.#monotonic();
    const why = this.#why(now, offset);
    if (why !== undefined) this.#accept(now, why);
    this.#offset = offset;
  }

  #accept(now: number, why: string): void {
    const date = dateOf(now);
    if (this.#options.accepted !== date) throw notTrusted(now, why);
    const last = this.#lastRecorded ?? now;
    const recordedAs = last > now ? new Date(last).toISOString() : undefined;
    if (!this.#isAccepted) this.#options.onAccepted?.({ date, why, recordedAs });
    this.#isAccepted = true;
  }

  #why(now: number, offset: number): string | undefined {
    const { maxLeap, maxIdle } = this.#options;
    const last = this.#lastRecorded;
    if (last !== undefined && last - now > maxLeap)
      return `the last event was recorded ${durationText((last - now) / 1_000)} later, on ${dateOf(last)}`;
    if (this.#offset !== undefined) {
      const leap = offset - this.#offset;
      return Math.abs(leap) > maxLeap
        ? `it was set ${leap > 0 ? 'forward' : 'back'} by ${durationText(Math.abs(leap) / 1_000)} while this process ran`
        : undefined;
    }
    if (last !== undefined && now - last > maxIdle)
      return `the last event was recorded ${durationText((now - last) / 1_000)} earlier, on ${dateOf(last)}`;
    return undefined;
  }
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function notTrusted(now: number, why: string): StrataError {
  return new StrataError(
    'CLOCK_NOT_TRUSTED',
    `The clock of this machine says ${dateOf(now)}, but ${why}; nothing was recorded.`,
    {
      remedy: `Correct the clock. If it is right, start Strata with STRATA_ACCEPT_CLOCK=${dateOf(now)}, which is valid on that day only.`,
      details: { now: new Date(now).toISOString() },
    },
  );
}
