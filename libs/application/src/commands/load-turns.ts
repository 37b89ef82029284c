import { StrataError, type AddressedCommand, type Id, type InstantText, type Refusal } from '@strata/domain';
import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from './command-envelope.js';
import { KeyedQueue } from './keyed-queue.js';
import { goesBack, markOf } from './load-order.js';
import type { StateCache } from './state-cache.js';

export interface LoadTurnsOptions {
  readonly cache: StateCache;
  /** How long an append that another process has begun may take to be stored, in milliseconds. */
  readonly grace: number;
}

interface Load {
  readonly clusterId: Id;
  readonly knownAt: InstantText;
  /** Executes the command that sets the mark; `attempt` distinguishes it from the ones before. */
  readonly setMark: (command: AddressedCommand, attempt: string) => Promise<Outcome>;
}

const ATTEMPTS = 10;

/**
 * Lets one process at a time load the declared history of a cluster, where several may. It is the turn of the process that
 * set the last mark in the cluster's history stream. Before each load, the stream is read: if another process has set a
 * mark since, this one sets it again, which is refused if the other one is past its moment, and then waits until what the
 * other one had begun is stored.
 */
export class LoadTurns {
  readonly #options: LoadTurnsOptions;
  /** The revision of the last mark, by cluster, as long as this process set it. */
  readonly #held = new Map<Id, number>();
  readonly #queue = new KeyedQueue();

  constructor(options: LoadTurnsOptions) {
    this.#options = options;
  }

  /** Takes note of a mark that this process has set in its turn. */
  async moved(clusterId: Id): Promise<void> {
    const { revision } = await markOf(this.#options.cache, clusterId, 'any');
    if (revision === (this.#held.get(clusterId) ?? -2) + 1) this.#held.set(clusterId, revision);
  }

  /** To be called right before a load is stored. Returns a refusal if another process is past its moment. */
  take(load: Load): Promise<Refusal | undefined> {
    return this.#queue.run(load.clusterId, () => this.#take(load));
  }

  async #take({ clusterId, knownAt, setMark }: Load): Promise<Refusal | undefined> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { revision, state } = await markOf(this.#options.cache, clusterId, 'fresh');
      if (state.upTo !== undefined && knownAt < state.upTo) return goesBack(clusterId, knownAt, state.upTo);
      if (revision === this.#held.get(clusterId)) return undefined;
      const outcome = await setMark(
        { aggregate: 'history', clusterId, command: { type: 'LoadHistoryUpTo', knownAt, again: true } },
        String(revision),
      );
      if (outcome.kind === 'refused') return outcome.refusal;
      const mine = await markOf(this.#options.cache, clusterId, 'any');
      if (mine.position === outcome.position) this.#held.set(clusterId, mine.revision);
      await pause(this.#options.grace);
    }
    throw new StrataError(
      'CONFLICT',
      `Another process is loading the history of the cluster "${clusterId}" at the same time.`,
      {
        remedy: 'Wait until it has finished, then load the rest.',
      },
    );
  }
}
