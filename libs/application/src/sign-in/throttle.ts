/** After this many wrong passwords in a row, the next try has to wait. Many people may share one address. */
const FREE_TRIES = { login: 4, address: 20 } as const;
const LONGEST = 15 * 60_000;
const REMEMBERED = 10_000;

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

  /** Counts a try as wrong. To be called before the password is looked at, so that tries at one moment count too. */
  tried(key: string, now: number, kind: keyof typeof FREE_TRIES): void {
    const count = (this.#failures.get(key)?.count ?? 0) + 1;
    const free = FREE_TRIES[kind];
    const pause = count < free ? 0 : Math.min(1_000 * 2 ** (count - free), LONGEST);
    this.#failures.delete(key);
    this.#failures.set(key, { count, until: now + pause });
    if (this.#failures.size > REMEMBERED) this.#failures.delete(this.#failures.keys().next().value!);
  }

  /** Forgets the wrong tries. */
  forgive(key: string): void {
    this.#failures.delete(key);
  }

  /** Takes back the one try that was right; the wrong ones before it stay. */
  takeBack(key: string, now: number): void {
    const failures = this.#failures.get(key);
    if (!failures) return;
    if (failures.count <= 1) this.#failures.delete(key);
    else this.#failures.set(key, { count: failures.count - 1, until: now });
  }
}
