import { setTimeout as wait } from 'node:timers/promises';

/** The call was not answered in time; whether the server carried it out is not known. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';

  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
  }
}

/** Rejects with `DeadlinePassed` if `promise` has not settled in time. The call itself goes on unheard. */
export async function withDeadline<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlinePassed(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([promise, passed]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Waits before a try is repeated: twice as long each time, at most fifty times the first pause, and shortened by up
 * to a half at random, so that many callers do not return in step. Ends early when `signal` is aborted.
 */
export async function pauseBefore(attempt: number, firstPause: number, signal?: AbortSignal): Promise<void> {
  const whole = Math.min(firstPause * 2 ** Math.min(attempt - 1, 16), firstPause * 50);
  await wait(whole * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
}

/** At most `size` tasks at a time; further ones wait their turn. */
export function gate(size: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = size;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

/** Tasks of one name run one after another, tasks of different names side by side. */
export function lanes(): <T>(name: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return async (name, task) => {
    const before = last.get(name) ?? Promise.resolve();
    const mine = before.then(task, task);
    const settled = mine.catch(() => undefined);
    last.set(name, settled);
    void settled.then(() => {
      if (last.get(name) === settled) last.delete(name);
    });
    return mine;
  };
}
