/** A pause that can be ended early. A wake-up between two pauses ends the next one at once. */
export class Idle {
  #end: (() => void) | undefined;
  #isWoken = false;

  wake(): void {
    this.#isWoken = true;
    this.#end?.();
  }

  /** Waits until the milliseconds have passed, `wake` is called, or the signal aborts. */
  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (!this.#isWoken && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => this.#end?.(), milliseconds);
        this.#end = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', this.#end!);
          this.#end = undefined;
          resolve();
        };
        signal.addEventListener('abort', this.#end);
      });
    }
    this.#isWoken = false;
  }
}
