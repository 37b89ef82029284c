import type { Position } from '@strata/domain';

/** Holds the latest position that has not been processed, and lets a consumer wait for it until an abort signal. */
export class PositionSignal {
  #latest: Position | undefined;
  #wake: (() => void) | undefined;

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.#wake?.(), { once: true });
  }

  arrived(position: Position): void {
    this.#latest = position;
    this.#wake?.();
  }

  /** The next position; undefined after the abort signal. */
  async next(): Promise<Position | undefined> {
    while (this.#latest === undefined && !this.signal.aborted) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    const position = this.#latest;
    this.#latest = undefined;
    return this.signal.aborted ? undefined : position;
  }

  /** Waits, but not past the abort signal. */
  async pause(milliseconds: number): Promise<void> {
    if (this.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.signal.addEventListener('abort', done);
    });
  }
}
