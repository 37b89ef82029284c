import { durationText, StrataError } from '@strata/domain';
import { Tally } from './tally.js';

export interface HeavyLimits {
  /** The most heavy queries that run at the same time. */
  readonly running: number;
  /** How long one may take, including the wait for its turn, in milliseconds. */
  readonly time: number;
}

/** The cost from which a query is heavy; the page of a list costs less. */
export const HEAVY_COST = 2_000;
/** The most heavy queries of one account that run, and that wait, at the same time. */
const MAX_RUNNING_PER_ACCOUNT = 1;
const MAX_WAITING_PER_ACCOUNT = 20;
/** The most heavy queries of all accounts that wait. */
const MAX_WAITING = 200;

/** The turn of a heavy query. */
export interface Turn {
  /** Aborted when the query has taken too long. */
  readonly signal: AbortSignal;
  /** Lets the next one begin; can be called more than once. */
  readonly end: () => void;
}

interface Waiting {
  readonly begin: () => void;
}

/**
 * Lets heavy queries through a few at a time, those of different accounts in turn, so that one account delays others
 * by no more than one query.
 */
export class HeavyQueries {
  readonly #limits: HeavyLimits;
  readonly #running = new Tally();
  /** By account, in the order of their turns. */
  readonly #waiting = new Map<string, Waiting[]>();
  #waitingCount = 0;

  constructor(limits: HeavyLimits) {
    this.#limits = limits;
  }

  /** Waits for a turn. Throws `TOO_MANY_QUERIES` and `QUERY_TOO_SLOW`. */
  async begin(account: string): Promise<Turn> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(tooSlow(this.#limits.time)), this.#limits.time);
    let release: () => void;
    try {
      release = this.#isFree(account) ? this.#running.add(account) : await this.#wait(account, abort.signal);
    } catch (error) {
      clearTimeout(timer);
      throw error;
    }
    let running = true;
    const end = (): void => {
      if (!running) return;
      running = false;
      clearTimeout(timer);
      release();
      this.#next();
    };
    // A query that ignores its signal does not delay the others.
    abort.signal.addEventListener('abort', end, { once: true });
    return { signal: abort.signal, end };
  }

  #isFree(account: string): boolean {
    return this.#running.total < this.#limits.running && this.#running.of(account) < MAX_RUNNING_PER_ACCOUNT;
  }

  /** Waits for a free place. Resolves with the function that frees it again. */
  #wait(account: string, signal: AbortSignal): Promise<() => void> {
    const own = this.#waiting.get(account) ?? [];
    if (own.length >= MAX_WAITING_PER_ACCOUNT || this.#waitingCount >= MAX_WAITING) throw tooMany();
    return new Promise((resolve, reject) => {
      const late = (): void => {
        this.#remove(account, waiting);
        reject(signal.reason as Error);
      };
      const waiting: Waiting = {
        begin: () => {
          signal.removeEventListener('abort', late);
          resolve(this.#running.add(account));
        },
      };
      signal.addEventListener('abort', late, { once: true });
      this.#waiting.set(account, [...own, waiting]);
      this.#waitingCount += 1;
    });
  }

  #next(): void {
    for (const [account, [first]] of this.#waiting) {
      if (first === undefined || !this.#isFree(account)) continue;
      const rest = this.#remove(account, first);
      // To the end of the queue, behind the other accounts.
      this.#waiting.delete(account);
      if (rest.length > 0) this.#waiting.set(account, rest);
      first.begin();
      return;
    }
  }

  #remove(account: string, waiting: Waiting): Waiting[] {
    const rest = (this.#waiting.get(account) ?? []).filter((one) => one !== waiting);
    if (rest.length > 0) this.#waiting.set(account, rest);
    else this.#waiting.delete(account);
    this.#waitingCount -= 1;
    return rest;
  }
}

function tooMany(): StrataError {
  return new StrataError('TOO_MANY_QUERIES', 'Too many heavy queries are waiting for their turn.', {
    remedy: 'Wait for the results of earlier queries, then send the query again.',
  });
}

function tooSlow(time: number): StrataError {
  return new StrataError(
    'QUERY_TOO_SLOW',
    `The query took longer than ${durationText(time / 1_000)}, including the wait for its turn.`,
    {
      remedy: 'Request fewer periods, scenarios or fields at once, or try again later.',
    },
  );
}
