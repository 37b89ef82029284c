import type { Position } from '@strata/domain';
import { closedError } from './read-store-errors.js';

interface Waiter {
  readonly projection: string;
  readonly position: Position;
  readonly settle: (outcome: boolean | Error) => void;
}

/** Milliseconds between two looks at a checkpoint that another process may move. */
const POLL = 25;

/**
 * Callers that wait for a checkpoint. A commit of this process wakes them at once (`notify`); commits of other
 * processes are seen by polling `read` every 25 ms while anyone waits.
 */
export class CheckpointWaiters {
  private readonly waiters = new Set<Waiter>();
  private closed = false;

  constructor(private readonly read: (projection: string) => Promise<Position>) {}

  /** True as soon as the checkpoint is at or past `position`, false after `timeout` milliseconds. */
  async wait(projection: string, position: Position, timeout: number): Promise<boolean> {
    if ((await this.read(projection)) >= position) return true;
    if (timeout <= 0) return false;
    if (this.closed) throw closedError();
    return new Promise<boolean>((resolve, reject) => {
      const waiter: Waiter = {
        projection,
        position,
        settle: (outcome) => {
          this.waiters.delete(waiter);
          clearTimeout(deadline);
          clearTimeout(poll);
          if (typeof outcome === 'boolean') resolve(outcome);
          else reject(outcome);
        },
      };
      const look = (): void => {
        this.read(projection).then(
          (checkpoint) => {
            if (checkpoint >= position) waiter.settle(true);
            else if (this.waiters.has(waiter)) poll = setTimeout(look, POLL);
          },
          (error: unknown) => waiter.settle(error instanceof Error ? error : new Error(String(error))),
        );
      };
      const deadline = setTimeout(() => waiter.settle(false), timeout);
      let poll = setTimeout(look, POLL);
      this.waiters.add(waiter);
    });
  }

  /** Wakes those who waited for `checkpoint` or less. */
  notify(projection: string, checkpoint: Position): void {
    for (const waiter of [...this.waiters]) {
      if (waiter.projection === projection && checkpoint >= waiter.position) waiter.settle(true);
    }
  }

  /** Ends every wait with `READ_STORE_CLOSED`. */
  close(): void {
    this.closed = true;
    for (const waiter of [...this.waiters]) waiter.settle(closedError());
  }
}
