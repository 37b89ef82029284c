import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits before retry number `attempt`, which counts from 1. The delay starts at `initialDelay` milliseconds, doubles
 * with every attempt up to fifty times that, and is reduced by up to half at random, so that many callers do not retry
 * at the same time. Returns early when `signal` is aborted.
 */
export async function backOff(attempt: number, initialDelay: number, signal?: AbortSignal): Promise<void> {
  const delay = Math.min(initialDelay * 2 ** Math.min(attempt - 1, 16), initialDelay * 50);
  await sleep(delay * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
}
