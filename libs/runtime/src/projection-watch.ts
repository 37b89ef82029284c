import type { Position } from '@strata/domain';

/** How long the read models may be behind the log without moving, in milliseconds. */
const MAX_STANDSTILL = 30_000;

/** Notices that the read models do not follow the log any more, whichever process projects. */
export class ProjectionWatch {
  /** Where the read models were found behind the log, and when for the first time. */
  #behind: { readonly checkpoint: Position; readonly since: number } | undefined;

  /** The clock gives milliseconds and is never set. */
  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** True if the read models are behind, and at the same position as `MAX_STANDSTILL` ago. */
  isStuck(head: Position, checkpoint: Position): boolean {
    if (checkpoint >= head) this.#behind = undefined;
    else if (checkpoint !== this.#behind?.checkpoint) this.#behind = { checkpoint, since: this.clock() };
    return this.#behind !== undefined && this.clock() - this.#behind.since >= MAX_STANDSTILL;
  }
}
