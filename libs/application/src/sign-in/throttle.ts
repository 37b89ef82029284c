/** After this many wrong passwords in a row, the next try has to wait. */
const FREE_TRIES = 4;
const LONGEST = 15 * 60_000;
const KEPT = 10_000;

interface Failures {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Slows down guessing: the wait doubles with every wrong try of one login or one address, up to a quarter of an hour. */
export class Throttle {
  readonly #failures = new Map<string, Failures>();

  /** Milliseconds that the key has to wait; 0 if it may try. */
  wait(key: string, now: number): number {
    const failures = this.#failures.get(key);
    return failures === undefined ? 0 : Math.max(0, failures.until - now);
  }

  failed(key: string, now: number): void {
    const count = (this.#failures.get(key)?.count ?? 0) + 1;
    const pause = count < FREE_TRIES ? 0 : Math.min(1_000 * 2 ** (count - FREE_TRIES), LONGEST);
    this.#failures.delete(key);
    this.#failures.set(key, { count, until: now + pause });
    if (this.#failures.size > KEPT) this.#failures.delete(this.#failures.keys().next().value!);
  }

  succeeded(key: string): void {
    this.#failures.delete(key);
  }
}
