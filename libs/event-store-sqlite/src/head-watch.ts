import type { AppendSignal } from '@strata/event-store';

/** What another process writes is seen after this long at most. */
const POLL_MS = 50;

/** Rings the appended when the head of a log that another process writes has moved; looks only while someone listens. */
export class HeadWatch {
  private listeners = 0;
  private timer: NodeJS.Timeout | undefined;
  private seen = 0;

  constructor(
    private readonly head: () => number,
    private readonly appended: AppendSignal,
  ) {}

  listen(): void {
    this.listeners += 1;
    this.timer ??= setInterval(() => this.look(), POLL_MS);
  }

  leave(): void {
    this.listeners -= 1;
    if (this.listeners > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private look(): void {
    const head = this.lookForHead();
    if (head === this.seen) return;
    this.seen = head;
    this.appended.notify();
  }

  /** A log that cannot be read wakes the listeners too: they meet the error where their caller can catch it. */
  private lookForHead(): number {
    try {
      return this.head();
    } catch {
      return Number.NaN;
    }
  }
}
