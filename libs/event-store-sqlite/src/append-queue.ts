import type { AppendResult } from '@strata/event-store';
import type { AppendOutcome } from './event-writer.js';
import type { PreparedAppend } from './prepared-append.js';

interface Waiting {
  readonly append: PreparedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (reason: unknown) => void;
}

/** Appends of about so many events share a transaction at most: the others of the process wait meanwhile. */
const EVENTS_PER_COMMIT = 2_000;

/**
 * Gathers the appends of one turn of the event loop and writes them together, so that many callers share one
 * flush of the disk. Each is answered for itself.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private scheduled = false;

  constructor(
    private readonly write: (appends: readonly PreparedAppend[]) => readonly AppendOutcome[],
    private readonly written: () => void,
  ) {}

  add(append: PreparedAppend): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, resolve, reject });
      this.schedule();
    });
  }

  /** Writes everything that waits, now. */
  drain(): void {
    while (this.waiting.length > 0) this.writeGroup();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      if (this.waiting.length > 0) this.writeGroup();
      if (this.waiting.length > 0) this.schedule();
    });
  }

  private writeGroup(): void {
    const group = this.takeGroup();
    try {
      const outcomes = this.write(group.map(({ append }) => append));
      group.forEach((caller, index) => answer(caller, outcomes[index] as AppendOutcome));
    } catch (error) {
      for (const caller of group) caller.reject(error);
    }
    this.written();
  }

  private takeGroup(): readonly Waiting[] {
    let events = 0;
    const end = this.waiting.findIndex(({ append }, index) => {
      events += append.events.length;
      return index > 0 && events > EVENTS_PER_COMMIT;
    });
    const group = end === -1 ? this.waiting : this.waiting.slice(0, end);
    this.waiting = end === -1 ? [] : this.waiting.slice(end);
    return group;
  }
}

function answer({ resolve, reject }: Waiting, outcome: AppendOutcome): void {
  if ('result' in outcome) resolve(outcome.result);
  else reject(outcome.refusal);
}
