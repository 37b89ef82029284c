import type { Position } from '@strata/domain';
import { closedError } from './read-store-errors.js';

interface Waiter {
  readonly projection: string;
  readonly position: Position;
  readonly settle: (outcome: boolean | Error) => void;
}

/** Milliseconds between two reads of a checkpoint that another process may advance. */
const POLL = 25;

/**
 * Callers that wait for a checkpoint. A commit of this process wakes them at once (`notify`); commits of other
 * processes are noticed by polling `read` every 25 ms, once per projection, while a caller waits.
 */
export class CheckpointWaiters {
  private readonly waiters = new Set<Waiter>();
  private polling = false;
  private closed = false;

  constructor(private readonly read: (projection: string) => Promise<Position>) {}

  /** True as soon as the checkpoint is at or past `position`, false after `timeout` milliseconds. */
  async wait(projection: string, position: Position, timeout: number): Promise<boolean> {
    if ((await this.read(projection)) >= position) return true;
    if (timeout <= 0) return false;
    if (this.closed) throw closedError();
    return new Promise<boolean>((resolve, reject) => {
      const settle = (outcome: boolean | Error): void => {
        this.waiters.delete(waiter);
        clearTimeout(deadline);
        if (typeof outcome === 'boolean') resolve(outcome);
        else reject(outcome);
      };
      const deadline = setTimeout(() => settle(false), timeout);
      const waiter: Waiter = { projection, position, settle };
      this.waiters.add(waiter);
      void this.poll();
    });
  }

  /** True if a caller waits for this projection. */
  has(projection: string): boolean {
    return this.waitersOf(projection).length > 0;
  }

  /** Wakes the callers that wait for `checkpoint` or an earlier position. */
  notify(projection: string, checkpoint: Position): void {
    for (const waiter of this.waitersOf(projection)) if (checkpoint >= waiter.position) waiter.settle(true);
  }

  /** Ends every wait with `READ_STORE_CLOSED`. */
  close(): void {
    this.closed = true;
    for (const waiter of [...this.waiters]) waiter.settle(closedError());
  }

  private async poll(): Promise<void> {
    if (this.polling) return;
    this.polling = true;
    while (this.waiters.size > 0) {
      for (const projection of new Set([...this.waiters].map((waiter) => waiter.projection)))
        await this.check(projection);
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
    this.polling = false;
  }

  private async check(projection: string): Promise<void> {
    try {
      this.notify(projection, await this.read(projection));
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      for (const waiter of this.waitersOf(projection)) waiter.settle(failure);
    }
  }

  private waitersOf(projection: string): readonly Waiter[] {
    return [...this.waiters].filter((waiter) => waiter.projection === projection);
  }
}
