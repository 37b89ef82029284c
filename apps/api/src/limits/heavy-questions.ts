import { StrataError } from '@strata/domain';

export interface HeavyLimits {
  /** Heavy questions that are answered at the same time. */
  readonly running: number;
  /** How long one may take, with the time that it waits for its turn, in milliseconds. */
  readonly time: number;
}

/** Cost from which a question is heavy; the page of a list costs less. */
export const HEAVY_COST = 2_000;
/** Heavy questions of one account that are answered at the same time, and that wait. */
const MAX_RUNNING_PER_ACCOUNT = 1;
const MAX_WAITING_PER_ACCOUNT = 20;
/** Heavy questions that wait, of all accounts. */
const MAX_WAITING = 200;

/** The turn of a heavy question. */
export interface Turn {
  /** Aborted when the question has taken too long. */
  readonly signal: AbortSignal;
  /** Lets the next one begin; can be called more than once. */
  readonly end: () => void;
}

interface Waiting {
  readonly begin: () => void;
}

/**
 * Lets heavy questions through a few at a time, those of different accounts in turn, so that one account delays others
 * by no more than a question.
 */
export class HeavyQuestions {
  readonly #limits: HeavyLimits;
  readonly #running = new Map<string, number>();
  /** By account, in the order in which it is their turn. */
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
    // What does not look at its signal is not waited for.
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
      // To the end of the row: the others come first.
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
  return new StrataError('TOO_MANY_QUERIES', 'Too many heavy queries are waiting to be answered.', {
    remedy: 'Wait for the answers of earlier ones, then send the query again.',
  });
}

function tooSlow(time: number): StrataError {
  return new StrataError('QUERY_TOO_SLOW', `The query was not answered within ${time / 1_000} seconds.`, {
    remedy: 'Ask for fewer periods, scenarios or fields at once, or try again when less is going on.',
  });
}
