import type { Position } from '@strata/domain';
import { HISTORY } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';

/** How long one poll waits for a later checkpoint, in milliseconds; a feed without listeners ends within this time. */
const LOOK = 200;
/** The pause after a failed poll, in milliseconds. */
const RETRY = 1_000;

type Listener = (position: Position) => void;

/** Notifies its listeners of new checkpoints of the read models. All listeners share one poll of the store. */
export class CheckpointFeed {
  readonly #listeners = new Set<Listener>();
  #running = false;

  constructor(private readonly reads: Pick<ReadStore, 'checkpoint' | 'waitFor'>) {}

  /** The number of listeners; without any, the store is not polled. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /**
   * Calls `listener` with each new checkpoint until the returned function is called; immediately if the checkpoint is
   * already later than `since`.
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
      // The feed polls again by itself.
    }
  }

  async #run(): Promise<void> {
    this.#running = true;
    let last: Position | undefined;
    while (this.#listeners.size > 0) {
      try {
        last ??= await this.reads.checkpoint(HISTORY);
        // Nothing sorts between a position and the position followed by U+0000, so this waits for any later position.
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
