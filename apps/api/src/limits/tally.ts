/** Counts what is in use, by key. */
export class Tally {
  readonly #counts = new Map<string, number>();
  #total = 0;

  /** The number of everything in use. */
  get total(): number {
    return this.#total;
  }

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** Counts one more under a key. The returned function takes it back, once. */
  add(key: string): () => void {
    this.#counts.set(key, this.of(key) + 1);
    this.#total += 1;
    let counted = true;
    return () => {
      if (!counted) return;
      counted = false;
      this.#total -= 1;
      const left = this.of(key) - 1;
      if (left === 0) this.#counts.delete(key);
      else this.#counts.set(key, left);
    };
  }
}
