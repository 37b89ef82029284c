import type { SecurityEvent, SecurityLog } from '@strata/application';

/** From where a request comes, as far as it is known. */
export interface Origin {
  readonly requestId: string;
  readonly address?: string | undefined;
  readonly userAgent?: string | undefined;
}

/** An event with its origin. */
export interface SecurityLine extends SecurityEvent {
  readonly origin: Origin;
  /** How often the same happened since it was last written, if it was too often to write each. */
  readonly repeated?: number;
}

export interface BoundedSecurityLogOptions {
  readonly write: (line: SecurityLine) => void;
  /** Called with the number of events that were omitted because there were too many different ones. */
  readonly writeDropped: (count: number) => void;
  readonly origin: () => Origin;
  readonly now: () => number;
}

/** Milliseconds. */
const WINDOW = 60_000;
/** Lines per window for the same event of the same account at the same address; the rest is counted. */
const MAX_LINES_OF_ONE = 10;
/** Different ones per window; the rest is counted together. */
const MAX_DIFFERENT = 200;

interface Counted {
  readonly last: SecurityLine;
  readonly count: number;
}

/**
 * A security log whose size does not grow with the number of attempts: at most 2,201 lines a minute, whatever is sent.
 * What is not written is counted, and the count is written at the end of the minute.
 */
export class BoundedSecurityLog implements SecurityLog {
  readonly #options: BoundedSecurityLogOptions;
  readonly #counted = new Map<string, Counted>();
  #dropped = 0;
  #windowEnd = 0;

  constructor(options: BoundedSecurityLogOptions) {
    this.#options = options;
  }

  record(event: SecurityEvent): void {
    this.flush();
    const last = { ...event, origin: this.#options.origin() };
    const key = JSON.stringify([event.event, event.by, event.account, event.detail, last.origin.address]);
    const count = (this.#counted.get(key)?.count ?? 0) + 1;
    if (count === 1 && this.#counted.size >= MAX_DIFFERENT) {
      this.#dropped += 1;
      return;
    }
    this.#counted.set(key, { last, count });
    if (count <= MAX_LINES_OF_ONE) this.#options.write(last);
  }

  /** Writes what was counted only, if the minute is over; otherwise a new one would begin, with as many lines again. */
  flush(): void {
    const now = this.#options.now();
    if (now < this.#windowEnd) return;
    this.close();
    this.#windowEnd = now + WINDOW;
  }

  /** Writes what was counted only. */
  close(): void {
    for (const { last, count } of this.#counted.values())
      if (count > MAX_LINES_OF_ONE) this.#options.write({ ...last, repeated: count - MAX_LINES_OF_ONE });
    if (this.#dropped > 0) this.#options.writeDropped(this.#dropped);
    this.#counted.clear();
    this.#dropped = 0;
  }
}
