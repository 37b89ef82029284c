import { StrataError } from '@strata/domain';

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
  readonly #running = new Map<string, number>();
  /** By account, in the order of their turns. */
  readonly #waiting = new Map<string, Waiting[]>();
  #count = { running: 0, waiting: 0 };

  constructor(limits: HeavyLimits) {
    this.#limits = limits;
  }

  /** Waits for a turn. Throws `TOO_MANY_QUERIES` and `QUERY_TOO_SLOW`. */
  async begin(account: string): Promise<Turn> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(tooSlow(this.#limits.time)), this.#limits.time);
    try {
      if (!this.#isFree(account)) await this.#wait(account, abort.signal);
      else this.#start(account);
    } catch (error) {
      clearTimeout(timer);
      throw error;
    }
    let running = true;
    const end = (): void => {
      if (!running) return;
      running = false;
      clearTimeout(timer);
      this.#stop(account);
    };
    // A query that ignores its signal does not delay the others.
    abort.signal.addEventListener('abort', end, { once: true });
    return { signal: abort.signal, end };
  }

  #isFree(account: string): boolean {
    return this.#count.running < this.#limits.running && (this.#running.get(account) ?? 0) < MAX_RUNNING_PER_ACCOUNT;
  }

  #wait(account: string, signal: AbortSignal): Promise<void> {
    const own = this.#waiting.get(account) ?? [];
    if (own.length >= MAX_WAITING_PER_ACCOUNT || this.#count.waiting >= MAX_WAITING) throw tooMany();
    return new Promise((resolve, reject) => {
      const late = (): void => {
        this.#remove(account, waiting);
        reject(signal.reason as Error);
      };
      const waiting: Waiting = {
        begin: () => {
          signal.removeEventListener('abort', late);
          this.#start(account);
          resolve();
        },
      };
      signal.addEventListener('abort', late, { once: true });
      this.#waiting.set(account, [...own, waiting]);
      this.#count.waiting += 1;
    });
  }

  #start(account: string): void {
    this.#running.set(account, (this.#running.get(account) ?? 0) + 1);
    this.#count.running += 1;
  }

  #stop(account: string): void {
    this.#count.running -= 1;
    const left = (this.#running.get(account) ?? 0) - 1;
    if (left > 0) this.#running.set(account, left);
    else this.#running.delete(account);
    this.#next();
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
    this.#count.waiting -= 1;
    return rest;
  }
}

function tooMany(): StrataError {
  return new StrataError('TOO_MANY_QUERIES', 'Too many heavy queries are waiting.', {
    remedy: 'Wait for the results of earlier queries, then send the query again.',
  });
}

function tooSlow(time: number): StrataError {
  return new StrataError(
    'QUERY_TOO_SLOW',
    `The query took longer than ${time / 1_000} seconds, including the wait for its turn.`,
    {
      remedy: 'Request fewer periods, scenarios or fields at once, or try again later.',
    },
  );
}
