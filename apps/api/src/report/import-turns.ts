import { httpRefusal } from '../errors/http-refusal.js';

/** The most imports that are received, wait for their turn or run, in all and of one account. */
const MAX_IMPORTS = 8;
const MAX_IMPORTS_OF_ACCOUNT = 2;

/** Imports and their taking back take much memory and processor time: a few are accepted, and run one after the other. */
export class ImportTurns {
  /** The accounts of the imports in progress. */
  readonly #accounts: string[] = [];
  #last: Promise<unknown> = Promise.resolve();

  /** Counts an import of an account while it is in progress. Answers 429 or 503 if there are too many. */
  async admit<T>(login: string, run: () => Promise<T>): Promise<T> {
    this.#requireRoom(login);
    this.#accounts.push(login);
    try {
      return await run();
    } finally {
      this.#accounts.splice(this.#accounts.indexOf(login), 1);
    }
  }

  /** Waits for the imports before. */
  inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(run);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #requireRoom(login: string): void {
    if (this.#accounts.filter((one) => one === login).length >= MAX_IMPORTS_OF_ACCOUNT) {
      const rule = `An account can have at most ${MAX_IMPORTS_OF_ACCOUNT} imports in progress.`;
      throw httpRefusal(429, rule, 'Wait for the answers to earlier ones, then send the request again.');
    }
    if (this.#accounts.length >= MAX_IMPORTS) {
      const rule = `At most ${MAX_IMPORTS} imports can be in progress.`;
      throw httpRefusal(503, rule, 'Send the request again in a minute.');
    }
  }
}
