import type { AppendSignal } from '@strata/event-store';

/** Upper bound of the delay before events of another process are noticed. */
const POLL_INTERVAL_MS = 50;

/** Notifies subscribers when another process has appended to the log. Polls only while there are subscribers. */
export class HeadPoller {
  private subscribers = 0;
  private timer: NodeJS.Timeout | undefined;
  private lastHead = 0;

  constructor(
    private readonly readHead: () => number,
    private readonly appended: AppendSignal,
  ) {}

  addSubscriber(): void {
    this.subscribers += 1;
    this.timer ??= setInterval(() => this.poll(), POLL_INTERVAL_MS);
  }

  removeSubscriber(): void {
    this.subscribers -= 1;
    if (this.subscribers > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private poll(): void {
    const head = this.currentHead();
    if (head === this.lastHead) return;
    this.lastHead = head;
    this.appended.notify();
  }

  /** Returns NaN if the log cannot be read: that wakes the subscribers, whose own read then throws to their callers. */
  private currentHead(): number {
    try {
      return this.readHead();
    } catch {
      return Number.NaN;
    }
  }
}
