import type { AppendResult } from '@strata/event-store';
import type { AppendOutcome } from './event-writer.js';
import type { PreparedAppend } from './prepared-append.js';

interface PendingAppend {
  readonly append: PreparedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (reason: unknown) => void;
}

/** Approximate maximum of events per transaction; a commit blocks the event loop while it runs. */
const MAX_EVENTS_PER_COMMIT = 2_000;

/**
 * Groups the appends made in one turn of the event loop into one transaction, so that many callers share one disk
 * flush. Each caller gets its own result.
 */
export class AppendQueue {
  private pending: PendingAppend[] = [];
  private scheduled = false;

  constructor(
    private readonly write: (appends: readonly PreparedAppend[]) => readonly AppendOutcome[],
    private readonly onWritten: () => void,
  ) {}

  add(append: PreparedAppend): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.pending.push({ append, resolve, reject });
      this.schedule();
    });
  }

  /** Writes all pending appends synchronously. */
  drain(): void {
    while (this.pending.length > 0) this.writeGroup();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      if (this.pending.length > 0) this.writeGroup();
      if (this.pending.length > 0) this.schedule();
    });
  }

  private writeGroup(): void {
    const group = this.takeGroup();
    try {
      const outcomes = this.write(group.map(({ append }) => append));
      group.forEach((pending, index) => settle(pending, outcomes[index] as AppendOutcome));
    } catch (error) {
      for (const pending of group) pending.reject(error);
    }
    this.onWritten();
  }

  private takeGroup(): readonly PendingAppend[] {
    let events = 0;
    const end = this.pending.findIndex(({ append }, index) => {
      events += append.events.length;
      return index > 0 && events > MAX_EVENTS_PER_COMMIT;
    });
    const group = end === -1 ? this.pending : this.pending.slice(0, end);
    this.pending = end === -1 ? [] : this.pending.slice(end);
    return group;
  }
}

function settle({ resolve, reject }: PendingAppend, outcome: AppendOutcome): void {
  if ('result' in outcome) resolve(outcome.result);
  else reject(outcome.refusal);
}
