/** The number of wrong passwords after which attempts are delayed. Many people may share one address. */
const FREE_ATTEMPTS = { login: 4, address: 20 } as const;
const MAX_DELAY = 15 * 60_000;
const MAX_TRACKED = 10_000;

interface Failures {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Slows down guessing: the delay doubles with every failure of a login or an address, up to 15 minutes. */
export class Throttle {
  readonly #failures = new Map<string, Failures>();

  /** The remaining delay of a key in milliseconds; 0 if it may try now. */
  wait(key: string, now: number): number {
    const failures = this.#failures.get(key);
    return failures === undefined ? 0 : Math.max(0, failures.until - now);
  }

  /** Counts an attempt as failed. Call it before verifying the password, so that concurrent attempts count too. */
  fail(key: string, now: number, kind: keyof typeof FREE_ATTEMPTS): void {
    const count = (this.#failures.get(key)?.count ?? 0) + 1;
    const free = FREE_ATTEMPTS[kind];
    const delay = count < free ? 0 : Math.min(1_000 * 2 ** (count - free), MAX_DELAY);
    this.#failures.delete(key);
    this.#failures.set(key, { count, until: now + delay });
    if (this.#failures.size > MAX_TRACKED) this.#failures.delete(this.#failures.keys().next().value!);
  }

  /** Clears the failures of a key. */
  reset(key: string): void {
    this.#failures.delete(key);
  }

  /** Undoes the one attempt that succeeded; earlier failures still count. */
  undo(key: string, now: number): void {
    const failures = this.#failures.get(key);
    if (!failures) return;
    if (failures.count <= 1) this.#failures.delete(key);
    else this.#failures.set(key, { count: failures.count - 1, until: now });
  }
}
