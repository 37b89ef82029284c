import type { Runtime } from '@strata/runtime';

/** The minimum time between two catch-ups, in milliseconds. */
const PAUSE = 1_000;

/** Keeps the read models close to the log during a long import, so that other readers need not wait at its end. */
export class BackgroundCatchUp {
  readonly #runtime: Runtime;
  #running: Promise<unknown> | undefined;
  #last = Date.now();

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** Starts to catch up, unless a catch-up is running or has just finished. */
  start(): void {
    if (this.#running || Date.now() - this.#last < PAUSE) return;
    // An error here occurs again, and is reported, in the catch-up at the end of the import.
    this.#running = this.#runtime
      .catchUp()
      .catch(() => undefined)
      .finally(() => {
        this.#running = undefined;
        this.#last = Date.now();
      });
  }

  /** Waits for a running catch-up. */
  async finish(): Promise<void> {
    await this.#running;
  }
}
