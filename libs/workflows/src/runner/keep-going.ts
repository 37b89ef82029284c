import { isStrataError } from '@strata/domain';
import type { Idle } from './idle.js';

/** The codes of errors after which a runner ends, because a store was closed. */
const CLOSED = ['EVENT_STORE_CLOSED', 'READ_STORE_CLOSED'];
const MAX_PAUSE = 5_000;

/** True if an error means that a store was closed, as at the end of the program. */
export function isClosed(error: unknown): boolean {
  return CLOSED.some((code) => isStrataError(error, code));
}

/** Work that goes on until it is aborted. */
interface Going {
  readonly idle: Idle;
  readonly step: () => Promise<void>;
  /** Called with each error after which the work goes on. */
  readonly onError: (error: unknown) => void;
}

/** Repeats a step until the signal aborts or a store is closed; after an error, with pauses that grow. */
export async function keepGoing({ idle, step, onError }: Going, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      await step();
      failures = 0;
    } catch (error) {
      if (signal.aborted || isClosed(error)) return;
      failures += 1;
      onError(error);
      await idle.wait(Math.min(100 * 2 ** failures, MAX_PAUSE), signal);
    }
  }
}
