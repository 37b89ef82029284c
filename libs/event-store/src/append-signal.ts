/**
 * Wakes readers that wait for new events. The counter ensures that an append between a read and the wait is not missed.
 */
export class AppendSignal {
  private waiting = new Set<() => void>();
  count = 0;

  notify(): void {
    this.count += 1;
    const woken = this.waiting;
    this.waiting = new Set();
    for (const wake of woken) wake();
  }

  /** Resolves once `count` differs from `seen`, or when `signal` is aborted. */
  async changedSince(seen: number, signal: AbortSignal): Promise<void> {
    if (this.count !== seen || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        this.waiting.delete(wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}
