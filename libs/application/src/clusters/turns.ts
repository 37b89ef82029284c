import type { Steps } from '@strata/engine';

/** How long a computation keeps the thread, in milliseconds. */
const SLICE = 5;

/**
 * Runs long computations one after another, with a turn of the event loop before each slice of one, so that other work
 * never waits for more than a slice.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for the next turn. Rejects with the reason of the signal if that is aborted by then. */
  async next(signal?: AbortSignal): Promise<void> {
    this.#last = this.#last.then(() => new Promise((resolve) => setImmediate(resolve)));
    await this.#last;
    signal?.throwIfAborted();
  }

  /** A pause for a computation: waits for the next turn whenever a slice is over. */
  pauses(): () => Promise<void> {
    let until = performance.now() + SLICE;
    return async () => {
      if (performance.now() < until) return;
      await this.next();
      until = performance.now() + SLICE;
    };
  }

  /** Runs the steps of a computation in slices. */
  async run<T>(steps: Steps<T>): Promise<T> {
    await this.next();
    const pause = this.pauses();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await pause();
    }
  }
}
