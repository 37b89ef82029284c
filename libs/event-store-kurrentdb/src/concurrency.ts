/** Returns a function that runs at most `limit` tasks at a time and queues the others. */
export function limitConcurrency(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = limit;
  const queue: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await task();
    } finally {
      const next = queue.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

/**
 * Returns a function that runs tasks with the same key one after another and tasks with different keys concurrently.
 */
export function serializeByKey(): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const lastTasks = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const previous = lastTasks.get(key) ?? Promise.resolve();
    const current = previous.then(task, task);
    const settled = current.catch(() => undefined);
    lastTasks.set(key, settled);
    void settled.then(() => {
      if (lastTasks.get(key) === settled) lastTasks.delete(key);
    });
    return current;
  };
}
