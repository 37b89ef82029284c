import type { Position } from '@strata/domain';
import { HISTORY } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';

/** How long one look waits for a later checkpoint, in milliseconds; a feed without listeners ends within it. */
const LOOK = 200;
/** Pause after a failed look. */
const RETRY = 1_000;

type Listener = (position: Position) => void;

/** Tells its listeners when the read models have moved on. One look at the store serves them all. */
export class CheckpointFeed {
  readonly #listeners = new Set<Listener>();
  #running = false;

  constructor(private readonly reads: Pick<ReadStore, 'checkpoint' | 'waitFor'>) {}

  /** How many listen; nothing is looked at while nobody does. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /**
   * Calls `listener` with each new checkpoint until the returned function is called; at once where the checkpoint is
   * later than `since` already.
   */
  listen(listener: Listener, since?: Position): () => void {
    this.#listeners.add(listener);
    if (since !== undefined) void this.#catchUp(listener, since);
    if (!this.#running) void this.#run();
    return () => this.#listeners.delete(listener);
  }

  async #catchUp(listener: Listener, since: Position): Promise<void> {
    try {
      const position = await this.reads.checkpoint(HISTORY);
      if (position > since && this.#listeners.has(listener)) listener(position);
    } catch {
      // The feed looks again by itself.
    }
  }

  async #run(): Promise<void> {
    this.#running = true;
    let last: Position | undefined;
    while (this.#listeners.size > 0) {
      try {
        last ??= await this.reads.checkpoint(HISTORY);
        // Nothing sorts between a position and the same with U+0000 appended: this waits for any later one.
        if (!(await this.reads.waitFor(HISTORY, `${last}\u0000`, LOOK))) continue;
        last = await this.reads.checkpoint(HISTORY);
        for (const listener of [...this.#listeners]) listener(last);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RETRY).unref());
      }
    }
    this.#running = false;
  }
}
