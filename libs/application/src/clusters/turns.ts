/**
 * Runs long computations one after another, with a turn of the event loop before each, so that other work never waits for
 * more than one of them.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for the next turn. Rejects with the reason of the signal if that is aborted by then. */
  async next(signal?: AbortSignal): Promise<void> {
    this.#last = this.#last.then(() => new Promise((resolve) => setImmediate(resolve)));
    await this.#last;
    signal?.throwIfAborted();
  }
}
