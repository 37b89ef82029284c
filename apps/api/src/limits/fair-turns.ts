/** Interval after which half of the used time is forgotten, in milliseconds. */
const HALF_LIFE = 1_000;
/** Used time that is too short to remember, in milliseconds. */
const FORGOTTEN = 0.5;

/**
 * Gives the processor to one request at a time, with a turn of the event loop after each. The client that has recently used
 * the least processor time is next, so clients with many or expensive requests wait for the others.
 */
export class FairTurns {
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #used = new Map<string, number>();
  #running = false;
  #halved = performance.now();

  /** Waits for the turn of a client. The time until its first pause then counts as used by it. */
  next(client: string): Promise<void> {
    return new Promise((resolve) => {
      const own = this.#waiting.get(client);
      if (own === undefined) this.#waiting.set(client, [resolve]);
      else own.push(resolve);
      if (this.#running) return;
      this.#running = true;
      setImmediate(() => this.#run());
    });
  }

  #run(): void {
    const client = this.#leastUsed();
    if (client === undefined) {
      this.#running = false;
      return;
    }
    const own = this.#waiting.get(client)!;
    const begin = own.shift()!;
    if (own.length === 0) this.#waiting.delete(client);
    const began = performance.now();
    begin();
    // Microtasks come first, so by then the request has reached its first pause.
    setImmediate(() => {
      this.#use(client, performance.now() - began);
      this.#run();
    });
  }

  #use(client: string, time: number): void {
    this.#used.set(client, (this.#used.get(client) ?? 0) + time);
    const now = performance.now();
    if (now - this.#halved < HALF_LIFE) return;
    const share = 0.5 ** ((now - this.#halved) / HALF_LIFE);
    this.#halved = now;
    for (const [one, used] of this.#used) {
      if (used * share < FORGOTTEN) this.#used.delete(one);
      else this.#used.set(one, used * share);
    }
  }

  #leastUsed(): string | undefined {
    let found: string | undefined;
    let least = Infinity;
    for (const client of this.#waiting.keys()) {
      const used = this.#used.get(client) ?? 0;
      if (used < least) [found, least] = [client, used];
    }
    return found;
  }
}
