/** The most characters that are kept: about twenty of the longest pages, or thousands of badges. */
const MAX_LENGTH = 8_000_000;

/** What was rendered last, so that it is not rendered for every request. */
export class KeptBodies {
  /** The least recently used first. */
  readonly #bodies = new Map<string, string>();
  readonly #max: number;
  #length = 0;

  constructor(max = MAX_LENGTH) {
    this.#max = max;
  }

  /** The body with a key; what cannot be rendered is not kept. */
  of(key: string, render: () => string | undefined): string | undefined {
    const body = this.#bodies.get(key) ?? render();
    if (body === undefined) return undefined;
    this.#drop(key);
    this.#bodies.set(key, body);
    this.#length += key.length + body.length;
    while (this.#length > this.#max) this.#drop(this.#bodies.keys().next().value!);
    return body;
  }

  #drop(key: string): void {
    const body = this.#bodies.get(key);
    if (body === undefined) return;
    this.#bodies.delete(key);
    this.#length -= key.length + body.length;
  }
}
