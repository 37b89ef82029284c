/** A reader that never awaits I/O lets timers and sockets run at least this often. */
const SLICE_MS = 10;

/** Keeps a long synchronous read from blocking the event loop. */
export class TimeSlice {
  private startedAt = performance.now();

  /** Yields to the event loop if the current slice has been used up. */
  async yieldIfExpired(): Promise<void> {
    if (performance.now() - this.startedAt < SLICE_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.startedAt = performance.now();
  }
}
