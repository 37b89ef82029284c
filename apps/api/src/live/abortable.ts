/**
 * An iterable over the values of `make` whose `return` ends it immediately. The `return` of an async generator waits
 * for the promise that the generator is waiting for, which may never settle.
 */
export function abortable<T>(
  make: (signal: AbortSignal) => AsyncGenerator<T, void, undefined>,
): AsyncIterableIterator<T> {
  const controller = new AbortController();
  const inner = make(controller.signal);
  const end = async (): Promise<IteratorResult<T>> => {
    controller.abort();
    await inner.return();
    return { done: true, value: undefined };
  };
  return {
    next: () => inner.next(),
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
