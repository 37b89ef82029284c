interface Item<T> {
  readonly value: T;
  readonly bytes: number;
}

/**
 * Values that are kept within a budget of bytes. What was not used for the longest time is dropped first; what was used last
 * is always kept.
 */
export class Budget<T> {
  readonly #limit: number;
  readonly #items = new Map<string, Item<T>>();
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  use(key: string): T | undefined {
    const item = this.#items.get(key);
    if (item === undefined) return undefined;
    this.#items.delete(key);
    this.#items.set(key, item);
    return item.value;
  }

  /** Keeps a value, or corrects the size of one that is kept. */
  keep(key: string, value: T, bytes: number): void {
    this.drop(key);
    this.#items.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#items.keys()) {
      if (this.#bytes <= this.#limit || this.#items.size === 1) return;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    this.#bytes -= this.#items.get(key)?.bytes ?? 0;
    this.#items.delete(key);
  }
}
